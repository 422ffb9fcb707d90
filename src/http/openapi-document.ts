import { existsSync, readFileSync } from 'node:fs';

/** What the program itself reads of an OpenAPI document. */
export type OpenApiDocument = {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly [field: string]: unknown;
};

/** Where the generated document lies, seen from `dist/` and from `src/http/`. */
const places = ['../openapi/openapi.json', '../../openapi/openapi.json'];

/**
 * The OpenAPI document that was generated, as this server shows it.
 * @param base the public URL, or nothing
 */
export const servedDocument = (base: string): OpenApiDocument => {
  const place = places
    .map((path) => new URL(path, import.meta.url))
    .find((path) => existsSync(path));
  if (place === undefined) throw new Error('openapi/openapi.json is missing: run npm run openapi');
  const document: OpenApiDocument = JSON.parse(readFileSync(place, 'utf8'));
  return base === '' ? document : { ...document, servers: [{ url: base }] };
};
