/** A stretch of a text in UTF-16 positions: zero-based, end exclusive. Spans count code points, extents UTF-16 units. */
export type Extent = { readonly start: number; readonly end: number };
