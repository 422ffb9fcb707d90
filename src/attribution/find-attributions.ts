import type { Sentence, Word } from '../syntax/sentence.ts';
import type { Extent } from '../text/extent.ts';
import { isClosingMark, isOpeningMark } from '../text/quotation-marks.ts';
import { extentOf } from '../text/sentences.ts';
import type { Stretch } from './cue-view.ts';
import type { FoundAttribution } from './found-attribution.ts';
import { readHeadlineEnd, withoutOccasion } from './headline-end.ts';
import { onlyNames } from './naming-cues.ts';
import type { Network } from './network.ts';
import { viewParagraph } from './paragraph-view.ts';
import { readDashLine, readDashName, readSpeakerLabel } from './rules.ts';
import { withSayingClauses } from './saying-clause.ts';
import type { TaggedAttribution } from './tag-attributions.ts';

/** What finding attributions needs. */
export type AttributionFinder = {
  readonly network: Network;
  /** How often an attribution is right, by what the network thinks of it. */
  readonly confidenceOf: (tagged: TaggedAttribution) => number;
  /** Less sure attributions are left out. */
  readonly leastConfidence: number;
};

/** The sentences of one paragraph, headline, caption or summary point. */
export type SentenceGroup = readonly Sentence[];

/** The words the network reads in one go; longer paragraphs are cut between sentences. */
const longestWindow = 500;

/**
 * Finds who said what in an article: the learnt network first, then the rules for what is written
 * in a fixed form, then what goes on over the end of a paragraph.
 * @param groups the sentences by paragraph, in text order
 * @returns attributions in the order of their cues; no two share a cue
 */
export const findAttributions = (
  finder: AttributionFinder,
  groups: readonly SentenceGroup[],
): FoundAttribution[] => {
  const words = groups.map((group) => group.flatMap((sentence) => sentence.words));
  const learnt = groups.map((group) => findInParagraph(finder, group));
  const found = learnt.map((own, at) =>
    withSayingClauses(
      withHeadlineEnd(
        withRules(own, words[at] ?? [], words[at - 1] ?? []),
        groups[at]?.length === 1 ? (words[at] ?? []) : [],
      ),
      groups[at] ?? [],
    ),
  );
  return found.flatMap((own, at) => own.flatMap((one) => goOn(one, at, words) ?? []));
};

const findInParagraph = (
  { network, confidenceOf, leastConfidence }: AttributionFinder,
  group: SentenceGroup,
): FoundAttribution[] =>
  windowsOf(group).flatMap((sentences) => {
    const view = viewParagraph(sentences);
    const extent = ({ first, last }: Stretch): Extent => ({
      start: view.words[first]?.start ?? 0,
      end: view.words[last]?.end ?? 0,
    });
    const told = network.readParagraph(view).filter((one) => !onlyNames(view, one));
    const found = told.map((tagged) => ({
      sources: tagged.sources.map(extent),
      cue: extent(tagged.cue),
      contents: tagged.contents.map(extent),
      via: [],
      foundBy: 'learnt' as const,
      confidence: confidenceOf(tagged),
    }));
    return withoutRivals(found.filter(({ confidence }) => confidence >= leastConfidence));
  });

/** Cuts the sentences of a paragraph into windows of bounded size. */
const windowsOf = (group: SentenceGroup): Sentence[][] => {
  const windows: Sentence[][] = [];
  let room = 0;
  for (const sentence of group) {
    if (sentence.words.length > room) {
      windows.push([]);
      room = longestWindow;
    }
    windows.at(-1)?.push(sentence);
    room -= sentence.words.length;
  }
  return windows;
};

/** Of attributions whose cues meet, the surest. */
const withoutRivals = <Found extends FoundAttribution>(found: readonly Found[]): Found[] => {
  const kept: Found[] = [];
  for (const one of found.toSorted((a, b) => b.confidence - a.confidence)) {
    if (!kept.some(({ cue }) => meet(cue, one.cue))) kept.push(one);
  }
  return kept.sort((a, b) => (a.cue?.start ?? 0) - (b.cue?.start ?? 0));
};

const meet = (one: Extent | undefined, other: Extent | undefined): boolean =>
  one !== undefined && other !== undefined && one.start < other.end && other.start < one.end;

/** Adds what the rules find in a paragraph; a learnt attribution with the same cue, or within a rule’s content and of no more words, gives way. */
const withRules = (
  learnt: readonly FoundAttribution[],
  words: readonly Word[],
  before: readonly Word[],
): FoundAttribution[] => {
  const ruled = readDashName(words) ?? readDashLine(words, before) ?? readSpeakerLabel(words);
  if (ruled === undefined) return [...learnt];
  if (ruled.foundBy === 'speaker-label' && learnt.some(({ cue }) => meet(cue, ruled.cue)))
    return [...learnt];
  const content = ruled.contents[0] as Extent;
  const isOutside = ({ cue }: FoundAttribution): boolean =>
    !meet(cue, content) && !meet(cue, ruled.cue);
  return [...learnt.filter(isOutside), ruled].sort(
    (a, b) => (a.cue?.start ?? 0) - (b.cue?.start ?? 0),
  );
};

const endsSentence = /^[.!?…]$/;

/** Reads the end of a line without a full stop as that of a headline, where the network has not. */
const withHeadlineEnd = (
  found: readonly FoundAttribution[],
  line: readonly Word[],
): FoundAttribution[] => {
  const last = line.at(-1);
  if (last === undefined || endsSentence.test(last.text)) return [...found];
  const ruled = readHeadlineEnd(line);
  const named = found.map((one) => withoutOccasion(line, one));
  if (ruled === undefined) return named;
  const rivals = named.filter(({ cue }) => meet(cue, ruled.cue));
  if (rivals.some(({ contents }) => contents.length > 0)) return named;
  return [...named.filter((one) => !rivals.includes(one)), ruled];
};

/** How many paragraphs a quotation may go on for. */
const mostParagraphs = 40;

/**
 * Follows an attribution over the end of its paragraph: where its quotation is not closed and the
 * next paragraph opens it again (the usual style for long quotations), and where the paragraph
 * ends in the colon that introduces the next.
 * @returns undefined where it has no content at all
 */
const goOn = (
  found: FoundAttribution,
  at: number,
  paragraphs: readonly (readonly Word[])[],
): FoundAttribution | undefined => {
  const own = paragraphs[at] ?? [];
  const more: Extent[] = [];
  let isOpen = found.contents.length > 0 ? endsOpen(found, own) : endsInColon(found, own);
  for (
    let next = at + 1;
    isOpen && next < paragraphs.length && next - at <= mostParagraphs;
    next += 1
  ) {
    const words = paragraphs[next] ?? [];
    const isIntroduced = found.contents.length === 0 && next === at + 1;
    if (readSpeakerLabel(words) !== undefined) break;
    if (!isOpeningMark(words[0]?.text ?? '')) {
      if (isIntroduced && words.length > 0) more.push(extentOf(words));
      break;
    }
    const close = words.findIndex(
      ({ text }, place) => place > 0 && isClosingMark(text) && text !== '’' && text !== "'",
    );
    const last = close < 0 ? words.length - 1 : close;
    more.push(extentOf(words.slice(0, last + 1)));
    isOpen = close < 0;
  }
  const contents = [...found.contents, ...more];
  return contents.length === 0 ? undefined : { ...found, contents };
};

/** Whether the content’s last words end the paragraph inside a quotation that is not closed. */
const endsOpen = ({ contents }: FoundAttribution, words: readonly Word[]): boolean => {
  const last = contents.at(-1);
  const end = words.at(-1);
  if (last === undefined || end === undefined || last.end < (words.at(-2)?.end ?? end.end))
    return false;
  const mark = words.findLast(({ text }) => text === '“' || text === '”' || text === '"');
  if (mark === undefined || mark.text === '”') return false;
  if (mark.text === '“') return true;
  return words.filter(({ text }) => text === '"').length % 2 === 1;
};

const endsInColon = ({ cue }: FoundAttribution, words: readonly Word[]): boolean =>
  words.at(-1)?.text === ':' &&
  cue !== undefined &&
  words.slice(-16).some((word) => meet(word, cue));
