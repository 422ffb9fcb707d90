import type { Article, StoredArticle } from '../records/article.ts';

/**
 * The article in what a worker answers. The worker has checked it.
 * @param json the answer, in no coding: the article, and its source text as `text`
 */
export const readExtraction = (json: Uint8Array): StoredArticle => {
  const { text: sourceText, ...article } = JSON.parse(Buffer.from(json).toString()) as Article & {
    readonly text: string;
  };
  return { article, sourceText };
};
