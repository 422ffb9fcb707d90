/** What a claim or a summary point says, as terms that can be compared. */
export type Said = {
  /** Stems of its content words, and `@id` of the speakers it mentions or is said by. */
  readonly terms: ReadonlySet<string>;
  /** Who says it; undefined for the article’s own voice. */
  readonly speakerId: string | undefined;
  readonly isNegative: boolean;
};

/** One proposition of a summary point; a point often makes several. */
export type PointSaid = Said & { readonly point: string };
export type ClaimSaid = Said & { readonly claim: string };

/**
 * How alike (cosine of rarity-weighted terms) a claim and a proposition of a summary point must be for
 * the one to bear the other out. This and the factors were chosen by a grid on the seed’s curation, where they
 * give the figures that tests/extract/support.test.ts keeps.
 */
const leastAlike = 0.22;
/** What the same person says in both is likelier to be the same. */
const sameSpeakerFactor = 2;
/** A denial bears out a denial; it seldom bears out what denies nothing. */
const bothDenyFactor = 2;
const oneDeniesFactor = 0.5;

const number = /^\d/;
const isName = (term: string): boolean => term.startsWith('@');

/** The terms by how rare they are among the claims. */
const weights = (claims: readonly Said[]): ((term: string) => number) => {
  const seenIn = new Map<string, number>();
  for (const { terms } of claims) {
    for (const term of terms) seenIn.set(term, (seenIn.get(term) ?? 0) + 1);
  }
  return (term) => Math.log((1 + claims.length) / (1 + (seenIn.get(term) ?? 0))) + 0.5;
};

const lengthOf = (terms: ReadonlySet<string>, weight: (term: string) => number): number =>
  Math.sqrt([...terms].reduce((sum, term) => sum + weight(term) ** 2, 0));

/** Where both give numbers, one must be in both. */
const numbersClash = (one: Said, other: Said): boolean => {
  const numbers = (said: Said) => [...said.terms].filter((term) => number.test(term));
  const [mine, theirs] = [numbers(one), numbers(other)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((term) => theirs.includes(term));
};

const agreementOf = (one: Said, other: Said): number => {
  const voices = one.speakerId !== undefined && one.speakerId === other.speakerId;
  const denial = one.isNegative && other.isNegative ? bothDenyFactor : 1;
  const clash = one.isNegative === other.isNegative ? 1 : oneDeniesFactor;
  return (voices ? sameSpeakerFactor : 1) * denial * clash;
};

/** Whether they share enough to be compared: a word besides names, or a name and a denial. */
const isComparable = (shared: readonly string[], one: Said, other: Said): boolean =>
  shared.some((term) => !isName(term)) || (shared.length > 0 && one.isNegative && other.isNegative);

/**
 * Which summary points each claim of the body bears out, by what they share: words weighted by their
 * rarity in the article, names resolved to speakers, the same speaker, numbers, the same denial.
 * Takes time linear in the claims for a given summary.
 * @returns pairs of a summary point and a claim
 */
export const supportLinks = (
  points: readonly PointSaid[],
  claims: readonly ClaimSaid[],
): readonly { readonly point: string; readonly claim: string }[] => {
  const weight = weights(claims);
  const lengths = points.map(({ terms }) => lengthOf(terms, weight));
  return claims.flatMap((claim) => {
    const length = lengthOf(claim.terms, weight);
    const borneOut = points.filter((point, index) => {
      const shared = [...point.terms].filter((term) => claim.terms.has(term));
      if (!isComparable(shared, point, claim) || numbersClash(point, claim)) return false;
      const dot = shared.reduce((sum, term) => sum + weight(term) ** 2, 0);
      const alike = dot / (length * (lengths[index] ?? 1));
      return alike * agreementOf(point, claim) >= leastAlike;
    });
    return [...new Set(borneOut.map(({ point }) => point))].map((point) => ({
      point,
      claim: claim.claim,
    }));
  });
};

/** Words that any claim may have: function words, hedges, and words that only lead to the next. */
const emptyWords: ReadonlySet<string> = new Set(
  "a an the and or but nor of to in on at by for from with as into onto over under about after before since until than that this these those there here it its he him his she her hers they them their theirs we us our ours i me my mine you your yours who whom whose which what when where why how is are was were be been being am has have had having do does did done will would can could may might must should shall not no never 's 're 've 'll 'd 'm so if because while also just very too only even more most some any all each other another such said say says told then now one own again maybe perhaps like look looks looked seem seems seemed appear appears appeared".split(
    ' ',
  ),
);

const endings = [
  'ations',
  'ation',
  'ements',
  'ement',
  'ings',
  'ing',
  'ions',
  'ion',
  'ied',
  'ies',
  'ed',
  'es',
  'ly',
  's',
  'e',
  'y',
];
const shortestStem = 4;

/** A word without its ending: enough to match “invited” and “invitation” within one article. */
export const stemOf = (word: string): string => {
  const plain = word.toLowerCase().replaceAll('’', "'");
  const ending = endings.find(
    (one) => plain.endsWith(one) && plain.length - one.length >= shortestStem,
  );
  return ending === undefined ? plain : plain.slice(0, -ending.length);
};

const hasLetter = /[\p{L}\p{N}]/u;

/** Whether a word says anything by itself: no article, pronoun, auxiliary, mark. */
export const isContentWord = (word: string): boolean => {
  const plain = word.toLowerCase().replaceAll('’', "'");
  return hasLetter.test(plain) && !emptyWords.has(plain) && !plain.endsWith("n't");
};
