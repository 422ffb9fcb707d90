import type { FoundAttribution } from '../attribution/found-attribution.ts';
import { entryAt, type WordIndex } from './speaker-syntax.ts';

/** What a word is part of: which attribution’s contents, and whether within its quotation marks. */
export type Said = { readonly attribution: FoundAttribution; readonly quoted: boolean };

type Stretch = {
  readonly start: number;
  readonly end: number;
  readonly attribution: FoundAttribution;
};

const doubleClosing = '”»';
const markOrLineEnd = /["“„«”»\n]/g;

/** Stretches of a content within quotation marks; a mark that stays open is closed by a line’s end. */
const quotedWithin = (text: string, { start, end }: Stretch): readonly [number, number][] => {
  const first = text.charAt(start);
  if ((first === '‘' || first === "'") && /[’']/.test(text.slice(Math.max(start, end - 2), end))) {
    return [[start, end]];
  }
  const quoted: [number, number][] = [];
  let open: number | undefined;
  markOrLineEnd.lastIndex = start;
  for (let match = markOrLineEnd.exec(text); match; match = markOrLineEnd.exec(text)) {
    const at = match.index;
    if (at >= end) break;
    const [character] = match;
    const closes =
      doubleClosing.includes(character) ||
      character === '\n' ||
      (character === '"' && open !== undefined);
    if (closes) {
      if (open !== undefined) quoted.push([open, at]);
      open = undefined;
    } else {
      open ??= at;
    }
  }
  if (open !== undefined) quoted.push([open, end]);
  return quoted;
};

/**
 * For each word of a content, by where it starts: whose content it is. Where contents overlap, the
 * one that starts first counts, so that every word is looked at once.
 */
export const wordsSaid = (
  text: string,
  index: WordIndex,
  attributions: readonly FoundAttribution[],
): ReadonlyMap<number, Said> => {
  const said = new Map<number, Said>();
  const stretches = attributions
    .flatMap((attribution) =>
      attribution.contents.map(({ start, end }): Stretch => ({ start, end, attribution })),
    )
    .toSorted((one, other) => one.start - other.start);
  let covered = 0;
  for (const { start, end, attribution } of stretches) {
    const stretch = { start: Math.max(start, covered), end, attribution };
    if (stretch.start >= end) continue;
    covered = end;
    const quoted = quotedWithin(text, stretch);
    const inQuotation: Said = { attribution, quoted: true };
    const aside: Said = { attribution, quoted: false };
    let mark = 0;
    for (let entry = entryAt(index, stretch.start); ; entry += 1) {
      const word = index.starts[entry];
      if (word === undefined || word >= end) break;
      while ((quoted[mark]?.[1] ?? end) <= word && mark < quoted.length) mark += 1;
      said.set(word, word >= (quoted[mark]?.[0] ?? end) ? inQuotation : aside);
    }
  }
  return said;
};
