import type { Word } from '../syntax/sentence.ts';
import type { Extent } from '../text/extent.ts';
import { isClosingMark, isOpeningMark } from '../text/quotation-marks.ts';
import { extentOf } from '../text/sentences.ts';
import type { Finder, FoundAttribution } from './found-attribution.ts';

/** How often each rule is right (measured on PolNeAR’s training part, with few cases of the second). */
const confidenceOf = { 'speaker-label': 0.85, 'dash-name': 0.9 } as const;

const dashes = new Set(['—', '–', '―', '-', '--']);
const longestName = 7;
/** “Related: …” names no speaker. */
const noSpeakers = new Set(
  'related update updated note editor’s more read watch photo photos video listen advertisement correction breaking live analysis opinion exclusive report poll here'.split(
    ' ',
  ),
);

/**
 * “NAME: words” at the start of a paragraph, as in transcripts: the name is the source, the colon
 * the cue, the rest the content. The name is in capitals, or a person’s, or the Q or A of an interview.
 * Where a transcript is quoted, a mark stands before the name.
 * @param paragraph all words of the paragraph
 */
export const readSpeakerLabel = (paragraph: readonly Word[]): FoundAttribution | undefined => {
  const words = isOpeningMark(paragraph[0]?.text ?? '') ? paragraph.slice(1) : paragraph;
  const colon = words.slice(0, longestName + 1).findIndex(({ text }) => text === ':');
  const name = words.slice(0, Math.max(0, colon));
  const said = words.slice(colon + 1);
  const isTight = words[colon]?.start === name.at(-1)?.end;
  if (name.length === 0 || said.length < 3 || !isTight || !isSpeaker(name)) return undefined;
  return attribution(
    'speaker-label',
    extentOf(name),
    words[colon] as Word,
    extentOf(withoutFullStop(said)),
  );
};

const isSpeaker = (name: readonly Word[]): boolean => {
  const first = name[0]?.text ?? '';
  if (noSpeakers.has(first.toLowerCase())) return false;
  if (name.length === 1 && (first === 'Q' || first === 'A')) return true;
  if (!name.every(({ text }) => /^[\p{Lu}.'’-]/u.test(text))) return false;
  const isInCapitals = name.every(({ text }) => text === text.toUpperCase()) && first.length > 2;
  return isInCapitals || name.every((word) => word.name === 'PERSON' || word.text === '.');
};

/** “words” — NAME at the end of a paragraph that is otherwise one quotation. */
export const readDashName = (words: readonly Word[]): FoundAttribution | undefined => {
  const opens = words[0]?.text ?? '';
  if (!isOpeningMark(opens) && !isClosingMark(opens)) return undefined;
  const dash = words.findLastIndex(({ text }) => dashes.has(text));
  const closes = words[dash - 1];
  const name = untilComma(words.slice(dash + 1));
  const isName =
    name.length > 0 &&
    name.length <= longestName &&
    name.every(({ text }) => /^[\p{Lu}.'’@-]/u.test(text) || text === 'de');
  if (dash < 3 || closes === undefined || !isClosingMark(closes.text) || !isName) return undefined;
  return attribution(
    'dash-name',
    extentOf(withoutFullStop(name)),
    words[dash] as Word,
    extentOf(words.slice(0, dash)),
  );
};

/** “— NAME” in a paragraph of its own, for the quotation in the paragraph before it. */
export const readDashLine = (
  words: readonly Word[],
  before: readonly Word[],
): FoundAttribution | undefined => {
  const first = words[0];
  if (first === undefined || !dashes.has(first.text) || first.text === '-') return undefined;
  const isQuotation =
    isOpeningMark(before[0]?.text ?? '') && isClosingMark(before.at(-1)?.text ?? '');
  const name = untilComma(words.slice(1));
  const isName =
    name.length > 0 &&
    name.length <= longestName &&
    name.every(({ text }) => /^[\p{Lu}.'’@-]/u.test(text));
  if (!isQuotation || !isName) return undefined;
  return attribution('dash-name', extentOf(withoutFullStop(name)), first, extentOf(before));
};

const attribution = (
  foundBy: Extract<Finder, keyof typeof confidenceOf>,
  source: Extent,
  cue: Extent,
  content: Extent,
) => ({
  sources: [source],
  cue: { start: cue.start, end: cue.end },
  contents: [content],
  via: [],
  foundBy,
  confidence: confidenceOf[foundBy],
});

const untilComma = (words: readonly Word[]): readonly Word[] => {
  const comma = words.findIndex(({ text }) => text === ',' || text === '(');
  return comma < 0 ? words : words.slice(0, comma);
};

const withoutFullStop = (words: readonly Word[]): readonly Word[] =>
  words.at(-1)?.text === '.' ? words.slice(0, -1) : words;
