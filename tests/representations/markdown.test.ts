import fc from 'fast-check';
import type { Nodes, Root, RootContent, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { StoredArticle } from '../../src/records/article.ts';
import { markdownOf } from '../../src/representations/markdown.ts';
import { addresses, toldArticles, trickyArticle, trickyWords } from './told-articles.ts';

/** As the specification has it: the parser also looks for addresses in what it has read as text, escaped or not. */
const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

const parse = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions });

/** The words of a node, without its notes. */
const wordsOf = (node: Nodes): string => {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
};

/** As a reader sees them: line ends, runs of blanks and control characters are one space. */
const seen = (words: string): string => words.replace(/[\s\p{Cc}]+/gu, ' ').trim();

const nodesIn = (node: Nodes): readonly Nodes[] =>
  'children' in node ? [node, ...node.children.flatMap(nodesIn)] : [node];

/** The article’s own text: what stands before the claims, or before where it is from. */
const textNodes = ({ children }: Root): readonly RootContent[] =>
  children.slice(
    0,
    children.findIndex((node) => node.type === 'heading' && node.depth === 2),
  );

const paragraphsOf = (root: Root): readonly string[] =>
  textNodes(root)
    .filter(({ type }) => type === 'paragraph')
    .filter((node) => !('children' in node && node.children[0]?.type === 'emphasis'))
    .map((node) => seen(wordsOf(node)));

const itemsOf = (root: Root): readonly string[] =>
  textNodes(root).flatMap((node) =>
    node.type === 'list' ? node.children.map((item) => seen(wordsOf(item))) : [],
  );

const rowsOf = (root: Root): readonly TableRow[] =>
  root.children.flatMap((node) => (node.type === 'table' ? node.children.slice(1) : []));

const articles = await toldArticles();
const seed = articles.get('the seed') as StoredArticle;

describe.each([...articles])('%s as Markdown', (_name, stored) => {
  const { article } = stored;
  const root = parse(markdownOf(stored, addresses));

  it('has the words of the article, and no markup that it did not bring', () => {
    expect(paragraphsOf(root)).toEqual(article.paragraphs.map(({ text }) => seen(text)));
    expect(itemsOf(root)).toEqual(article.summary.map(({ text }) => seen(text)));
    const headings = textNodes(root).filter(({ type }) => type === 'heading');
    expect(headings.map((node) => seen(wordsOf(node)))).toEqual(
      article.headline === undefined ? [] : [seen(article.headline.text)],
    );
    const kinds = new Set(
      textNodes(root)
        .flatMap(nodesIn)
        .map(({ type }) => type),
    );
    const known = [
      ...['heading', 'paragraph', 'text', 'footnoteReference', 'emphasis'],
      ...['blockquote', 'list', 'listItem', 'thematicBreak'],
    ];
    expect([...kinds].filter((kind) => !known.includes(kind))).toEqual([]);
  });

  it('has a note for each quote, once, behind its words', () => {
    const notes = textNodes(root).flatMap(nodesIn);
    const ids = notes.flatMap((node) =>
      node.type === 'footnoteReference' ? [node.identifier] : [],
    );
    expect(ids.toSorted()).toEqual(article.quotes.map(({ id }) => id).toSorted());
    const defined = root.children.flatMap((node) =>
      node.type === 'footnoteDefinition' ? [node.identifier] : [],
    );
    expect(defined).toEqual(article.quotes.map(({ id }) => id));
  });

  it('has a row for each claim', () => {
    const rows = rowsOf(root).map(({ children }) => children.map((cell) => seen(wordsOf(cell))));
    expect(rows.map(([id]) => id)).toEqual(article.claims.map(({ id }) => id));
    expect(rows.map(([, words]) => words)).toEqual(article.claims.map(({ text }) => seen(text)));
    expect(rows.filter((cells) => cells.length !== 5)).toEqual([]);
  });

  it('links to its own addresses only', () => {
    const urls = nodesIn(root).flatMap((node) => (node.type === 'link' ? [node.url] : []));
    expect(urls.filter((url) => !url.startsWith('https://record.example/'))).toEqual([]);
  });
});

describe('the seed as Markdown', () => {
  const markdown = markdownOf(seed, addresses);

  it('is to be read as it is', () => {
    expect(markdown).toContain(
      '“There are other options which our leaders can look at,”[^q2]'.replace(/[“”]/g, '"'),
    );
    expect(markdown).toContain(
      `[^q2]: Yuri Ushakov, via Reuters (direct). [q2](${addresses.readerAddress}#q2)`,
    );
    expect(markdown).toContain(
      `| [c1](${addresses.readerAddress}#c1) | Putin would rather see Trump in a group setting next time | Russia | indirect | certain |`,
    );
  });
});

describe('any words as Markdown', () => {
  const words = fc
    .array(
      fc.oneof(
        fc.constantFrom(...trickyWords),
        fc.string({ unit: fc.constantFrom(...'*_`[]()<>#+-.!|\\~&:@^ 1a\t'), minLength: 1 }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((list) => list.map((text) => text.replace(/[\r\n]/g, ' ')))
    .filter((list) => list.every((text) => seen(text) !== ''));

  it('are read back as they were', () => {
    fc.assert(
      fc.property(words, (list) => {
        const stored = trickyArticle('any', list);
        const root = parse(markdownOf(stored, addresses));
        expect(paragraphsOf(root)).toEqual(stored.article.paragraphs.map(({ text }) => seen(text)));
        expect(
          rowsOf(root).map(({ children }) => seen(wordsOf(children[1] ?? { type: 'break' }))),
        ).toEqual(stored.article.claims.map(({ text }) => seen(text)));
      }),
      { numRuns: 300 },
    );
  });
});
