import type { SearchTerms } from './search.ts';

/** Whether everything is looked for. */
export const isUnlimited = ({ all, none, facets }: SearchTerms): boolean =>
  all.length + none.length + facets.length === 0;

/** A page of rows, and the position where it goes on: of rows one more than the page may have. */
export const pageOf = <Row extends { readonly position: number | string }>(
  rows: readonly Row[],
  limit: number,
): { readonly page: readonly Row[]; readonly next: number | undefined } => {
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { page, next: last && Number(last.position) };
};
