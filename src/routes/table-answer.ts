import { type Answer, type AnswerOptions, prepareAnswer } from '../http/answer.ts';
import type { Article } from '../records/article.ts';
import { claimsCsv, quotesCsv } from '../representations/csv.ts';

/** The media type of tables (RFC 4180, section 3). */
export const csvType = 'text/csv; charset=utf-8; header=present';

/** How all items of a collection that comes as a table are written. */
const writers = {
  claims: (article: Article) => claimsCsv(article.claims, article),
  quotes: (article: Article) => quotesCsv(article.quotes, article),
} as const;

/** The collections that come as tables. */
export type TableName = keyof typeof writers;

type TableOptions = Pick<AnswerOptions, 'headers' | 'cacheControl' | 'isOnce'>;

/** All claims, or all quotes, of an article as a table. */
export const prepareTable = (article: Article, name: TableName, options: TableOptions): Answer =>
  prepareTableOf(writers[name](article), options);

/** A written table as an answer. */
export const prepareTableOf = (csv: string, options: TableOptions): Answer =>
  prepareAnswer({ body: Buffer.from(csv), contentType: csvType, ...options });
