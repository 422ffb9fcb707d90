/**
 * The address of an article’s reader page, or of a place on it. It names no revision: what it shows may be corrected,
 * but it stays the place of the same article, quote or claim.
 * @param base what addresses are made with: the public URL, or nothing
 * @param partId a quote’s or a claim’s id
 */
export const readerPlace = (base: string, articleId: string, partId?: string): string =>
  `${base}/articles/${articleId}${partId === undefined ? '' : `#${partId}`}`;
