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
   * Says what this is and links to everything it serves. Browsers get a page, also where something goes wrong.
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
   * The whole record of an article, or those of its fields that `fields` names. Without `fields`, other formats come by `Accept`; each has an address of its own as well.
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
   * Get an article’s quotes as a table.
   *
   * All quotes that the parameters ask for as CSV (RFC 4180), a row each. Text that a spreadsheet would take for a formula has an apostrophe before it.
   *
   * GET /v1/articles/{articleId}/quotes/csv
   */
  readonly getQuotesTable: Method<'getQuotesTable', 'text/csv'>;
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
   * Get an article’s claims as a table.
   *
   * All claims that the parameters ask for as CSV (RFC 4180), a row each. Text that a spreadsheet would take for a formula has an apostrophe before it.
   *
   * GET /v1/articles/{articleId}/claims/csv
   */
  readonly getClaimsTable: Method<'getClaimsTable', 'text/csv'>;
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
   * Cite an article.
   *
   * As a line of text, in BibTeX, or in CSL-JSON. The link leads to the very words: on the publisher’s page where the record knows it, else on the reader page.
   *
   * GET /v1/articles/{articleId}/citation
   */
  readonly citeArticle: Method<'citeArticle', 'application/vnd.citationstyles.csl+json'>;
  /**
   * Cite a quote.
   *
   * As a line of text, in BibTeX, or in CSL-JSON. The link leads to the very words: on the publisher’s page where the record knows it, else on the reader page.
   *
   * GET /v1/articles/{articleId}/quotes/{quoteId}/citation
   */
  readonly citeQuote: Method<'citeQuote', 'application/vnd.citationstyles.csl+json'>;
  /**
   * Cite a claim.
   *
   * As a line of text, in BibTeX, or in CSL-JSON. The link leads to the very words: on the publisher’s page where the record knows it, else on the reader page.
   *
   * GET /v1/articles/{articleId}/claims/{claimId}/citation
   */
  readonly citeClaim: Method<'citeClaim', 'application/vnd.citationstyles.csl+json'>;
  /**
   * Cite an article, at a revision.
   *
   * As a line of text, in BibTeX, or in CSL-JSON. The link leads to the very words: on the publisher’s page where the record knows it, else in the record of that revision.
   *
   * GET /v1/articles/{articleId}/revisions/{revision}/citation
   */
  readonly citeRevisionArticle: Method<'citeRevisionArticle', 'application/vnd.citationstyles.csl+json'>;
  /**
   * Cite a quote, at a revision.
   *
   * As a line of text, in BibTeX, or in CSL-JSON. The link leads to the very words: on the publisher’s page where the record knows it, else in the record of that revision.
   *
   * GET /v1/articles/{articleId}/revisions/{revision}/quotes/{quoteId}/citation
   */
  readonly citeRevisionQuote: Method<'citeRevisionQuote', 'application/vnd.citationstyles.csl+json'>;
  /**
   * Cite a claim, at a revision.
   *
   * As a line of text, in BibTeX, or in CSL-JSON. The link leads to the very words: on the publisher’s page where the record knows it, else in the record of that revision.
   *
   * GET /v1/articles/{articleId}/revisions/{revision}/claims/{claimId}/citation
   */
  readonly citeRevisionClaim: Method<'citeRevisionClaim', 'application/vnd.citationstyles.csl+json'>;
  /**
   * Follow new articles.
   *
   * A feed of new articles, the newest first, as JSON Feed or Atom, by `Accept`. Ids stay the same whatever is corrected, and links lead to the very words.
   *
   * GET /v1/feeds/articles
   */
  readonly getArticleFeed: Method<'getArticleFeed', 'application/feed+json'>;
  /**
   * Follow new articles, as JSON Feed.
   *
   * A feed of new articles, the newest first, as JSON Feed. Ids stay the same whatever is corrected, and links lead to the very words.
   *
   * GET /v1/feeds/articles/json
   */
  readonly getArticleFeedAsJson: Method<'getArticleFeedAsJson', 'application/feed+json'>;
  /**
   * Follow new articles, as Atom.
   *
   * A feed of new articles, the newest first, as Atom. Ids stay the same whatever is corrected, and links lead to the very words.
   *
   * GET /v1/feeds/articles/atom
   */
  readonly getArticleFeedAsAtom: Method<'getArticleFeedAsAtom', 'application/atom+xml'>;
  /**
   * Follow new claims.
   *
   * A feed of new claims, the newest first, as JSON Feed or Atom, by `Accept`. Ids stay the same whatever is corrected, and links lead to the very words.
   *
   * GET /v1/feeds/claims
   */
  readonly getClaimFeed: Method<'getClaimFeed', 'application/feed+json'>;
  /**
   * Follow new claims, as JSON Feed.
   *
   * A feed of new claims, the newest first, as JSON Feed. Ids stay the same whatever is corrected, and links lead to the very words.
   *
   * GET /v1/feeds/claims/json
   */
  readonly getClaimFeedAsJson: Method<'getClaimFeedAsJson', 'application/feed+json'>;
  /**
   * Follow new claims, as Atom.
   *
   * A feed of new claims, the newest first, as Atom. Ids stay the same whatever is corrected, and links lead to the very words.
   *
   * GET /v1/feeds/claims/atom
   */
  readonly getClaimFeedAsAtom: Method<'getClaimFeedAsAtom', 'application/atom+xml'>;
  /**
   * Follow what a speaker is newly on record as saying.
   *
   * A feed of what a speaker is newly on record as saying, the newest first, as JSON Feed or Atom, by `Accept`. Ids stay the same whatever is corrected, and links lead to the very words.
   *
   * GET /v1/feeds/speakers/{speakerId}
   */
  readonly getSpeakerFeed: Method<'getSpeakerFeed', 'application/feed+json'>;
  /**
   * Follow what a speaker is newly on record as saying, as JSON Feed.
   *
   * A feed of what a speaker is newly on record as saying, the newest first, as JSON Feed. Ids stay the same whatever is corrected, and links lead to the very words.
   *
   * GET /v1/feeds/speakers/{speakerId}/json
   */
  readonly getSpeakerFeedAsJson: Method<'getSpeakerFeedAsJson', 'application/feed+json'>;
  /**
   * Follow what a speaker is newly on record as saying, as Atom.
   *
   * A feed of what a speaker is newly on record as saying, the newest first, as Atom. Ids stay the same whatever is corrected, and links lead to the very words.
   *
   * GET /v1/feeds/speakers/{speakerId}/atom
   */
  readonly getSpeakerFeedAsAtom: Method<'getSpeakerFeedAsAtom', 'application/atom+xml'>;
  /**
   * Ask how to embed a quote, a claim or an article.
   *
   * oEmbed 1.0, the rich type: a sandboxed frame with a small card that shows the words, who said them, and where.
   *
   * GET /oembed
   */
  readonly getOEmbed: Method<'getOEmbed'>;
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
   * The record as it was then. It never changes: caches may keep it for ever. Other formats come by `Accept`, and at addresses of their own.
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
   * Get an article as schema.org JSON-LD.
   *
   * A `NewsArticle` with a `Quotation` for each quote, whose words are verbatim, and a `Claim` for each claim.
   *
   * GET /v1/articles/{articleId}/json-ld
   */
  readonly getJsonLd: Method<'getJsonLd', 'application/ld+json'>;
  /**
   * Get an article’s quotes and claims as Web Annotations.
   *
   * A collection as the W3C’s Web Annotation Data Model has it, with its first page. Each annotation selects the words in the source text, by position in code points and by what they are.
   *
   * GET /v1/articles/{articleId}/annotations
   */
  readonly getAnnotations: Method<'getAnnotations', 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'>;
  /**
   * Get an article as IPTC ninjs.
   *
   * The article as ninjs 3.1; each quote and claim is an association.
   *
   * GET /v1/articles/{articleId}/ninjs
   */
  readonly getNinjs: Method<'getNinjs', 'application/json; profile="http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"'>;
  /**
   * Get an article as Markdown.
   *
   * To read: the text, with a footnote behind each quote that says who said it, and a table of the claims.
   *
   * GET /v1/articles/{articleId}/markdown
   */
  readonly getMarkdown: Method<'getMarkdown', 'text/markdown; variant=GFM'>;
  /**
   * Get an article as plain text.
   *
   * To read: the text, then quotes and claims with who said them. It is not the source text, in which spans count; that is at `text`.
   *
   * GET /v1/articles/{articleId}/plain
   */
  readonly getPlainText: Method<'getPlainText', 'text/plain'>;
  /**
   * Get a page of an article’s Web Annotations.
   *
   * A page of the collection, which says in `last` how many there are.
   *
   * GET /v1/articles/{articleId}/annotations/pages/{page}
   */
  readonly getAnnotationPage: Method<'getAnnotationPage', 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'>;
  /**
   * Get a quote or claim as a Web Annotation.
   *
   * Who said it, and which words of the source text say so.
   *
   * GET /v1/articles/{articleId}/annotations/{annotationId}
   */
  readonly getAnnotation: Method<'getAnnotation', 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'>;
  /**
   * Get an article as schema.org JSON-LD, at a revision.
   *
   * A `NewsArticle` with a `Quotation` for each quote, whose words are verbatim, and a `Claim` for each claim.
   *
   * GET /v1/articles/{articleId}/revisions/{revision}/json-ld
   */
  readonly getRevisionJsonLd: Method<'getRevisionJsonLd', 'application/ld+json'>;
  /**
   * Get an article’s quotes and claims as Web Annotations, at a revision.
   *
   * A collection as the W3C’s Web Annotation Data Model has it, with its first page. Each annotation selects the words in the source text, by position in code points and by what they are.
   *
   * GET /v1/articles/{articleId}/revisions/{revision}/annotations
   */
  readonly getRevisionAnnotations: Method<'getRevisionAnnotations', 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'>;
  /**
   * Get an article as IPTC ninjs, at a revision.
   *
   * The article as ninjs 3.1; each quote and claim is an association.
   *
   * GET /v1/articles/{articleId}/revisions/{revision}/ninjs
   */
  readonly getRevisionNinjs: Method<'getRevisionNinjs', 'application/json; profile="http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"'>;
  /**
   * Get an article as Markdown, at a revision.
   *
   * To read: the text, with a footnote behind each quote that says who said it, and a table of the claims.
   *
   * GET /v1/articles/{articleId}/revisions/{revision}/markdown
   */
  readonly getRevisionMarkdown: Method<'getRevisionMarkdown', 'text/markdown; variant=GFM'>;
  /**
   * Get an article as plain text, at a revision.
   *
   * To read: the text, then quotes and claims with who said them. It is not the source text, in which spans count; that is at `text`.
   *
   * GET /v1/articles/{articleId}/revisions/{revision}/plain
   */
  readonly getRevisionPlainText: Method<'getRevisionPlainText', 'text/plain'>;
  /**
   * Get a page of an article’s Web Annotations, at a revision.
   *
   * A page of the collection, which says in `last` how many there are.
   *
   * GET /v1/articles/{articleId}/revisions/{revision}/annotations/pages/{page}
   */
  readonly getRevisionAnnotationPage: Method<'getRevisionAnnotationPage', 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'>;
  /**
   * Get a quote or claim as a Web Annotation, at a revision.
   *
   * Who said it, and which words of the source text say so.
   *
   * GET /v1/articles/{articleId}/revisions/{revision}/annotations/{annotationId}
   */
  readonly getRevisionAnnotation: Method<'getRevisionAnnotation', 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'>;
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
   * Get what language models should know.
   *
   * What this is, which addresses matter and how to cite, as Markdown (https://llmstxt.org).
   *
   * GET /llms.txt
   */
  readonly getLlmsText: Method<'getLlmsText', 'text/plain'>;
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
  getQuotesTable: {"method":"GET","path":"/v1/articles/{articleId}/quotes/csv","query":["speaker","foundIn","type"],"headers":{},"accept":"text/csv","isSecured":false,"isRepeatable":true,"hasKey":false},
  getQuote: {"method":"GET","path":"/v1/articles/{articleId}/quotes/{quoteId}","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  listClaims: {"method":"GET","path":"/v1/articles/{articleId}/claims","query":["limit","cursor","speaker","foundIn","type","certainty","polarity"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false,"items":[]},
  getClaimsTable: {"method":"GET","path":"/v1/articles/{articleId}/claims/csv","query":["speaker","foundIn","type","certainty","polarity"],"headers":{},"accept":"text/csv","isSecured":false,"isRepeatable":true,"hasKey":false},
  getClaim: {"method":"GET","path":"/v1/articles/{articleId}/claims/{claimId}","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  listSpeakers: {"method":"GET","path":"/v1/articles/{articleId}/speakers","query":["limit","cursor"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false,"items":[]},
  getSpeaker: {"method":"GET","path":"/v1/articles/{articleId}/speakers/{speakerId}","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  searchClaims: {"method":"GET","path":"/v1/claims","query":["limit","cursor","q","speaker","type","certainty","polarity","from","to"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false,"items":[]},
  searchQuotes: {"method":"GET","path":"/v1/quotes","query":["limit","cursor","q","speaker","type","from","to"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false,"items":[]},
  searchSpeakers: {"method":"GET","path":"/v1/speakers","query":["limit","cursor","q","kind"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false,"items":[]},
  getSpeakerAcross: {"method":"GET","path":"/v1/speakers/{speakerId}","query":["limit","cursor"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false,"items":["onRecord"]},
  citeArticle: {"method":"GET","path":"/v1/articles/{articleId}/citation","query":["format"],"headers":{},"accept":"application/vnd.citationstyles.csl+json","isSecured":false,"isRepeatable":true,"hasKey":false},
  citeQuote: {"method":"GET","path":"/v1/articles/{articleId}/quotes/{quoteId}/citation","query":["format"],"headers":{},"accept":"application/vnd.citationstyles.csl+json","isSecured":false,"isRepeatable":true,"hasKey":false},
  citeClaim: {"method":"GET","path":"/v1/articles/{articleId}/claims/{claimId}/citation","query":["format"],"headers":{},"accept":"application/vnd.citationstyles.csl+json","isSecured":false,"isRepeatable":true,"hasKey":false},
  citeRevisionArticle: {"method":"GET","path":"/v1/articles/{articleId}/revisions/{revision}/citation","query":["format"],"headers":{},"accept":"application/vnd.citationstyles.csl+json","isSecured":false,"isRepeatable":true,"hasKey":false},
  citeRevisionQuote: {"method":"GET","path":"/v1/articles/{articleId}/revisions/{revision}/quotes/{quoteId}/citation","query":["format"],"headers":{},"accept":"application/vnd.citationstyles.csl+json","isSecured":false,"isRepeatable":true,"hasKey":false},
  citeRevisionClaim: {"method":"GET","path":"/v1/articles/{articleId}/revisions/{revision}/claims/{claimId}/citation","query":["format"],"headers":{},"accept":"application/vnd.citationstyles.csl+json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getArticleFeed: {"method":"GET","path":"/v1/feeds/articles","query":["limit","cursor"],"headers":{},"accept":"application/feed+json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getArticleFeedAsJson: {"method":"GET","path":"/v1/feeds/articles/json","query":["limit","cursor"],"headers":{},"accept":"application/feed+json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getArticleFeedAsAtom: {"method":"GET","path":"/v1/feeds/articles/atom","query":["limit","cursor"],"headers":{},"accept":"application/atom+xml","isSecured":false,"isRepeatable":true,"hasKey":false},
  getClaimFeed: {"method":"GET","path":"/v1/feeds/claims","query":["limit","cursor"],"headers":{},"accept":"application/feed+json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getClaimFeedAsJson: {"method":"GET","path":"/v1/feeds/claims/json","query":["limit","cursor"],"headers":{},"accept":"application/feed+json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getClaimFeedAsAtom: {"method":"GET","path":"/v1/feeds/claims/atom","query":["limit","cursor"],"headers":{},"accept":"application/atom+xml","isSecured":false,"isRepeatable":true,"hasKey":false},
  getSpeakerFeed: {"method":"GET","path":"/v1/feeds/speakers/{speakerId}","query":["limit","cursor"],"headers":{},"accept":"application/feed+json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getSpeakerFeedAsJson: {"method":"GET","path":"/v1/feeds/speakers/{speakerId}/json","query":["limit","cursor"],"headers":{},"accept":"application/feed+json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getSpeakerFeedAsAtom: {"method":"GET","path":"/v1/feeds/speakers/{speakerId}/atom","query":["limit","cursor"],"headers":{},"accept":"application/atom+xml","isSecured":false,"isRepeatable":true,"hasKey":false},
  getOEmbed: {"method":"GET","path":"/oembed","query":["url","maxwidth","maxheight","format"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  listRevisions: {"method":"GET","path":"/v1/articles/{articleId}/revisions","query":["limit","cursor"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false,"items":[]},
  getRevision: {"method":"GET","path":"/v1/articles/{articleId}/revisions/{revision}","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getRevisionText: {"method":"GET","path":"/v1/articles/{articleId}/revisions/{revision}/text","query":[],"headers":{},"accept":"text/plain","isSecured":false,"isRepeatable":true,"hasKey":false},
  getRevisionClaim: {"method":"GET","path":"/v1/articles/{articleId}/revisions/{revision}/claims/{claimId}","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getRevisionQuote: {"method":"GET","path":"/v1/articles/{articleId}/revisions/{revision}/quotes/{quoteId}","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getDifference: {"method":"GET","path":"/v1/articles/{articleId}/revisions/{revision}/difference","query":["since"],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getJsonLd: {"method":"GET","path":"/v1/articles/{articleId}/json-ld","query":[],"headers":{},"accept":"application/ld+json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getAnnotations: {"method":"GET","path":"/v1/articles/{articleId}/annotations","query":[],"headers":{},"accept":"application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"","isSecured":false,"isRepeatable":true,"hasKey":false},
  getNinjs: {"method":"GET","path":"/v1/articles/{articleId}/ninjs","query":[],"headers":{},"accept":"application/json; profile=\"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json\"","isSecured":false,"isRepeatable":true,"hasKey":false},
  getMarkdown: {"method":"GET","path":"/v1/articles/{articleId}/markdown","query":[],"headers":{},"accept":"text/markdown; variant=GFM","isSecured":false,"isRepeatable":true,"hasKey":false},
  getPlainText: {"method":"GET","path":"/v1/articles/{articleId}/plain","query":[],"headers":{},"accept":"text/plain","isSecured":false,"isRepeatable":true,"hasKey":false},
  getAnnotationPage: {"method":"GET","path":"/v1/articles/{articleId}/annotations/pages/{page}","query":[],"headers":{},"accept":"application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"","isSecured":false,"isRepeatable":true,"hasKey":false},
  getAnnotation: {"method":"GET","path":"/v1/articles/{articleId}/annotations/{annotationId}","query":[],"headers":{},"accept":"application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"","isSecured":false,"isRepeatable":true,"hasKey":false},
  getRevisionJsonLd: {"method":"GET","path":"/v1/articles/{articleId}/revisions/{revision}/json-ld","query":[],"headers":{},"accept":"application/ld+json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getRevisionAnnotations: {"method":"GET","path":"/v1/articles/{articleId}/revisions/{revision}/annotations","query":[],"headers":{},"accept":"application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"","isSecured":false,"isRepeatable":true,"hasKey":false},
  getRevisionNinjs: {"method":"GET","path":"/v1/articles/{articleId}/revisions/{revision}/ninjs","query":[],"headers":{},"accept":"application/json; profile=\"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json\"","isSecured":false,"isRepeatable":true,"hasKey":false},
  getRevisionMarkdown: {"method":"GET","path":"/v1/articles/{articleId}/revisions/{revision}/markdown","query":[],"headers":{},"accept":"text/markdown; variant=GFM","isSecured":false,"isRepeatable":true,"hasKey":false},
  getRevisionPlainText: {"method":"GET","path":"/v1/articles/{articleId}/revisions/{revision}/plain","query":[],"headers":{},"accept":"text/plain","isSecured":false,"isRepeatable":true,"hasKey":false},
  getRevisionAnnotationPage: {"method":"GET","path":"/v1/articles/{articleId}/revisions/{revision}/annotations/pages/{page}","query":[],"headers":{},"accept":"application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"","isSecured":false,"isRepeatable":true,"hasKey":false},
  getRevisionAnnotation: {"method":"GET","path":"/v1/articles/{articleId}/revisions/{revision}/annotations/{annotationId}","query":[],"headers":{},"accept":"application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"","isSecured":false,"isRepeatable":true,"hasKey":false},
  listProblems: {"method":"GET","path":"/problems","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getProblem: {"method":"GET","path":"/problems/{code}","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getHealth: {"method":"GET","path":"/healthz","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getReadiness: {"method":"GET","path":"/readyz","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getOpenApi: {"method":"GET","path":"/openapi.json","query":[],"headers":{},"accept":"application/json","isSecured":false,"isRepeatable":true,"hasKey":false},
  getLlmsText: {"method":"GET","path":"/llms.txt","query":[],"headers":{},"accept":"text/plain","isSecured":false,"isRepeatable":true,"hasKey":false},
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
  | 'origin-not-allowed'
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
  | 'format-not-provided'
  | 'overloaded'
  | 'extraction-queue-full'
  | 'archive-unavailable'
  | 'shutting-down';
