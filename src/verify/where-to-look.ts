import type { SoughtKind } from '../archive/archive.ts';
import type { Phrase, SearchTerms } from '../search/search.ts';
import { type SoughtWords, soughtWords, type WordGroup } from './sought-words.ts';
import type { Compared } from './verify-quotation.ts';

/** What to ask the archive for. */
export type Look = {
  readonly kind: SoughtKind;
  readonly terms: SearchTerms;
  /** What to ask for besides, where too many are found: words in a row, which costs more. */
  readonly narrower?: readonly Look[];
};

/** What is known of a quotation while it is looked for. */
type Known = {
  readonly sought: SoughtWords;
  /** The words of the name of who is said to have said it; none where nobody is. */
  readonly name: Phrase;
  /** The facets of the speakers who may be meant. */
  readonly speakers: readonly string[];
  /** What was found so far. */
  readonly compared: Compared;
};

/** Where to look, and whether that settles it. */
export type Step = {
  readonly looksFor: (known: Known) => readonly Look[];
  readonly isSettled: (compared: Compared) => boolean;
};

/** From how much accounted for on words are taken for those that were meant. */
const surelyMeant = 0.8;

const isMeant = ({ explained }: Compared): boolean => explained >= surelyMeant;

/**
 * Where to look in turn: docs/verification.md says why. What stands anywhere as it is must be found before anything is
 * called altered, so all of the quotation is sought first: in what people said, then in all that articles have.
 */
export const steps: readonly Step[] = [
  {
    looksFor: ({ sought, name, speakers }) => {
      const { rarest, runs } = sought;
      const lastName = name.slice(-1).map((word) => [word]);
      const narrower = [
        rowIn('quotes', runs),
        ...(speakers.length > 0 ? [rowIn('quotes', runs, [speakers])] : []),
        ...(name.length > 0 ? [rowIn('articles', [...runs, ...lastName])] : []),
      ];
      return [{ ...look('quotes', rarest), narrower }];
    },
    isSettled: ({ verification: { verdict } }) => verdict === 'verbatim',
  },
  {
    looksFor: ({ sought: { rare, rarest, runs } }) => {
      const inClaims = { ...look('claims', rarest), narrower: [rowIn('claims', runs)] };
      return [{ ...look('articles', rare), narrower: [inClaims] }];
    },
    isSettled: isMeant,
  },
  {
    looksFor: ({ sought: { butOne, stretches } }) =>
      [...butOne, ...stretches].map((words) => look('quotes', words)),
    isSettled: isMeant,
  },
  {
    looksFor: ({ compared }) =>
      restOf(compared).map(({ rarest, runs }) => ({
        ...look('quotes', rarest),
        narrower: [rowIn('quotes', runs)],
      })),
    isSettled: isMeant,
  },
  {
    // What people said counts before what articles say: parts of claims are for what has nothing else.
    looksFor: ({ sought: { butOne, stretches }, compared }) =>
      (hasMatches(compared) ? butOne : [...butOne, ...stretches]).map((words) =>
        look('claims', words),
      ),
    isSettled: isMeant,
  },
];

const hasMatches = ({ verification: { matches } }: Compared): boolean => matches.length > 0;

/** The fewest words that are looked for as the other part of a splice. */
const leastRest = 4;

/** What the best match lacks most, the longest stretch of words, where that is long enough to be looked for. */
const restOf = ({ verification: { matches } }: Compared): readonly SoughtWords[] => {
  const lacking = (matches[0]?.differences ?? [])
    .flatMap(({ quotation }) => quotation ?? [])
    .toSorted((one, other) => other.length - one.length)
    .slice(0, 1);
  return lacking.map(soughtWords).filter(({ runs }) => runs.flat().length >= leastRest);
};

const rowIn = (
  kind: SoughtKind,
  all: readonly Phrase[],
  facets: SearchTerms['facets'] = [],
): Look => ({ kind, terms: { all, none: [], facets } });

const look = (kind: SoughtKind, words: WordGroup): Look =>
  rowIn(
    kind,
    words.map((word) => [word]),
  );
