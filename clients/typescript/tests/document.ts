import { readDocument } from '../scripts/generated-files.ts';

/** An operation of the OpenAPI document, as far as tests need it. */
export type DocumentedOperation = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** The media types that it answers in when all is well. */
  readonly types: readonly string[];
};

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Every operation of the OpenAPI document. */
export const documentedOperations: readonly DocumentedOperation[] = Object.entries(
  (await readDocument()).paths ?? {},
).flatMap(([path, item]) =>
  methods.flatMap((method) => {
    const { operationId: id = '', responses = {} } = item?.[method] ?? {};
    if (item?.[method] === undefined) return [];
    const success = responses['200'] ?? responses['201'];
    const content = success !== undefined && 'content' in success ? (success.content ?? {}) : {};
    return [{ id, method: method.toUpperCase(), path, types: Object.keys(content) }];
  }),
);

/** The operation that a request was made to. */
export const operationOf = (request: Request, base: string): DocumentedOperation | undefined => {
  const path = new URL(request.url).pathname.slice(new URL(base).pathname.length - 1);
  const fits = documentedOperations.filter(
    (one) =>
      one.method === request.method &&
      new RegExp(`^${one.path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  // `/v1/articles/latest/text` fits no other; where two fit, the one with fewer parameters is meant.
  return fits.toSorted((one, other) => parameters(one.path) - parameters(other.path))[0];
};

const parameters = (path: string): number => path.split('{').length;
