import { expect } from 'vitest';
import type { Layout } from '../../src/layout/layout.ts';
import { hasWord } from '../../src/layout/words.ts';
import { partsOf } from './golden.ts';

const blank = /[\s\u0085]/;

/** What holds of every layout, whatever the article. */
export const expectSound = (layout: Layout): void => {
  const { text } = layout;
  const parts = partsOf(layout);
  const faults = parts.flatMap(({ start, end, kind }, index) => {
    const previous = parts[index - 1]?.end ?? 0;
    return [
      ...(start >= end || end > text.length
        ? [`${kind} is empty or outside: ${start}–${end}`]
        : []),
      ...(start < previous ? [`${kind} at ${start} overlaps what ends at ${previous}`] : []),
      ...(blank.test(text.charAt(start)) || blank.test(text.charAt(end - 1))
        ? [`${kind} begins or ends in a blank: ${JSON.stringify(text.slice(start, end))}`]
        : []),
      ...leftOut(text, previous, start),
    ];
  });
  const sections = layout.paragraphs.map(({ section }) => section);
  const leaps = sections.filter((section, index) => {
    const previous = sections[index - 1];
    return previous === undefined
      ? section !== 1
      : section !== previous && section !== previous + 1;
  });
  expect({
    faults: [...faults, ...leftOut(text, parts.at(-1)?.end ?? 0, text.length)],
    leaps,
    hasParagraph: layout.paragraphs.length > 0,
    isInOrder: [layout.summary, layout.paragraphs, layout.remainder].every(isInOrder),
  }).toEqual({ faults: [], leaps: [], hasParagraph: hasWord(text), isInOrder: true });
};

const leftOut = (text: string, from: number, to: number): string[] => {
  const gap = text.slice(from, Math.max(from, to));
  return /[^\s\u0085]/.test(gap) ? [`leaves out ${JSON.stringify(gap)} at ${from}`] : [];
};

const isInOrder = (extents: readonly { readonly start: number }[]): boolean =>
  extents.every(({ start }, index) => start > (extents[index - 1]?.start ?? -1));
