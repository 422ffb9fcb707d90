import type { StoredArticle } from '../records/article.ts';
import { overviewOf } from '../records/article-overview.ts';
import type { Speaker } from '../records/speaker.ts';
import { type ArticleWords, articleWords } from '../search/search-rows.ts';

/** What a store keeps of a speaker in an article. */
export type PreparedSpeaker = Pick<Speaker, 'id' | 'name' | 'kind' | 'description'> & {
  /** How many quotes and claims of the article are theirs. */
  readonly quotes: number;
  readonly claims: number;
};

/**
 * All that a store needs of an article, made beforehand: on another thread, so that the one that stores,
 * and perhaps answers requests, has little left to do.
 */
export type PreparedArticle = {
  readonly articleId: string;
  readonly revision: string;
  /** The article, as JSON. */
  readonly record: string;
  readonly sourceText: string;
  /** Its overview, as JSON. */
  readonly overview: string;
  readonly words: ArticleWords;
  readonly speakers: readonly PreparedSpeaker[];
};

/** Makes what a store needs of an article. */
export const prepareArticle = (stored: StoredArticle): PreparedArticle => {
  const { article, sourceText } = stored;
  return {
    articleId: article.id,
    revision: article.revision,
    record: JSON.stringify(article),
    sourceText,
    overview: JSON.stringify(overviewOf(article)),
    words: articleWords(stored),
    speakers: article.speakers.map(({ id, name, kind, description, quoteIds, claimIds }) => ({
      id,
      name,
      kind,
      ...(description === undefined ? {} : { description }),
      quotes: quoteIds.length,
      claims: claimIds.length,
    })),
  };
};

/** The same where it was made already. */
export const preparedFrom = (article: StoredArticle | PreparedArticle): PreparedArticle =>
  'record' in article ? article : prepareArticle(article);
