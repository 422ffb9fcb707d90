import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { isLineOfWords, longestHeadline } from '../extract/check-input.ts';
import { charsets, decodeArticle, decodeUtf8, encodingOf } from '../extract/decode-article.ts';
import type { App } from '../http/app-type.ts';
import type { Header } from '../http/constant-headers.ts';
import { readContentType } from '../http/content-type.ts';
import { HttpError } from '../http/http-error.ts';
import {
  type ArticleFormat,
  type ArticleInput,
  type ArticleMediaType,
  articleFormats,
  articleMediaTypes,
} from '../layout/layout.ts';

const json = 'application/json';

const acceptPost: Header = ['accept-post', [...articleMediaTypes, json].join(', ')];

export const ArticleDocument = z
  .strictObject({
    text: z.string().describe('The document: plain text, Markdown or HTML.'),
    format: z
      .enum(Object.keys(articleFormats) as ArticleFormat[])
      .default('text')
      .describe('What the document is written in.'),
    headline: z
      .string()
      .min(1, {
        error: 'must be one line of words; leave it out where there is none',
        abort: true,
      })
      .max(longestHeadline, `must be no longer than ${longestHeadline} characters`)
      .refine(isLineOfWords, 'must be one line of words')
      .optional()
      .describe('The headline, where it is known apart from the document.'),
  })
  .meta({
    id: 'ArticleDocument',
    description: 'An article’s document as JSON. Fields other than these are refused.',
  });
export type ArticleDocument = z.infer<typeof ArticleDocument>;

const Document = z.string().describe('The article’s document.');

/** An article’s document as the body, by media type. */
export const documentBody = Object.fromEntries(
  articleMediaTypes.map((type) => [type, { schema: Document }]),
);

/** What the body may be, by media type, as Fastify wants it. */
export const extractionBody = {
  content: {
    ...documentBody,
    [json]: { schema: ArticleDocument },
  },
};

const isArticleMediaType = (mediaType: string): mediaType is ArticleMediaType =>
  articleMediaTypes.some((known) => known === mediaType);

const unsupported = (detail: string, header: Header): HttpError =>
  new HttpError('unsupported-media-type', detail, [header]);

/**
 * Refuses a body that comes compressed.
 * @throws HttpError `unsupported-media-type`
 */
export const checkCoding = (headers: FastifyRequest['headers']): void => {
  const coding = headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (coding === '' || coding === 'identity') return;
  const detail = `The body comes in the coding ${coding}; send it without one.`;
  throw unsupported(detail, ['accept-encoding', 'identity']);
};

/**
 * Refuses, before the body is read, one that could not be read.
 * @throws HttpError `unsupported-media-type`
 */
export const checkBodyHeaders = ({ headers }: Pick<FastifyRequest, 'headers'>): void => {
  checkCoding(headers);
  const { mediaType, charset } = readContentType(headers['content-type']) ?? { mediaType: '' };
  const isJson = mediaType === json;
  if (!isJson && !isArticleMediaType(mediaType)) {
    const [, types] = acceptPost;
    throw unsupported(`Say in Content-Type which of these the body is: ${types}.`, acceptPost);
  }
  const encoding = charset === undefined ? 'utf-8' : encodingOf(charset);
  if (encoding !== 'utf-8' && isJson) throw unsupported('JSON has to be UTF-8.', acceptPost);
  if (encoding === undefined) {
    const detail = `The charset “${charset}” cannot be read; these can: ${charsets}.`;
    throw unsupported(detail, acceptPost);
  }
};

/** How a body is read, by the media types that are read so; each may throw. */
type BodyParser = readonly [
  mediaTypes: readonly string[],
  parse: (request: Pick<FastifyRequest, 'headers'>, bytes: Buffer) => unknown,
];

const documentParser: BodyParser = [
  [...articleMediaTypes],
  ({ headers }, bytes) => {
    const { mediaType, charset } = readContentType(headers['content-type']) ?? {};
    const type = articleMediaTypes.find((known) => known === mediaType) ?? 'text/plain';
    return decodeArticle({ bytes, mediaType: type, charset });
  },
];

const bodyParsers: Readonly<Record<'parsed' | 'bytes', readonly BodyParser[]>> = {
  parsed: [documentParser, [[json], (_request, bytes) => readJson(bytes)]],
  bytes: [documentParser, [[json], (_request, bytes) => bytes]],
};

/** Has a scope take the bodies that articles come in, and no others; JSON as its bytes where that is wanted. */
export const takeArticles = (scope: App, json: 'parsed' | 'bytes'): void => {
  scope.removeAllContentTypeParsers();
  for (const [mediaTypes, parse] of bodyParsers[json]) {
    scope.addContentTypeParser(
      [...mediaTypes],
      { parseAs: 'buffer' },
      async (request: FastifyRequest, bytes: Buffer) => parse(request, bytes),
    );
  }
};

/**
 * What JSON holds.
 * @throws HttpError `malformed-request`; DomainError `not-text`
 */
export const readJson = (bytes: Uint8Array): unknown => {
  const text = decodeUtf8(bytes);
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError('malformed-request', 'The body is not valid JSON.');
  }
};

/** Belongs to an encoding, not to the text, also where a client has carried it over into JSON. */
const byteOrderMark = /^\ufeff/;

type ReadRequest = Pick<FastifyRequest, 'headers' | 'body'>;

/** The article of a request whose body has been read and validated. */
export const inputOf = ({ headers, body }: ReadRequest): ArticleInput => {
  const { mediaType = '' } = readContentType(headers['content-type']) ?? {};
  if (isArticleMediaType(mediaType)) return { body: String(body), mediaType };
  return inputFrom(body as ArticleDocument);
};

/** The article in a document that came as JSON. */
export const inputFrom = ({ text, format, headline }: ArticleDocument): ArticleInput => ({
  body: text.replace(byteOrderMark, ''),
  mediaType: articleFormats[format],
  headline,
});
