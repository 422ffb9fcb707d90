import type { NameMention } from './name-mentions.ts';
import { foldWord } from './name-parts.ts';
import { type Described, describedAt, kindOfNoun, singularOf } from './speaker-nouns.ts';
import { childBy, phraseHead, type Tree } from './speaker-syntax.ts';
import { callingVerbs, honorifics, personNouns } from './speaker-words.ts';

/** What a sentence says somebody named in it is; positions are words, the end exclusive. */
export type Told = {
  readonly first: number;
  readonly end: number;
  /** 0: a description of several words; 1: a bare title; 2: a clause. */
  readonly rank: number;
  /** The noun of the description; missing where a clause tells what somebody does. */
  readonly described: Described | undefined;
  /** Whether that noun stands for the same one in the sentence: “Hale, a spokesman, said”. */
  readonly isSame: boolean;
};

/** “Kremlin aide Yuri Ushakov”, “Sen. Anna Kell”. */
const titleBefore = (tree: Tree, { titleFirst, first }: NameMention): Told[] => {
  const lead = tree.words[titleFirst]?.tag === 'POS' ? titleFirst + 1 : titleFirst;
  if (lead >= first) return [];
  const ofState = tree.words[first - 2]?.text === 'of' ? first - 3 : first - 1;
  const head = Math.max(ofState, lead);
  if (honorifics.has(foldWord(tree.words[head]?.text ?? ''))) return [];
  const described = describedAt(tree, head, { first: lead, end: first });
  return [{ first: lead, end: first, rank: first - lead > 1 ? 0 : 1, described, isSame: false }];
};

const clauseEnds = new Set([',', '.', ':', "''", '``', '-LRB-', '-RRB-']);
const longestClause = 24;

/** A clause of more words tells a story. */
const longestTold = 14;

/** Where what begins at a word ends: at the next comma, mark or end of sentence. */
const clauseEnd = ({ words }: Tree, first: number): number => {
  let end = first;
  for (let word = words[end]; word && !clauseEnds.has(word.tag); word = words[end]) {
    if (end - first >= longestClause) break;
    end += 1;
  }
  return end;
};

const opensAside = (text: string | undefined): boolean =>
  text === ',' || text === '—' || text === '--' || text === '–';

const finite = /^(?:VB[DZP]|MD)$/;
const opensClause = /^(?:WP|WDT|WP\$)$/;

/** Where a description after a name ends: before a verb of the sentence it is none. */
const phraseEnd = (tree: Tree, first: number, head: number): number | undefined => {
  const end = clauseEnd(tree, first);
  let inClause = false;
  for (let at = head + 1; at < end; at += 1) {
    const tag = tree.words[at]?.tag ?? '';
    if (opensClause.test(tag)) inClause = true;
    if (finite.test(tag) && !inClause) return undefined;
  }
  return end;
};

const fits = (name: NameMention, noun: string, plural: boolean): boolean => {
  const kind = kindOfNoun(noun, plural);
  if (name.kind === 'person') return kind === 'person';
  return kind === 'organisation' || kind === 'group' || kind === 'document';
};

/** “Yuri Ushakov, a Kremlin aide,” and “Tom Hale, who runs the mill,”. */
const asideAfter = (tree: Tree, name: NameMention): Told[] => {
  if (!opensAside(tree.words[name.end]?.text)) return [];
  const first = name.end + 1;
  const opener = tree.words[first];
  if (opener === undefined) return [];
  if (opener.text === 'who' && name.kind === 'person') {
    const end = clauseEnd(tree, first);
    const verb = tree.words[first + 1]?.text.toLowerCase() ?? '';
    return callingVerbs.has(verb) && end - first > 2 && end - first <= longestTold
      ? [{ first, end, rank: 2, described: undefined, isSame: false }]
      : [];
  }
  const head = phraseHead(tree, first);
  const noun = head === undefined ? undefined : tree.words[head];
  if (head === undefined || noun === undefined) return [];
  const isPlural = noun.tag === 'NNS' || noun.tag === 'NNPS';
  const folded = foldWord(noun.text);
  if (!fits(name, isPlural ? singularOf(folded) : folded, isPlural) || isPlural) return [];
  const end = phraseEnd(tree, first, head);
  if (end === undefined) return [];
  return [{ first, end, rank: 0, described: describedAt(tree, head), isSame: true }];
};

const joinsAnother = new Set(['and', 'or', '&']);
const opensPhrase = /^(?:DT|CD|PRP\$|POS)$/;

/** The noun right before “, NAME,”, unless a list goes on: “the senator, Anna Kell and …”. */
const nounAtComma = (tree: Tree, name: NameMention): number | undefined => {
  const { words } = tree;
  if (words[name.titleFirst - 1]?.text !== ',' || name.kind !== 'person') return undefined;
  return joinsAnother.has(words[name.end]?.text ?? '') ? undefined : name.titleFirst - 2;
};

const leadTags = /^(?:IN|TO|VBG|VBN|WRB)$/;
const marksOfClause = new Set([',', ':', '``', "''", '-LRB-', '-RRB-']);

/** Whether the words before one, from the last comma or mark on, lead to a clause: “After meeting the queen, …”. */
const isInLead = ({ words }: Tree, at: number): boolean => {
  let first = at;
  while (first > 0 && at - first < longestClause) {
    if (marksOfClause.has(words[first - 1]?.tag ?? '')) break;
    first -= 1;
  }
  return first < at && leadTags.test(words[first]?.tag ?? '');
};

/**
 * Whether a comma only ends what leads to the clause: “In an interview with the Courier, Ivo Hale
 * said”. Where the description opens the sentence it is one all the same: “A nurse by trade, Ana Hale said”.
 */
const leadsOn = ({ words }: Tree, first: number, { titleFirst, end }: NameMention): boolean =>
  first > 0 && words[titleFirst - 1]?.text === ',' && finite.test(words[end]?.tag ?? '');

const apposed = (tree: Tree, name: NameMention): number | undefined =>
  tree.words.slice(name.first, name.end).find(({ relation }) => relation === 'appos')?.head;

/**
 * “A Kremlin aide, Yuri Ushakov,”. Behind a preposition only where the parser says so too, and never
 * a newspaper’s name or what a better description follows: “with the Courier, Ivo Hale, a nurse, …”.
 */
const nounBefore = (tree: Tree, name: NameMention, isToldAfter: boolean): Told[] => {
  const sure = apposed(tree, name);
  const head = sure ?? nounAtComma(tree, name);
  const noun = head === undefined ? undefined : tree.words[head];
  if (head === undefined || noun === undefined || head >= name.titleFirst) return [];
  if (noun.tag !== 'NN' && noun.tag !== 'NNP') return [];
  if (!fits(name, foldWord(noun.text), false)) return [];
  const described = describedAt(tree, head);
  const { first } = described;
  const isLed = leadTags.test(tree.words[first - 1]?.tag ?? '') || isInLead(tree, first);
  const isUnsure = sure === undefined || isToldAfter || noun.tag === 'NNP';
  if (leadsOn(tree, first, name) || (isUnsure && isLed)) return [];
  const hasOpening = tree.words.slice(first, head).some(({ tag }) => opensPhrase.test(tag));
  const end = Math.min(described.end, name.titleFirst - 1);
  if (end <= first || !hasOpening) return [];
  return [{ first, end, rank: 0, described, isSame: true }];
};

const copula = new Set(['cop']);

/** “Anna Kell is a senator from Ohio”. */
const predicate = (tree: Tree, name: NameMention): Told[] => {
  const word = tree.words.slice(name.first, name.end).find(({ relation }) => relation === 'nsubj');
  const head = word?.head ?? -1;
  const noun = tree.words[head];
  if (noun?.tag !== 'NN' || head < name.end || !fits(name, foldWord(noun.text), false)) return [];
  if (name.kind === 'person' && !personNouns.has(foldWord(noun.text))) return [];
  if (childBy(tree, head, copula) === undefined) return [];
  const described = describedAt(tree, head);
  if (described.opening === 'bare' && described.first === head) return [];
  return [{ first: described.first, end: described.end, rank: 2, described, isSame: false }];
};

/** All that the sentence of a name says its bearer is, in the order of how well it tells. */
export const toldOf = (tree: Tree, name: NameMention): Told[] => {
  const after = asideAfter(tree, name);
  return [
    ...titleBefore(tree, name),
    ...after,
    ...nounBefore(tree, name, after.length > 0),
    ...predicate(tree, name),
  ];
};

/** Whether what is told can be shown apart from its sentence: “his successor” cannot. */
export const standsAlone = ({ words }: Tree, { first }: Told): boolean =>
  words[first]?.tag !== 'PRP$';
