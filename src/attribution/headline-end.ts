import type { Word } from '../syntax/sentence.ts';
import { isClosingMark } from '../text/quotation-marks.ts';
import { extentOf } from '../text/sentences.ts';
import type { FoundAttribution } from './found-attribution.ts';
import { sayingVerbs } from './saying-verbs.ts';

/** How often the rule is right; judged on headlines written for the purpose, as the corpus has few. */
const confidence = 0.8;

const sayingForms = sayingVerbs('ends-headline');
/** What begins a clause of its own, or goes on with the one before, names nobody. */
const noNames: ReadonlySet<string> = new Set(
  'and but or nor as while who whom which that when if where because so than what how why not to of'.split(
    ' ',
  ),
);
const separators: ReadonlySet<string> = new Set([',', '—', '–', '--', '-']);
const stops: ReadonlySet<string> = new Set(['.', '!', '?', '…', ':']);
const longestName = 6;
const fewestWords = 2;
const verbTag = /^(?:VBZ|VBD|MD|IN|TO|CC)$/;
const hasLetter = /[\p{L}\p{N}]/u;

/**
 * “Bridge to close, mayor says”: a headline that ends in its attribution. The network, which was trained
 * on the sentences below headlines, seldom sees it. Other lines without a full stop are read alike.
 * @param words all words of the line
 */
export const readHeadlineEnd = (words: readonly Word[]): FoundAttribution | undefined => {
  const cue = words.at(-1);
  if (cue === undefined || !sayingForms.has(cue.text.toLowerCase())) return undefined;
  const from = Math.max(0, words.length - 2 - longestName);
  const separator = words.findLastIndex(
    ({ text }, at) => at >= from && (separators.has(text) || isClosingMark(text)),
  );
  const name = words.slice(separator + 1, -1);
  if (separator < 0 || !isName(name)) return undefined;
  const content = words.slice(
    0,
    isClosingMark(words[separator]?.text ?? '') ? separator + 1 : separator,
  );
  if (content.filter(({ text }) => hasLetter.test(text)).length < fewestWords) return undefined;
  return {
    sources: [extentOf(name)],
    cue: { start: cue.start, end: cue.end },
    contents: [extentOf(content)],
    via: [],
    foundBy: 'headline-end',
    confidence,
  };
};

const isName = (words: readonly Word[]): boolean => {
  const last = words.at(-1);
  return (
    last !== undefined &&
    hasLetter.test(last.text) &&
    !verbTag.test(last.tag) &&
    !noNames.has(words[0]?.text.toLowerCase() ?? '') &&
    words.every(({ text }) => !stops.has(text))
  );
};

/** Words that say when or despite what, and end the naming of who. */
const endsName: ReadonlySet<string> = new Set(
  'after as amid before following during despite while when until since ahead'.split(' '),
);

/**
 * “‘We are lost,’ says mayor after storm”: of a source behind its cue at the end of a headline, what
 * names somebody.
 */
export const withoutOccasion = (
  words: readonly Word[],
  found: FoundAttribution,
): FoundAttribution => {
  const [source, ...others] = found.sources;
  const last = words.at(-1);
  if (source === undefined || others.length > 0 || last === undefined) return found;
  const isAtEnd = source.end === last.end && (found.cue?.start ?? source.start) < source.start;
  if (!isAtEnd) return found;
  const own = words.filter(({ start }) => start >= source.start);
  const occasion = own.findIndex(({ text }) => endsName.has(text.toLowerCase()));
  return occasion < 1 ? found : { ...found, sources: [extentOf(own.slice(0, occasion))] };
};
