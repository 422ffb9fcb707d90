import { isHiddenClause } from '../attribution/hidden-clause.ts';
import type { Word } from '../syntax/sentence.ts';
import type { Extent } from '../text/extent.ts';
import type { Quotation } from '../text/quotations.ts';
import {
  type ClauseTree,
  isPredicate,
  lower,
  relationOf,
  subjectsOf,
  tagOf,
} from './clause-tree.ts';
import { firstIndex } from './extents.ts';
import { adverbHedges, participleHedges } from './hedge-words.ts';
import { type ReadText, wordsTouching } from './reading.ts';
import type { Voice } from './voices.ts';

/** Why what PolNeAR calls an attribution is told by the article itself. */
export type Narrated =
  | 'state' // it tells what somebody wants, thinks or perceives
  | 'act' // it tells what somebody did by words
  | 'withholding' // it tells that somebody did not say something
  | 'topic'; // it only names what was spoken of

const topicRelations: ReadonlySet<string> = new Set([
  'dobj',
  'nmod',
  'nsubj',
  'nsubjpass',
  'iobj',
  'nmod:poss',
  'compound',
  'amod',
  'conj',
]);
/** “blamed her for the loss”, “met him on Monday” */
const besideTopic: ReadonlySet<string> = new Set([
  'nmod',
  'nmod:tmod',
  'nmod:npmod',
  'advmod',
  'conj',
  'cc',
  'det',
  'advcl',
]);
const idleTops: ReadonlySet<string> = new Set(['punct', 'compound:prt', 'case', 'mark']);
/** “that”, “it” and “them” by themselves say nothing. */
const saysMore = /^(?:NN|VB|JJ|RB|CD|MD)/;
const asWord = /^as$/i;

/** A clause that is said has its verb within as many words. */
const longestStart = 40;

/** The words of an attribution in its sentence. */
type Told = {
  readonly tree: ClauseTree;
  readonly cueClass: Voice['cueClass'];
  readonly cue: readonly Word[];
  /** The words of the first of the contents. */
  readonly said: readonly Word[];
  /** Whether a word is of the contents. */
  readonly isIn: (index: number) => boolean;
};

/**
 * Whether contents name a thing and state nothing of it: “praised the summit”, “his criticism of Iraq”;
 * or, after a noun, a deed that nobody says is done: “the plan to leave”. What only the parse takes for a
 * thing, “said the plan was late”, is none.
 */
const isTopic = ({ tree, cueClass, cue, said, isIn }: Told): boolean => {
  if (cueClass === 'saying' && isHiddenClause(cue, said.slice(0, longestStart))) return false;
  const isNoun = cueClass === 'noun';
  const inside = tree.order.filter(isIn);
  const tops = inside.filter(
    (index) => !isIn(tree.heads[index] ?? -1) && !idleTops.has(relationOf(tree, index)),
  );
  const [top, ...others] = tops;
  if (top === undefined || !inside.some((index) => saysMore.test(tagOf(tree, index)))) return true;
  if (isInfinitive(tree, top) && (isNoun || relationOf(tree, top) === 'acl')) return true;
  const isNamed = relationOf(tree, top) === 'ccomp' && tagOf(tree, top).startsWith('NN');
  if (!topicRelations.has(relationOf(tree, top)) && !isNamed) return false;
  if (isPredicate(tree, top)) return false;
  if (others.some((one) => !besideTopic.has(relationOf(tree, one)))) return false;
  return !inside.some((index) => asWord.test(tree.words[index]?.text ?? ''));
};

const toldIn = (
  read: ReadText,
  { first, sentence, tree }: ReadText['sentences'][number],
  { cueClass, contents }: Voice,
  cue: Extent,
  inside: ReadonlySet<number>,
): Told => {
  const wordsIn = (extent: Extent): readonly Word[] => {
    const { from, to } = wordsTouching(read, extent);
    return sentence.words.slice(from - first, to - first);
  };
  return {
    tree,
    cueClass,
    cue: wordsIn(cue),
    said: contents.slice(0, 1).flatMap(wordsIn),
    isIn: (index) => inside.has(index),
  };
};

const isInfinitive = (tree: ClauseTree, index: number): boolean =>
  tagOf(tree, index) === 'VB' && subjectsOf(tree, index).length === 0;

const be: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'been', 'be', "'s", "'re"]);
const questions: ReadonlySet<string> = new Set(['asked', 'questioned', 'pressed', 'quizzed']);
const requests: ReadonlySet<string> = new Set(
  'ask asks asked asking request requests requested insist insists insisted want wanted prefer preferred decline declined refuse refused'.split(
    ' ',
  ),
);
const namings: ReadonlySet<string> = new Set(
  'named identified quoted anonymous anonymity unnamed'.split(' '),
);
/** “asked not to be named by the Courier” is about the longest. */
const longestRequest = 12;

/**
 * What nobody in particular says, or says of how they are to be named: “Ministers are said to be angry”,
 * “Asked whether he would go, …”, “who asked not to be named”.
 * @param cue the words of the cue, in lower case
 * @param inside the words of the contents, in lower case
 * @param isBeforeInfinitive whether “to” follows the cue: “Lind was asked to resign” is about Lind
 */
const unspokenAs = (
  cue: readonly string[],
  inside: readonly string[],
  hasSource: boolean,
  isBeforeInfinitive: boolean,
): Narrated | undefined => {
  const [first = ''] = cue;
  if (!hasSource && questions.has(first)) return 'act';
  if (!hasSource && cue.some((word) => adverbHedges.has(word))) return 'state';
  const isHearsay = cue.some(
    (word, at) => participleHedges.has(word) && cue.slice(0, at).some((one) => be.has(one)),
  );
  if (!hasSource && isHearsay) return 'state';
  if (!hasSource && isBeforeInfinitive && cue.some((word) => be.has(word))) return 'act';
  const isRequest = cue.some((word) => requests.has(word)) && inside.length <= longestRequest;
  return isRequest && inside.some((word) => namings.has(word)) ? 'act' : undefined;
};

const hasQuotation = (quotations: readonly Quotation[], voice: Voice): boolean =>
  voice.contents.some(({ start, end }) => {
    const next = quotations[firstIndex(quotations, (one) => one.end > start)];
    return next !== undefined && next.start < end;
  });

const classes: Readonly<Partial<Record<Voice['cueClass'], Narrated>>> = {
  state: 'state',
  act: 'act',
  withholding: 'withholding',
};

/**
 * Whether the claim of an attribution is the article’s own (docs/record.md, “Who speaks”): it tells
 * what somebody wants, did or did not say, or names a topic without saying what was said of it.
 * Quoted words are always somebody’s; so is what goes on beyond the cue’s sentence.
 */
export const narratedAs = (
  read: ReadText,
  quotations: readonly Quotation[],
  voice: Voice,
): Narrated | undefined => {
  const home = read.sentences[voice.home];
  if (voice.foundBy !== 'learnt' || voice.cue === undefined || home === undefined) return undefined;
  if (hasQuotation(quotations, voice)) return undefined;
  const inside = new Set<number>();
  for (const extent of voice.contents) {
    const { from, to } = wordsTouching(read, extent);
    if (from < home.first || to > home.first + home.sentence.words.length) return undefined;
    for (let word = from; word < to; word += 1) inside.add(word - home.first);
  }
  const { from, to } = wordsTouching(read, voice.cue);
  const cue = Array.from({ length: Math.max(0, to - from) }, (_, offset) =>
    lower(home.tree, from + offset - home.first),
  );
  const contents = [...inside].map((word) => lower(home.tree, word));
  const unspoken = unspokenAs(
    cue,
    contents,
    voice.sources.length + voice.via.length > 0,
    lower(home.tree, to - home.first) === 'to',
  );
  if (unspoken) return unspoken;
  const byCue = classes[voice.cueClass];
  if (byCue) return byCue;
  const canNameTopic = ['saying', 'noun', 'denying'].includes(voice.cueClass);
  if (!canNameTopic) return undefined;
  return isTopic(toldIn(read, home, voice, voice.cue, inside)) ? 'topic' : undefined;
};
