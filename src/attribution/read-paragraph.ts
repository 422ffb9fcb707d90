import type { Stretch } from './cue-view.ts';
import type { NetworkParts } from './network.ts';
import type { ProbableStretch } from './network-chain.ts';
import { relativeInputs } from './network-input.ts';
import type { ParagraphView } from './paragraph-view.ts';
import { beginsContent, beginsCue, beginsSource, stretchesOf } from './roles.ts';
import type { TaggedAttribution } from './tag-attributions.ts';

/** Less probable cues are not read from: nearly all are wrong. */
const leastProbable = 0.18;

/** How many words before and after a cue are read with it. */
const reachOfCue = 150;

/**
 * The most cues that are read from in a paragraph of so many words. Real paragraphs have at most two
 * thirds of it; without a bound, “he said he said …” would take a reading for every other word.
 */
const mostCues = (words: number): number => 4 + Math.floor(words / 12);

/** What of a paragraph’s view a network reads. */
export type ReadableParagraph = Pick<ParagraphView, 'words' | 'quotations' | 'sentence'>;

/** A cue to read from. */
type LikelyCue = ProbableStretch & {
  /** The probability that this or a stretch that meets it is a cue. */
  readonly mass: number;
};

/** Reads a paragraph of at least one word: first the role of each word, then what belongs to each likely cue. */
export const readParagraph = (
  { inputOf, encoder, roles, reader, cues }: NetworkParts,
  view: ReadableParagraph,
): TaggedAttribution[] => {
  const { length } = view.words;
  encoder.read(inputOf(view.words, view), length);
  encoder.scoreRoles(length, roles.scores);
  roles.weigh(length);
  const likely = likelyCues(roles.findStretches(length, beginsCue, leastProbable), length);
  if (likely.length === 0) return [];
  reader.prepare(length, roles.odds);
  return likely.map((cue) => {
    const from = Math.max(0, cue.first - reachOfCue);
    const to = Math.min(length, cue.last + reachOfCue + 1);
    const count = to - from;
    const words = { from: cue.first, count: cue.last + 1 - cue.first };
    reader.score(words, relativeInputs(view, cue, from, to), { from, count }, cues.scores);
    cues.weigh(count);
    const { path, probability } = cues.findPath(count);
    return attributionOf(cue, path, from, probability);
  });
};

/** Of stretches that meet, the most probable; in text order. */
const likelyCues = (stretches: readonly ProbableStretch[], words: number): LikelyCue[] => {
  const taken = new Uint8Array(words);
  const chosen: LikelyCue[] = [];
  const byProbability = stretches.toSorted(
    (one, other) => other.probability - one.probability || one.first - other.first,
  );
  for (const stretch of byProbability) {
    if (chosen.length === mostCues(words)) break;
    const own = taken.subarray(stretch.first, stretch.last + 1);
    if (own.includes(1)) continue;
    own.fill(1);
    chosen.push({ ...stretch, mass: 0 });
  }
  chosen.sort((one, other) => one.first - other.first);
  return chosen.map((cue) => ({ ...cue, mass: massOf(cue, stretches) }));
};

const massOf = (cue: Stretch, stretches: readonly ProbableStretch[]): number => {
  let mass = 0;
  for (const { first, last, probability } of stretches) {
    if (first <= cue.last && last >= cue.first) mass += probability;
  }
  return Math.min(1, mass);
};

const attributionOf = (
  cue: LikelyCue,
  path: Uint8Array,
  from: number,
  wholeProbability: number,
): TaggedAttribution => {
  const found = (begins: number): Stretch[] => joined(stretchesOf(path, begins), from);
  const [own, ...more] = found(beginsCue);
  return {
    sources: found(beginsSource),
    cue: own !== undefined && more.length === 0 ? own : { first: cue.first, last: cue.last },
    contents: found(beginsContent),
    cueProbability: cue.probability,
    confirmed: cue.mass,
    wholeProbability,
  };
};

/** Stretches counted from the paragraph’s first word; those without a word between them as one. */
const joined = (stretches: readonly Stretch[], from: number): Stretch[] => {
  const whole: { first: number; last: number }[] = [];
  for (const { first, last } of stretches) {
    const before = whole.at(-1);
    if (before !== undefined && before.last + 1 === first + from) before.last = last + from;
    else whole.push({ first: first + from, last: last + from });
  }
  return whole;
};
