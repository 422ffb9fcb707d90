import type { Cast, Figure } from './speaker-figures.ts';
import { presence } from './speaker-figures.ts';
import { bodyMayBe, personMayBe } from './speaker-fitness.ts';
import type { Described } from './speaker-nouns.ts';
import { counts, genericOrganisations } from './speaker-words.ts';

/** A description to be resolved, where it stands, and what is known of the article. */
export type Question = {
  readonly described: Described;
  readonly sentence: number;
  readonly cast: Cast;
  /** The figure of the possessor, where one is known. */
  readonly owner: Figure | undefined;
  /** The description’s words, folded, from its first to its last. */
  readonly phrase: string;
  readonly leads: Leads;
};

/** Those whom the article names and describes by a noun, wherever it does. */
export type Leads = ReadonlyMap<
  string,
  readonly { readonly figure: Figure; readonly described: Described; readonly sentence: number }[]
>;

/** One rule that says whom a description means. */
type Sieve = {
  readonly name: string;
  readonly why: string;
  readonly resolve: (question: Question) => Figure | undefined;
};

/** Lists of candidates are searched this far back. */
const furthestBack = 16;

const isSubset = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean => {
  for (const word of part) if (!whole.has(word)) return false;
  return true;
};

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let count = 0;
  for (const word of one) if (other.has(word)) count += 1;
  return count;
};

/** Whether a later description can be of whom an earlier one describes. */
const agrees = (later: Described, earlier: Described): boolean => {
  if (later.plural !== earlier.plural) return false;
  if (later.office !== earlier.office || !isSubset(later.changers, earlier.changers)) return false;
  if (later.gender && earlier.gender && later.gender !== earlier.gender) return false;
  const proper = later.properDetails;
  if (proper.size > 0 && earlier.properDetails.size > 0) {
    return shared(proper, earlier.properDetails) > 0;
  }
  return true;
};

/** The last one described by the same noun, of those the one that shares most of the words. */
const describedBefore = ({ described, cast }: Question): Figure | undefined => {
  const earlier = (cast.byRole.get(described.noun) ?? []).slice(-furthestBack);
  const fitting = described.roles
    .slice(1)
    .reduce(
      (found, role) =>
        found.length > 0 ? found : (cast.byRole.get(role) ?? []).slice(-furthestBack),
      earlier,
    )
    .filter(
      ({ figure, described: before }) => agrees(described, before) && genderFits(figure, described),
    );
  const isAlone = new Set(fitting.map(({ figure }) => figure)).size === 1;
  let best: Figure | undefined;
  let bestScore = isAlone || described.details.size === 0 ? -1 : 1;
  for (const { figure, described: before } of fitting) {
    const score = shared(described.details, before.details) * 1000 + figure.lastSentence / 1000;
    if (score >= bestScore) {
      best = figure;
      bestScore = score;
    }
  }
  return best;
};

/** How many people a phrase counts: “both”, “the two men”. */
const countOf = (phrase: string): number | undefined => {
  const [word = '', people, ...rest] = phrase.split(' ');
  const isBare = rest.length === 0 && (people === undefined || countedNouns.has(people));
  return isBare ? counts.get(word) : undefined;
};

const countedNouns = new Set(['men', 'women', 'people']);

const genderFits = (figure: Figure, { gender }: Described): boolean =>
  gender === undefined || figure.gender === undefined || figure.gender === gender;

/** Sentences at the top that may describe someone before the article names them. */
const leadSentences = 8;
const leadReach = 30;

const namedLater = ({ described, sentence, leads }: Question): Figure | undefined => {
  if (sentence >= leadSentences || described.kind !== 'person' || described.plural)
    return undefined;
  const all = (leads.get(described.noun) ?? []).slice(0, furthestBack);
  const fitting = all.filter(
    (lead) =>
      lead.sentence > sentence &&
      lead.sentence <= sentence + leadReach &&
      isSubset(described.details, lead.described.details) &&
      isSubset(lead.described.changers, described.changers),
  );
  const figures = new Set(fitting.map(({ figure }) => figure));
  return figures.size === 1 ? fitting[0]?.figure : undefined;
};

/**
 * Whom a description means, the most precise rule first: a pass of sieves (Lee, Chang, Peirsman,
 * Chambers, Surdeanu and Jurafsky, “Deterministic Coreference Resolution Based on Entity-Centric,
 * Precision-Ranked Rules”, Computational Linguistics 39(4), 2013). Whom no sieve keeps is somebody
 * of their own.
 */
export const descriptionSieves: readonly Sieve[] = [
  {
    name: 'same owner',
    why: 'one who is mentioned has one campaign: “Kell’s campaign”, “the Kell campaign”, “her campaign”',
    resolve: ({ described, owner, cast }) =>
      owner === undefined || described.opening === 'indefinite'
        ? undefined
        : cast.byPhrase.get(ownedPhrase(owner, described)),
  },
  {
    name: 'same words',
    why: 'what the article calls the same, without “a” or “some”, is the same to it: “police”',
    resolve: ({ described, owner, phrase, cast }) =>
      described.opening === 'bare' && owner === undefined ? cast.byPhrase.get(phrase) : undefined,
  },
  {
    name: 'so many',
    why: 'after “Kell and Hale said” “both” and “the pair” are Kell and Hale',
    resolve: ({ described, phrase, cast, sentence }) => {
      const count = described.opening === 'indefinite' ? undefined : countOf(phrase);
      if (count === undefined) return undefined;
      const last = cast.recent.findLast(({ members }) => members.length > 0);
      const isNear = last !== undefined && sentence - last.lastSentence <= 3;
      return isNear && last.members.length === count ? last : undefined;
    },
  },
  {
    name: 'described before',
    why: '“the senator” is the senator spoken of last, “the source” the source',
    resolve: (question) =>
      question.described.opening === 'definite' ? describedBefore(question) : undefined,
  },
  {
    name: 'end of a name',
    why: '“the board” is the National Weather Board',
    resolve: ({ described, cast }) =>
      described.opening === 'definite' && !described.plural && described.details.size === 0
        ? cast.recent.findLast(({ named }) => named?.endings.has(described.noun) ?? false)
        : undefined,
  },
  {
    name: 'organisation at hand',
    why: '“the company” is the organisation the reader has most in mind',
    resolve: ({ described, cast, sentence }) => {
      if (described.opening !== 'definite' || !genericOrganisations.has(described.noun))
        return undefined;
      if (described.details.size > 0 || described.plural) return undefined;
      const named = cast.recent.filter(
        (figure) =>
          figure.kind === 'organisation' &&
          !figure.isPlace &&
          figure.named !== undefined &&
          bodyMayBe(figure, described),
      );
      return named
        .filter(({ lastSentence }) => sentence - lastSentence <= 3)
        .toSorted((one, other) => presence(other, sentence) - presence(one, sentence))[0];
    },
  },
  {
    name: 'another word for it',
    why: 'writers vary: after “Anna Kell said” “the Ohio senator” is Kell, if nobody else is near',
    resolve: (question) => {
      const { opening, plural } = question.described;
      return opening === 'definite' && !plural ? personInMind(question) : undefined;
    },
  },
  {
    name: 'named later',
    why: 'a headline or summary says “a Kremlin aide” before the text says which one',
    resolve: (question) =>
      question.described.opening === 'possessive' ? undefined : namedLater(question),
  },
];

/** How much more present than anyone else the one in mind has to be. */
const clearLead = 1.5;

/** Whether the figure was called the same of somewhere else: the governor of Ohio is not Utah’s. */
const contradicts = (
  figure: Figure,
  { noun, properDetails, office }: Described,
  cast: Cast,
): boolean =>
  (cast.byRole.get(noun) ?? [])
    .slice(-furthestBack)
    .some(
      (before) =>
        before.figure === figure &&
        (before.described.office !== office ||
          (properDetails.size > 0 &&
            before.described.properDetails.size > 0 &&
            shared(properDetails, before.described.properDetails) === 0)),
    );

/** The person whom the last sentences are clearly about, if a description may be of them. */
const personInMind = ({ cast, sentence, described, leads }: Question): Figure | undefined => {
  const people = cast.recent
    .filter(
      (figure) =>
        figure.kind === 'person' &&
        !figure.plural &&
        figure.named !== undefined &&
        sentence - figure.lastSentence <= 2 &&
        genderFits(figure, described),
    )
    .toSorted((one, other) => presence(other, sentence) - presence(one, sentence));
  const [first, second] = people;
  if (first === undefined) return undefined;
  if (!personMayBe(first, described, leads) || contradicts(first, described, cast))
    return undefined;
  const isClear = !second || presence(first, sentence) >= clearLead * presence(second, sentence);
  return isClear ? first : undefined;
};

/** The key by which what belongs to someone is found again. */
export const ownedPhrase = (owner: Figure, { noun, plural }: Described): string =>
  `${owner.order}/${noun}${plural ? '/many' : ''}`;
