import { createReadStream, type Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { readFault, recordFile, sourceFile } from '../archive/article-folder.ts';
import { decodeArticle } from '../extract/decode-article.ts';
import type { ArticleInput } from '../layout/layout.ts';
import {
  extensionList,
  isDocument,
  listSources,
  type SourceOptions,
  standardInput,
  tooLarge,
} from './article-sources.ts';
import { type Line, readLines } from './read-lines.ts';

/** Something to be imported, and where it is. */
export type ImportItem = {
  readonly source: string;
  /** In a file of lines, counting from 1. */
  readonly line?: number;
  /** How far this and all before it is through, in bytes, as far as is known. */
  readonly done: number;
} & (
  | { readonly kind: 'line'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'folder' }
  /** @see ArticleSource */
  | { readonly kind: 'document'; readonly read: () => Promise<ArticleInput> }
  | { readonly kind: 'unusable'; readonly reason: string }
);

export type ItemOptions = SourceOptions & {
  /** Most bytes that a line may have. */
  readonly longestLine: number;
  /** Ends reading. */
  readonly stop: AbortSignal;
};

/** What an article folder or a document counts for when it is told how far an import is, in bytes. */
const usualSize = 16_384;

const lineExtensions = ['.jsonl', '.ndjson'];

const isFileOfLines = (file: string, { mediaType }: SourceOptions): boolean =>
  mediaType === undefined && lineExtensions.includes(extname(file).toLowerCase());

/** How much there is at a word, in bytes, as `done` counts; undefined where it cannot be known. */
export const sizeAt = async (word: string, options: SourceOptions): Promise<number | undefined> => {
  if (word === standardInput) return undefined;
  try {
    const found = await stat(word);
    if (!found.isDirectory()) return isFileOfLines(word, options) ? found.size : usualSize;
    if (await isArticleFolder(word)) return usualSize;
    const entries = await entriesOf(word);
    const sizes = entries.map(async (entry) => {
      if (entry.isDirectory()) return usualSize;
      const path = join(word, entry.name);
      return isFileOfLines(path, options) ? (await stat(path)).size : usualSize;
    });
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  } catch {
    return undefined;
  }
};

/** All that words of the command line name, one after the other, read only when it is its turn. */
export async function* itemsAt(
  words: readonly string[],
  options: ItemOptions,
): AsyncGenerator<ImportItem> {
  let done = 0;
  for (const word of words) {
    let last = done;
    for await (const item of itemsAtWord(word, options)) {
      if (options.stop.aborted) return;
      last = done + item.done;
      yield { ...item, done: last };
    }
    done = last;
  }
}

const itemsAtWord = (word: string, options: ItemOptions): AsyncGenerator<ImportItem> => {
  if (word === standardInput) return itemsInInput(options);
  return itemsAtPath(word, options);
};

async function* itemsAtPath(path: string, options: ItemOptions): AsyncGenerator<ImportItem> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) yield* itemsInFolder(path, options);
  else yield* itemsInFile(path, options);
}

/** An article folder; else the article folders, files of lines and documents in it, by name. */
async function* itemsInFolder(folder: string, options: ItemOptions): AsyncGenerator<ImportItem> {
  try {
    if (await isArticleFolder(folder)) {
      yield { kind: 'folder', source: folder, done: usualSize };
      return;
    }
    let done: number | undefined;
    for (const entry of await entriesOf(folder)) {
      const path = join(folder, entry.name);
      const holds = entry.isDirectory() ? await isArticleFolder(path) : isReadable(path, options);
      if (!holds) continue;
      const before: number = done ?? 0;
      done = before;
      for await (const item of itemsAtPath(path, options)) {
        done = before + item.done;
        yield { ...item, done };
      }
    }
    if (done !== undefined) return;
    const known = [...lineExtensions, extensionList].join(', ');
    yield unusable(folder, `holds no article folder, and no file that ends in ${known}`);
  } catch (error) {
    yield unusable(folder, readFault(error));
  }
}

const isArticleFolder = async (folder: string): Promise<boolean> => {
  const names = await readdir(folder);
  return names.includes(recordFile) || names.includes(sourceFile);
};

const isReadable = (file: string, options: ItemOptions): boolean =>
  isFileOfLines(file, options) || isDocument(file, options);

const entriesOf = async (folder: string): Promise<readonly Dirent[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
};

async function* itemsInFile(file: string, options: ItemOptions): AsyncGenerator<ImportItem> {
  if (isFileOfLines(file, options)) {
    yield* itemsInLines(file, createReadStream(file, { highWaterMark: 262_144 }), options);
    return;
  }
  for (const { name, read } of await listSources([file], options)) {
    yield { kind: 'document', source: name, read, done: usualSize };
  }
}

const unusable = (source: string, reason: string, line?: Partial<Line>): ImportItem => ({
  kind: 'unusable',
  source,
  reason,
  done: line?.offset ?? usualSize,
  ...(line?.number === undefined ? {} : { line: line.number }),
});

/** An empty file has no articles, which is no fault. */
async function* itemsInLines(
  source: string,
  stream: Readable,
  { longestLine, stop }: ItemOptions,
): AsyncGenerator<ImportItem> {
  const end = (): unknown => stream.destroy();
  stop.addEventListener('abort', end);
  try {
    for await (const line of readLines(stream, longestLine)) {
      const { number, bytes, offset } = line;
      if (bytes !== undefined) yield { kind: 'line', source, line: number, bytes, done: offset };
      else {
        const reason = `has more than ${longestLine} bytes; MAX_RECORD_SIZE sets that limit`;
        yield unusable(source, reason, line);
      }
    }
  } catch (error) {
    if (!stop.aborted) yield unusable(source, readFault(error));
  } finally {
    stop.removeEventListener('abort', end);
    stream.destroy();
  }
}

const inputName = 'standard input';

/** Lines where what comes begins with a brace, as JSON does; else one document. */
async function* itemsInInput(options: ItemOptions): AsyncGenerator<ImportItem> {
  const chunks = process.stdin[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const end = (): unknown => process.stdin.destroy();
  options.stop.addEventListener('abort', end);
  try {
    const begun = await readBeginning(chunks);
    const rest = Readable.from(goOn(begun, chunks), { objectMode: true });
    if (options.mediaType === undefined && /^\s*\{/.test(begun.toString('latin1', mark(begun)))) {
      yield* itemsInLines(inputName, rest, options);
    } else if (begun.length > 0) {
      yield {
        kind: 'document',
        source: inputName,
        done: usualSize,
        read: documentIn(rest, options),
      };
    }
  } catch (error) {
    if (!options.stop.aborted) yield unusable(inputName, readFault(error));
  } finally {
    options.stop.removeEventListener('abort', end);
  }
}

/** How long a byte order mark of UTF-8 at the beginning is. */
const mark = (bytes: Buffer): number => (bytes.toString('hex', 0, 3) === 'efbbbf' ? 3 : 0);

/** Most blanks that are looked past, in bytes. */
const mostBlanks = 1_048_576;

/** What comes up to the first byte that is not blank. */
const readBeginning = async (chunks: AsyncIterator<Buffer>): Promise<Buffer> => {
  let begun = Buffer.alloc(0);
  while (begun.length < mostBlanks && /^\s*$/.test(begun.toString('latin1', mark(begun)))) {
    const { value, done = false } = await chunks.next();
    if (done) return begun;
    begun = Buffer.concat([begun, value]);
  }
  return begun;
};

async function* goOn(begun: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield begun;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

const documentIn =
  (stream: Readable, { mediaType = 'text/plain', charset, limit }: ItemOptions) =>
  async (): Promise<ArticleInput> => {
    const parts: Buffer[] = [];
    let length = 0;
    for await (const part of stream as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > limit) throw tooLarge(limit);
      parts.push(part);
    }
    return { body: decodeArticle({ bytes: Buffer.concat(parts), mediaType, charset }), mediaType };
  };
