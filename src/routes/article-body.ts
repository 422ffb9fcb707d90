import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { PreparedArticle } from '../archive/prepared-article.ts';
import type { Checked, CheckingPool } from '../checking/checking-task.ts';
import { type DomainError, faultyRecord, invalidBody } from '../errors.ts';
import type { ExtractionPool } from '../extraction/extraction-task.ts';
import { readExtraction } from '../extraction/read-extraction.ts';
import { HttpError } from '../http/http-error.ts';
import { readBody } from '../http/validation.ts';
import type { ArticleInput } from '../layout/layout.ts';
import { type Article, ArticleRecord, Revision, type StoredArticle } from '../records/article.ts';
import { pointerOf } from '../records/record-fault.ts';
import { withRevision } from '../records/revision.ts';
import { ArticleDocument, documentBody, inputFrom, inputOf, readJson } from './extraction-input.ts';

/** An article as it is sent with its record: what GET answers with serves as it is. */
const RecordedArticle = z
  .strictObject({
    record: ArticleRecord.extend({
      revision: Revision.optional().describe('Left out of account: it is made anew.'),
    }),
    text: z.string().describe('The source text, which every span counts in.'),
  })
  .meta({ id: 'RecordedArticle', description: 'An article’s record and its source text.' });

/**
 * What the body may be, by media type: a record with its text, or a document to be read. A worker
 * checks it, and the schema only tells.
 */
export const articleBody = {
  content: {
    ...documentBody,
    'application/json': { schema: z.union([RecordedArticle, ArticleDocument]) },
  },
};

/** Threads that check records, and read documents. */
export type Readers = { readonly checking: CheckingPool; readonly extraction: ExtractionPool };

/** A request whose body is a document, or JSON as its bytes. */
export type Sent = Pick<FastifyRequest, 'headers'> & {
  readonly body: Buffer<ArrayBuffer> | string;
};

/** An article that was sent. */
export type SentArticle =
  | { readonly kind: 'record'; readonly article: PreparedArticle }
  /** It was read in a document; its id may have been made of its headline. */
  | { readonly kind: 'read'; readonly article: StoredArticle };

type SendOptions = {
  /** The id it shall have; without it, that of its record. */
  readonly articleId?: string;
  /** The longest document that is read, in characters. */
  readonly longest: number;
  readonly gone: AbortSignal;
};

/**
 * The article in a request: its record as it was sent, checked whole, or what is read in its document.
 * @throws DomainError `invalid-body`, `faulty-record`, and those of reading; HttpError `malformed-request`,
 *   `content-too-large`
 */
export const articleIn = async (
  request: Sent,
  readers: Readers,
  options: SendOptions,
): Promise<SentArticle> => {
  const { headers, body } = request;
  if (typeof body === 'string') return read(inputOf({ headers, body }), readers, options);
  // Handed over, so that nobody else may need it: Node keeps small bodies together.
  const bytes = new Uint8Array(body);
  const tasks = [{ kind: 'body', bytes }] as const;
  const [checked] = await readers.checking.run(tasks, options.gone, [bytes.buffer]);
  if (checked?.kind === 'record') return sentRecord(checked, options.articleId);
  if (checked?.kind === 'faulty') throw faultOf(checked);
  return read(documentIn(body, options.longest), readers, options);
};

/** How many bytes JSON has for a character at most: six for one written as `\u0041`. */
const mostBytesOfCharacter = 6;

/** What JSON has beside a document’s text, in bytes: field names and a headline. */
const besideText = 10_000;

const documentIn = (json: Buffer, longest: number): ArticleInput => {
  if (json.length > mostBytesOfCharacter * longest + besideText) throw tooLong(longest);
  return inputFrom(readBody(ArticleDocument, readJson(json)));
};

const tooLong = (longest: number): HttpError =>
  new HttpError('content-too-large', `A document may have ${longest} bytes at most.`);

const read = async (
  input: ArticleInput,
  { extraction }: Readers,
  { articleId, longest, gone }: SendOptions,
): Promise<SentArticle> => {
  if (input.body.length > longest) throw tooLong(longest);
  const json = await extraction.run({ input, explain: false, coding: 'identity' }, gone);
  const { article, sourceText } = readExtraction(json);
  const own = articleId === undefined ? article : withId(article, articleId);
  return { kind: 'read', article: { article: own, sourceText } };
};

/** The article under another id, which makes it another revision. */
export const withId = ({ revision: _revision, ...record }: Article, id: string): Article =>
  withRevision({ ...record, id });

const sentRecord = (
  { article }: Extract<Checked, { kind: 'record' }>,
  articleId: string | undefined,
): SentArticle => {
  if (articleId !== undefined && article.articleId !== articleId) {
    const detail = `is “${article.articleId}”, but the address says “${articleId}”`;
    throw invalidBody([{ pointer: '/body/record/id', detail }]);
  }
  return { kind: 'record', article };
};

const faultOf = ({
  what,
  faults,
}: Extract<Checked, { kind: 'faulty' }>): DomainError | HttpError => {
  const [first] = faults;
  if (what === 'json') {
    const [reason] = (first?.reason ?? '').split(':');
    return new HttpError('malformed-request', `The body ${reason}.`);
  }
  const findings = faults.map(({ path, reason }) => ({
    pointer: `/body${pointerOf(path)}`,
    detail: reason,
  }));
  return what === 'form' ? invalidBody(findings) : faultyRecord(findings);
};
