import type { Article } from '../records/article.ts';
import { citedArticle, namedSpeaker } from '../records/citation.ts';
import type { Claim } from '../records/claim.ts';
import type { Quote } from '../records/quote.ts';
import { overlap, type Span } from '../records/span.ts';
import { addFragment, fragmentsIn } from '../records/text-fragment.ts';
import type { Sought } from './compare-words.ts';
import type { Finding } from './finding.ts';
import { checkAttribution } from './match-speaker.ts';
import { type PreparedArticle, partOf } from './prepare-article.ts';
import type { RawDifference } from './raw-difference.ts';
import type {
  AttributionCheck,
  VerificationDifference,
  VerificationMatch,
  VerificationRequest,
} from './verification.ts';

/** What a match is made with. */
export type Description = {
  readonly request: VerificationRequest;
  readonly sought: Sought;
  /** The address of this archive’s reader, without a slash at the end. */
  readonly base: string;
};

/** Puts what was found into the words of the API. */
export const describeMatch = (
  { request, sought, base }: Description,
  finding: Finding,
): VerificationMatch => {
  const { prepared } = finding.candidate;
  const { article } = prepared;
  const spans = finding.claim?.contents ?? spansOf(prepared, finding.record);
  const quotes = finding.kind === 'own-voice' ? [] : quotesOf(prepared, finding.record);
  const claim =
    finding.kind === 'own-voice' ? (finding.claim ?? claimAt(article, spans)) : undefined;
  const attribution = quotes[0]?.attribution ?? claim?.attribution ?? null;
  const check = checkAttribution(request.speaker, article, attribution);
  return {
    verdict: verdictOf(finding, check),
    article: citedArticle(article),
    foundIn: quotes[0]?.foundIn ?? claim?.foundIn ?? partOf(prepared, finding.record[0] ?? 0),
    quoteIds: quotes.map(({ id }) => id),
    ...(claim === undefined ? {} : { claimId: claim.id }),
    spans: [...spans],
    speaker: namedSpeaker(article, attribution?.speakerId ?? null),
    via: (attribution?.via ?? []).flatMap(
      ({ speakerId }) => namedSpeaker(article, speakerId) ?? [],
    ),
    attribution: check,
    needed: [...finding.needed],
    differences: finding.differences.flatMap((one) => differenceOf(sought, prepared, one)),
    similarity: rounded(finding.similarity),
    link: addFragment(
      article.published?.url ?? `${base}/articles/${article.id}`,
      fragmentsIn(prepared.sourceText)(spans),
    ),
  };
};

const verdictOf = ({ kind }: Finding, check: AttributionCheck): VerificationMatch['verdict'] => {
  if (kind === 'own-voice') return 'not-a-quotation';
  if (kind === 'altered') return 'altered';
  return check === 'other' ? 'misattributed' : 'verbatim';
};

const places = 10_000;
/** Rounded down: only the same words are 1. */
const rounded = (similarity: number): number => Math.floor(similarity * places) / places;

const quotesOf = ({ article, quoteOf }: PreparedArticle, record: readonly number[]): Quote[] =>
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

/** The stretches of text from the first to the last of words that follow each other in one quote or outside all, in one part. */
const spansOf = (prepared: PreparedArticle, record: readonly number[]): readonly Span[] => {
  const { words, quoteOf, parts, sourceText, codePoints } = prepared;
  const isCut = (word: number): boolean => parts.some(({ from }) => from === word);
  const runs: { first: number; last: number }[] = [];
  for (const word of record) {
    const run = runs.at(-1);
    const follows =
      run !== undefined &&
      word === run.last + 1 &&
      quoteOf[word] === quoteOf[run.last] &&
      !isCut(word);
    if (follows) run.last = word;
    else runs.push({ first: word, last: word });
  }
  return runs.map(({ first, last }) => {
    const [start, end] = [words.starts[first] as number, words.ends[last] as number];
    return {
      start: codePoints.positionOf(start),
      end: codePoints.positionOf(end),
      text: sourceText.slice(start, end),
    };
  });
};

/** One difference for each stretch of the record; the first has the quotation’s words. */
const differenceOf = (
  { pattern }: Sought,
  prepared: PreparedArticle,
  { kind, record, quoted, mark }: RawDifference,
): readonly VerificationDifference[] => {
  const [first, last] = [quoted[0], quoted.at(-1)];
  const words =
    first === undefined || last === undefined
      ? null
      : pattern.text.slice(pattern.words.starts[first], pattern.words.ends[last]);
  const quotation = words ?? mark ?? null;
  const [span, ...more] = spansOf(prepared, record);
  return [
    { kind, record: span ?? null, quotation },
    ...more.map((other) => ({ kind: 'dropped' as const, record: other, quotation: null })),
  ];
};
