/** A stretch of words of a paragraph: indices of the first and the last. */
export type Stretch = { readonly first: number; readonly last: number };
