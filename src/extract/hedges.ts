import {
  auxiliariesOf,
  type ClauseTree,
  isVerb,
  lower,
  relationOf,
  subjectsOf,
  tagOf,
} from './clause-tree.ts';
import {
  adjectiveHedges,
  adverbHedges,
  firstPersonHedges,
  hedgingTurns,
  likenessVerbs,
  modalHedges,
  negators,
  nounHedges,
  participleHedges,
  raisingVerbs,
  type Strength,
} from './hedge-words.ts';

/** Words that hedge a proposition: indices in text order, without a gap. */
export type Hedge = { readonly words: readonly number[]; readonly strength: Strength };

/** A predicate and, where it only hedges, the predicate it hedges, and so on: “it seems he may go”. */
export type Spine = { readonly predicates: readonly number[]; readonly hedges: readonly Hedge[] };

/** No honest clause hedges itself more often; a parse may. */
const longestSpine = 6;

const complements: ReadonlySet<string> = new Set(['ccomp', 'xcomp', 'advcl', 'csubj', 'acl']);
const firstPerson: ReadonlySet<string> = new Set(['i', 'we']);
const likeness: ReadonlySet<string> = new Set(['like', 'as']);

const complementOf = (tree: ClauseTree, index: number): number | undefined =>
  (tree.children[index] ?? []).find(
    (child) => child > index && complements.has(relationOf(tree, child)),
  );

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, offset) => from + offset);

const emptySubjectBefore = (tree: ClauseTree, index: number): number => {
  const subject = subjectsOf(tree, index)[0];
  const isEmpty = subject !== undefined && lower(tree, subject) === 'it';
  return isEmpty && index - subject <= 3 && subject < index ? subject : index;
};

type Step = {
  readonly words: readonly number[];
  readonly strength: Strength;
  readonly next: number | undefined;
};

/** “seems”, “appeared to”, “it seems”: with the empty “it”, so that one reads the whole turn. */
const raisingStep = (tree: ClauseTree, index: number): Step | undefined => {
  const strength = raisingVerbs.get(lower(tree, index));
  if (strength === undefined || !isVerb(tree, index)) return undefined;
  const next = complementOf(tree, index);
  const hasLikeness = likeness.has(lower(tree, index + 1));
  if (next === undefined && !hasLikeness) return undefined;
  const end = hasLikeness ? index + 1 : index;
  return { words: range(emptySubjectBefore(tree, index), end), strength, next };
};

const likenessStep = (tree: ClauseTree, index: number): Step | undefined => {
  const strength = likenessVerbs.get(lower(tree, index));
  if (strength === undefined || !isVerb(tree, index)) return undefined;
  if (!likeness.has(lower(tree, index + 1))) return undefined;
  const start = emptySubjectBefore(tree, index);
  const next = complementOf(tree, index);
  return start === index && next === undefined
    ? undefined
    : { words: range(start, index + 1), strength, next };
};

const firstPersonStep = (tree: ClauseTree, index: number): Step | undefined => {
  const isDoubt = lower(tree, index) === 'doubt';
  const strength = isDoubt ? 'probable' : firstPersonHedges.get(lower(tree, index));
  const subject = subjectsOf(tree, index).find((one) => firstPerson.has(lower(tree, one)));
  if (strength === undefined || subject === undefined || subject > index) return undefined;
  const next = complementOf(tree, index);
  const isParenthesis = relationOf(tree, index) === 'parataxis';
  if (next === undefined && !isParenthesis) return undefined;
  const words = index - subject <= 3 ? range(subject, index) : [index];
  return { words, strength, next };
};

/** “It is said that the mill is haunted” */
const isImpersonal = (tree: ClauseTree, index: number): boolean =>
  emptySubjectBefore(tree, index) !== index && auxiliariesOf(tree, index).length > 0;

const predicativeStep = (tree: ClauseTree, index: number): Step | undefined => {
  const word = lower(tree, index);
  const next = complementOf(tree, index);
  if (next === undefined || auxiliariesOf(tree, index).length === 0) return undefined;
  // “The deal is said to be worth …”: the tagger often takes the participle for a past tense
  const participle = /^(?:VBN|VBD|JJ)$/.test(tagOf(tree, index));
  const isInfinitive = (tree.children[next] ?? []).some((child) => lower(tree, child) === 'to');
  const strength =
    adjectiveHedges.get(word) ??
    (participle && (isInfinitive || isImpersonal(tree, index))
      ? participleHedges.get(word)
      : undefined);
  return strength && { words: [index], strength, next };
};

/** “a risk of floods”, “no prospect of a deal”: what the noun makes uncertain may be a noun itself. */
const hasOf = (tree: ClauseTree, noun: number): boolean =>
  (tree.children[noun] ?? []).some(
    (child) => child > noun && lower(tree, tree.left[child] ?? child) === 'of',
  );

const isDenied = (tree: ClauseTree, index: number): boolean =>
  (tree.children[index] ?? []).some((child) => negators.has(lower(tree, child)));

/**
 * “there is a chance that he wins”. “there is a risk” by itself hedges nothing, nor does what is denied:
 * “there is no chance”, “I don’t believe there is a chance”.
 */
const existentialStep = (
  tree: ClauseTree,
  index: number,
  before: readonly number[],
): Step | undefined => {
  const subjects = subjectsOf(tree, index);
  if (!subjects.some((subject) => lower(tree, subject) === 'there')) return undefined;
  const noun = [index, ...subjects].find((one) => nounHedges.has(lower(tree, one)));
  const strength = noun === undefined ? undefined : nounHedges.get(lower(tree, noun));
  if (noun === undefined || strength === undefined) return undefined;
  const next = complementOf(tree, noun);
  if (next === undefined && !hasOf(tree, noun)) return undefined;
  if ([...before, index, noun].some((one) => isDenied(tree, one))) return undefined;
  return { words: [noun], strength, next };
};

const steps = [raisingStep, likenessStep, firstPersonStep, predicativeStep, existentialStep];

/** @param before the predicates that led here */
const stepAt = (
  tree: ClauseTree,
  index: number,
  before: readonly number[] = [],
): Step | undefined => {
  for (const step of steps) {
    const found = step(tree, index, before);
    if (found) return found;
  }
  return undefined;
};

/**
 * Follows a proposition from its predicate through the verbs that only hedge it to what it states:
 * “it seems that he may want to go” leads from “seems” to “want”.
 */
export const spineOf = (tree: ClauseTree, predicate: number): Spine => {
  const predicates: number[] = [predicate];
  const hedges: Hedge[] = [];
  let at: number | undefined = predicate;
  while (at !== undefined && predicates.length <= longestSpine) {
    const step: Step | undefined = stepAt(tree, at, predicates);
    if (step === undefined) break;
    hedges.push({ words: step.words, strength: step.strength });
    at = step.next;
    if (at === undefined || predicates.includes(at)) break;
    predicates.push(at);
  }
  return { predicates, hedges };
};

const turnStarts: ReadonlySet<string> = new Set(hedgingTurns.flatMap(([first]) => first ?? []));

const turnAt = (tree: ClauseTree, index: number): Hedge | undefined => {
  if (!turnStarts.has(lower(tree, index))) return undefined;
  const turn = hedgingTurns.find((words) =>
    words.every((word, offset) => lower(tree, index + offset) === word),
  );
  return turn && { words: range(index, index + turn.length - 1), strength: 'probable' };
};

/** “might”, “mightn’t”; “could not hear” says what was not possible, and hedges nothing. */
const modalAt = (tree: ClauseTree, index: number): Hedge | undefined => {
  const word = lower(tree, index);
  const strength = tagOf(tree, index) === 'MD' ? modalHedges.get(word) : undefined;
  const next = lower(tree, index + 1);
  const isContracted = next === "n't";
  if (strength === undefined || (word === 'could' && (isContracted || next === 'not')))
    return undefined;
  return { words: isContracted ? [index, index + 1] : [index], strength };
};

/** What one word says of the clause it belongs to. */
const hedgeAt = (tree: ClauseTree, index: number): Hedge | undefined => {
  const modal = modalAt(tree, index);
  if (modal) return modal;
  const tag = tagOf(tree, index);
  const isAdverb = tag.startsWith('RB') || relationOf(tree, index) === 'advmod' || tag === 'UH';
  const strength = isAdverb ? adverbHedges.get(lower(tree, index)) : undefined;
  if (strength) return { words: [index], strength };
  return relationOf(tree, index) === 'parataxis' ? stepAt(tree, index) : undefined;
};

/**
 * Adverbs beside a verb of the predicate, “is probably”, “will reportedly”, or at the start: they govern it,
 * whatever word the parse hangs them on (“is probably the firm’s last hope”).
 */
const besidePredicate = (
  tree: ClauseTree,
  { predicates }: Spine,
  words: readonly number[],
): readonly Hedge[] => {
  const verbs = predicates.flatMap((one) => auxiliariesOf(tree, one)).map((one) => one + 1);
  const first = words.find((one) => relationOf(tree, one) !== 'punct');
  return [...verbs, ...(first === undefined ? [] : [first])].flatMap((one) => adverbOf(tree, one));
};

/**
 * The hedges that govern a proposition: those of its spine, and the modal verbs, adverbs and
 * parentheses that hang on it. A “may” in a clause further down hedges that clause alone.
 * @param words the words of the proposition
 * @param shared those it shares with another, which govern it too
 */
export const hedgesOf = (
  tree: ClauseTree,
  spine: Spine,
  words: readonly number[],
  shared: readonly number[],
): readonly Hedge[] => {
  const isIn = new Set(words);
  const governing = [...spine.predicates.flatMap((one) => tree.children[one] ?? []), ...shared];
  const hung = governing.flatMap((one) => hedgeAt(tree, one) ?? []);
  const fragment = isFragment(tree, words) ? words.flatMap((one) => adverbOf(tree, one)) : [];
  const turns = words.flatMap((one) => turnAt(tree, one) ?? []);
  const beside = besidePredicate(tree, spine, words);
  const all = [...spine.hedges, ...turns, ...hung, ...beside, ...fragment].flatMap(
    ({ words: own, strength }) => {
      const kept = own.filter((one) => isIn.has(one));
      return kept.length > 0 ? [{ words: kept, strength }] : [];
    },
  );
  return withoutRepeats(all);
};

/** No longer run of words without a verb has its hedges and negations all to itself. */
const longestFragment = 12;

/** “maybe not now”: a few words without a verb, so that there is no clause for an adverb to hang on. */
export const isFragment = (tree: ClauseTree, words: readonly number[]): boolean =>
  words.length <= longestFragment && !words.some((word) => isVerb(tree, word));

/** In “maybe not now” there is no clause to hang on. */
const adverbOf = (tree: ClauseTree, index: number): readonly Hedge[] => {
  const strength = tagOf(tree, index).startsWith('RB')
    ? adverbHedges.get(lower(tree, index))
    : undefined;
  return strength ? [{ words: [index], strength }] : [];
};

const withoutRepeats = (hedges: readonly Hedge[]): readonly Hedge[] => {
  const taken = new Set<number>();
  return hedges
    .filter(({ words }) => {
      if (words.some((word) => taken.has(word))) return false;
      for (const word of words) taken.add(word);
      return true;
    })
    .toSorted((one, other) => (one.words[0] ?? 0) - (other.words[0] ?? 0));
};
