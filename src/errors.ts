/** What can go wrong in the domain. Codes are stable: programs may depend on them. */
export type ErrorCode =
  | 'article-not-found'
  | 'part-not-found'
  | 'invalid-parameters'
  | 'invalid-record'
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

  constructor(code: ErrorCode, message: string, findings: readonly Finding[] = []) {
    super(message);
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

/** The article has no such paragraph, quote, claim or speaker. */
export const partNotFound = (articleId: string, kind: string, partId: string): DomainError =>
  new DomainError(
    'part-not-found',
    `The article “${articleId}” has no ${kind} “${partId}”. GET /v1/articles/${articleId}/${kind}s lists those it has.`,
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

/**
 * An article folder cannot be used.
 * @param file the file at fault
 * @param findings what is wrong in it, by JSONPath
 */
export const invalidRecord = (file: string, findings: readonly Finding[]): DomainError =>
  new DomainError('invalid-record', file, findings);

/** A setting from the environment cannot be used. */
export const invalidConfiguration = (message: string): DomainError =>
  new DomainError('invalid-configuration', message);

/** A command was called in a way it does not understand. */
export const usageError = (message: string): DomainError => new DomainError('usage', message);
