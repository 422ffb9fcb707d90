import type { Sentence, Word } from '../syntax/sentence.ts';
import type { Extent } from '../text/extent.ts';
import type { FoundAttribution } from './found-attribution.ts';
import { innerAttribution } from './inner-attribution.ts';

type GoBetween = FoundAttribution['via'][number];

/** Words that end the naming of a go-between. */
const endsName = new Set([',', '.', ';', ':', '”', '"', '“', ')', '—', '–', '!', '?']);

/**
 * Tells who said something from those it came through: in “…, Ushakov said, according to Reuters” the
 * words are Ushakov’s, and Reuters is the go-between. An attribution by “according to” gives way to
 * another in its sentence that it reaches over, found or within its own content; “according to NAME” that belongs to none joins the one beside it.
 * Of several attributions in the sentence, the last before the words, else the first, takes them.
 */
export const joinGoBetweens = (
  sentences: readonly Sentence[],
  attributions: readonly FoundAttribution[],
): FoundAttribution[] => {
  const joined = [...attributions];
  let from = 0;
  for (const sentence of sentences) {
    while (from < joined.length && startOf(joined[from]) < sentence.start) from += 1;
    let to = from;
    while (to < joined.length && startOf(joined[to]) < sentence.end) to += 1;
    const own = joined.slice(from, to);
    const phrase = phraseIn(sentence);
    if (phrase === undefined || own.length === 0) continue;
    const after = joinPhrase(sentence, own, phrase);
    joined.splice(from, own.length, ...after);
    from += after.length;
  }
  return joined;
};

const startOf = (attribution: FoundAttribution | undefined): number =>
  attribution?.cue?.start ?? attribution?.contents[0]?.start ?? 0;

const joinPhrase = (
  sentence: Sentence,
  own: readonly FoundAttribution[],
  phrase: GoBetween,
): FoundAttribution[] => {
  const isPhrase = ({ cue }: FoundAttribution) => cue !== undefined && meets(cue, phrase.cue);
  const outer = own.find(isPhrase);
  const others = own.filter((one) => !isPhrase(one) && one.cue !== undefined);
  const isFree = !others.some((one) =>
    [...one.contents, ...one.sources].some((extent) => meets(extent, phrase.cue)),
  );
  const reached = outer === undefined ? others : others.filter((one) => reachesOver(outer, one));
  const target =
    reached.findLast(({ cue }) => (cue?.end ?? 0) <= (phrase.cue?.start ?? 0)) ?? reached[0];
  if (target === undefined && outer !== undefined) {
    const inner = innerAttribution(sentence, outer);
    if (inner === undefined) return [...own];
    return own.map((one) => (one === outer ? { ...inner, via: [namingOf(outer)] } : one));
  }
  if (target === undefined || !isFree) return [...own];
  return own
    .filter((one) => one !== outer)
    .map((one) =>
      one === target
        ? { ...one, via: [...one.via, outer === undefined ? phrase : namingOf(outer)] }
        : one,
    );
};

const namingOf = ({ sources, cue }: FoundAttribution): GoBetween => ({ sources, cue });

/** Whether what one attribution ascribes covers the cue of another, or the same words. */
const reachesOver = (outer: FoundAttribution, inner: FoundAttribution): boolean =>
  outer.contents.some(
    (extent) =>
      meets(extent, inner.cue) || inner.contents.some((content) => meets(extent, content)),
  );

const meets = (one: Extent | undefined, other: Extent | undefined): boolean =>
  one !== undefined && other !== undefined && one.start < other.end && other.start < one.end;

/** “according to NAME” in a sentence, outside quotation marks; the first one. */
const phraseIn = ({ words }: Sentence): GoBetween | undefined => {
  let isQuoted = false;
  for (let at = 0; at + 2 < words.length; at += 1) {
    const { text } = words[at] as Word;
    if (text === '“' || (text === '"' && !isQuoted)) isQuoted = true;
    else if (text === '”' || text === '"') isQuoted = false;
    const isPhrase =
      !isQuoted && text.toLowerCase() === 'according' && words[at + 1]?.text === 'to';
    if (!isPhrase) continue;
    const end = words.findIndex((word, index) => index > at + 2 && endsName.has(word.text));
    const name = words.slice(at + 2, end < 0 ? undefined : end);
    const [first] = name;
    const last = name.at(-1);
    if (first === undefined || last === undefined || !/^[\p{L}\p{N}]/u.test(first.text))
      return undefined;
    return {
      sources: [{ start: first.start, end: last.end }],
      cue: { start: (words[at] as Word).start, end: (words[at + 1] as Word).end },
    };
  }
  return undefined;
};
