import type { Extent } from '../text/extent.ts';
import { isOpeningMark } from '../text/quotation-marks.ts';
import type { VisibleText } from './visible-text.ts';

/** The letters and digits of a text, and where each stands. */
type Letters = { readonly letters: string; readonly places: readonly number[] };

const letter = /[\p{L}\p{N}]/gu;

const lettersOf = (text: string): Letters => {
  const letters: string[] = [];
  const places: number[] = [];
  for (const { 0: found, index } of text.matchAll(letter)) {
    letters.push(found);
    for (let unit = 0; unit < found.length; unit += 1) places.push(index + unit);
  }
  return { letters: letters.join(''), places };
};

/** Finds where a stretch of a readable text stands in the document; undefined where that cannot be told. */
export type Locator = (extent: Extent) => number | undefined;

/** How many letters around the words are compared: with the first, they stand in one place only. */
const contexts = [80, 20, 0];
/** How far before the first letter a quotation’s mark may stand. */
const marksReach = 3;

/**
 * Prepares to find words of a readable text in the document that it was made of: by their letters, which no markup
 * changes, and those around them.
 * @returns UTF-16 positions in the document, of the mark that opens the words where one does
 */
export const locatorOf = (readable: string, visible: VisibleText): Locator => {
  const own = lettersOf(readable);
  const shown = lettersOf(visible.text);
  return ({ start, end }) => {
    const first = placeOf(own, start);
    const last = placeOf(own, end);
    for (const around of contexts) {
      const from = Math.max(0, first - around);
      const words = own.letters.slice(from, last + around);
      const at = words === '' ? -1 : shown.letters.indexOf(words);
      if (at < 0) continue;
      const isOnly = shown.letters.indexOf(words, at + 1) < 0;
      if (!isOnly && around > 0) continue;
      return visible.offsetOf(markBefore(visible.text, shown.places[at + first - from] ?? 0));
    }
    return undefined;
  };
};

/** How many letters stand before a position. */
const placeOf = ({ places }: Letters, position: number): number => {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
};

const markBefore = (text: string, at: number): number => {
  for (let place = at - 1; place >= Math.max(0, at - marksReach); place -= 1) {
    if (isOpeningMark(text.charAt(place))) return place;
  }
  return at;
};
