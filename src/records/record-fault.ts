import type { CodePointText } from '../text/code-points.ts';
import type { ArticleRecord } from './article.ts';

/** One thing that is wrong in a record. */
export type RecordFault = {
  /** Where, as a normalised JSONPath (RFC 9535): `$.claims[3].contents[0].end`. */
  readonly path: string;
  /** What is wrong and what would be right. */
  readonly reason: string;
};

/** One cross-check: what it finds wrong in a record, given the text its spans count in. */
export type RecordCheck = (record: ArticleRecord, text: CodePointText) => RecordFault[];

/** The JSON Pointer (RFC 6901) to the place that a normalised JSONPath leads to. */
export const pointerOf = (path: string): string =>
  [...path.matchAll(/\.(\w+)|\[(\d+)\]|\['([^']*)'\]/g)]
    .map(([, name, index, quoted]) => name ?? index ?? quoted ?? '')
    .map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');

/** A JSONPath from the keys that lead to a place; keys that are no plain names are quoted. */
export const jsonPath = (keys: readonly PropertyKey[]): string =>
  keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    const name = String(key);
    return /^[A-Za-z_]\w*$/.test(name) ? `${path}.${name}` : `${path}['${name}']`;
  }, '$');
