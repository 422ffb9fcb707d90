import type { FastifyRequest } from 'fastify';
import { decodeUtf8 } from '../extract/decode-article.ts';
import type { App } from '../http/app-type.ts';
import type { Header } from '../http/constant-headers.ts';
import { readContentType } from '../http/content-type.ts';
import { explain } from '../http/explain-error.ts';
import { HttpError } from '../http/http-error.ts';
import { requestIdHeader } from '../http/request-id.ts';
import type { Problem } from '../representations/problem.ts';
import { checkCoding } from './extraction-input.ts';

const form = 'application/x-www-form-urlencoded';
const acceptPost: Header = ['accept-post', form];

/** The fields of a form, each once: of several of one name the first. */
export type SentForm = Readonly<Record<string, string>>;

/**
 * Has a scope take forms as browsers send them, and no other bodies. They need no secret against forgery: what is sent is
 * stored nowhere and changes nothing, and who sends it is not known.
 */
export const takeForms = (scope: App): void => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    form,
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, bytes: Buffer): Promise<SentForm> => readForm(bytes),
  );
};

const readForm = (bytes: Buffer): SentForm => {
  const fields = [...new URLSearchParams(decodeUtf8(bytes))];
  // Browsers send every line end as CR LF, whatever was put in (HTML, section 4.10.21.4).
  return Object.fromEntries(
    fields.toReversed().map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]),
  );
};

/**
 * Refuses, before the body is read, one that is no form.
 * @throws HttpError `unsupported-media-type`
 */
export const checkFormHeaders = ({ headers }: Pick<FastifyRequest, 'headers'>): void => {
  checkCoding(headers);
  const { mediaType, charset = 'utf-8' } = readContentType(headers['content-type']) ?? {};
  if (mediaType === form && charset.toLowerCase() === 'utf-8') return;
  const detail = `The body has to be a form: send it with Content-Type: ${form}.`;
  throw new HttpError('unsupported-media-type', detail, [acceptPost]);
};

/** How many times as long a form may be as the longest text in it: an escape takes three bytes for one. */
const escapes = 3;
/** Room for the names of the fields and for the short ones (bytes). */
const otherFields = 16_384;

/** The longest form that may hold a text, in bytes. */
export const formLimit = (longestText: number): number => escapes * longestText + otherFields;

/**
 * Refuses a text that is longer than it may be.
 * @param limit in bytes
 * @throws HttpError `content-too-large`
 */
export const checkLength = (text: string, limit: number): void => {
  const length = Buffer.byteLength(text);
  if (length <= limit) return;
  const detail = `The text has ${length} bytes, but may have ${limit} at most. Put in less of it.`;
  throw new HttpError('content-too-large', detail);
};

/** What a form is answered with where it cannot be done: a problem, and the headers that belong to it. */
export type Refusal = { readonly problem: Problem; readonly headers: readonly Header[] };

/**
 * What went wrong with a form, to be shown above it.
 * @param error what was thrown
 * @throws the same, where nobody foresaw it
 */
export const refusalOf = (error: unknown, request: FastifyRequest, base: string): Refusal => {
  const explained = explain(error, { requestId: request.id, base });
  if (explained.problem.status === 500) throw error;
  // The id is written with every answer.
  const headers = explained.headers.filter(([name]) => name !== requestIdHeader);
  return { problem: explained.problem, headers };
};
