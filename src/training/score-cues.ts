import type { Token } from '../text/tokens.ts';
import { eachToken, type TokenSpans } from './score-spans.ts';

const regularVerbs =
  'acknowledge add allege announce argue ask assert assure boast call caution claim comment complain concede confirm contend continue counter declare deny describe emphasize exclaim explain inform insist joke maintain mention note observe pledge point predict proclaim promise recall recount reiterate remark repeat reply report respond retort reveal state stress suggest testify tweet urge vow warn';
const formsOfOthers =
  'admit admits admitted admitting quip quips quipped quipping say says said saying tell tells told telling write writes wrote written writing';

/** Endings of a verb’s third person, past and participle, by how its base ends: the first that fits. */
const conjugations: readonly {
  readonly base: RegExp;
  readonly drop: number;
  readonly endings: readonly string[];
}[] = [
  { base: /e$/, drop: 1, endings: ['es', 'ed', 'ing'] },
  { base: /[^aeiou]y$/, drop: 1, endings: ['ies', 'ied', 'ying'] },
  { base: /(?:s|x|sh|ch)$/, drop: 0, endings: ['es', 'ed', 'ing'] },
  { base: /$/, drop: 0, endings: ['s', 'ed', 'ing'] },
];

const formsOf = (verb: string): string[] => {
  const conjugation = conjugations.find(({ base }) => base.test(verb));
  const stem = verb.slice(0, verb.length - (conjugation?.drop ?? 0));
  return [verb, ...(conjugation?.endings ?? []).map((ending) => stem + ending)];
};

const reportingForms: ReadonlySet<string> = new Set([
  ...formsOfOthers.split(' '),
  ...regularVerbs.split(' ').flatMap(formsOf),
]);

/**
 * Whether the cue holds a form of a verb of speech or “according to”. Words are matched without
 * their part of speech, so that the noun “report” counts too.
 */
export const isReportingCue = (tokens: readonly Token[], cue: TokenSpans): boolean => {
  const words = eachToken(cue).map((at) => tokens[at]?.text.toLowerCase() ?? '');
  return words.some(
    (word, at) => reportingForms.has(word) || (word === 'according' && words[at + 1] === 'to'),
  );
};
