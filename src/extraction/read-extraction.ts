import { ArticleRecord } from '../records/article.ts';

/** A record, and the text its spans count in. */
export type ExtractedArticle = { readonly record: ArticleRecord; readonly text: string };

/**
 * The record and the text in what a worker answers.
 * @param json the answer, in no coding: the article, and its source text as `text`
 */
export const readExtraction = (json: Uint8Array): ExtractedArticle => {
  const answer: unknown = JSON.parse(Buffer.from(json).toString());
  const { text, revision: _revision, ...record } = answer as Readonly<Record<string, unknown>>;
  return { record: ArticleRecord.parse(record), text: String(text) };
};
