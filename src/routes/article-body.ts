import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { faultyRecord, invalidBody } from '../errors.ts';
import type { ExtractionPool } from '../extraction/extraction-task.ts';
import { readExtraction } from '../extraction/read-extraction.ts';
import { HttpError } from '../http/http-error.ts';
import { ArticleRecord, Revision, type StoredArticle } from '../records/article.ts';
import { checkRecord } from '../records/check-record.ts';
import { pointerOf } from '../records/record-fault.ts';
import { withRevision } from '../records/revision.ts';
import { ArticleDocument, documentBody, inputOf } from './extraction-input.ts';

/** How many faults of a record an answer names. */
const mostFaults = 20;

/** An article as it is sent with its record: what GET answers with serves as it is. */
const RecordedArticle = z
  .strictObject({
    record: ArticleRecord.extend({
      revision: Revision.optional().describe('Left out of account: it is made anew.'),
    }),
    text: z.string().describe('The source text, which every span counts in.'),
  })
  .meta({ id: 'RecordedArticle', description: 'An article’s record and its source text.' });
type RecordedArticle = z.infer<typeof RecordedArticle>;

/** What the body may be, by media type: a record with its text, or a document to be read. */
export const articleBody = {
  content: {
    ...documentBody,
    'application/json': { schema: z.union([RecordedArticle, ArticleDocument]) },
  },
};

type Sent = Pick<FastifyRequest, 'headers' | 'body'>;

/** An article that was sent, and whether its id was made of its headline. */
export type SentArticle = { readonly stored: StoredArticle; readonly isRead: boolean };

/**
 * The article in a request: its record as it was sent, checked whole, or what is read in its document.
 * @param articleId the id it shall have; without it, that of its record
 * @param longest the longest document that is read, in characters
 * @throws DomainError `faulty-record`, and those of reading; HttpError `content-too-large`
 */
export const articleIn = async (
  request: Sent,
  extraction: ExtractionPool,
  { articleId, longest, gone }: { articleId?: string; longest: number; gone: AbortSignal },
): Promise<SentArticle> => {
  const { body } = request;
  if (isRecorded(body)) return { stored: storedFrom(body, articleId), isRead: false };
  const input = inputOf(request);
  if (input.body.length > longest) {
    throw new HttpError('content-too-large', `A document may have ${longest} bytes at most.`);
  }
  const json = await extraction.run({ input, explain: false, coding: 'identity' }, gone);
  const { record, text } = readExtraction(json);
  const own = articleId === undefined ? record : { ...record, id: articleId };
  return { stored: { article: withRevision(own), sourceText: text }, isRead: true };
};

const isRecorded = (body: unknown): body is RecordedArticle =>
  typeof body === 'object' && body !== null && 'record' in body;

const storedFrom = (
  { record: { revision: _revision, ...record }, text }: RecordedArticle,
  articleId: string | undefined,
): StoredArticle => {
  if (articleId !== undefined && record.id !== articleId) {
    const detail = `is “${record.id}”, but the address says “${articleId}”`;
    throw invalidBody([{ pointer: '/body/record/id', detail }]);
  }
  const { faults } = checkRecord(record, text);
  if (faults.length === 0) return { article: withRevision(record), sourceText: text };
  throw faultyRecord(
    faults.slice(0, mostFaults).map(({ path, reason }) => ({
      pointer: `/body/record${pointerOf(path)}`,
      detail: reason,
    })),
  );
};
