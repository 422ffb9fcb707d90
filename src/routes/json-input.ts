import type { FastifyRequest } from 'fastify';
import type { App } from '../http/app-type.ts';
import type { Header } from '../http/constant-headers.ts';
import { readContentType } from '../http/content-type.ts';
import { HttpError } from '../http/http-error.ts';
import { checkCoding, readJson } from './extraction-input.ts';

const json = 'application/json';
const acceptPost: Header = ['accept-post', json];

/** Has a scope take bodies of JSON, and no others. */
export const takeJson = (scope: App): void => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    json,
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, bytes: Buffer) => readJson(bytes),
  );
};

/**
 * Refuses, before the body is read, one that is not JSON in UTF-8.
 * @throws HttpError `unsupported-media-type`
 */
export const checkJsonHeaders = ({ headers }: Pick<FastifyRequest, 'headers'>): void => {
  checkCoding(headers);
  const { mediaType, charset = 'utf-8' } = readContentType(headers['content-type']) ?? {};
  if (mediaType === json && charset.toLowerCase() === 'utf-8') return;
  const detail = `The body has to be JSON in UTF-8: send it with Content-Type: ${json}.`;
  throw new HttpError('unsupported-media-type', detail, [acceptPost]);
};
