import * as z from 'zod';

/** One of the forms that an address answers in. */
const Alternative = z.strictObject({
  mediaType: z.string().describe('What to send in `Accept`.'),
  address: z.string().describe('Where it is to be had whatever `Accept` says.'),
});
export type Alternative = z.infer<typeof Alternative>;

/** An error as HTTP clients get it (RFC 9457, Problem Details for HTTP APIs). */
export const Problem = z
  .strictObject({
    type: z.string().describe('Address that explains this kind of problem.'),
    title: z.string().describe('The kind of problem, in a few words.'),
    status: z.int().min(400).max(599).describe('The HTTP status code.'),
    detail: z.string().describe('What happened here and what to do about it.'),
    instance: z.string().optional().describe('The address that was asked for.'),
    requestId: z
      .string()
      .describe('Names the request, in the log too: quote it to ask what happened.'),
    errors: z
      .array(
        z.strictObject({
          pointer: z.string().describe('Where in the request, as a JSON Pointer (RFC 6901).'),
          detail: z.string().describe('What is wrong there.'),
        }),
      )
      .optional()
      .describe('What is wrong with the input, one entry a fault.'),
    alternatives: z
      .array(Alternative)
      .optional()
      .describe('What the address answers in, where it answers in several media types.'),
  })
  .meta({ id: 'Problem', description: 'What went wrong (RFC 9457).' });
export type Problem = z.infer<typeof Problem>;

/** A kind of problem: stable, and explained at its address. */
type ProblemKind = {
  readonly status: number;
  readonly title: string;
  readonly explanation: string;
};

/** Every kind of problem, by the last segment of its address under `/problems/`. */
export const problemKinds = {
  'invalid-parameters': {
    status: 400,
    title: 'Invalid parameters',
    explanation:
      'A query parameter is unknown or has a value that cannot be used. `errors` names each. Numbers are plain decimal integers.',
  },
  'invalid-body': {
    status: 400,
    title: 'Invalid body',
    explanation:
      'The request’s body lacks a field, has an unknown one, or one with a value that cannot be used. `errors` names each.',
  },
  'malformed-request': {
    status: 400,
    title: 'Malformed request',
    explanation:
      'The request breaks the rules of HTTP: its address, its headers or its body cannot be read. Send it again, corrected.',
  },
  'token-needed': {
    status: 401,
    title: 'Token needed',
    explanation:
      'The request changes something, and says by no token that it may. Send one that the server knows as `Authorization: Bearer TOKEN`.',
  },
  'changes-not-allowed': {
    status: 403,
    title: 'Changes not allowed',
    explanation:
      'The server takes no changes. Who runs it can allow them by naming tokens in `API_TOKENS`.',
  },
  'origin-not-allowed': {
    status: 403,
    title: 'Origin not allowed',
    explanation:
      'The request comes from a web page that may not use this address. Who runs the server can allow it in `MCP_ORIGINS`.',
  },
  'not-found': {
    status: 404,
    title: 'No such address',
    explanation: 'Nothing is served at this address. GET / links to everything there is.',
  },
  'article-not-found': {
    status: 404,
    title: 'No such article',
    explanation: 'No article has this id. GET /v1/articles lists the articles there are.',
  },
  'part-not-found': {
    status: 404,
    title: 'No such part of the article',
    explanation:
      'The article has no headline, or no paragraph, quote, claim or speaker with this id. The collection above it lists those it has.',
  },
  'speaker-not-found': {
    status: 404,
    title: 'No such speaker',
    explanation:
      'No article of the archive has a speaker with this id. `/v1/speakers?q=` looks for one by name.',
  },
  'revision-not-found': {
    status: 404,
    title: 'No such revision',
    explanation:
      'The article never had this revision. `/v1/articles/{articleId}/revisions` lists those it had.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    explanation: 'The address exists but does not take this method. `Allow` names those it takes.',
  },
  'not-acceptable': {
    status: 406,
    title: 'Not acceptable',
    explanation:
      'The address has no answer in any of the media types or encodings that the request accepts. `detail` names what there is, `alternatives` where.',
  },
  'request-timeout': {
    status: 408,
    title: 'Request timeout',
    explanation: 'The request did not arrive in time. Send it again, faster.',
  },
  'article-exists': {
    status: 409,
    title: 'Article exists',
    explanation:
      'There is an article with this id already. PUT replaces it; under another id both are kept.',
  },
  'article-withdrawn': {
    status: 410,
    title: 'Article withdrawn',
    explanation:
      'The article was taken back. `detail` says when. What it was stays at `/v1/articles/{articleId}/revisions`.',
  },
  'revision-mismatch': {
    status: 412,
    title: 'Changed in the meantime',
    explanation:
      'The article is no longer what `If-Match` says. GET it again, and change what it is now.',
  },
  'content-too-large': {
    status: 413,
    title: 'Content too large',
    explanation:
      'The request’s body is larger than the address takes. `detail` says how large it may be.',
  },
  'uri-too-long': {
    status: 414,
    title: 'Address too long',
    explanation: 'The address is longer than the server takes.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported media type',
    explanation:
      'The request’s body has a media type, charset or content coding that the address does not take. `Accept-Post` and `Accept-Encoding` name those it takes.',
  },
  'expectation-failed': {
    status: 417,
    title: 'Expectation failed',
    explanation: 'The only expectation that the server meets is `100-continue`.',
  },
  'faulty-record': {
    status: 422,
    title: 'Faulty record',
    explanation:
      'The article’s record contradicts itself or its text. `errors` names each fault, and where in the record it is.',
  },
  'key-reused': {
    status: 422,
    title: 'Key used for something else',
    explanation:
      'The `Idempotency-Key` was sent with something else before. Only what is sent again keeps its key.',
  },
  'empty-article': {
    status: 422,
    title: 'Empty article',
    explanation: 'What was sent holds no words: nothing at all, or only blanks and marks.',
  },
  'not-text': {
    status: 422,
    title: 'Not text',
    explanation:
      'What was sent is no text: a file of another kind, or bytes that are no characters in the charset it is said to be in. `detail` says what it looks like.',
  },
  'not-english': {
    status: 422,
    title: 'Not English',
    explanation:
      'The article is in another language or script. Only English can be read. `detail` says what speaks against English.',
  },
  'article-too-complex': {
    status: 422,
    title: 'Article too complex',
    explanation:
      'Reading the article takes more time or memory than one article may take, and would again. Send it in parts.',
  },
  'precondition-required': {
    status: 428,
    title: 'If-Match needed',
    explanation:
      'A change needs `If-Match` with the ETag of what it changes, so that nobody’s change is lost.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    explanation:
      'The client has made more requests than it may. Try again after the seconds that `Retry-After` says.',
  },
  'headers-too-large': {
    status: 431,
    title: 'Headers too large',
    explanation:
      'The request’s headers are larger than the server takes. Send fewer or shorter ones.',
  },
  'internal-error': {
    status: 500,
    title: 'Internal error',
    explanation: 'The server failed in a way it did not foresee. The fault is logged.',
  },
  'format-not-provided': {
    status: 501,
    title: 'Format not provided',
    explanation:
      'The address cannot answer in the format that `format` names. `detail` names those it can.',
  },
  overloaded: {
    status: 503,
    title: 'Overloaded',
    explanation:
      'The server has more to do than it can. Try again after the seconds that `Retry-After` says.',
  },
  'extraction-queue-full': {
    status: 503,
    title: 'Too many articles wait to be read',
    explanation:
      'As many articles wait to be read as may wait. Try again after the seconds that `Retry-After` says.',
  },
  'archive-unavailable': {
    status: 503,
    title: 'Archive unavailable',
    explanation:
      'What keeps the articles cannot be reached, or has no room. Try again after the seconds that `Retry-After` says.',
  },
  'shutting-down': {
    status: 503,
    title: 'Shutting down',
    explanation: 'The server finishes what is under way and takes nothing new. Ask another one.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemCode = keyof typeof problemKinds;

/** Narrows a string to the code of a kind of problem. */
export const isProblemCode = (code: string): code is ProblemCode =>
  Object.hasOwn(problemKinds, code);

/** What a problem says beyond its kind. */
export type ProblemDetails = {
  readonly detail: string;
  readonly instance?: string | undefined;
  readonly requestId: string;
  readonly errors?: Problem['errors'];
  readonly alternatives?: Problem['alternatives'];
};

/**
 * A problem document.
 * @param base what addresses are made with: the public URL, or nothing
 */
export const describeProblem = (
  code: ProblemCode,
  { detail, instance, requestId, errors, alternatives }: ProblemDetails,
  base = '',
): Problem => ({
  type: `${base}/problems/${code}`,
  title: problemKinds[code].title,
  status: problemKinds[code].status,
  detail,
  ...(instance === undefined ? {} : { instance }),
  requestId,
  ...(errors === undefined || errors.length === 0 ? {} : { errors }),
  ...(alternatives === undefined || alternatives.length === 0 ? {} : { alternatives }),
});
