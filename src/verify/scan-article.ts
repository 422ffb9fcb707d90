import type { Article, ArticleRecord, StoredArticle } from '../records/article.ts';
import { partsOf } from '../records/check-layout.ts';
import { type CodePointText, indexCodePoints } from '../text/code-points.ts';
import { scanWords } from './scan-words.ts';
import { startTable, type WordTable } from './word-table.ts';

/** Quotes that carry each other on: one statement. */
export type Chain = {
  /** Which words of the article they have, in order. */
  readonly words: Int32Array;
  /** The places of its quotes among the article’s. */
  readonly quotes: readonly number[];
};

/** A part of an article, and the words that stand in it. */
type Part = { readonly foundIn: string; readonly from: number; readonly to: number };

/** An article ready to be compared with quotations: all its words in text order, each known to be quoted or not. */
export type ScannedArticle = {
  readonly article: Article;
  readonly sourceText: string;
  readonly codePoints: CodePointText;
  readonly words: WordTable;
  /** The place among the article’s quotes that each word stands in; -1 outside all. */
  readonly quoteOf: Int32Array;
  readonly parts: readonly Part[];
  readonly chains: readonly Chain[];
};

/** Scans an article, in the time of its length. */
export const scanArticle = ({ article, sourceText }: StoredArticle): ScannedArticle => {
  const codePoints = indexCodePoints(sourceText);
  const words = startTable(sourceText);
  const parts = [...partsOf(article as Pick<Article, keyof ArticleRecord>)]
    .toSorted(([, one], [, other]) => one.start - other.start)
    .map(([foundIn, { start, end }]): Part => {
      const from = words.count;
      scanWords(words, codePoints.utf16IndexOf(start), codePoints.utf16IndexOf(end));
      return { foundIn, from, to: words.count };
    });
  const quoteOf = quotesOfWords(article, words, codePoints);
  return {
    article,
    sourceText,
    codePoints,
    words,
    quoteOf,
    parts,
    chains: chainsOf(article, quoteOf),
  };
};

const quotesOfWords = (
  article: Article,
  words: WordTable,
  codePoints: CodePointText,
): Int32Array => {
  const quoteOf = new Int32Array(words.count).fill(-1);
  let at = 0;
  for (const [place, quote] of article.quotes.entries()) {
    const start = codePoints.utf16IndexOf(quote.start);
    const end = codePoints.utf16IndexOf(quote.end);
    while (at < quoteOf.length && (words.starts[at] as number) < start) at += 1;
    while (at < quoteOf.length && (words.ends[at] as number) <= end) {
      quoteOf[at] = place;
      at += 1;
    }
  }
  return quoteOf;
};

const chainsOf = ({ quotes }: Article, quoteOf: Int32Array): readonly Chain[] => {
  const words = quotes.map((): number[] => []);
  for (let at = 0; at < quoteOf.length; at += 1) {
    const quote = quoteOf[at] as number;
    if (quote >= 0) words[quote]?.push(at);
  }
  const chains: { words: number[]; quotes: number[] }[] = [];
  for (const [place, quote] of quotes.entries()) {
    const own = words[place] ?? [];
    const carried = quote.continues === undefined ? undefined : chains.at(-1);
    if (carried === undefined) {
      chains.push({ words: own, quotes: [place] });
      continue;
    }
    for (const word of own) carried.words.push(word);
    carried.quotes.push(place);
  }
  return chains
    .filter((chain) => chain.words.length > 0)
    .map((chain) => ({ words: Int32Array.from(chain.words), quotes: chain.quotes }));
};

/** The part of the article that a word stands in. */
export const partOf = ({ parts }: ScannedArticle, word: number): string =>
  parts.find(({ from, to }) => word >= from && word < to)?.foundIn ?? 'headline';
