import { overlap, type Span } from './span.ts';

type Extent = Pick<Span, 'start' | 'end'>;

/** The spans of a list that share a character with an extent, in the order of the list. */
export type SpanIndex<Item> = (extent: Extent) => Item[];

/**
 * Indexes a list of spans by where they stand, so that a look-up takes the time of what it finds
 * where they do not overlap each other. They need not be in order.
 */
export const indexSpans = <Item extends Extent>(items: readonly Item[]): SpanIndex<Item> => {
  const sorted = items
    .map((item, place) => ({ item, place }))
    .sort((one, other) => one.item.start - other.item.start);
  let farthest = Number.NEGATIVE_INFINITY;
  const reach = sorted.map(({ item }) => {
    farthest = Math.max(farthest, item.end);
    return farthest;
  });
  return (extent) => {
    const found: typeof sorted = [];
    for (let at = firstFrom(sorted, extent.end) - 1; at >= 0; at -= 1) {
      if ((reach[at] as number) <= extent.start) break;
      const entry = sorted[at] as (typeof sorted)[number];
      if (overlap(entry.item, extent)) found.push(entry);
    }
    return found.sort((one, other) => one.place - other.place).map(({ item }) => item);
  };
};

/** The first of the sorted spans that starts at a position or after it, by halving. */
const firstFrom = (sorted: readonly { readonly item: Extent }[], position: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as { item: Extent }).item.start < position) low = middle + 1;
    else high = middle;
  }
  return low;
};
