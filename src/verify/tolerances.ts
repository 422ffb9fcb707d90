import { endOfEllipsis, type Pattern } from './read-quotation.ts';
import type { ScannedArticle } from './scan-article.ts';
import { isDash } from './scan-words.ts';
import type { Tolerance } from './verification.ts';

const marks = /["“”„«»'‘’‹›`´]/;
const blank = /[\s\u0085]/;
const invisible = /[\p{Cf}\p{VS}]/u;

/** What stands between two words, sorted into what is tolerated for different reasons. */
type Gap = {
  readonly marks: string;
  readonly dashes: string;
  readonly blanks: string;
  readonly points: string;
  readonly hidden: string;
};

const sortGap = (gap: string): Gap => {
  const sorted = { marks: '', dashes: '', blanks: '', points: '', hidden: '' };
  for (const character of gap) {
    if (marks.test(character)) sorted.marks += character;
    else if (isDash(character)) sorted.dashes += character;
    else if (invisible.test(character)) sorted.hidden += character;
    else if (blank.test(character)) sorted.blanks += character;
    else sorted.points += character;
  }
  return sorted;
};

/** Which tolerances make two gaps between words the same. */
const gapTolerances = (one: string, other: string): readonly Tolerance[] => {
  if (one === other) return [];
  const [ours, theirs] = [sortGap(one), sortGap(other)];
  const hasDash = ours.dashes !== '' || theirs.dashes !== '';
  const isSpaced = ours.blanks !== theirs.blanks;
  return [
    ...(ours.marks === theirs.marks ? [] : ['quote-marks' as const]),
    ...(ours.dashes !== theirs.dashes || (hasDash && isSpaced) ? ['dashes' as const] : []),
    ...(isSpaced && !hasDash ? ['whitespace' as const] : []),
    ...(ours.points === theirs.points ? [] : ['punctuation' as const]),
    ...(ours.hidden === theirs.hidden ? [] : ['characters' as const]),
  ];
};

const apostrophes = /['’‘ʼ′`´]/g;
const inNumber = /[.,](?=\p{N}|\p{L})/gu;

/** Which tolerances make two settings of a word the same. */
const wordTolerances = (one: string, other: string): readonly Tolerance[] => {
  if (one === other) return [];
  const steps: readonly (readonly [Tolerance, (word: string) => string])[] = [
    ['quote-marks', (word) => word.replace(apostrophes, "'")],
    ['dashes', (word) => word.replace(/^[-–−]/, '-')],
    ['punctuation', (word) => word.replace(inNumber, '')],
    ['first-letter', (word) => word.charAt(0).toLowerCase() + word.slice(1)],
  ];
  const needed: Tolerance[] = [];
  let [ours, theirs] = [one, other];
  for (const [tolerance, level] of steps) {
    const [next, nextTheirs] = [level(ours), level(theirs)];
    const isNeeded = ours !== theirs && differ(ours, theirs, next, nextTheirs);
    if (isNeeded) needed.push(tolerance);
    [ours, theirs] = [next, nextTheirs];
  }
  return ours === theirs ? needed : [...needed, 'characters'];
};

/** Whether a step has changed how the two differ: it changed one of them in another way than the other. */
const differ = (one: string, other: string, next: string, nextOther: string): boolean =>
  (next !== one || nextOther !== other) &&
  (next === nextOther || (next === one) !== (nextOther === other));

type Placed = {
  readonly pattern: Pattern;
  readonly article: ScannedArticle;
  /** For each word of the quotation, its place in the article. */
  readonly places: Int32Array;
};

/** The tolerances by which a quotation is that of the record, each once, in the order of the list of all. */
export const tolerancesOf = (placed: Placed): readonly Tolerance[] => {
  const { pattern, article, places } = placed;
  const edited = new Set(pattern.edits.map(({ before }) => before));
  const needed = new Set<Tolerance>(editTolerances(placed));
  for (let at = 0; at < places.length; at += 1) {
    const there = places[at] as number;
    const ours = pattern.text.slice(pattern.words.starts[at], pattern.words.ends[at]);
    const theirs = article.sourceText.slice(article.words.starts[there], article.words.ends[there]);
    if (pattern.editedWords.has(at)) needed.add('brackets');
    else for (const tolerance of wordTolerances(ours, theirs)) needed.add(tolerance);
    const before = places[at - 1];
    if (before === undefined || edited.has(at)) continue;
    if (article.quoteOf[before] !== article.quoteOf[there]) {
      needed.add('joined');
      continue;
    }
    const gap = article.sourceText.slice(article.words.ends[before], article.words.starts[there]);
    const ourGap = pattern.text.slice(pattern.words.ends[at - 1], pattern.words.starts[at]);
    for (const tolerance of gapTolerances(ourGap, gap)) needed.add(tolerance);
  }
  if (needsFinalPunctuation(placed)) needed.add('final-punctuation');
  return [...needed].toSorted();
};

/** Brackets and ellipses that are not the record’s own. */
const editTolerances = ({ pattern, article, places }: Placed): readonly Tolerance[] =>
  pattern.edits.flatMap(({ before, kind, inside }) => {
    const [last, next] = [places[before - 1], places[before]];
    const start = last === undefined ? 0 : (article.words.ends[last] as number);
    const end = next === undefined ? start : (article.words.starts[next] as number);
    const gap = last === undefined ? '' : article.sourceText.slice(start, end);
    if (kind === 'brackets') {
      const isOwn =
        last !== undefined &&
        next !== undefined &&
        gap.includes('[') &&
        next - last - 1 === inside.length;
      return isOwn ? [] : ['brackets' as const];
    }
    const isOwn = next === (last ?? -2) + 1 && hasEllipsis(gap);
    return isOwn ? [] : ['ellipsis' as const];
  });

const hasEllipsis = (gap: string): boolean =>
  [...gap].some((_character, at) => endOfEllipsis(gap, at) !== undefined);

/** A mark at the end of a quotation that does not stand there on record. */
const needsFinalPunctuation = ({ pattern, article, places }: Placed): boolean => {
  const hasTrailingEdit = pattern.edits.some(({ before }) => before === places.length);
  if (hasTrailingEdit || places.length === 0) return false;
  const tail = endingMarks(pattern.text, pattern.words.ends[places.length - 1] as number);
  const last = places[places.length - 1] as number;
  const end = article.words.ends[last] as number;
  return tail !== '' && !endingMarks(article.sourceText, end).startsWith(tail);
};

const mostMarks = 12;

/** The points, commas and the like right behind a position, without quotation marks and blanks between them. */
const endingMarks = (text: string, from: number): string =>
  /^[.,;:!"“”'‘’»›\s]*/.exec(text.slice(from, from + mostMarks))?.[0].replace(/[^.,;:!]/g, '') ??
  '';
