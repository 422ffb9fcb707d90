import { auxiliariesOf, type ClauseTree, isVerb, lower, relationOf, tagOf } from './clause-tree.ts';
import { range, type Step, stepAt } from './hedge-steps.ts';
import { adverbHedges, hedgingTurns, modalHedges, type Strength } from './hedge-words.ts';

/** Words that hedge a proposition: indices in text order, without a gap. */
export type Hedge = { readonly words: readonly number[]; readonly strength: Strength };

/** A predicate and, where it only hedges, the predicate it hedges, and so on: “it seems he may go”. */
export type Spine = { readonly predicates: readonly number[]; readonly hedges: readonly Hedge[] };

/** No honest clause hedges itself more often; a parse may. */
const longestSpine = 6;

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
