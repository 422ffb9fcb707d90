import { type Cast, type Figure, presence } from './speaker-figures.ts';
import { childBy, climb, type Tree } from './speaker-syntax.ts';
import type { Gender } from './speaker-words.ts';

/** What a pronoun says of whom it means. */
export type Pronoun =
  | { readonly asks: 'person'; readonly gender: Gender }
  | { readonly asks: 'thing' }
  | { readonly asks: 'several' }
  | { readonly asks: 'speaker' }
  | { readonly asks: 'antecedent' };

const pronounsOf = (words: string, pronoun: Pronoun): [string, Pronoun][] =>
  words.split(' ').map((word) => [word, pronoun]);

/** Pronouns by what they ask for; “we” and “you” are left open, because they rarely tell who. */
const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ...pronounsOf('he him his himself', { asks: 'person', gender: 'male' }),
  ...pronounsOf('she her hers herself', { asks: 'person', gender: 'female' }),
  ...pronounsOf('it its itself', { asks: 'thing' }),
  ...pronounsOf('they them their theirs themselves', { asks: 'several' }),
  ...pronounsOf('i me my mine myself', { asks: 'speaker' }),
  ...pronounsOf('who whom whose which that', { asks: 'antecedent' }),
]);

const pronounTags = new Set(['PRP', 'PRP$', 'WP', 'WP$', 'WDT']);

/** The pronoun that stands at a word; “that” is one only where it opens a relative clause. */
export const pronounAt = ({ words }: Tree, index: number): Pronoun | undefined => {
  const word = words[index];
  if (word === undefined || !pronounTags.has(word.tag)) return undefined;
  return pronouns.get(word.text.toLowerCase());
};

/** A figure that was not spoken of for so many sentences is no antecedent. */
const furthest = 8;

/**
 * How well a figure’s kind answers to a pronoun, as a factor of its presence; 0 where it cannot.
 * Learnt by looking at errors: a name of unknown gender is less likely than one that fits.
 */
const fitOf = (figure: Figure, pronoun: Pronoun): number => {
  const { kind, plural, gender, isPlace, named } = figure;
  if (pronoun.asks === 'person') {
    if (kind !== 'person' || plural) return 0;
    if (named === undefined)
      return gender === pronoun.gender ? 0.8 : gender === undefined ? 0.5 : 0;
    if (gender !== undefined) return gender === pronoun.gender ? 1 : 0;
    if (named?.leaning === undefined) return 0.7;
    return named.leaning === pronoun.gender ? 0.9 : 0.25;
  }
  if (pronoun.asks === 'thing') {
    if (kind === 'person' || plural) return 0;
    return isPlace ? 0.5 : 1;
  }
  if (plural || kind === 'group') return 1;
  if (kind === 'organisation' && !isPlace) return named === undefined ? 0.6 : 0.4;
  return 0;
};

const subjects = new Set(['nsubj', 'nsubjpass']);
const objects = new Set(['dobj', 'iobj']);

/** The subject of the verb whose object the pronoun is: whoever acts, acts on somebody else. */
const actorBefore = (cast: Cast, tree: Tree, index: number): Figure | undefined => {
  const word = tree.words[index];
  if (word === undefined || !objects.has(word.relation) || word.tag === 'PRP$') return undefined;
  if (word.text.toLowerCase().endsWith('self')) return undefined;
  const subject = childBy(tree, word.head, subjects);
  const start = subject === undefined ? undefined : tree.words[subject]?.start;
  return start === undefined ? undefined : cast.at.get(start);
};

/** What documents and pictures do, and people hardly. */
const showingVerbs = new Set(
  'contains depicts features found finds includes reads read showed shows'.split(' '),
);

/**
 * Whom a personal pronoun means: of the figures spoken of last that fit it, the most present
 * (see `notice`), leaving out those it cannot mean: the actor of its own verb, and whoever says
 * the quotation it stands in.
 */
export const antecedentOf = (
  cast: Cast,
  tree: Tree,
  index: number,
  sentence: number,
  pronoun: Pronoun,
  quotedBy: Figure | undefined,
): Figure | undefined => {
  const actor = actorBefore(cast, tree, index);
  const verb = tree.words[tree.words[index]?.head ?? -1]?.text.toLowerCase() ?? '';
  const shows = pronoun.asks === 'thing' && showingVerbs.has(verb);
  const evidence = ({ kind }: Figure): number => (shows && kind === 'document' ? 2 : 1);
  let best: Figure | undefined;
  let bestWeight = 0;
  for (const figure of cast.recent) {
    if (figure === actor || figure === quotedBy) continue;
    if (sentence - figure.lastSentence > furthest) continue;
    const fit = fitOf(figure, pronoun);
    if (fit === 0) continue;
    const weight = presence(figure, sentence) * fit * evidence(figure);
    if (weight > bestWeight) {
      best = figure;
      bestWeight = weight;
    }
  }
  return best;
};

const nouns = /^(?:NN|PRP$|CD$|DT$)/;
const furthestNoun = 6;

/**
 * The word that a relative pronoun stands for: the noun that its clause depends on in the parse,
 * else the nearest noun before it.
 */
export const relativeAntecedent = (tree: Tree, index: number): number | undefined => {
  const { words } = tree;
  const own = words[index];
  const isClause = own?.relation.startsWith('acl:relcl') ?? false;
  const clause = isClause
    ? index
    : climb(tree, index, ({ relation }) => relation.startsWith('acl:relcl'));
  const head = clause === undefined ? undefined : words[clause]?.head;
  if (head !== undefined && head >= 0 && head < index) return head;
  for (let at = index - 1; at >= Math.max(0, index - furthestNoun); at -= 1) {
    const word = words[at];
    if (word !== undefined && nouns.test(word.tag)) return at;
  }
  return undefined;
};
