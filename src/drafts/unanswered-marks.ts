import type { Extent } from '../text/extent.ts';
import type { Quotation } from '../text/quotations.ts';

/** A double mark that opens: behind a blank or the like, before a word. */
const openingMark = /(?<![^\s([{\-–—/])["“„«](?=[\p{L}\p{N}])/gu;

/**
 * The stretches behind opening marks that no quotation has: “he said “so” today” and "he said "so" today" have three
 * marks too many, and nobody can tell which words are quoted.
 * @param found the quotations of the part
 */
export const unansweredIn = (
  text: string,
  { start, end }: Extent,
  found: readonly Quotation[],
): readonly Extent[] => {
  let next = 0;
  return [...text.slice(start, end).matchAll(openingMark)].flatMap(({ index }) => {
    const at = start + index;
    while ((found[next]?.close ?? end) <= at && next < found.length) next += 1;
    const following = found[next]?.open ?? end;
    return following <= at ? [] : [{ start: at + 1, end: following }];
  });
};
