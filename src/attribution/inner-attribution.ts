import { lemmaOf } from '../syntax/lemma.ts';
import type { Sentence, Word } from '../syntax/sentence.ts';
import type { Extent } from '../text/extent.ts';
import type { FoundAttribution } from './found-attribution.ts';

/** Verbs of plain saying. */
const sayingVerbs = new Set(
  'say tell add claim write warn argue note explain insist declare announce state reply deny admit suggest tweet testify'.split(
    ' ',
  ),
);

/** Words of one sentence by their numbers: from the first to the last. */
type Run = { readonly first: number; readonly last: number };

/**
 * The attribution within what another ascribes: in “It will hold, Kell said, according to the Courier”
 * that of Kell. PolNeAR marks only the outer of two that are nested, and so does the network, with
 * “Kell said” in the content. Found where a subject and its verb of saying begin or end that content.
 * @param outer an attribution whose cue stands in the sentence
 * @returns undefined where there is none
 */
export const innerAttribution = (
  { words }: Sentence,
  outer: FoundAttribution,
): FoundAttribution | undefined => {
  for (const content of outer.contents) {
    const run = wordsIn(words, content);
    const clause = run === undefined ? undefined : sayingIn(words, run);
    if (run === undefined || clause === undefined) continue;
    const said = extentsOf(words, withoutClause(words, run, clause));
    const others = outer.contents.filter((one) => one !== content);
    const contents = [...others, ...said].sort((one, other) => one.start - other.start);
    if (contents.length === 0) continue;
    const [source, cue] = extentsOf(words, [clause.subject, clause.verb]) as [Extent, Extent];
    return { ...outer, sources: [source], cue, contents };
  }
  return undefined;
};

type Clause = { readonly subject: Run; readonly verb: Run };

/** A subject and its verb of saying, outside quotation marks, that begin or end the run. */
const sayingIn = (words: readonly Word[], { first, last }: Run): Clause | undefined => {
  const end = isMark(words[last]) ? last - 1 : last;
  let isQuoted = false;
  for (let at = first; at <= last; at += 1) {
    const word = words[at] as Word;
    if (word.text === '“' || (word.text === '"' && !isQuoted)) isQuoted = true;
    else if (word.text === '”' || word.text === '"') isQuoted = false;
    if (isQuoted || !isSaying(word)) continue;
    const subject = subjectOf(words, at);
    if (subject === undefined) continue;
    const from = Math.min(subject.first, at);
    const to = Math.max(subject.last, at);
    const isWhole = to - from === subject.last - subject.first + 1;
    if (isWhole && from >= first && to <= last && (from === first || to === end))
      return { subject, verb: { first: at, last: at } };
  }
  return undefined;
};

const isSaying = ({ text, tag }: Word): boolean =>
  (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP') &&
  sayingVerbs.has(lemmaOf(text.toLowerCase(), tag));

/** The subject of a verb with all that hangs on it, where it is one run of words. */
const subjectOf = (words: readonly Word[], verb: number): Run | undefined => {
  const subject = words.findIndex(({ head, relation }) => head === verb && relation === 'nsubj');
  if (subject < 0) return undefined;
  const own = new Set([subject]);
  for (let grew = true; grew; ) {
    const before = own.size;
    words.forEach(({ head }, at) => {
      if (own.has(head)) own.add(at);
    });
    grew = own.size > before;
  }
  const run = { first: Math.min(...own), last: Math.max(...own) };
  return run.last - run.first + 1 === own.size ? run : undefined;
};

/** What of the run is left before and after the clause, less the comma between them. */
const withoutClause = (
  words: readonly Word[],
  { first, last }: Run,
  { subject, verb }: Clause,
): Run[] => {
  const from = Math.min(subject.first, verb.first);
  const to = Math.max(subject.last, verb.last);
  const before = words[from - 1]?.text === ',' ? from - 2 : from - 1;
  const after = words[to + 1]?.text === ',' ? to + 2 : to + 1;
  return [
    { first, last: before },
    { first: after, last },
  ].filter((run) => run.first <= run.last && !(run.first === run.last && isMark(words[run.first])));
};

const isMark = (word: Word | undefined): boolean => word !== undefined && /^\W+$/u.test(word.text);

const extentsOf = (words: readonly Word[], runs: readonly Run[]): Extent[] =>
  runs.map(({ first, last }) => ({
    start: (words[first] as Word).start,
    end: (words[last] as Word).end,
  }));

/** The words of the sentence that the extent covers. */
const wordsIn = (words: readonly Word[], { start, end }: Extent): Run | undefined => {
  const first = words.findIndex((word) => word.start >= start && word.end <= end);
  const last = words.findLastIndex((word) => word.start >= start && word.end <= end);
  return first < 0 ? undefined : { first, last };
};
