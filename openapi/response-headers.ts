import type { OpenAPIV3_1 } from 'openapi-types';
import { mapOperations, successOf } from './share-components.ts';

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
  Location: { description: 'The article’s address.', schema: text },
  'WWW-Authenticate': { description: 'How to say who asks (RFC 6750).', schema: text },
  Link: {
    description:
      'The next page, where there is one: `<…>; rel="next"`; of annotations, what they are (Web Annotation Protocol).',
    schema: text,
  },
  Allow: { description: 'The methods that the address takes.', schema: text },
  'X-Request-Id': {
    description:
      'Names the request: the id that it brought in `X-Request-Id` or `traceparent`, or one made for it. Missing where an answer was kept and the request brought none.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$' },
  },
  'Retry-After': {
    description: 'After how many seconds to try again.',
    schema: { type: 'string', pattern: '^[0-9]+$' },
  },
  'Accept-Post': {
    description: 'The media types that the address takes, where the body’s is none of them.',
    schema: text,
  },
  'Accept-Encoding': {
    description: 'The content codings that the address takes, where the body’s is none of them.',
    schema: text,
  },
} as const;

type HeaderName = keyof typeof headers;

const refer = (names: readonly HeaderName[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const cacheHeaders: readonly HeaderName[] = ['ETag', 'Cache-Control', 'Vary'];

/** The headers of shared responses, by the responses’ names. */
const sharedHeaders: Readonly<Record<string, readonly HeaderName[]>> = {
  NotModified: cacheHeaders,
  TokenNeeded: ['WWW-Authenticate'],
  UnsupportedMediaType: ['Accept-Post', 'Accept-Encoding'],
  TooManyRequests: ['Retry-After'],
  Unavailable: ['Retry-After'],
};

const changeHeaders: readonly HeaderName[] = ['ETag', 'Location'];

/** Whether an operation answers with what an article has become. */
const answersChange = ({ operationId = '' }: OpenAPIV3_1.OperationObject): boolean =>
  ['addArticle', 'replaceArticle'].includes(operationId);

/** Says of every response which headers it carries. */
export const withHeaders = (document: Document): Document => {
  const paths = mapOperations(document, (operation, path) => {
    const success = successOf(operation.responses as Responses);
    const { [success]: ok, ...others } = operation.responses as Responses;
    const isKept = '304' in others;
    const isPage = operation.parameters?.some(
      (parameter) => '$ref' in parameter && parameter.$ref.endsWith('/cursor'),
    );
    const names: readonly HeaderName[] = [
      'X-Request-Id',
      ...(isKept ? cacheHeaders : ['Cache-Control' as const]),
      ...(answersChange(operation) ? changeHeaders : []),
      ...(isPage ? ['Link' as const] : []),
      ...(path.includes('/annotations') ? (['Link', 'Allow'] as const) : []),
      ...(path.includes('{articleId}') && isKept && !isPage ? ['Content-Location' as const] : []),
    ];
    return { ...operation, responses: { [success]: { ...ok, headers: refer(names) }, ...others } };
  });
  const responses = document.components?.responses as Responses;
  const named = Object.entries(responses).map(([name, response]) => [
    name,
    { ...response, headers: refer(['X-Request-Id', ...(sharedHeaders[name] ?? [])]) },
  ]);
  const components = {
    ...document.components,
    headers,
    responses: Object.fromEntries(named),
  };
  return { ...document, paths, components } as unknown as Document;
};
