import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { readFault } from '../archive/article-folder.ts';
import type { Config } from '../config.ts';
import { decodeArticle } from '../extract/decode-article.ts';
import { type ArticleInput, type ArticleMediaType, articleFormats } from '../layout/layout.ts';

/** The formats that files are in, by what `--format` calls them. */
export const formats: Readonly<Record<string, ArticleMediaType>> = articleFormats;

const extensions: Readonly<Record<string, ArticleMediaType>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
};

/** The endings of documents’ names, for people. */
export const extensionList = Object.keys(extensions).join(', ');

/** What stands for standard input. */
export const standardInput = '-';

/** Where an article comes from. */
export type ArticleSource = {
  /** What it is called in messages. */
  readonly name: string;
  /** Reads it. Throws a `SourceFault` or a DomainError where it cannot be. */
  readonly read: () => Promise<ArticleInput>;
};

/** A file cannot be read; the message follows the file’s name. */
export class SourceFault extends Error {}

export type SourceOptions = {
  /** What all files are in; by default each file’s name says it. */
  readonly mediaType: ArticleMediaType | undefined;
  readonly charset: string | undefined;
  /** Most bytes that a file may have. */
  readonly limit: number;
  /** Whether the files of folders within a folder are meant, too. */
  readonly isDeep?: boolean;
};

/** How the options of a command line, and the settings, say that files are read. */
export const sourceOptions = (
  { format, charset }: { readonly format?: string; readonly charset?: string },
  { MAX_EXTRACTION_SIZE: limit }: Config,
): SourceOptions => ({ mediaType: formats[format ?? ''], charset, limit });

/** The articles that words of the command line name: files, folders’ files, standard input. */
export const listSources = async (
  words: readonly string[],
  options: SourceOptions,
): Promise<readonly ArticleSource[]> => {
  const lists = await Promise.all(words.map((word) => sourcesAt(word, options)));
  return lists.flat();
};

const sourcesAt = async (
  word: string,
  options: SourceOptions,
): Promise<readonly ArticleSource[]> => {
  if (word === standardInput) return [inputSource(options)];
  const isFolder = await stat(word).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [fileSource(word, options)];
  const entries = await readdir(word, { withFileTypes: true, recursive: options.isDeep === true });
  const names = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map(({ parentPath, name }) => relative(word, join(parentPath, name)))
    .filter((name) => !name.split(sep).some(isPassedOver))
    .filter((name) => mediaTypeOf(name, options) !== undefined)
    .toSorted();
  if (names.length > 0) return names.map((name) => fileSource(join(word, name), options));
  return [faultySource(word, `holds no file that ends in ${extensionList}`)];
};

/** Whether a file or folder, by its name, is nobody’s text: what is hidden, what others wrote. */
const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

const mediaTypeOf = (file: string, { mediaType }: SourceOptions): ArticleMediaType | undefined =>
  mediaType ?? extensions[extname(file).toLowerCase()];

/** Whether a file is a document, by its name. */
export const isDocument = (file: string, options: SourceOptions): boolean =>
  mediaTypeOf(file, options) !== undefined;

const faultySource = (name: string, fault: string): ArticleSource => ({
  name,
  read: async () => {
    throw new SourceFault(fault);
  },
});

const inputSource = ({ mediaType = 'text/plain', charset, limit }: SourceOptions) => ({
  name: 'standard input',
  read: async (): Promise<ArticleInput> => {
    const bytes = await readInput(limit);
    return { body: decodeArticle({ bytes, mediaType, charset }), mediaType };
  },
});

const fileSource = (name: string, options: SourceOptions): ArticleSource => {
  const mediaType = mediaTypeOf(name, options);
  if (mediaType === undefined) {
    const fault = `does not end in ${extensionList}; say with --format what it is`;
    return faultySource(name, fault);
  }
  return {
    name,
    read: async () => {
      const bytes = await readBytes(name, options.limit);
      return { body: decodeArticle({ bytes, mediaType, charset: options.charset }), mediaType };
    },
  };
};

const readInput = async (limit: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    length += chunk.length;
    checkSize(length, limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const readBytes = async (file: string, limit: number): Promise<Buffer> => {
  try {
    checkSize((await stat(file)).size, limit);
    const bytes = await readFile(file);
    // A pipe has no size before it is read.
    checkSize(bytes.length, limit);
    return bytes;
  } catch (error) {
    throw error instanceof SourceFault ? error : new SourceFault(readFault(error));
  }
};

const checkSize = (bytes: number, limit: number): void => {
  if (bytes > limit) throw tooLarge(limit);
};

/** A document has more bytes than may be read. */
export const tooLarge = (limit: number): SourceFault =>
  new SourceFault(`has more than ${limit} bytes; MAX_EXTRACTION_SIZE sets that limit`);
