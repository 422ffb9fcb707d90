/** A place in a text as editors show it: both count from 1; columns count Unicode code points. */
export type LinePosition = { readonly line: number; readonly column: number };

const lineEnd = /\r\n|\n|\r/g;

/** Prepares to tell lines and columns of a text. @returns a function of UTF-16 positions */
export const linePositions = (text: string): ((at: number) => LinePosition) => {
  const starts = [0, ...[...text.matchAll(lineEnd)].map(({ 0: end, index }) => index + end.length)];
  return (at) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const column = [...text.slice(starts[low - 1] ?? 0, at)].length + 1;
    return { line: low, column };
  };
};
