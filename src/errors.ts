/** What can go wrong in the domain. Codes are stable: programs may depend on them. */
export type ErrorCode =
  | 'article-not-found'
  | 'article-exists'
  | 'article-withdrawn'
  | 'revision-mismatch'
  | 'revision-not-found'
  | 'key-reused'
  | 'archive-unavailable'
  | 'part-not-found'
  | 'speaker-not-found'
  | 'invalid-parameters'
  | 'invalid-body'
  | 'empty-article'
  | 'not-text'
  | 'not-english'
  | 'article-too-complex'
  | 'extraction-queue-full'
  | 'invalid-record'
  | 'faulty-record'
  | 'invalid-configuration'
  | 'usage';

/** One thing that is wrong with an input: where, and what to do about it. */
export type Finding = {
  /** Where: a JSON Pointer (RFC 6901) in a request, a JSONPath (RFC 9535) in a record. */
  readonly pointer: string;
  readonly detail: string;
};

/** An error that the program foresees and explains. It knows nothing of HTTP. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly findings: readonly Finding[];

  constructor(
    code: ErrorCode,
    message: string,
    findings: readonly Finding[] = [],
    options: ErrorOptions = {},
  ) {
    super(message, options);
    this.name = 'DomainError';
    this.code = code;
    this.findings = findings;
  }
}

/** No article has this id. */
export const articleNotFound = (articleId: string): DomainError =>
  new DomainError(
    'article-not-found',
    `There is no article “${articleId}”. GET /v1/articles lists the articles there are.`,
  );

/** There is an article with this id already. */
export const articleExists = (articleId: string): DomainError =>
  new DomainError(
    'article-exists',
    `There is an article “${articleId}” already. PUT replaces it; another id keeps both.`,
  );

/** The article was taken back. */
export const articleWithdrawn = (articleId: string, at: string): DomainError =>
  new DomainError(
    'article-withdrawn',
    `The article “${articleId}” was withdrawn on ${at}. What it was stays at /v1/articles/${articleId}/revisions.`,
  );

/** The article is not at the revision that a change is made to. */
export const revisionMismatch = (articleId: string): DomainError =>
  new DomainError(
    'revision-mismatch',
    `The article “${articleId}” has changed. GET it again, and change what it is now.`,
  );

/** The article never had this revision. */
export const revisionNotFound = (articleId: string, revision: string): DomainError =>
  new DomainError(
    'revision-not-found',
    `The article “${articleId}” has no revision “${revision}”. GET /v1/articles/${articleId}/revisions lists those it has.`,
  );

/** Something else was asked for under the same key before. */
export const keyReused = (): DomainError =>
  new DomainError(
    'key-reused',
    'This Idempotency-Key was sent with something else before. Choose another one for each request that is new.',
  );

/** The store of the articles cannot be asked right now: full, locked, gone. */
export const archiveUnavailable = (cause: unknown): DomainError =>
  new DomainError('archive-unavailable', 'The archive cannot be reached. Try again.', [], {
    cause,
  });

/** The article has no such paragraph, quote, claim or speaker. */
export const partNotFound = (articleId: string, kind: string, partId: string): DomainError =>
  new DomainError(
    'part-not-found',
    `The article “${articleId}” has no ${kind} “${partId}”. GET /v1/articles/${articleId}/${kind}s lists those it has.`,
  );

/** The annotations of the article have fewer pages. */
export const annotationPageNotFound = (articleId: string, page: string): DomainError =>
  new DomainError(
    'part-not-found',
    `The annotations of the article “${articleId}” have no page “${page}”. GET /v1/articles/${articleId}/annotations says which is the last.`,
  );

/** No article names such a speaker. */
export const speakerNotFound = (speakerId: string): DomainError =>
  new DomainError(
    'speaker-not-found',
    `No article has a speaker “${speakerId}”. GET /v1/speakers?q=NAME looks for one.`,
  );

/** The article has no headline. */
export const headlineNotFound = (articleId: string): DomainError =>
  new DomainError(
    'part-not-found',
    `The article “${articleId}” has no headline. GET /v1/articles/${articleId} answers with what it has.`,
  );

/** One or more request parameters cannot be used. */
export const invalidParameters = (findings: readonly Finding[]): DomainError =>
  new DomainError(
    'invalid-parameters',
    findings.length === 1
      ? 'A parameter of the request cannot be used.'
      : `${findings.length} parameters of the request cannot be used.`,
    findings,
  );

/** A function was called with something that it cannot use. */
export const invalidArgument = (findings: readonly Finding[]): DomainError =>
  new DomainError(
    'invalid-parameters',
    findings.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; '),
    findings,
  );

/** The body of a request is not as the address wants it. */
export const invalidBody = (findings: readonly Finding[]): DomainError =>
  new DomainError('invalid-body', 'The body of the request cannot be used.', findings);

/**
 * Nothing can be read in what was handed in.
 * @param seen what there is instead of words
 */
export const emptyArticle = (seen: string): DomainError =>
  new DomainError('empty-article', `${seen} Send the text of an article.`);

/**
 * What was handed in is no text.
 * @param seen what it is, as far as can be told, and what to do
 */
export const notText = (seen: string): DomainError => new DomainError('not-text', seen);

/**
 * The text is in a language that cannot be read.
 * @param seen what speaks against English
 */
export const notEnglish = (seen: string): DomainError =>
  new DomainError('not-english', `${seen} Only articles in English can be read.`);

/**
 * Reading the article would take more than a worker may use.
 * @param limit what it would take more than: “10 s”, “512 MB”
 */
export const articleTooComplex = (limit: string): DomainError =>
  new DomainError(
    'article-too-complex',
    `Reading this article takes more than ${limit}. Send it in parts, or leave out what is no prose.`,
  );

/**
 * The markup of an article is more than can be read.
 * @param seen what there is too much of
 */
export const markupTooComplex = (seen: string): DomainError =>
  new DomainError(
    'article-too-complex',
    `The markup of this article cannot be read. ${seen} Send its text without the markup.`,
    [{ pointer: '', detail: seen }],
  );

/** As many articles wait to be read as may wait. */
export const extractionQueueFull = (waiting: number): DomainError =>
  new DomainError(
    'extraction-queue-full',
    `${waiting} articles wait to be read, and no more may wait. Try again.`,
  );

/**
 * An article folder cannot be used.
 * @param file the file at fault
 * @param findings what is wrong in it, by JSONPath
 */
export const invalidRecord = (file: string, findings: readonly Finding[]): DomainError =>
  new DomainError('invalid-record', file, findings);

/** The record of an article that was sent in does not hold. */
export const faultyRecord = (findings: readonly Finding[]): DomainError =>
  new DomainError('faulty-record', 'The record cannot be kept as it is.', findings);

/** A setting from the environment cannot be used. */
export const invalidConfiguration = (message: string): DomainError =>
  new DomainError('invalid-configuration', message);

/** A command was called in a way it does not understand. */
export const usageError = (message: string): DomainError => new DomainError('usage', message);
