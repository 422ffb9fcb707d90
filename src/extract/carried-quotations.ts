import type { Quotation } from '../text/quotations.ts';
import type { Part } from './article-parts.ts';
import { hasTense, isPredicate, subjectsOf } from './clause-tree.ts';
import { firstIndex } from './extents.ts';
import { type ReadSentence, type ReadText, wordsTouching } from './reading.ts';
import type { WordRoles } from './roles.ts';
import type { Voice } from './voices.ts';

/** Fewer words are a name or a catchword. */
const fewestWords = 3;
/** As sure as a quotation with nobody named in its sentence can be. */
const carriedConfidence = 0.5;

const letter = /\p{L}/u;
const upper = /^\p{Lu}/u;
const clauseEnd = /[.,?!…]["”'’»]?$/;

type Inside = { readonly from: number; readonly to: number; readonly own: ReadSentence };

const insideOf = (read: ReadText, quotation: Quotation): Inside | undefined => {
  const { from, to } = wordsTouching(read, quotation);
  const own = read.sentences[read.sentenceOf[from] ?? -1];
  return own && from < to ? { from, to, own } : undefined;
};

/** “Gone with the Wind”: most longer words have a capital. */
const isTitle = (words: readonly string[]): boolean => {
  const long = words.filter((word) => word.length > 3);
  return long.length > 0 && long.filter((word) => upper.test(word)).length > long.length / 2;
};

/** Whether a quotation is a sentence or clause somebody says, not a catchword or the title of a work. */
const isSpeech = (read: ReadText, quotation: Quotation, { from, to, own }: Inside): boolean => {
  const texts = read.words.slice(from, to).map(({ start, end }) => read.text.slice(start, end));
  const spoken = texts.filter((text) => letter.test(text));
  if (spoken.length < fewestWords || isTitle(spoken)) return false;
  const firstWord = own.tree.words.findIndex(({ text }) => letter.test(text));
  const startsSentence = own.first + firstWord >= from && own.first + firstWord < to;
  if (!startsSentence || !upper.test(spoken[0] ?? '')) return false;
  const last = Math.min(to - own.first, own.tree.words.length);
  const indices = Array.from(
    { length: Math.max(0, last - (from - own.first)) },
    (_, at) => from - own.first + at,
  );
  const states = indices.some(
    (index) =>
      isPredicate(own.tree, index) &&
      hasTense(own.tree, index) &&
      subjectsOf(own.tree, index).length > 0,
  );
  const ends =
    clauseEnd.test(read.text.slice(quotation.open, quotation.close)) || !quotation.isClosed;
  return states && ends;
};

type Neighbour = { readonly voice: Voice; readonly why: string };

/** A voice with the place where it last speaks, so that the nearest one can be found. */
type Placed = { readonly voice: Voice; readonly start: number };

/**
 * Gives quotations that no attribution covers to a neighbour’s voice. Ranked: the quotation that the
 * paragraph before left open; who speaks before in the paragraph; who speaks after in it; the
 * voice whose quotation ends the paragraph before, or else stands in it; the only one who speaks in that
 * paragraph, quoted or not; the voice of the next sentence; else nobody, which leaves the speaker open. Only words that are a sentence or clause of speech are taken for it.
 * @param quotations all quotations, in text order
 * @param voices the voices that count, as found
 * @returns the voices of those quotations, in text order
 */
export const carriedVoices = (
  read: ReadText,
  quotations: readonly Quotation[],
  voices: readonly Voice[],
  roles: WordRoles,
): readonly Voice[] => {
  const placed = voices
    .filter(({ contents, home }) => contents.length > 0 && home >= 0)
    .map((voice): Placed => ({ voice, start: voice.contents[0]?.start ?? 0 }))
    .toSorted((one, other) => one.start - other.start);
  const carried: Voice[] = [];
  let before: { readonly quotation: Quotation; readonly voice: Voice | undefined } | undefined;
  for (const quotation of quotations) {
    const inside = insideOf(read, quotation);
    if (inside === undefined) continue;
    const covering = coveringVoice(voices, roles, inside);
    if (covering !== undefined) {
      before = { quotation, voice: covering };
      continue;
    }
    if (!isUncovered(roles, inside) || !isSpeech(read, quotation, inside)) continue;
    const found = neighbourOf(read, quotation, inside, placed, before);
    const voice = carriedFrom(quotation, found);
    carried.push(voice);
    before = { quotation, voice };
  }
  return carried;
};

const coveringVoice = (
  voices: readonly Voice[],
  { voiceOf, roleOf }: WordRoles,
  { from, to }: Inside,
): Voice | undefined => {
  for (let word = from; word < to; word += 1) {
    if (roleOf(word) === 'content') return voices[voiceOf(word)];
  }
  return undefined;
};

const isUncovered = ({ roleOf }: WordRoles, { from, to }: Inside): boolean => {
  for (let word = from; word < to; word += 1) if (roleOf(word) !== 'none') return false;
  return true;
};

const neighbourOf = (
  read: ReadText,
  { open, close }: Quotation,
  { own }: Inside,
  placed: readonly Placed[],
  before: { readonly quotation: Quotation; readonly voice: Voice | undefined } | undefined,
): Neighbour | undefined => {
  const { part } = own;
  const at = firstIndex(placed, ({ start }) => start >= open);
  const isInPart = ({ start }: Placed): boolean => start >= part.start && start < part.end;
  const [previous, next] = [placed[at - 1], placed[at]];
  const previousPart = read.parts[firstIndex(read.parts, ({ start }) => start >= part.start) - 1];
  const opensPart = read.text.slice(part.start, open).trim() === '';
  if (before?.voice && opensPart && previousPart && before.quotation.close === previousPart.end) {
    const why = before.quotation.isClosed
      ? 'the paragraph before ends with a quotation of that speaker'
      : 'the paragraph before leaves a quotation of that speaker open';
    if (!before.quotation.isClosed) return { voice: before.voice, why };
    if (!(next && isInPart(next))) return { voice: before.voice, why };
  }
  if (before?.voice && before.quotation.open >= part.start) {
    return {
      voice: before.voice,
      why: 'the quotation before it in the paragraph is of that speaker',
    };
  }
  if (previous && isInPart(previous)) {
    return { voice: previous.voice, why: 'that speaker speaks before it in the paragraph' };
  }
  if (next && isInPart(next)) {
    return { voice: next.voice, why: 'that speaker speaks after it in the paragraph' };
  }
  if (before?.voice && opensPart && previousPart && before.quotation.open >= previousPart.start) {
    return { voice: before.voice, why: 'the paragraph before quotes that speaker' };
  }
  const alone = opensPart && previousPart ? onlyVoiceIn(previousPart, placed) : undefined;
  if (alone) return { voice: alone, why: 'nobody else speaks in the paragraph before' };
  const following =
    read.sentences[firstIndex(read.sentences, ({ sentence }) => sentence.start >= close)];
  const isNext =
    next && following && next.voice.home >= 0 && read.sentences[next.voice.home] === following;
  return isNext
    ? { voice: next.voice, why: 'that speaker speaks in the next sentence' }
    : undefined;
};

/** The last voice that speaks in a paragraph where all that is said is of one speaker. */
const onlyVoiceIn = (part: Part, placed: readonly Placed[]): Voice | undefined => {
  if (part.kind !== 'paragraph') return undefined;
  const own = placed.slice(
    firstIndex(placed, ({ start }) => start >= part.start),
    firstIndex(placed, ({ start }) => start >= part.end),
  );
  const last = own.at(-1)?.voice;
  const speaker = last?.speaker?.id;
  if (speaker === undefined) return undefined;
  return own.every(({ voice }) => voice.speaker?.id === speaker) ? last : undefined;
};

const carriedFrom = ({ open, close }: Quotation, found: Neighbour | undefined): Voice => ({
  sources: [],
  cue: undefined,
  via: [],
  speaker: undefined,
  home: -1,
  cueClass: 'none',
  ...found?.voice,
  contents: [{ start: open, end: close }],
  foundBy: 'quotation',
  confidence: carriedConfidence * (found?.voice.confidence ?? carriedConfidence),
  carried: found?.why ?? 'nobody near it is said to speak',
});
