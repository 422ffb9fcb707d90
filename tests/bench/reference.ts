import { writeFileSync } from 'node:fs';
import { type Answered, ask } from './ask.ts';
import { cases } from './cases.ts';

/** An answer in one content coding, as the raw server reads it. */
type ReferenceVariant = {
  readonly etag: string;
  readonly headers: readonly string[];
  readonly notModifiedHeaders: readonly string[];
  readonly body: Buffer;
};

/** What the program answers to one address. */
export type Reference = {
  readonly status: number;
  readonly identity: ReferenceVariant;
  /** Undefined where the program does not compress. */
  readonly gzip: ReferenceVariant | undefined;
};

/** What the program answers, by path: the same bytes for every contestant. */
export type References = ReadonlyMap<string, Reference>;

/** Set by the HTTP server itself on each answer, or on the first one only: what is kept carries no id. */
const ownHeaders = new Set(['date', 'connection', 'keep-alive', 'x-request-id']);

/** An answer’s headers less those that each HTTP server sets itself. */
export const givenHeaders = ({ rawHeaders }: Answered): readonly string[] =>
  rawHeaders.filter((_, index) => !ownHeaders.has((rawHeaders[index & ~1] ?? '').toLowerCase()));

/** Asks the program for the answers to these paths: without them, to every case. */
export const readReferences = async (
  port: number,
  paths: Iterable<string> = cases.map((one) => one.path),
): Promise<References> => {
  const references = new Map<string, Reference>();
  for (const path of new Set(paths)) {
    const { status, ...identity } = await readVariant(port, path, 'identity');
    const { status: _same, ...gzip } = await readVariant(port, path, 'gzip');
    references.set(path, {
      status,
      identity,
      gzip: gzip.headers.includes('content-encoding') ? gzip : undefined,
    });
  }
  return references;
};

const readVariant = async (
  port: number,
  path: string,
  coding: string,
): Promise<ReferenceVariant & { readonly status: number }> => {
  const headers = { 'accept-encoding': coding };
  const full = await ask(port, { path, headers });
  const etag = full.headers.etag ?? '';
  const notModified = await ask(port, { path, headers: { ...headers, 'if-none-match': etag } });
  return {
    status: full.status,
    etag,
    headers: givenHeaders(full),
    notModifiedHeaders: givenHeaders(notModified),
    body: full.body,
  };
};

/** Writes the answers to a file, bodies in base64, for the servers that run in other processes. */
export const writeReferences = (references: References, file: string): void => {
  const written = (variant: ReferenceVariant | undefined) =>
    variant && { ...variant, body: variant.body.toString('base64') };
  const answers = [...references].map(([path, { status, identity, gzip }]) => [
    path,
    { status, identity: written(identity), gzip: written(gzip) },
  ]);
  writeFileSync(file, JSON.stringify(Object.fromEntries(answers)));
};
