import type { Extent } from '../text/extent.ts';
import { wordsOf } from '../text/words.ts';

/** Words that are quoted as a block: without marks, perhaps signed at their end. */
export type BlockQuotation = {
  /** Where the words stand; empty where there is nothing but a signature. */
  readonly words: Extent;
  /** Who the signature names. */
  readonly speaker: string | undefined;
};

const dashes = ['—', '–', '―', '--'];

/** Names that are longer than this are none. */
const mostWordsOfName = 6;

/** Where a name ends: “— Yuri Ushakov, Kremlin aide”, “— Ushakov (via Reuters)”. */
const endOfName = /[,;:(/|]| via | to | in | on /;

/** Reads a paragraph of a block quotation: “Let the dust settle. — Yuri Ushakov, Kremlin aide”. */
export const readBlockQuotation = (text: string, { start, end }: Extent): BlockQuotation => {
  const paragraph = text.slice(start, end);
  const [at, dash] = dashes
    .map((one) => [paragraph.lastIndexOf(one), one] as const)
    .reduce((last, one) => (one[0] > last[0] ? one : last));
  const speaker = at < 0 ? undefined : nameIn(paragraph.slice(at + dash.length).trim());
  if (speaker === undefined) return { words: { start, end }, speaker };
  return { words: { start, end: start + paragraph.slice(0, at).trimEnd().length }, speaker };
};

/** The name that a signature begins with; undefined where it is none, but words that go on after a dash. */
const nameIn = (signature: string): string | undefined => {
  const name = (signature.split(endOfName, 1)[0] ?? '').trim();
  const isShort = /^\p{Lu}/u.test(name) && wordsOf(name).length <= mostWordsOfName;
  const isName = name.split(' ').every((word) => partOfName.test(word));
  return isShort && isName && !endsSentence.test(name) ? name : undefined;
};

const partOfName = /^(?:\p{Lu}|(?:de|van|von|der|al|bin|the|of)$)/u;
const endsSentence = /[.!?…”"]$/;
