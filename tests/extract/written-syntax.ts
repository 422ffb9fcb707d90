import type { Sentence, Word } from '../../src/syntax/sentence.ts';

/**
 * Sentences with their syntax in a short notation: a line a sentence, a blank line between
 * paragraphs, a word as `word/TAG`, `word/TAG/NAME`, `word/TAG/NAME/relation` or
 * `word/TAG/NAME/relation/head`, where the head is the nearest word of that text. What is left out
 * follows from the tags: determiners, adjectives and nouns hang on the noun that ends their phrase,
 * all else on the first verb, which is the root.
 */
export const writtenSyntax = (notation: string): { text: string; sentences: Sentence[] } => {
  let text = '';
  const sentences = notation
    .trim()
    .split('\n')
    .flatMap((line): Sentence[] => {
      if (line.trim() === '') {
        text += '\n\n';
        return [];
      }
      if (text !== '' && !text.endsWith('\n')) text += ' ';
      const items = line.trim().split(' ').map(readItem);
      const placed = items.map((item, index) => {
        const before = items[index - 1];
        const joins =
          index === 0 || noBlankBefore.test(item.text) || noBlankAfter.has(before?.tag ?? '');
        if (!joins) text += ' ';
        const start = text.length;
        text += item.text;
        return { start, end: text.length };
      });
      const root = items.findIndex(({ tag }) => tag.startsWith('VB'));
      const words = items.map((item, index): Word => {
        const { start, end } = placed[index] ?? { start: 0, end: 0 };
        const { head, relation } = attach(items, index, Math.max(0, root));
        return { start, end, text: item.text, tag: item.tag, name: item.name, head, relation };
      });
      return [{ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, words }];
    });
  return { text, sentences };
};

type Item = {
  text: string;
  tag: string;
  name: string;
  relation?: string | undefined;
  head?: string | undefined;
};

const names = new Map([
  ['P', 'PERSON'],
  ['ORG', 'ORGANIZATION'],
  ['LOC', 'LOCATION'],
  ['MISC', 'MISC'],
]);

const noBlankBefore = /^(?:[,.:;?!)”]|['’]s?|n['’]t)$/;
const noBlankAfter = new Set(['``', '-LRB-']);

const readItem = (item: string): Item => {
  const [text = '', tag = '', name = '', relation, head] = item.split('/');
  return { text, tag, name: names.get(name) ?? 'O', relation: relation || undefined, head };
};

const modifiers = new Map([
  ['DT', 'det'],
  ['PDT', 'det'],
  ['JJ', 'amod'],
  ['PRP$', 'nmod:poss'],
  ['CD', 'nummod'],
  ['NN', 'compound'],
  ['NNP', 'compound'],
  ['NNS', 'compound'],
  ['IN', 'case'],
]);

const attach = (
  items: readonly Item[],
  index: number,
  root: number,
): { head: number; relation: string } => {
  const item = items[index];
  if (item === undefined || index === root) return { head: -1, relation: 'root' };
  if (item.head !== undefined)
    return { head: nearest(items, index, item.head), relation: item.relation ?? 'dep' };
  if (item.relation !== undefined) return { head: root, relation: item.relation };
  const relation = modifiers.get(item.tag);
  const phraseEnd = endOfPhrase(items, index + 1);
  if (relation !== undefined && phraseEnd > index) return { head: phraseEnd, relation };
  if (item.tag === 'POS') return { head: index - 1, relation: 'case' };
  return { head: root, relation: /^\W+$/.test(item.text) ? 'punct' : 'dep' };
};

/** The last noun of the phrase that goes on at `from`; −1 where none does. */
const endOfPhrase = (items: readonly Item[], from: number): number => {
  let last = -1;
  for (let at = from; /^(?:NN|JJ|CD|DT|PRP\$)/.test(items[at]?.tag ?? ''); at += 1) {
    if (items[at]?.tag.startsWith('NN')) last = at;
  }
  return last;
};

const nearest = (items: readonly Item[], index: number, text: string): number => {
  const places = items.flatMap((item, at) => (item.text === text && at !== index ? [at] : []));
  return places.toSorted((one, other) => Math.abs(one - index) - Math.abs(other - index))[0] ?? -1;
};
