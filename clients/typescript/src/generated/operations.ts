// Generated from openapi/openapi.json by `npm run generate`: edit nothing here.

import type { Method, PagedMethod } from '../method.ts';
import type { OperationFacts } from '../operation-facts.ts';
import type { ArticleMethod, VerificationMethod } from '../own-methods.ts';
import type { operations as Api } from './api.ts';

/** Every operation as a method, by its `operationId`. */
export interface Operations {
  /**
   * Find everything.
   *
   * Says what this is and links to everything it serves.
   *
   * GET /
   */
  readonly getEntry: Method<'getEntry'>;
  /**
   * List the articles, or search them.
   *
   * The articles in their shortest useful form, the one added last first: all of them, or those with words, a speaker, or a date.
   *
   * GET /v1/articles
   */
  readonly listArticles: PagedMethod<'listArticles'>;
  /**
   * Add an article.
   *
   * Adds an article with the record that is sent, or reads it in the document that is sent. With an `Idempotency-Key`, what is sent again within a day is added once.
   *
   * POST /v1/articles
   */
  readonly addArticle: Method<'addArticle'>;
  /**
   * Get an article’s record.
   *
   * The whole record of an article, or those of its fields that `fields` names.
   *
   * GET /v1/articles/{articleId}
   */
  readonly getArticle: ArticleMethod;
  /**
   * Replace an article.
   *
   * Replaces an article’s record and text. What it was stays among its revisions. `If-Match` says what is replaced.
   *
   * PUT /v1/articles/{articleId}
   */
  readonly replaceArticle: Method<'replaceArticle'>;
  /**
   * Withdraw an article.
   *
   * Takes an article back: from then on it answers 410. What it was stays among its revisions.
   *
   * DELETE /v1/articles/{articleId}
   */
  readonly withdrawArticle: Method<'withdrawArticle'>;
  /**
   * Get an article’s headline.
   *
   * The headline and where it stands in the source text. Not every article has one.
   *
   * GET /v1/articles/{articleId}/headline
   */
  readonly getHeadline: Method<'getHeadline'>;
  /**
   * List an article’s summary points.
   *
   * The bullet points that sum the article up, and the claims that support each.
   *
   * GET /v1/articles/{articleId}/summary
   */
  readonly listSummaryPoints: PagedMethod<'listSummaryPoints'>;
  /**
   * Get an article’s source text.
   *
   * The text that every span counts in, exactly as received.
   *
   * GET /v1/articles/{articleId}/text
   */
  readonly getSourceText: Method<'getSourceText', 'text/plain'>;
  /**
   * List an article’s paragraphs.
   *
   * The paragraphs of the body in their order, each with its claims and quotes.
   *
   * GET /v1/articles/{articleId}/paragraphs
   */
  readonly listParagraphs: PagedMethod<'listParagraphs'>;
  /**
   * Get a paragraph.
   *
   * One paragraph, with the section it belongs to, its claims and its quotes.
   *
   * GET /v1/articles/{articleId}/paragraphs/{paragraphId}
   */
  readonly getParagraph: Method<'getParagraph'>;
  /**
   * List an article’s quotes.
   *
   * Every stretch of quoted words in text order, with who said it and where.
   *
   * GET /v1/articles/{articleId}/quotes
   */
  readonly listQuotes: PagedMethod<'listQuotes'>;
  /**
   * Get a quote.
   *
   * One quote: its words without the marks, who said it, and the claims it makes.
   *
   * GET /v1/articles/{articleId}/quotes/{quoteId}
   */
  readonly getQuote: Method<'getQuote'>;
  /**
   * List an article’s claims.
   *
   * Every proposition of the article in text order: in its own voice, or attributed to a speaker.
   *
   * GET /v1/articles/{articleId}/claims
   */
  readonly listClaims: PagedMethod<'listClaims'>;
  /**
   * Get a claim.
   *
   * One claim: what is said, who says it, and which words of the text say so.
   *
   * GET /v1/articles/{articleId}/claims/{claimId}
   */
  readonly getClaim: Method<'getClaim'>;
  /**
   * List an article’s speakers.
   *
   * Everyone to whom the article attributes something, or through whom it came.
   *
   * GET /v1/articles/{articleId}/speakers
   */
  readonly listSpeakers: PagedMethod<'listSpeakers'>;
  /**
   * Get a speaker.
   *
   * One speaker: who it is, where the article mentions it, and what it is on record with.
   *
   * GET /v1/articles/{articleId}/speakers/{speakerId}
   */
  readonly getSpeaker: Method<'getSpeaker'>;
  /**
   * Search the claims of all articles.
   *
   * Claims by their words, by who made them, and by how; those of the article added last first. Without parameters, all of them.
   *
   * GET /v1/claims
   */
  readonly searchClaims: PagedMethod<'searchClaims'>;
  /**
   * Search the quotes of all articles.
   *
   * Quotes by their words and by who said them; those of the article added last first. Without parameters, all of them.
   *
   * GET /v1/quotes
   */
  readonly searchQuotes: PagedMethod<'searchQuotes'>;
  /**
   * Search the speakers of all articles.
   *
   * Speakers by the words of their names; the one first met last first. Without parameters, all of them.
   *
   * GET /v1/speakers
   */
  readonly searchSpeakers: PagedMethod<'searchSpeakers'>;
  /**
   * Get a speaker across all articles.
   *
   * Who it is by all accounts, and a page of what it is on record as saying, the newest first.
   *
   * GET /v1/speakers/{speakerId}
   */
  readonly getSpeakerAcross: PagedMethod<'getSpeakerAcross'>;
  /**
   * List an article’s revisions.
   *
   * Every record that the article has had, the current one first; also of an article that was withdrawn.
   *
   * GET /v1/articles/{articleId}/revisions
   */
  readonly listRevisions: PagedMethod<'listRevisions'>;
  /**
   * Get an article’s record at a revision.
   *
   * The record as it was then. It never changes: caches may keep it for ever.
   *
   * GET /v1/articles/{articleId}/revisions/{revision}
   */
  readonly getRevision: Method<'getRevision'>;
  /**
   * Get an article’s source text at a revision.
   *
   * The text that the spans of that revision count in.
   *
   * GET /v1/articles/{articleId}/revisions/{revision}/text
   */
  readonly getRevisionText: Method<'getRevisionText', 'text/plain'>;
  /**
   * Get a claim of a revision.
   *
   * The claim as it was then: an address to cite, which no correction changes.
   *
   * GET /v1/articles/{articleId}/revisions/{revision}/claims/{claimId}
   */
  readonly getRevisionClaim: Method<'getRevisionClaim'>;
  /**
   * Get a quote of a revision.
   *
   * The quote as it was then: an address to cite, which no correction changes.
   *
   * GET /v1/articles/{articleId}/revisions/{revision}/quotes/{quoteId}
   */
  readonly getRevisionQuote: Method<'getRevisionQuote'>;
  /**
   * Compare a revision with the one before.
   *
   * Which claims and quotes the revision added, withdrew or reworded; `since` names another revision to compare with. Of the first revision everything is added.
   *
   * GET /v1/articles/{articleId}/revisions/{revision}/difference
   */
  readonly getDifference: Method<'getDifference'>;
  /**
   * List the kinds of problems.
   *
   * Every kind of problem that an answer’s `type` may name.
   *
   * GET /problems
   */
  readonly listProblems: Method<'listProblems'>;
  /**
   * Explain a kind of problem.
   *
   * What a kind of problem means and what to do about it.
   *
   * GET /problems/{code}
   */
  readonly getProblem: Method<'getProblem'>;
  /**
   * Ask whether the process is alive.
   *
   * Answers as long as the process can answer at all.
   *
   * GET /healthz
   */
  readonly getHealth: Method<'getHealth'>;
  /**
   * Ask whether the process takes requests.
   *
   * Ready once every article is loaded, until the process is told to stop; not while the archive cannot be reached.
   *
   * GET /readyz
   */
  readonly getReadiness: Method<'getReadiness'>;
  /**
   * Get the OpenAPI document.
   *
   * The description of this API, OpenAPI 3.1.
   *
   * GET /openapi.json
   */
  readonly getOpenApi: Method<'getOpenApi'>;
  /**
   * Get the metrics.
   *
   * Requests by route and status, what was asked of the archive, extractions by how they ended, and the process’s own figures, for Prometheus.
   *
   * GET /metrics
   */
  readonly getMetrics: Method<'getMetrics', 'text/plain'>;
  /**
   * Read an article.
   *
   * Reads an English news article into its record, as the articles here have one, and answers with the record and the text that its spans count in. Nothing is stored.
   *
   * POST /v1/extractions
   */
  readonly createExtraction: Method<'createExtraction'>;
  /**
   * Verify a quotation.
   *
   * Compares a quotation, or up to 100 of them, with the quotes on record and with the articles’ own words. Nothing is stored.
   *
   * POST /v1/verifications
   */
  readonly createVerification: VerificationMethod;
}

export const operations: Readonly<Record<keyof Api, OperationFacts>> = {
  getEntry: {"method":"GET","path":"/","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  listArticles: {"method":"GET","path":"/v1/articles","query":["limit","cursor","q","speaker","from","to"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false,"items":[]},
  addArticle: {"method":"POST","path":"/v1/articles","query":[],"headers":{"idempotencyKey":"Idempotency-Key"},"accept":"application/json","isSecured":true,"isRepeatable":true,"hasKey":true},
  getArticle: {"method":"GET","path":"/v1/articles/{articleId}","query":["fields"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  replaceArticle: {"method":"PUT","path":"/v1/articles/{articleId}","query":[],"headers":{"ifMatch":"If-Match"},"accept":"application/json","isSecured":true,"isRepeatable":true,"hasKey":false},
  withdrawArticle: {"method":"DELETE","path":"/v1/articles/{articleId}","query":[],"headers":{"ifMatch":"If-Match"},"isSecured":true,"isRepeatable":true,"hasKey":false},
  getHeadline: {"method":"GET","path":"/v1/articles/{articleId}/headline","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  listSummaryPoints: {"method":"GET","path":"/v1/articles/{articleId}/summary","query":["limit","cursor"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false,"items":[]},
  getSourceText: {"method":"GET","path":"/v1/articles/{articleId}/text","query":[],"headers":{},"accept":"text/plain","isSecured":false,"isRepeatable":true,"hasKey":false},
  listParagraphs: {"method":"GET","path":"/v1/articles/{articleId}/paragraphs","query":["limit","cursor"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false,"items":[]},
  getParagraph: {"method":"GET","path":"/v1/articles/{articleId}/paragraphs/{paragraphId}","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  listQuotes: {"method":"GET","path":"/v1/articles/{articleId}/quotes","query":["limit","cursor","speaker","foundIn","type"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false,"items":[]},
  getQuote: {"method":"GET","path":"/v1/articles/{articleId}/quotes/{quoteId}","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  listClaims: {"method":"GET","path":"/v1/articles/{articleId}/claims","query":["limit","cursor","speaker","foundIn","type","certainty","polarity"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false,"items":[]},
  getClaim: {"method":"GET","path":"/v1/articles/{articleId}/claims/{claimId}","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  listSpeakers: {"method":"GET","path":"/v1/articles/{articleId}/speakers","query":["limit","cursor"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false,"items":[]},
  getSpeaker: {"method":"GET","path":"/v1/articles/{articleId}/speakers/{speakerId}","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  searchClaims: {"method":"GET","path":"/v1/claims","query":["limit","cursor","q","speaker","type","certainty","polarity","from","to"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false,"items":[]},
  searchQuotes: {"method":"GET","path":"/v1/quotes","query":["limit","cursor","q","speaker","type","from","to"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false,"items":[]},
  searchSpeakers: {"method":"GET","path":"/v1/speakers","query":["limit","cursor","q","kind"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false,"items":[]},
  getSpeakerAcross: {"method":"GET","path":"/v1/speakers/{speakerId}","query":["limit","cursor"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false,"items":["onRecord"]},
  listRevisions: {"method":"GET","path":"/v1/articles/{articleId}/revisions","query":["limit","cursor"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false,"items":[]},
  getRevision: {"method":"GET","path":"/v1/articles/{articleId}/revisions/{revision}","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getRevisionText: {"method":"GET","path":"/v1/articles/{articleId}/revisions/{revision}/text","query":[],"headers":{},"accept":"text/plain","isSecured":false,"isRepeatable":true,"hasKey":false},
  getRevisionClaim: {"method":"GET","path":"/v1/articles/{articleId}/revisions/{revision}/claims/{claimId}","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getRevisionQuote: {"method":"GET","path":"/v1/articles/{articleId}/revisions/{revision}/quotes/{quoteId}","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getDifference: {"method":"GET","path":"/v1/articles/{articleId}/revisions/{revision}/difference","query":["since"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  listProblems: {"method":"GET","path":"/problems","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getProblem: {"method":"GET","path":"/problems/{code}","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getHealth: {"method":"GET","path":"/healthz","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getReadiness: {"method":"GET","path":"/readyz","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getOpenApi: {"method":"GET","path":"/openapi.json","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getMetrics: {"method":"GET","path":"/metrics","query":[],"headers":{},"accept":"text/plain","isSecured":false,"isRepeatable":true,"hasKey":false},
  createExtraction: {"method":"POST","path":"/v1/extractions","query":["explain"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  createVerification: {"method":"POST","path":"/v1/verifications","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
};

/** The kinds of problems that the server knew when this was generated. */
export type ProblemCode =
  | 'invalid-parameters'
  | 'invalid-body'
  | 'malformed-request'
  | 'token-needed'
  | 'changes-not-allowed'
  | 'not-found'
  | 'article-not-found'
  | 'part-not-found'
  | 'speaker-not-found'
  | 'revision-not-found'
  | 'method-not-allowed'
  | 'not-acceptable'
  | 'request-timeout'
  | 'article-exists'
  | 'article-withdrawn'
  | 'revision-mismatch'
  | 'content-too-large'
  | 'uri-too-long'
  | 'unsupported-media-type'
  | 'expectation-failed'
  | 'faulty-record'
  | 'key-reused'
  | 'empty-article'
  | 'not-text'
  | 'not-english'
  | 'article-too-complex'
  | 'precondition-required'
  | 'too-many-requests'
  | 'headers-too-large'
  | 'internal-error'
  | 'overloaded'
  | 'extraction-queue-full'
  | 'archive-unavailable'
  | 'shutting-down';
