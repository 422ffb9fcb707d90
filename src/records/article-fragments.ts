import type { Article, StoredArticle } from './article.ts';
import { titleOf } from './article-title.ts';
import { type FragmentMaker, fragmentsIn } from './text-fragment.ts';

/** The words that the reader page of any article has before the article’s own. */
export const readerPageWords = [
  'Skip to the article',
  'On the Record',
  'Search all articles',
  'Search',
  'Read an article',
  'Verify a quotation',
  'This is an earlier record of the article, or was one when it was cited.',
  'The article as it is now',
  'Recorded by hand',
  'Recorded by a program: check before you cite',
  'At the publisher’s',
  'Words are marked by who says them:',
  'quoted',
  'partly quoted',
  'reported',
  'the article’s own',
] as const;

/** What the reader page has before the text: there a quote such as “on the record” would be found first. */
const wordsBefore = ({ id, headline, published }: Article): readonly string[] => [
  ...readerPageWords,
  ...(headline === undefined ? [titleOf(id)] : []),
  ...[published?.publisher, published?.byline].filter((words) => words !== undefined),
];

/** Makes the fragments that lead to words of an article, on its reader page and on the publisher’s. */
export const fragmentsOf = ({ article, sourceText }: StoredArticle): FragmentMaker =>
  fragmentsIn(sourceText, wordsBefore(article));
