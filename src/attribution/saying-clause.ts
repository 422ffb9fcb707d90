import type { Sentence, Word } from '../syntax/sentence.ts';
import { extentOf } from '../text/sentences.ts';
import type { FoundAttribution } from './found-attribution.ts';
import { beginsAsClause } from './hidden-clause.ts';
import { sayingVerbs } from './saying-verbs.ts';

/** How often the rule is right where the network finds nothing. */
const confidence = 0.6;

const plainVerbs = sayingVerbs('says-plainly');
/** Of sentences, only so many first words are looked at for a subject and its verb. */
const longestSubject = 12;
const finiteVerb = /^VB[DZP]$/;
const ofSubject = /^(?:DT|PDT|JJ[RS]?|NNP?S?|CD|PRP|PRP\$|POS|IN|,)$/;
const namesSomebody = /^(?:NN|PRP$)/;
const beforeVerb = /^(?:RB|VB[ZPD])$/;
const helpers: ReadonlySet<string> = new Set([
  'has',
  'have',
  'had',
  'also',
  'later',
  'then',
  'now',
]);
/** Prepositions that join words to the name of a speaker; others begin something else. */
const ofNames: ReadonlySet<string> = new Set(['of', 'for', 'from', 'at', 'in', 'with', 'on']);
/** Nobody says something by these: “The sign said no dogs were …” does, “It said …” may. */
const nobody: ReadonlySet<string> = new Set(['this', 'that', 'these', 'those', 'there', 'what']);
const mark = /^(?:["“”„«»]|``|''|[‘])$/;

/**
 * “NAME said [something was so]”: the attribution of a sentence that begins with a subject and its verb of
 * saying, where a clause without “that” and without quotation marks follows to the end. Told by tags.
 */
export const readSayingClause = ({ words }: Sentence): FoundAttribution | undefined => {
  const verb = words.slice(0, longestSubject + 2).findIndex(isSaying);
  const last = words.at(-1);
  if (verb < 1 || last === undefined || words.some(({ text }) => mark.test(text))) return undefined;
  const subject = subjectBefore(words, verb);
  const cue = words[verb];
  if (subject === undefined || cue === undefined) return undefined;
  const isStopped = /^[.!…]$/.test(last.text);
  const rest = words.slice(verb + 1, isStopped ? -1 : undefined);
  const told = /^t(?:old|ells?)$/i.test(cue.text) ? objectLength(rest) : 0;
  if (told < 0) return undefined;
  const said = rest.slice(told + timeLength(rest.slice(told)));
  if (!beginsAsClause(said) || last.text === '?') return undefined;
  return {
    sources: [extentOf(subject)],
    cue: { start: cue.start, end: cue.end },
    contents: [extentOf(said)],
    via: [],
    foundBy: 'saying-clause',
    confidence,
  };
};

const isSaying = ({ text, tag }: Word): boolean =>
  finiteVerb.test(tag) && plainVerbs.has(text.toLowerCase());

const subjectBefore = (words: readonly Word[], verb: number): readonly Word[] | undefined => {
  let end = verb;
  while (end > 0 && isHelper(words[end - 1])) end -= 1;
  const start = words[0]?.tag === 'CC' ? 1 : 0;
  const subject = words.slice(start, end);
  const first = subject[0];
  const isName =
    first !== undefined &&
    first.tag !== 'IN' &&
    first.tag !== ',' &&
    !nobody.has(first.text.toLowerCase()) &&
    subject.some(({ tag }) => namesSomebody.test(tag)) &&
    subject.every(
      ({ text, tag }) => ofSubject.test(tag) && (tag !== 'IN' || ofNames.has(text.toLowerCase())),
    );
  return isName ? subject : undefined;
};

const isHelper = (word: Word | undefined): boolean =>
  word !== undefined && beforeVerb.test(word.tag) && helpers.has(word.text.toLowerCase());

const nameTag = /^NNPS?$/;
const thingTag = /^NNS?$/;

/** How many words tell who was told: “reporters”, “the Courier”, “her”, “Anna Kell”; −1 where none do. */
const objectLength = (words: readonly Word[]): number => {
  const first = words[0]?.tag ?? '';
  if (first === 'PRP' || first === 'NNS') return 1;
  const from = first === 'DT' || first === 'PRP$' ? 1 : 0;
  const own = nameTag.test(words[from]?.tag ?? '') ? nameTag : thingTag;
  let end = from;
  while (own.test(words[end]?.tag ?? '')) end += 1;
  return end > from ? end : -1;
};

const timeNames: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today'.split(' '),
);

/** How many words tell when it was said: “on Monday”, “Friday”. */
const timeLength = (words: readonly Word[]): number => {
  const from = words[0]?.text === 'on' ? 1 : 0;
  return timeNames.has(words[from]?.text.toLowerCase() ?? '') ? from + 1 : 0;
};

/**
 * Adds what the rule reads in the sentences of a paragraph that nothing was found in. Linear in the
 * sentences and what was found.
 */
export const withSayingClauses = (
  found: readonly FoundAttribution[],
  sentences: readonly Sentence[],
): FoundAttribution[] => {
  const taken = found
    .filter(({ contents }) => contents.length > 0)
    .flatMap(({ sources, cue, contents }) => [...sources, ...contents, ...(cue ? [cue] : [])])
    .sort((one, other) => one.start - other.start);
  let next = 0;
  let end = 0;
  const ruled = sentences.flatMap((sentence) => {
    for (; (taken[next]?.start ?? sentence.end) < sentence.end; next += 1) {
      end = Math.max(end, taken[next]?.end ?? 0);
    }
    return end > sentence.start ? [] : (readSayingClause(sentence) ?? []);
  });
  const cues = new Set(ruled.map(({ cue }) => cue?.start));
  return [...found.filter(({ cue }) => cue === undefined || !cues.has(cue.start)), ...ruled].sort(
    (one, other) => (one.cue?.start ?? 0) - (other.cue?.start ?? 0),
  );
};
