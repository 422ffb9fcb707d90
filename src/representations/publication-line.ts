import type { Article } from '../records/article.ts';
import { onOneLine } from './voice.ts';

/** Who wrote an article, by its byline: without the “By”. */
export const authorIn = (byline: string): string => onOneLine(byline).replace(/^by\s+/i, '');

/** By whom and when an article was published, as far as it is known: “By Ada Lind, The Harbour Post, 2018-07-20”. */
export const publicationLine = ({ published = {} }: Article): string => {
  const { byline, publisher, date } = published;
  const author = byline === undefined ? [] : [/^by\s/i.test(byline) ? byline : `By ${byline}`];
  return [...author, publisher ?? [], date ?? []].flat().map(onOneLine).join(', ');
};
