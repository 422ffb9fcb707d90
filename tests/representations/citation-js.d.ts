/** What the tests use of Citation.js, which comes without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown, options?: object);
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(form: string, options?: object): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
