import type { FoundAttribution } from '../attribution/found-attribution.ts';
import type { Sentence, Word } from '../syntax/sentence.ts';
import type { Extent } from '../text/extent.ts';
import type { NameMention } from './name-mentions.ts';
import { type Stretch, stretchOf, type WordIndex } from './speaker-syntax.ts';

/** The words that name a source, and the one that stands for them. */
export type Source = {
  readonly extent: Extent;
  readonly stretch: Stretch;
  /** The word of its sentence that stands for it. */
  readonly head: number;
  /** Where that word starts in the text. */
  readonly headStart: number;
  /** For “Google and Yahoo” and the like the words that stand for each of them; else empty. */
  readonly members: readonly number[];
};

/** The same extent has the same key. */
export const keyOf = ({ start, end }: Extent): string => `${start}-${end}`;

const nominal = /^(?:NN|PRP|WP|WDT|CD$|DT$|JJ|EX)/;

/** The word of a source that stands for it: the first that depends on a word outside it. */
const headOf = (words: readonly Word[], stretch: Stretch): number => {
  const first = afterDateline(words, stretch);
  const end = beforeAside(words, first, stretch.end);
  const isOutside = (head: number): boolean => head < first || head >= end;
  let anyNoun: number | undefined;
  let anyOutside: number | undefined;
  for (let at = first; at < end; at += 1) {
    const word = words[at];
    if (word === undefined || !nominal.test(word.tag)) continue;
    if (word.tag.startsWith('NN') || word.tag.startsWith('PRP')) {
      if (isOutside(word.head)) return lastOfPhrase(words, at, end);
      anyNoun ??= at;
    }
    if (isOutside(word.head)) anyOutside ??= at;
  }
  return anyOutside ?? lastOfPhrase(words, anyNoun ?? first, end);
};

/** Where an aside in parentheses begins, which never stands for the source: “Kell (“the boss” to friends)”. */
const beforeAside = (words: readonly Word[], first: number, end: number): number => {
  for (let at = first + 1; at < end; at += 1) if (words[at]?.text === '(') return at;
  return end;
};

const dashes = new Set(['—', '–', '--', '-']);

/** Where a source begins that a reader of the text has joined to the dateline: “PORT SELBY — Ann Hale”. */
const afterDateline = (words: readonly Word[], { first, end }: Stretch): number => {
  let at = first;
  for (let word = words[at]; word && at < end && isOfDateline(word); word = words[at]) at += 1;
  return at > first && at < end - 1 && dashes.has(words[at]?.text ?? '') ? at + 1 : first;
};

const isOfDateline = ({ text, name }: Word): boolean =>
  text === ',' ||
  name === 'LOCATION' ||
  (text === text.toUpperCase() && text !== text.toLowerCase());

const ofPhrase = /^(?:NN[PS]*|JJ|POS|CD)$/;

/** The last noun of an unbroken noun phrase: parsers often take an earlier one for its head. */
const lastOfPhrase = (words: readonly Word[], from: number, end: number): number => {
  let last = from;
  for (let at = from; at < end && ofPhrase.test(words[at]?.tag ?? ''); at += 1) {
    if (words[at]?.tag.startsWith('NN')) last = at;
  }
  return last;
};

const mayBeNamed = /^(?:NN|CD|DT)$/;

/** The name in apposition to a description: “one of the lawyers, Ann Hale,”. */
const namedWithin = (
  words: readonly Word[],
  { first, end }: Stretch,
  head: number,
  names: readonly NameMention[],
): number | undefined => {
  if (!mayBeNamed.test(words[head]?.tag ?? '')) return undefined;
  const inApposition = namesWithin(names, first, end).filter(
    (name) =>
      name.kind === 'person' &&
      name.first > head &&
      words[name.titleFirst - 1]?.text === ',' &&
      (name.end === end || words[name.end]?.text === ','),
  );
  const [name] = inApposition;
  return inApposition.length === 1 && name !== undefined ? name.end - 1 : undefined;
};

const joins = new Set([',', 'and', 'or', '&', 'as', 'well', 'both', 'the', 'nor']);

/** The names that stand within words of a sentence, found by halving: sentences may be endless. */
const namesWithin = (names: readonly NameMention[], first: number, end: number): NameMention[] => {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.first ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  const own: NameMention[] = [];
  for (let name = names[low]; name && name.end <= end; name = names[low]) {
    own.push(name);
    low += 1;
  }
  return own;
};

/** Names that only “and”, “or” and commas stand between. */
const joinedNames = (
  words: readonly Word[],
  { first, end }: Stretch,
  names: readonly NameMention[],
): number[] => {
  const own = namesWithin(names, first, end);
  const [opening] = own;
  if (own.length < 2 || opening === undefined || opening.titleFirst > first + 1) return [];
  const between = own
    .slice(1)
    .map(({ titleFirst }, index) => words.slice(own[index]?.end, titleFirst));
  const isJoined = between.every(
    (gap) => gap.length > 0 && gap.every(({ text }) => joins.has(text.toLowerCase())),
  );
  const hasAnd = between
    .at(-1)
    ?.some(({ text }) => text === 'and' || text === 'or' || text === '&');
  const closes = (own.at(-1)?.end ?? 0) >= end - 1;
  return isJoined && hasAnd && closes ? own.map((name) => name.end - 1) : [];
};

const isCommon = ({ tag, text }: Word): boolean => tag === 'NN' && text === text.toLowerCase();

/** Nouns that the parser joins to the head: “the union and its lawyers”, but “an author and critic”. */
const joinedNouns = (words: readonly Word[], { end }: Stretch, head: number): number[] => {
  const lead = words[head];
  if (lead === undefined) return [];
  const others: number[] = [];
  for (let at = head + 1; at < end; at += 1) {
    const word = words[at];
    if (word?.relation === 'conj' && word.head === head && /^(?:NN|PRP$)/.test(word.tag))
      others.push(at);
  }
  const [second] = others;
  if (second === undefined) return [];
  const other = words[second];
  const hasOwnOpening = words
    .slice(head + 1, second)
    .some(({ tag }) => tag === 'DT' || tag === 'PRP$' || tag === 'POS');
  const isOne =
    other !== undefined &&
    isCommon(lead) &&
    isCommon(other) &&
    !hasOwnOpening &&
    others.length === 1;
  const cut = words.slice(head + 1, second).some(({ tag }) => tag === 'WP' || tag === 'WDT');
  return isOne || cut ? [] : [head, ...others];
};

/** Every source and go-between of the attributions, once, by its key. */
export const readSources = (
  index: WordIndex,
  sentences: readonly Sentence[],
  namesOf: readonly (readonly NameMention[])[],
  attributions: readonly FoundAttribution[],
): ReadonlyMap<string, Source> => {
  const sources = new Map<string, Source>();
  for (const extent of attributions.flatMap(extentsOf)) {
    if (sources.has(keyOf(extent))) continue;
    const stretch = stretchOf(index, sentences, extent);
    const words = stretch && sentences[stretch.sentence]?.words;
    if (stretch === undefined || words === undefined) continue;
    const names = namesOf[stretch.sentence] ?? [];
    const phraseHead = headOf(words, stretch);
    const head = namedWithin(words, stretch, phraseHead, names) ?? phraseHead;
    const byName = joinedNames(words, stretch, names);
    const members = byName.length > 0 ? byName : joinedNouns(words, stretch, head);
    const headStart = words[head]?.start ?? extent.start;
    sources.set(keyOf(extent), { extent, stretch, head, headStart, members });
  }
  return sources;
};

const extentsOf = ({ sources, via }: FoundAttribution): Extent[] => [
  ...sources,
  ...via.flatMap((goBetween) => goBetween.sources),
];
