import type { Extent } from '../text/extent.ts';
import { type ClaimDraft, draftOf, type Finish, quotationsNear, saysAnything } from './claims.ts';
import { type ClauseTree, isPredicate, lower, relationOf, tagOf } from './clause-tree.ts';
import { firstIndex } from './extents.ts';
import type { Narrated } from './narrated.ts';
import { type Proposition, propositionsOf, statesSomething } from './propositions.ts';
import type { OwnedQuotation } from './quotes.ts';
import type { ReadSentence, ReadText } from './reading.ts';
import type { WordRoles } from './roles.ts';
import { extentOf, tidyWords } from './tidy-words.ts';

/** A cue that the article’s own voice tells of, in text order. */
export type ToldCue = { readonly as: Narrated; readonly cue: Extent };

/** What cannot be taken out of a clause without leaving a hole. */
const coreRelations: ReadonlySet<string> = new Set([
  'nsubj',
  'nsubjpass',
  'csubj',
  'dobj',
  'ccomp',
  'xcomp',
  'cop',
  'aux',
  'auxpass',
  'root',
]);
/** What stands beside a clause: “The plan, officials say, will fail.” */
const parentheticalRelations: ReadonlySet<string> = new Set(['parataxis', 'acl:relcl', 'appos']);
/** “For that error, her own party panned her”: the reason for a saying is the article’s. */
const reasonWords: ReadonlySet<string> = new Set(['for', 'because', 'due']);

type Scene = {
  readonly own: ReadSentence;
  readonly roles: WordRoles;
  readonly quotations: readonly OwnedQuotation[];
};

const roleIn = ({ own, roles }: Scene, index: number) => roles.roleOf(own.first + index);

const voiceAt = ({ own, roles }: Scene, index: number): number => roles.voiceOf(own.first + index);

const isInQuotation = ({ own, quotations }: Scene, index: number): boolean => {
  const word = own.tree.words[index];
  return word !== undefined && quotationsNear(quotations, word).length > 0;
};

/** The words between which and its voice nothing else stands: the highest of each voice in the proposition. */
const topsOfVoices = (scene: Scene, words: readonly number[]): readonly number[] => {
  const isCovered = (index: number): boolean => index >= 0 && roleIn(scene, index) !== 'none';
  return words.filter((index) => {
    const head = scene.own.tree.heads[index] ?? -1;
    return isCovered(index) && !(isCovered(head) && voiceAt(scene, head) === voiceAt(scene, index));
  });
};

/** The highest of the quoted words in the proposition. */
const topsOfQuotations = (scene: Scene, words: readonly number[]): readonly number[] =>
  words.filter(
    (index) =>
      isInQuotation(scene, index) && !isInQuotation(scene, scene.own.tree.heads[index] ?? -1),
  );

/** The words of a proposition without the quoted and the parenthetical ones; undefined where a hole is left. */
const withoutVoices = (
  scene: Scene,
  { words, predicate }: Proposition,
): readonly number[] | undefined => {
  const { tree } = scene.own;
  const removed = new Set<number>();
  const gone = new Set<number>();
  const isOwn = roleIn(scene, predicate) === 'none';
  const tops = isOwn ? topsOfVoices(scene, words) : topsOfQuotations(scene, words);
  for (const top of tops) {
    const [from, to] = [tree.left[top] ?? top, tree.right[top] ?? top];
    const below = words.slice(
      firstIndex(words, (word) => word >= from),
      firstIndex(words, (word) => word > to),
    );
    const isBeside = parentheticalRelations.has(relationOf(tree, top));
    const holdsQuotation = below.some((word) => isInQuotation(scene, word));
    if (!isBeside && !holdsQuotation) continue;
    const isCore = coreRelations.has(relationOf(tree, top)) || tagOf(tree, top) === 'VB';
    if (isCore || below.includes(predicate)) return undefined;
    for (const word of below) removed.add(word);
    if (isOwn) gone.add(voiceAt(scene, top));
  }
  gone.delete(-1);
  // its subject may be the source of the voice that is taken out
  const isGone = (word: number): boolean =>
    gone.has(voiceAt(scene, word)) && roleIn(scene, word) !== 'source';
  if (words.some((word) => !removed.has(word) && isInQuotation(scene, word))) return undefined;
  return removed.size === 0 ? words : words.filter((word) => !removed.has(word) && !isGone(word));
};

const hasReasonInFront = (tree: ClauseTree, predicate: number): boolean =>
  (tree.children[predicate] ?? []).some((child) => {
    const [first, last] = [tree.left[child] ?? child, tree.right[child] ?? child];
    return (
      child < predicate &&
      relationOf(tree, child) === 'nmod' &&
      reasonWords.has(lower(tree, first)) &&
      lower(tree, last + 1) === ','
    );
  });

/** Whether the proposition is the article’s, by whom its predicate belongs to. */
const isOwnVoice = (scene: Scene, { predicate, kind }: Proposition): boolean => {
  const role = roleIn(scene, predicate);
  if (role === 'none') return true;
  if (role === 'source') return kind === 'relative';
  return role === 'cue' && hasReasonInFront(scene.own.tree, predicate);
};

const allowsFragments = ({ part }: ReadSentence): boolean =>
  part.kind === 'headline' || part.kind === 'summary';

const canBeToldOf = (scene: Scene, proposition: Proposition, words: readonly number[]): boolean => {
  const { own } = scene;
  const isWhole = own.tree.words.every((_, index) => roleIn(scene, index) === 'none');
  if (!statesSomething(own.tree, proposition)) {
    return allowsFragments(own) && isWhole && words.length > 1;
  }
  if (isWhole) return true;
  const bare = words.filter(
    (index) => roleIn(scene, index) === 'none' && /\p{L}/u.test(own.tree.words[index]?.text ?? ''),
  );
  return isPredicate(own.tree, proposition.predicate) && bare.length >= 3;
};

/**
 * The claims that the article makes in its own voice in one sentence: every proposition whose predicate
 * no voice covers. The saying is no claim; a question, an order or a fragment without a verb is none,
 * save that headlines and summary points may lack a verb. What a clause reports stays among its words
 * (“He resigned after she said that …”) unless it is quoted or stands beside the clause.
 * @param told the cues whose attributions are the article’s own voice, in text order
 */
export const narrationDrafts = (
  read: ReadText,
  sentence: number,
  roles: WordRoles,
  quotations: readonly OwnedQuotation[],
  told: readonly ToldCue[],
  finish: Finish,
): readonly ClaimDraft[] => {
  const own = read.sentences[sentence];
  if (own === undefined) return [];
  const { tree } = own;
  const scene = { own, roles, quotations: quotationsNear(quotations, own.sentence) };
  // a quoted sentence, as most covered ones are, has nothing of the article’s
  if (tree.words.every((_, index) => roleIn(scene, index) === 'content')) return [];
  const propositions = propositionsOf(tree, (index) => index >= 0 && index < tree.words.length);
  const drafts = propositions.flatMap((proposition) => {
    if (!isOwnVoice(scene, proposition)) return [];
    const words = withoutVoices(scene, proposition);
    if (words === undefined || !canBeToldOf(scene, proposition, words)) return [];
    const runs = tidyWords(tree, words, { keepsStop: false, dropsConnective: true });
    const contents = finish(
      runs.map((run) => extentOf(tree, run)),
      [],
    );
    if (!saysAnything(read, contents, [])) return [];
    const rest = { voice: undefined, inferred: false, pieces: propositions.length };
    return [draftOf(own, proposition, contents, { ...rest, narrated: toldIn(told, contents) })];
  });
  return drafts.filter(
    ({ modality }) => !['question', 'order'].includes(modality.openBecause ?? ''),
  );
};

const toldIn = (told: readonly ToldCue[], contents: readonly Extent[]): ToldCue | undefined => {
  for (const { start, end } of contents) {
    const found = told[firstIndex(told, ({ cue }) => cue.start >= start)];
    if (found && found.cue.end <= end) return found;
  }
  return undefined;
};
