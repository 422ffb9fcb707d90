import { hashText } from '../model/feature-hash.ts';
import type { WordClusters } from './word-clusters.ts';

/** What the taggers see of a word by itself: hashes of its form and its parts, and its clusters. */
export type WordTraits = {
  readonly form: number;
  readonly lower: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix1: number;
  readonly prefix3: number;
  readonly shape: number;
  readonly fine: number;
  readonly coarse: number;
  /** The only tag the word ever has, as an index; −1 where it has several or is rare. Likewise its kind of name. */
  readonly sureTag: number;
  readonly sureName: number;
};

/** Common words that always have one tag, or never are part of a name: they need no tagger. */
export type SureWords = {
  readonly tags: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
};

const noSureWords: SureWords = { tags: new Map(), names: new Map() };

const mostKept = 20_000;

/** The traits of words; those of words seen lately are kept ready. */
export const createWordTraits = (
  clusters: WordClusters,
  sure: SureWords = noSureWords,
): ((text: string) => WordTraits) => {
  const kept = new Map<string, WordTraits>();
  return (text) => {
    const ready = kept.get(text);
    if (ready !== undefined) return ready;
    if (kept.size >= mostKept) kept.clear();
    const traits = traitsOf(text, clusters, sure);
    kept.set(text, traits);
    return traits;
  };
};

const traitsOf = (text: string, clusters: WordClusters, sure: SureWords): WordTraits => {
  const lower = text.toLowerCase().replaceAll('’', "'");
  const { fine, coarse } = clusters(lower);
  return {
    form: hashText(text),
    lower: hashText(lower),
    suffix1: hashText(lower.slice(-1)),
    suffix2: hashText(lower.slice(-2)),
    suffix3: hashText(lower.slice(-3)),
    suffix4: hashText(lower.slice(-4)),
    prefix1: hashText(text.slice(0, 1)),
    prefix3: hashText(lower.slice(0, 3)),
    shape: hashText(shapeOf(text)),
    fine,
    coarse,
    sureTag: sure.tags.get(text) ?? -1,
    sureName: sure.names.get(text) ?? -1,
  };
};

/** The word’s outline: “Xx” for Kell, “X” for NATO, “d.d” for 3.5; runs of a kind count once. */
const shapeOf = (text: string): string => {
  let shape = '';
  for (const character of text.slice(0, 40)) {
    const kind = kindOf(character);
    if (!shape.endsWith(kind)) shape += kind;
  }
  return shape;
};

const kindOf = (character: string): string => {
  if (/\p{Lu}/u.test(character)) return 'X';
  if (/\p{L}/u.test(character)) return 'x';
  if (/\p{N}/u.test(character)) return 'd';
  if (character === '’') return "'";
  return '“”"'.includes(character) ? '"' : character;
};
