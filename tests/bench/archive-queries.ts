import type { StoredArticle } from '../../src/records/article.ts';
import { Certainty, type Claim, ClaimType } from '../../src/records/claim.ts';
import { searchWords } from '../../src/search/search-words.ts';
import type { Choices } from './random-choices.ts';

/** A search for claims, by what kind of search it is. */
export type ClaimQuery = { readonly kind: string; readonly path: string };

type Parameters = Readonly<Record<string, string>>;

/** What queries are made of. */
type Material = {
  readonly choices: Choices;
  readonly claims: readonly Claim[];
  /** The words found in most claims, and those found in next to none. */
  readonly common: readonly string[];
  readonly rare: readonly string[];
};

const howManyCommon = 40;
const mostClaimsOfRare = 2;
const phraseLength = 3;

const firstDay = Date.UTC(2015, 0, 1);
const days = 3_652;
const longestRange = 1_000;
const dayInMs = 86_400_000;

const makers: Readonly<Record<string, (material: Material) => Parameters | undefined>> = {
  'a common word': ({ choices, common }) => ({ q: choices.one(common) }),
  'a rare word': ({ choices, rare }) => ({ q: choices.one(rare) }),
  'a word that is nowhere': ({ choices }) => ({ q: `nowhere${choices.below(1_000_000)}` }),
  'a phrase': ({ choices, claims }) => {
    const words = searchWords(choices.one(claims).text);
    if (words.length < phraseLength) return undefined;
    const from = choices.below(words.length - phraseLength + 1);
    return { q: `"${words.slice(from, from + phraseLength).join(' ')}"` };
  },
  'two words': ({ choices, claims }) => {
    const words = searchWords(choices.one(claims).text);
    const [one, other] = [choices.one(words), choices.one(words)];
    return one === undefined || one === other ? undefined : { q: `${one} ${other}` };
  },
  'a word without another': ({ choices, common }) => {
    const [one, other] = [choices.one(common), choices.one(common)];
    return one === other ? undefined : { q: `${one} -${other}` };
  },
  'a speaker': ({ choices, claims }) => speakerOf(choices.one(claims)),
  'a speaker and a word': ({ choices, claims, common }) => {
    const speaker = speakerOf(choices.one(claims));
    return speaker && { ...speaker, q: choices.one(common) };
  },
  'a type': ({ choices }) => ({ type: choices.one(ClaimType.options) }),
  'a type and a word': ({ choices, common }) => ({
    type: choices.one(ClaimType.options),
    q: choices.one(common),
  }),
  'a certainty': ({ choices }) => ({ certainty: choices.one(Certainty.options) }),
  dates: ({ choices }) => rangeFrom(choices),
  'dates and a word': ({ choices, common }) => ({ ...rangeFrom(choices), q: choices.one(common) }),
  nothing: () => ({}),
};

/** The kinds of queries, in the order of the report. */
export const queryKinds = Object.keys(makers);

const speakerOf = ({ attribution }: Claim): Parameters | undefined =>
  attribution?.speakerId ? { speaker: attribution.speakerId } : undefined;

const rangeFrom = (choices: Choices): Parameters => {
  const from = choices.below(days);
  return { from: dayAt(from), to: dayAt(from + choices.below(longestRange)) };
};

const dayAt = (day: number): string =>
  new Date(firstDay + day * dayInMs).toISOString().slice(0, 10);

/** How often a query is made in vain, or anew because it was made before, for each that is wanted. */
const mostTries = 20;

/**
 * Searches for claims, different ones of each kind: as many as asked for, or as there are.
 * @param articles whose words, speakers and dates are looked for
 */
export const makeQueries = (
  articles: readonly StoredArticle[],
  each: number,
  choices: Choices,
): readonly ClaimQuery[] => {
  const material = { choices, ...materialOf(articles) };
  return Object.entries(makers).flatMap(([kind, make]) => {
    const paths = new Set<string>();
    for (let tries = 0; paths.size < each && tries < each * mostTries; tries += 1) {
      const parameters = make(material);
      if (parameters !== undefined) paths.add(`/v1/claims?${new URLSearchParams(parameters)}`);
    }
    return [...paths].map((path) => ({ kind, path }));
  });
};

const materialOf = (articles: readonly StoredArticle[]): Omit<Material, 'choices'> => {
  const claims = articles.flatMap(({ article }) => article.claims);
  const counts = new Map<string, number>();
  for (const { text } of claims) {
    for (const word of new Set(searchWords(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const byCount = [...counts].toSorted(([, one], [, other]) => other - one);
  return {
    claims,
    common: byCount.slice(0, howManyCommon).map(([word]) => word),
    rare: byCount.filter(([, count]) => count <= mostClaimsOfRare).map(([word]) => word),
  };
};
