// What a program gets that imports the package: reading and verifying, without a server. Importing it reads no
// file and starts nothing.
import { fileURLToPath } from 'node:url';
import { invalidArgument } from './errors.ts';
import { isLineOfWords, longestHeadline } from './extract/check-input.ts';
import type { Extractor } from './extract/extract-article.ts';
import { type ArticleFormat, articleFormats } from './layout/layout.ts';
import type { StoredArticle } from './records/article.ts';
import type { Explanation } from './records/explanation.ts';
import { inPlainWords } from './records/fault-words.ts';
import { withRevision } from './records/revision.ts';
import { type Verification, VerificationRequest } from './verify/verification.ts';
import { verifyQuotation as verifyAgainst } from './verify/verify-quotation.ts';

export { DomainError, type ErrorCode, type Finding } from './errors.ts';
export type { ArticleFormat } from './layout/layout.ts';
export { Article, type StoredArticle } from './records/article.ts';
export type { Attribution } from './records/attribution.ts';
export { Claim } from './records/claim.ts';
export type { Explanation } from './records/explanation.ts';
export type { Paragraph, SummaryPoint } from './records/paragraph.ts';
export { Quote } from './records/quote.ts';
export type { Span } from './records/span.ts';
export { Speaker } from './records/speaker.ts';
export type {
  AttributionCheck,
  Tolerance,
  Verdict,
  VerificationDifference,
  VerificationMatch,
} from './verify/verification.ts';
export { Verification, VerificationRequest } from './verify/verification.ts';

export type ExtractOptions = {
  /** What the text is written in; `text` if not given. */
  readonly format?: ArticleFormat | undefined;
  /** The headline, where it is known apart from the text. */
  readonly headline?: string | undefined;
};

/** What was read out of an article: its record, and the text that every span of it counts in. */
export type ExtractedArticle = StoredArticle & {
  /** Why each claim is there, in the order of the claims. */
  readonly explanations: readonly Explanation[];
};

/** The learnt model that comes with the package. */
const modelFolder = fileURLToPath(new URL('../data/model', import.meta.url));

let extractor: Promise<Extractor> | undefined;

/** Loads the pipeline and its model with the first article. */
const loadOnce = async (): Promise<Extractor> => {
  const { loadExtractor } = await import('./extract/extract-article.ts');
  return loadExtractor(modelFolder);
};

/**
 * Reads an English news article into its record, in the thread that calls: for a long one that takes a second or two.
 * The first call loads the learnt model.
 * @param text plain text, Markdown or HTML
 * @throws DomainError `empty-article`, `not-text`, `not-english`, `article-too-complex` where it cannot be read;
 *   `invalid-parameters` for a format or headline that is none
 */
export const extractArticle = async (
  text: string,
  { format = 'text', headline }: ExtractOptions = {},
): Promise<ExtractedArticle> => {
  checkArguments(text, format, headline);
  const { readChecked } = await import('./extraction/read-checked.ts');
  extractor ??= loadOnce();
  const {
    record,
    text: sourceText,
    explanations,
  } = readChecked(
    { body: text.replace(byteOrderMark, ''), mediaType: articleFormats[format], headline },
    await extractor,
  );
  return { article: withRevision(record), sourceText, explanations };
};

/** Belongs to the encoding of a file, not to its text. */
const byteOrderMark = /^\ufeff/;

const checkArguments = (text: unknown, format: string, headline: string | undefined): void => {
  if (typeof text !== 'string') {
    throw invalidArgument([{ pointer: '/text', detail: 'must be a string: decode bytes first' }]);
  }
  if (!Object.hasOwn(articleFormats, format)) {
    const detail = `must be one of ${Object.keys(articleFormats).join(', ')}`;
    throw invalidArgument([{ pointer: '/format', detail }]);
  }
  if (headline === undefined) return;
  if (!isLineOfWords(headline) || headline.length > longestHeadline) {
    const detail = `must be one line of words, of ${longestHeadline} characters at most`;
    throw invalidArgument([{ pointer: '/headline', detail }]);
  }
};

/**
 * Compares a quotation with articles that may have it: docs/verification.md says by which rules.
 * @param articles as `extractArticle` gives them, or from a server: an article and its source text
 * @param options.base the address of a server that shows these articles, for links to those whose publisher’s page is
 *   not known
 * @throws DomainError `invalid-parameters` where the request is none, or articles are not as they should be
 */
export const verifyQuotation = (
  request: VerificationRequest,
  articles: readonly StoredArticle[],
  { base = '' }: { readonly base?: string | undefined } = {},
): Verification => {
  checkArticles(articles);
  const parsed = VerificationRequest.safeParse(request, inPlainWords);
  if (parsed.success) return verifyAgainst(parsed.data, articles, { base });
  throw invalidArgument(
    parsed.error.issues.map(({ path, message }) => ({
      pointer: `/${path.join('/')}`,
      detail: message,
    })),
  );
};

/** Whether these are articles with their texts: an article alone is easily handed in instead. */
const checkArticles = (articles: unknown): void => {
  const detail = 'must be {article, sourceText}, as extractArticle gives it';
  if (!Array.isArray(articles)) {
    throw invalidArgument([
      {
        pointer: '/articles',
        detail: `must be a list of {article, sourceText}, as extractArticle gives them`,
      },
    ]);
  }
  const wrong = articles.findIndex((one) => {
    const { article, sourceText } = Object(one) as Readonly<Record<string, unknown>>;
    return typeof article !== 'object' || article === null || typeof sourceText !== 'string';
  });
  if (wrong >= 0) throw invalidArgument([{ pointer: `/articles/${wrong}`, detail }]);
};
