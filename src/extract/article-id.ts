import { ArticleId } from '../records/identifiers.ts';

const longest = 80;
const fallback = 'article';

/** An article’s id made of its headline: its words in plain lower-case letters, joined by hyphens. */
export const articleIdOf = (headline: string): string => {
  const words = headline
    .slice(0, longest * 4)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .filter((word) => word !== '');
  const slug = words
    .reduce((joined, word) => {
      const longer = joined === '' ? word : `${joined}-${word}`;
      return longer.length <= longest ? longer : joined;
    }, '')
    .slice(0, longest);
  return ArticleId.safeParse(slug).success ? slug : fallback;
};
