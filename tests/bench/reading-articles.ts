import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** An article to be read, by its bytes too. */
export type BenchArticle = { readonly text: string; readonly kilobytes: number };

const Line = z.object({ text: z.string().min(1) });

/** The articles of this project; what is read where no others are given. */
const ownSources = [
  '../../data/articles/putin-trump-group-setting/source.txt',
  '../fixtures/harbour-bridge/source.txt',
  '../fixtures/ferry-notice/source.txt',
];

/** The median length of news articles (PolNeAR), in characters. */
const medianLength = 4_300;

/**
 * The articles to be read.
 * @param file one JSON object a line, its `text` an article; without one, this project’s own
 *   articles make one of median length
 */
export const loadArticles = (file: string | undefined): readonly BenchArticle[] => {
  if (file === undefined) return [articleOf(ownArticle())];
  const lines = readFileSync(file, 'utf8').split('\n');
  const articles = lines
    .filter((line) => line.trim() !== '')
    .map((line) => articleOf(Line.parse(JSON.parse(line)).text));
  if (articles.length === 0) throw new Error(`${file} has no articles`);
  return articles;
};

const articleOf = (text: string): BenchArticle => ({
  text,
  kilobytes: Buffer.byteLength(text) / 1024,
});

const ownArticle = (): string => {
  const paragraphs = ownSources.flatMap((source) =>
    readFileSync(new URL(source, import.meta.url), 'utf8')
      .trim()
      .split(/\n{2,}/),
  );
  let text = '';
  for (let at = 0; text.length < medianLength; at += 1) {
    text += `${paragraphs[at % paragraphs.length]}\n\n`;
  }
  return text;
};

/** The article that half of the others are no longer than. */
export const medianArticle = (articles: readonly BenchArticle[]): BenchArticle => {
  const sorted = articles.toSorted((one, other) => one.kilobytes - other.kilobytes);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('there are no articles');
  return middle;
};

/** The most that one request may carry, in KB. */
const mostKilobytes = 1024;

/** The same article some times over, as far as one request can carry it. */
export const repeatArticle = ({ text, kilobytes }: BenchArticle, times: number): BenchArticle => {
  const again = `${text.trim()}\n\n`;
  const most = Math.floor(mostKilobytes / (kilobytes + 2 / 1024));
  return articleOf(again.repeat(Math.max(1, Math.min(times, most))));
};
