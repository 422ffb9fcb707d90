import type { SetApart } from './set-apart.ts';

/** The text that a document shows, in the order of the document, and where each of its UTF-16 units stands there. */
export type VisibleText = {
  readonly text: string;
  /** The place in the document, in UTF-16 units. */
  readonly offsetOf: (index: number) => number;
  readonly setApart: readonly SetApart[];
};

/** A stretch of a document that shows as text. */
export type VisibleStretch = {
  readonly text: string;
  /** Where it begins in the document. */
  readonly start: number;
  /** Where each unit stands, from `start`; without it, as they follow each other. */
  readonly places?: readonly number[];
};

/** What there is of a document to show, and what of it is set apart. */
export type VisibleParts = {
  readonly stretches: readonly VisibleStretch[];
  readonly setApart: readonly SetApart[];
};

/** Between two stretches stands something that shows no letters. */
const gap = '\n';

/** Puts the stretches of a document together. */
export const joinStretches = ({ stretches, setApart }: VisibleParts): VisibleText => {
  const begins: number[] = [];
  let length = 0;
  for (const { text } of stretches) {
    begins.push(length);
    length += text.length + gap.length;
  }
  return {
    text: stretches.map(({ text }) => text).join(gap),
    setApart,
    offsetOf: (index) => {
      const at = lastUpTo(begins, index);
      const stretch = stretches[at];
      if (stretch === undefined) return 0;
      const within = Math.min(index - (begins[at] ?? 0), Math.max(0, stretch.text.length - 1));
      return stretch.start + (stretch.places?.[within] ?? within);
    },
  };
};

/** A document that shows as it is. */
export const asItIs = (text: string): VisibleText => ({
  text,
  offsetOf: (index) => index,
  setApart: [],
});

/** The place of the last number that is no more than `most`, in an ascending list. */
const lastUpTo = (ascending: readonly number[], most: number): number => {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
