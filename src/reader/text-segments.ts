import type { StoredArticle } from '../records/article.ts';
import type { Claim } from '../records/claim.ts';
import type { Quote } from '../records/quote.ts';
import type { Span } from '../records/span.ts';
import { indexCodePoints } from '../text/code-points.ts';

/** A stretch of the source text: code points, zero-based, end exclusive. */
export type Stretch = Pick<Span, 'start' | 'end'>;

/** A stretch of the source text, all of which belongs to the same claims and quotes. */
export type Segment = Stretch & {
  readonly text: string;
  /** The claims that it is part of, the shortest first: that one says most about these words. */
  readonly claims: readonly Claim[];
  readonly quotes: readonly Quote[];
  /** The ids of the claims and quotes whose words begin here. */
  readonly begins: readonly string[];
  /** The ids of those whose words end here. */
  readonly ends: readonly string[];
};

/** One stretch of the words of a claim or a quote. */
type Mark = Stretch & {
  readonly id: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly claim?: Claim;
  readonly quote?: Quote;
};

/**
 * Cuts the whole source text where claims and quotes begin and end, so that overlapping ones can be marked side by
 * side: joined, the segments are the source text.
 * @param cuts where else it is cut (code points)
 */
export const segmentsOf = (
  { article, sourceText }: StoredArticle,
  cuts: readonly number[] = [],
): readonly Segment[] => {
  const text = indexCodePoints(sourceText);
  const marks = [...article.claims.flatMap(marksOfClaim), ...article.quotes.map(markOfQuote)];
  const edges = marks.flatMap(({ start, end }) => [start, end]);
  const bounds = [...new Set([0, ...cuts, ...edges, text.length])].toSorted((a, b) => a - b);
  const beginning = groupByStart(marks);
  let open: readonly Mark[] = [];
  return bounds.slice(0, -1).map((start, index) => {
    const end = bounds[index + 1] ?? text.length;
    const added = beginning.get(start) ?? [];
    open = [...open.filter((mark) => mark.end > start), ...added];
    return {
      start,
      end,
      text: text.slice(start, end),
      claims: open
        .flatMap(({ claim }) => claim ?? [])
        .toSorted((one, other) => lengthOf(one) - lengthOf(other)),
      quotes: open.flatMap(({ quote }) => quote ?? []),
      ends: open.filter((mark) => mark.isLast && mark.end === end).map(({ id }) => id),
      begins: added.filter(({ isFirst }) => isFirst).map(({ id }) => id),
    };
  });
};

const groupByStart = (marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> => {
  const groups = new Map<number, Mark[]>();
  for (const mark of marks) {
    const group = groups.get(mark.start);
    if (group === undefined) groups.set(mark.start, [mark]);
    else group.push(mark);
  }
  return groups;
};

const marksOfClaim = (claim: Claim): readonly Mark[] =>
  claim.contents.map(({ start, end }, index) => ({
    start,
    end,
    id: claim.id,
    isFirst: index === 0,
    isLast: index === claim.contents.length - 1,
    claim,
  }));

const markOfQuote = (quote: Quote): Mark => ({
  start: quote.start,
  end: quote.end,
  id: quote.id,
  isFirst: true,
  isLast: true,
  quote,
});

/** How much of the text a claim takes, in code points. */
const lengthOf = ({ contents }: Claim): number =>
  contents.reduce((length, { start, end }) => length + end - start, 0);
