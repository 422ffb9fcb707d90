import type { OpenAPIV3_1 } from 'openapi-types';
import { mapOperations } from './share-components.ts';

type Document = OpenAPIV3_1.Document;
type Responses = Readonly<Record<string, object>>;

const text = { type: 'string' };

/** The headers that answers carry, as components. */
const headers = {
  ETag: {
    description: 'Strong tag of this answer in this content coding; for `If-None-Match`.',
    schema: { type: 'string', pattern: '^"[A-Za-z0-9_-]+"$' },
  },
  'Cache-Control': { description: 'How long caches may keep the answer.', schema: text },
  Vary: { description: 'The request headers that the answer depends on.', schema: text },
  'Content-Location': {
    description: 'The answer’s own address, also where it was asked for as `latest`.',
    schema: text,
  },
  Link: { description: 'The next page, where there is one: `<…>; rel="next"`.', schema: text },
  'Retry-After': {
    description: 'After how many seconds to try again.',
    schema: { type: 'string', pattern: '^[0-9]+$' },
  },
} as const;

type HeaderName = keyof typeof headers;

const refer = (names: readonly HeaderName[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const cacheHeaders: readonly HeaderName[] = ['ETag', 'Cache-Control', 'Vary'];

/** Says of every response which headers it carries. */
export const withHeaders = (document: Document): Document => {
  const paths = mapOperations(document, (operation, path) => {
    const { 200: ok, ...others } = operation.responses as Responses;
    const isKept = '304' in others;
    const isPage = operation.parameters?.some(
      (parameter) => '$ref' in parameter && parameter.$ref.endsWith('/cursor'),
    );
    const names: readonly HeaderName[] = [
      ...(isKept ? cacheHeaders : ['Cache-Control' as const]),
      ...(isPage ? ['Link' as const] : []),
      ...(path.includes('{articleId}') && !isPage ? ['Content-Location' as const] : []),
    ];
    return { ...operation, responses: { 200: { ...ok, headers: refer(names) }, ...others } };
  });
  const responses = document.components?.responses as Responses;
  const components = {
    ...document.components,
    headers,
    responses: {
      ...responses,
      NotModified: { ...responses.NotModified, headers: refer(cacheHeaders) },
      TooManyRequests: { ...responses.TooManyRequests, headers: refer(['Retry-After']) },
      Unavailable: { ...responses.Unavailable, headers: refer(['Retry-After']) },
    },
  };
  return { ...document, paths, components } as unknown as Document;
};
