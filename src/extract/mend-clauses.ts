import type { Word } from '../syntax/sentence.ts';
import { mendRelatives } from './mend-relatives.ts';
import { mendAndThat, mendThatIf } from './mend-that.ts';
import { clauseTakers, clauseVerb, hangClause, type Mending } from './mend-words.ts';
import { helperRelations } from './word-classes.ts';

/** “who have complained”: the subject of the auxiliary is that of the verb. */
const mendSubjects = ({ heads, relations }: Mending): void => {
  for (const [index, relation] of relations.entries()) {
    if (relation !== 'nsubj' && relation !== 'nsubjpass') continue;
    const head = heads[index] ?? -1;
    if (head < 0 || !helperRelations.has(relations[head] ?? '')) continue;
    const verb = heads[head] ?? -1;
    if (verb > head) heads[index] = verb;
  }
};

const passive: ReadonlySet<string> = new Set(['auxpass', 'cop']);

/** “the bridge was shut, the road had been flooded”: the first is no complement of the second. */
const mendAsyndetic = (mending: Mending): void => {
  const { words, heads, relations, lowered } = mending;
  const firsts = new Map<number, number>();
  const isPassive = new Set<number>();
  for (const [index, relation] of relations.entries()) {
    const head = heads[index] ?? -1;
    if (head < 0) continue;
    if (relation.startsWith('nsubj') && head > index) firsts.set(head, index);
    if (passive.has(relation)) isPassive.add(head);
  }
  for (const [index, relation] of relations.entries()) {
    const head = heads[index] ?? -1;
    const subject = firsts.get(head);
    if (relation !== 'ccomp' || head < index || subject === undefined) continue;
    const isTaker = clauseTakers.has(lowered[head] ?? '') || lowered[subject] === 'it';
    if (!firsts.has(index) || !isPassive.has(head) || subject < index || isTaker) continue;
    let comma = subject - 1;
    while (comma > index && comma > subject - 5 && words[comma]?.text !== ',') comma -= 1;
    if (words[comma]?.text !== ',') continue;
    hangClause(mending, index, heads[head] ?? -1, relations[head] ?? '');
    hangClause(mending, head, index, 'conj');
  }
};

const quantifiers: ReadonlySet<string> = new Set(
  'more fewer less most many few some several all both'.split(' '),
);

/** “believe more cuts are likely”: nothing joins the second verb to the first, so it is its complement. */
const mendUnjoined = (mending: Mending): void => {
  const { words, lowered, heads, relations } = mending;
  const subjects = new Map<number, number>();
  for (const [index, relation] of relations.entries()) {
    const head = heads[index] ?? -1;
    if (/^nsubj/.test(relation) && head > index && !subjects.has(head)) subjects.set(head, index);
  }
  for (const [index, relation] of relations.entries()) {
    const head = heads[index] ?? -1;
    const subject = subjects.get(index);
    if (relation !== 'conj' || subject === undefined || head < 0 || subject - head > 12) continue;
    if (subject <= head || !clauseVerb.test(words[head]?.tag ?? '')) continue;
    const between = words.slice(head + 1, subject);
    if (between.some(({ text, tag }) => tag === 'CC' || !/^[\p{L}\p{N}'’.-]+$/u.test(text)))
      continue;
    relations[index] = 'ccomp';
    for (let word = head + 1; word < subject; word += 1) {
      if (heads[word] !== head || !quantifiers.has(lowered[word] ?? '')) continue;
      heads[word] = subject;
      relations[word] = 'amod';
    }
  }
};

/**
 * Mends what a parse gets wrong about clauses where commas and conjunctions leave no doubt: relative clauses
 * between commas, “that” before “if”, “and that”, a complement without “that”. Takes time linear in the words.
 */
export const mendedWords = (words: readonly Word[]): readonly Word[] => {
  const mending: Mending = {
    words,
    lowered: words.map(({ text }) => text.toLowerCase().replaceAll('’', "'")),
    heads: words.map(({ head }) => head),
    relations: words.map(({ relation }) => relation),
  };
  mendSubjects(mending);
  mendRelatives(mending);
  mendThatIf(mending);
  mendAndThat(mending);
  mendUnjoined(mending);
  mendAsyndetic(mending);
  return words.map((word, index) => ({
    ...word,
    head: mending.heads[index] ?? word.head,
    relation: mending.relations[index] ?? word.relation,
  }));
};
