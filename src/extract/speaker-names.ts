import type { Sentence } from '../syntax/sentence.ts';
import { givenNames } from './name-given.ts';
import type { NameMention } from './name-mentions.ts';
import { foldWord, isNameSuffix } from './name-parts.ts';
import type { Figure } from './speaker-figures.ts';

const blanks = /\s+/g;
const leadingArticle = /^(?:the|an?) (?=\S)/i;
const trailingPossessive = /(?:['’]s|['’])$/;
const startsWithPronoun = /^(?:her|his|its|their|our|my|your|whose)\b/i;

/** A name as it is shown: on one line, without the article before it and a possessive after it. */
const tidy = (name: string): string =>
  name.replace(blanks, ' ').trim().replace(trailingPossessive, '').replace(leadingArticle, '');

/** Longer names are mostly several names that were taken for one. */
const longestName = 6;

const isShouted = (name: string): boolean => name === name.toUpperCase() && name.length > 4;

const sizeOf = ({ words }: NameMention): number =>
  words.length > longestName
    ? 0
    : words.filter((word) => word.length > 1 || isNameSuffix(word)).length;

const hasDigit = /\d/;

/** Names that begin with a given name, where there are any: “Honest Ann Hale” is no fuller than “Ann Hale”. */
const plainest = (names: readonly NameMention[]): readonly NameMention[] => {
  const clean = names.filter(({ words }) => !words.some((word) => hasDigit.test(word)));
  const given = clean.filter(
    ({ words: [first = '', ...rest] }) => rest.length > 0 && givenNames.has(foldWord(first)),
  );
  if (given.length > 0) return given;
  return clean.length > 0 ? clean : names;
};

const fullestOf = (
  names: readonly NameMention[],
  textOf: (name: NameMention) => string,
): string => {
  let best: NameMention | undefined;
  for (const name of names) {
    if (best === undefined) {
      best = name;
      continue;
    }
    const gain = sizeOf(name) - sizeOf(best);
    const isClearer = gain === 0 && isShouted(textOf(best)) && !isShouted(textOf(name));
    if (gain > 0 || isClearer) best = name;
  }
  return best === undefined ? '' : textOf(best);
};

/** The fullest name that the article gives a figure; of the unnamed how it calls them. */
export const nameOf = (figure: Figure, text: string, sentences: readonly Sentence[]): string => {
  const textOf = ({ sentence, first, end }: NameMention): string => {
    const words = sentences[sentence]?.words ?? [];
    return text.slice(words[first]?.start ?? 0, words[end - 1]?.end ?? 0);
  };
  if (figure.named !== undefined) {
    const { kind, names } = figure.named;
    return tidy(fullestOf(kind === 'person' ? plainest(names) : names, textOf));
  }
  const called =
    figure.called.find((one) => one.isSource && !startsWithPronoun.test(one.text)) ??
    figure.called.find((one) => !startsWithPronoun.test(one.text)) ??
    figure.called[0];
  return tidy(called?.text ?? '');
};

/** What the article says a figure is: a description rather than a title, a title than a clause. */
export const descriptionOf = ({ sayings }: Figure): string | undefined => {
  const [best] = sayings.toSorted((one, other) => one.rank - other.rank || one.at - other.at);
  return best?.text.replace(blanks, ' ').trim();
};

/** Letters that no decomposition makes ASCII. */
const asciiOf: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

const accents = /\p{M}/gu;
const apostrophes = /['’‘ʼ]/g;
const notOfSlug = /[^a-z0-9]+/;
const longestSlug = 80;

/** A slug from a name: “Trump’s own party” gives trumps-own-party. */
export const slugOf = (name: string): string => {
  const ascii = [
    ...name.toLowerCase().normalize('NFKD').replace(accents, '').replace(apostrophes, ''),
  ]
    .map((letter) => asciiOf.get(letter) ?? letter)
    .join('');
  const words = ascii.split(notOfSlug).filter((word) => word !== '');
  const slug = words.join('-').slice(0, longestSlug);
  const whole = slug.endsWith('-') ? slug.slice(0, -1) : slug;
  return whole === '' ? 'speaker' : whole;
};
