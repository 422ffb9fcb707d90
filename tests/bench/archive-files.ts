import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { generateArticle } from './generated-articles.ts';

/** The article of `generateArticle` as a line that can be imported. */
const lineOf = (number: number): string => {
  const { article: record, sourceText: text } = generateArticle(number);
  return `${JSON.stringify({ record, text })}\n`;
};

/** Writes the first articles of `generateArticle` as JSON Lines: a larger file begins as the smaller ones. */
export const writeArticles = async (file: string, count: number): Promise<void> => {
  const stream = createWriteStream(file);
  for (let number = 0; number < count; number += 1) {
    if (!stream.write(lineOf(number))) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
};
