import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import { onceEach } from '../once.ts';
import { constantHeaders, type Header, overrideHeaders } from './constant-headers.ts';
import type { Coding } from './negotiation.ts';

/** An answer in one content coding, ready to be written. */
type Variant = {
  /** Undefined where the answer may not be kept. */
  readonly etag: string | undefined;
  /**
   * The bytes to write. Up to some size they are kept as a string, a character a byte, to be written
   * as `latin1`: Node then sends head and body in one piece, which is up to a third faster.
   */
  readonly body: Buffer | string;
  /** Names and values in turn, as `writeHead` takes them. */
  readonly headers: readonly string[];
  readonly notModifiedHeaders: readonly string[];
};

/** A successful answer, built once and written many times. */
export type Answer = {
  /** With parameters: a request may accept the very type it is sent. */
  readonly mediaType: string;
  readonly compressible: boolean;
  /** Length of the uncompressed body, in bytes; of one that was encoded elsewhere, as it came. */
  readonly size: number;
  /** Whether an entity tag is that of the answer, in whatever coding. */
  readonly hasTag: (etag: string) => boolean;
  /** The answer in a coding; compressed when it is first wanted, then kept. */
  readonly variant: (coding: Coding) => Variant;
};

export type AnswerOptions = {
  readonly body: Buffer;
  /** With parameters, as it is sent. */
  readonly contentType: string;
  readonly cacheControl: string;
  /** Further headers; they stand in the place of constant ones of the same name. */
  readonly headers?: readonly Header[];
  /** The constant headers that it does without. */
  readonly without?: readonly string[];
  /** Whether it is for one request only, so that the best compression does not pay. */
  readonly isOnce?: boolean;
};

/**
 * Shared caches may keep an answer a minute, show it for one more while they ask anew, and for an hour while nobody
 * answers (RFC 5861).
 */
export const cacheable = 'public, max-age=60, stale-while-revalidate=60, stale-if-error=3600';
export const notCacheable = 'no-store';
/** What answers a change: no cache serves it, but its tag is good for the next one. */
export const ofChange = 'no-cache';
/** What can never change is kept a year, and not asked for again (RFC 8246). */
export const immutable = 'public, max-age=31536000, immutable';

export const jsonType = 'application/json; charset=utf-8';

/** Up to this size in bytes a body is faster as a string; above, copying it costs more than it saves. */
const stringUpTo = 8192;

/** Below this size in bytes a compressed answer saves no packet. */
const compressFrom = 1024;

/**
 * The qualities of br for what is kept, and for what is not. The best, 11, makes a record a sixth smaller than 5 does, but
 * takes 90 times as long: with more articles than answers are kept of, most of the time went there.
 */
const brQuality = { kept: 5, once: 3 } as const;

/** From this size in bytes an answer is compressed on another thread, where it can be. */
const compressBesideFrom = 262_144;

const compressibleTypes =
  /^(?:text\/|application\/(?:json|javascript|[\w.-]+\+(?:json|xml))|image\/svg)/;

/** Prepares an answer: hashes it, and makes its headers ready. */
export const prepareAnswer = (options: AnswerOptions): Answer =>
  answerOf(options, digestOf(options.body));

const answerOf = (options: AnswerOptions, digest: string): Answer => {
  const { body, contentType } = options;
  return {
    mediaType: contentType,
    compressible: body.length >= compressFrom && compressibleTypes.test(contentType),
    size: body.length,
    hasTag: (etag) => codings.some((coding) => tagOf(digest, coding) === etag),
    variant: onceEach((coding) => makeVariant(options, digest, coding)),
  };
};

/**
 * Prepares an answer that is sent once. A large one is compressed beside this thread, which it would
 * hold up.
 * @param coding what it will be sent in
 */
export const prepareAhead = async (options: AnswerOptions, coding: Coding): Promise<Answer> => {
  const digest = digestOf(options.body);
  const answer = answerOf(options, digest);
  if (coding === 'identity' || options.body.length < compressBesideFrom) return answer;
  const body = await encodeBeside[coding](options.body);
  const ahead = encodedVariant({ ...options, body }, digest, coding);
  return { ...answer, variant: (wanted) => (wanted === coding ? ahead : answer.variant(wanted)) };
};

/** Prepares a JSON answer. */
export const prepareJson = (
  value: unknown,
  options: Pick<AnswerOptions, 'headers' | 'isOnce'> & { readonly cacheControl?: string } = {},
): Answer =>
  prepareAnswer({
    body: Buffer.from(JSON.stringify(value)),
    contentType: jsonType,
    cacheControl: cacheable,
    ...options,
  });

/** Prepares an answer that was encoded elsewhere, in the coding that was negotiated for it. */
export const prepareEncoded = (options: AnswerOptions, coding: Coding): Answer => ({
  mediaType: options.contentType,
  compressible: true,
  size: options.body.length,
  hasTag: () => false,
  variant: () => encodedVariant(options, '', coding),
});

const digestOf = (body: Buffer): string =>
  createHash('sha256').update(body).digest('base64url').slice(0, 27);

/** A tag of its own for each coding: the bytes differ, and the tag is strong (RFC 9110, 8.8.3.3). */
const tagOf = (digest: string, coding: Coding): string =>
  coding === 'identity' ? `"${digest}"` : `"${digest}-${coding}"`;

const codings: readonly Coding[] = ['identity', 'gzip', 'br'];

const makeVariant = (options: AnswerOptions, digest: string, coding: Coding): Variant =>
  encodedVariant(
    { ...options, body: encode[coding](options.body, options.isOnce ?? false) },
    digest,
    coding,
  );

const encodedVariant = (options: AnswerOptions, digest: string, coding: Coding): Variant => {
  const { body, contentType, cacheControl, headers = [], without = [] } = options;
  const etag = tagOf(digest, coding);
  const stored = cacheControl !== notCacheable;
  const shared: readonly Header[] = [
    ...(stored ? ([['etag', etag]] as const) : []),
    ['cache-control', cacheControl],
    ['vary', 'Accept, Accept-Encoding'],
    ...overrideHeaders(constantHeaders, headers).filter(([name]) => !without.includes(name)),
  ];
  const entity: readonly Header[] = [
    ['content-type', contentType],
    ['content-length', String(body.length)],
    ...(coding === 'identity' ? [] : ([['content-encoding', coding]] as const)),
  ];
  return {
    etag: stored ? etag : undefined,
    body: body.length <= stringUpTo ? body.toString('latin1') : body,
    headers: [...entity, ...shared].flat(),
    notModifiedHeaders: shared.flat(),
  };
};

const gzipOptions = (isOnce: boolean) => ({
  level: isOnce ? constants.Z_BEST_SPEED : constants.Z_BEST_COMPRESSION,
});

const brotliOptions = ({ length }: Buffer, isOnce: boolean) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: isOnce ? brQuality.once : brQuality.kept,
    [constants.BROTLI_PARAM_SIZE_HINT]: length,
  },
});

type Encode = (body: Buffer, isOnce: boolean) => Buffer;

const encode: Readonly<Record<Coding, Encode>> = {
  identity: (body) => body,
  gzip: (body, isOnce) => gzipSync(body, gzipOptions(isOnce)),
  br: (body, isOnce) => brotliCompressSync(body, brotliOptions(body, isOnce)),
};

const gzipBeside = promisify(gzip);
const brotliBeside = promisify(brotliCompress);

/** The same bytes, made on another thread. */
const encodeBeside = {
  gzip: (body: Buffer) => gzipBeside(body, gzipOptions(false)),
  br: (body: Buffer) => brotliBeside(body, brotliOptions(body, false)),
};
