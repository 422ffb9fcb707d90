import { fragmentsOf } from '../records/article-fragments.ts';
import { citedArticle, namedSpeaker } from '../records/citation.ts';
import { publisherPageOf } from '../records/publisher-page.ts';
import { addFragment } from '../records/text-fragment.ts';
import type { Sought } from './compare-words.ts';
import type { Judged } from './judge-finding.ts';
import type { RawDifference } from './raw-difference.ts';
import { partOf, type ScannedArticle } from './scan-article.ts';
import { spansOf } from './spans-of-words.ts';
import type { VerificationDifference, VerificationMatch } from './verification.ts';

/** Puts what was found into the words of the API. @param base the address of this archive’s reader */
export const describeMatch = (
  { finding, verdict, spans, quotes, claim, attribution, check }: Judged,
  sought: Sought,
  base: string,
): VerificationMatch => {
  const { scanned } = finding.candidate;
  const { article } = scanned;
  return {
    verdict,
    article: citedArticle(article),
    foundIn: quotes[0]?.foundIn ?? claim?.foundIn ?? partOf(scanned, finding.record[0] ?? 0),
    quoteIds: quotes.map(({ id }) => id),
    ...(claim === undefined ? {} : { claimId: claim.id }),
    spans: [...spans],
    speaker: namedSpeaker(article, attribution?.speakerId ?? null),
    via: (attribution?.via ?? []).flatMap(
      ({ speakerId }) => namedSpeaker(article, speakerId) ?? [],
    ),
    attribution: check,
    needed: [...finding.needed],
    differences: finding.differences.flatMap((one) => differenceOf(sought, scanned, one)),
    similarity: rounded(finding.similarity),
    link: addFragment(
      publisherPageOf(article) ?? `${base}/articles/${article.id}`,
      fragmentsOf(scanned)(spans),
    ),
  };
};

const places = 10_000;
/** Rounded down: only the same words are 1. */
const rounded = (similarity: number): number => Math.floor(similarity * places) / places;

/** One difference for each stretch of the record; the first has the quotation’s words. */
const differenceOf = (
  { pattern }: Sought,
  scanned: ScannedArticle,
  { kind, record, quoted, mark }: RawDifference,
): readonly VerificationDifference[] => {
  const [first, last] = [quoted[0], quoted.at(-1)];
  const words =
    first === undefined || last === undefined
      ? null
      : pattern.text.slice(pattern.words.starts[first], pattern.words.ends[last]);
  const quotation = words ?? mark ?? null;
  const [span, ...more] = spansOf(scanned, record);
  return [
    { kind, record: span ?? null, quotation },
    ...more.map((other) => ({ kind: 'dropped' as const, record: other, quotation: null })),
  ];
};
