import type { Article } from '../records/article.ts';
import type { Attribution } from '../records/attribution.ts';
import type { Claim } from '../records/claim.ts';
import type { Quote } from '../records/quote.ts';
import { overlap, type Span } from '../records/span.ts';
import type { Finding } from './finding.ts';
import { checkAttribution } from './match-speaker.ts';
import type { ScannedArticle } from './scan-article.ts';
import { spansOf } from './spans-of-words.ts';
import type { AttributionCheck, VerificationMatch } from './verification.ts';

/** What was found, with whose words they are. */
export type Judged = {
  readonly finding: Finding;
  readonly verdict: VerificationMatch['verdict'];
  readonly spans: readonly Span[];
  /** The quotes that the words stand in; none for the article’s own words. */
  readonly quotes: readonly Quote[];
  /** The claim that the article’s own words make. */
  readonly claim: Claim | undefined;
  readonly attribution: Attribution | null;
  readonly check: AttributionCheck;
};

/** Judges what was found by whose words they are. @param speaker who is said to have said it */
export const judgeFinding = (finding: Finding, speaker: string | undefined): Judged => {
  const { scanned } = finding.candidate;
  const isOwnVoice = finding.kind === 'own-voice';
  const spans = finding.claim?.contents ?? spansOf(scanned, finding.record);
  const quotes = isOwnVoice ? [] : quotesOf(scanned, finding.record);
  const claim = isOwnVoice ? (finding.claim ?? claimAt(scanned.article, spans)) : undefined;
  const attribution = quotes[0]?.attribution ?? claim?.attribution ?? null;
  const check = checkAttribution(speaker, scanned.article, attribution);
  return { finding, verdict: verdictOf(finding, check), spans, quotes, claim, attribution, check };
};

const verdictOf = ({ kind }: Finding, check: AttributionCheck): VerificationMatch['verdict'] => {
  if (kind === 'own-voice') return 'not-a-quotation';
  if (kind === 'altered') return 'altered';
  return check === 'other' ? 'misattributed' : 'verbatim';
};

const quotesOf = ({ article, quoteOf }: ScannedArticle, record: readonly number[]): Quote[] =>
  [...new Set(record.map((word) => quoteOf[word] as number))].flatMap(
    (place) => article.quotes[place] ?? [],
  );

/** The claim outside quotes that the words are of, the one with most of them. */
const claimAt = ({ claims }: Article, spans: readonly Span[]): Claim | undefined => {
  const shared = ({ contents }: Claim): number =>
    contents
      .flatMap((content) =>
        spans.filter((span) => overlap(span, content)).map((span) => [span, content] as const),
      )
      .reduce(
        (sum, [span, content]) =>
          sum + Math.min(span.end, content.end) - Math.max(span.start, content.start),
        0,
      );
  return claims
    .filter((claim) => claim.type !== 'direct')
    .map((claim) => ({ claim, shared: shared(claim) }))
    .filter((one) => one.shared > 0)
    .reduce<{ claim: Claim; shared: number } | undefined>(
      (best, one) => (best === undefined || one.shared > best.shared ? one : best),
      undefined,
    )?.claim;
};
