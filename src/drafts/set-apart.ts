import type { Extent } from '../text/extent.ts';

/** What a document sets apart from its own prose, in UTF-16 places of the document. */
export type SetApart = Extent & { readonly kind: 'block-quotation' | 'code' };

/** Prepares to find what is set apart around a place: of several of a kind within each other, the innermost. */
export const setApartAround = (
  all: readonly SetApart[],
): ((at: number, kind: SetApart['kind']) => SetApart | undefined) => {
  const byStart = all.toSorted((one, other) => one.start - other.start);
  return (at, kind) =>
    byStart.findLast((one) => one.kind === kind && one.start <= at && at < one.end);
};
