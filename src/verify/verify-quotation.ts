import type { StoredArticle } from '../records/article.ts';
import { type Candidate, candidateFor, type Sought, seek } from './compare-words.ts';
import { describeMatch } from './describe-match.ts';
import { findAltered } from './find-altered.ts';
import { findQuoted } from './find-quoted.ts';
import { judgeFinding } from './judge-finding.ts';
import { rankMatches } from './rank-matches.ts';
import { readQuotation } from './read-quotation.ts';
import { scanArticle } from './scan-article.ts';
import type { Verification, VerificationRequest } from './verification.ts';

const mostMatches = 10;

/** A quotation, and the articles that it is compared with. */
export type Comparison = {
  readonly request: VerificationRequest;
  readonly sought: Sought;
  readonly candidates: readonly Candidate[];
  /** The address of this archive’s reader, for links to articles whose publisher’s page is not known. */
  readonly base: string;
};

/** What a comparison gave. */
export type Compared = {
  readonly verification: Verification;
  /** The share of the quotation’s words for which what was found accounts. */
  readonly explained: number;
};

/** Starts with no articles. */
export const startComparison = (request: VerificationRequest, base: string): Comparison => ({
  request,
  sought: seek(readQuotation(request.quotation)),
  candidates: [],
  base,
});

/** Takes further articles in. */
export const withArticles = (
  comparison: Comparison,
  articles: readonly StoredArticle[],
): Comparison => {
  const added = articles.map((stored) => candidateFor(comparison.sought, scanArticle(stored)));
  return { ...comparison, candidates: [...comparison.candidates, ...added] };
};

/** Compares: docs/verification.md says by which rules. Takes about 0.1 ms an article. */
export const compare = ({ request, sought, candidates, base }: Comparison): Compared => {
  const quoted = sought.length === 0 ? [] : findQuoted(sought, candidates);
  const verbatim = quoted.filter(({ kind }) => kind === 'verbatim');
  const found = verbatim.length > 0 ? verbatim : findAltered(sought, candidates, quoted);
  const matches = rankMatches(found.map((finding) => judgeFinding(finding, request.speaker)))
    .slice(0, mostMatches)
    .map((judged) => describeMatch(judged, sought, base));
  const verification: Verification = {
    ...request,
    verdict: matches[0]?.verdict ?? 'not-found',
    attribution:
      matches[0]?.attribution ?? (request.speaker === undefined ? 'not-asked' : 'unknown'),
    matches,
  };
  const shares = found.map(({ coverage, similarity }) => coverage ?? similarity);
  return { verification, explained: Math.max(0, ...shares) };
};

/**
 * Verifies a quotation against articles that may have it.
 * @param base the address of this archive’s reader, for links to articles whose publisher’s page is not known
 */
export const verifyQuotation = (
  request: VerificationRequest,
  articles: readonly StoredArticle[],
  { base }: { readonly base: string },
): Verification => {
  const meant = articles.filter(
    ({ article }) => request.articleId === undefined || article.id === request.articleId,
  );
  return compare(withArticles(startComparison(request, base), meant)).verification;
};
