/** How far a hedge leaves a proposition from certain (FactBank: Saurí and Pustejovsky 2009). */
export type Strength = 'probable' | 'possible';

/*
 * The words that hedge, by the categories of Hyland (Hedging in Scientific Research Articles, 1998)
 * and of the CoNLL-2010 shared task (Farkas et al.): auxiliaries, verbs, adjectives, adverbs, nouns.
 * Their strength follows FactBank’s levels, as docs/record.md says it.
 */

const strengths = (probable: string, possible: string): ReadonlyMap<string, Strength> =>
  new Map([
    ...probable.split(' ').map((word) => [word, 'probable'] as const),
    ...possible.split(' ').map((word) => [word, 'possible'] as const),
  ]);

/** “should”, “would” and “can” are part of what is claimed. */
export const modalHedges = strengths('', 'may might could');

export const adverbHedges = strengths(
  'probably likely apparently seemingly presumably supposedly reportedly allegedly purportedly ostensibly evidently arguably presumedly doubtless',
  'maybe perhaps possibly conceivably potentially perchance',
);

/** Verbs that take their clause over: “seems to want”, “appeared that”. */
export const raisingVerbs = strengths(
  'seem seems seemed seeming appear appears appeared appearing tend tends tended',
  '',
);

/** Verbs that hedge only with “like”, “as if” or “as though”: “it looks like”. */
export const likenessVerbs = strengths(
  'look looks looked looking sound sounds sounded feel feels felt',
  '',
);

/** Verbs by which whoever speaks hedges: “I think”, “we believe”. */
export const firstPersonHedges = strengths(
  'think thought believe believed guess suppose suspect suspected assume assumed imagine reckon expect feel figure presume gather understand',
  'wonder',
);

/** “is expected to”, “is believed to”: participles that hedge what follows in the infinitive. */
export const participleHedges = strengths(
  'expected believed thought supposed presumed assumed rumored rumoured reported alleged said understood considered estimated projected predicted poised set',
  'feared',
);

/** “is likely to”, “it is possible that”. */
export const adjectiveHedges = strengths(
  'likely unlikely probable improbable doubtful',
  'possible unclear uncertain unsure conceivable plausible',
);

/** “there is a chance that”, “a risk of”. */
export const nounHedges = strengths('likelihood probability', 'chance possibility risk prospect');

/** Turns that hedge the clause they stand in, wherever they stand. */
export const hedgingTurns: readonly (readonly string[])[] = [
  ['in', 'my', 'opinion'],
  ['in', 'my', 'view'],
  ['in', 'our', 'view'],
  ['in', 'our', 'opinion'],
  ['as', 'far', 'as', 'i', 'know'],
  ['to', 'my', 'knowledge'],
  ['more', 'likely', 'than', 'not'],
  ['almost', 'certainly'],
  ['almost', 'certain'],
  ['nearly', 'certain'],
  ['in', 'all', 'probability'],
  ['in', 'all', 'likelihood'],
];

/** Hedges that also deny: “unlikely” makes it probable that not. */
export const denyingHedges: ReadonlySet<string> = new Set([
  'unlikely',
  'improbable',
  'doubtful',
  'doubt',
]);

/** Words that negate the clause they belong to. “fail”, “refuse” and “lack” state something, and do not. */
export const negators: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'nt',
  'never',
  'nor',
  'neither',
  'hardly',
  'scarcely',
  'barely',
  'nowhere',
  'no',
]);

/** Words that negate the clause whose subject or object they are or belong to: “nobody came”, “no one”. */
export const negativePronouns: ReadonlySet<string> = new Set([
  'nobody',
  'none',
  'nothing',
  'neither',
  'no-one',
]);

/** “not only” and its like negate nothing. */
export const notAfterNot: ReadonlySet<string> = new Set([
  'only',
  'just',
  'merely',
  'simply',
  'solely',
  'least',
  'surprisingly',
  'necessarily',
]);

/** “no doubt”, “no question” affirm. */
export const affirmedByNo: ReadonlySet<string> = new Set([
  'doubt',
  'question',
  'denying',
  'wonder',
  'matter',
]);

/** What makes a clause a condition, or leaves it open. */
export const conditionMarks: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'provided',
  'assuming',
]);
export const openMarks: ReadonlySet<string> = new Set(['whether', 'if']);
