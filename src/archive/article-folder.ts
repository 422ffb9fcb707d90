import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { invalidRecord } from '../errors.ts';
import type { ArticleRecord, StoredArticle } from '../records/article.ts';
import { type CheckedRecord, checkRecord } from '../records/check-record.ts';
import type { RecordFault } from '../records/record-fault.ts';
import { withRevision } from '../records/revision.ts';

/** The two files of an article folder. */
export const recordFile = 'record.json';
export const sourceFile = 'source.txt';

/** What an article folder holds, checked: the file that is at fault, if one is, and why. */
export type ReadFolder = CheckedRecord & { readonly file: string; readonly sourceText: string };

/** What the files of an article folder hold, unchecked; or the file that cannot be used, and why. */
type FolderFiles = { readonly file: string } & (
  | { readonly value: unknown; readonly sourceText: string }
  | { readonly fault: string }
);

/** Reads the files of an article folder (`source.txt`, `record.json`) and checks nothing. */
export const readFolderFiles = async (folder: string): Promise<FolderFiles> => {
  const source = await readUtf8(join(folder, sourceFile));
  if ('fault' in source) return { file: join(folder, sourceFile), fault: source.fault };
  const file = join(folder, recordFile);
  const json = await readUtf8(file);
  if ('fault' in json) return { file, fault: json.fault };
  const parsed = parseJson(json.text);
  return 'fault' in parsed
    ? { file, fault: parsed.fault }
    : { file, value: parsed.value, sourceText: source.text };
};

/**
 * Reads an article folder and checks its record whole.
 * Never throws for what the folder holds: faults are in the answer.
 */
export const readArticleFolder = async (folder: string): Promise<ReadFolder> => {
  const read = await readFolderFiles(folder);
  if ('fault' in read) return unreadable(read.file, read.fault);
  const { file, value, sourceText } = read;
  const checked = checkRecord(value, sourceText);
  const { record } = checked;
  const misnamed = record && misnamedFault(record.id, folder);
  if (record === undefined || misnamed === undefined) return { ...checked, file, sourceText };
  return { record, faults: [misnamed, ...checked.faults], file, sourceText };
};

/** An article folder is named by its article’s id. */
export const misnamedFault = (id: string, folder: string): RecordFault | undefined =>
  id === basename(folder)
    ? undefined
    : { path: '$.id', reason: `is “${id}”, but the folder is “${basename(folder)}”` };

/**
 * The article folders below `folder`, in the order of their names;
 * `folder` itself where it is an article folder.
 * @throws DomainError `invalid-record` where the folder cannot be read
 */
export const articleFoldersIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw invalidRecord(folder, [{ pointer: '$', detail: readFault(error) }]);
  });
  const names = entries.map(({ name }) => name);
  if (names.includes(recordFile) || names.includes(sourceFile)) return [folder];
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(folder, name))
    .toSorted();
};

/**
 * Reads every article folder below `folder`.
 * @throws DomainError `invalid-record` for the first folder that cannot be used
 */
export const readArticleFolders = async (folder: string): Promise<readonly StoredArticle[]> => {
  const folders = await articleFoldersIn(folder);
  return Promise.all(folders.map(async (path) => storedArticle(await readArticleFolder(path))));
};

const storedArticle = ({ file, sourceText, record, faults }: ReadFolder): StoredArticle => {
  if (record === undefined || faults.length > 0) {
    throw invalidRecord(
      file,
      faults.map(({ path, reason }) => ({ pointer: path, detail: reason })),
    );
  }
  return { article: withRevision(record satisfies ArticleRecord), sourceText };
};

const unreadable = (file: string, reason: string): ReadFolder => ({
  faults: [{ path: '$', reason } satisfies RecordFault],
  file,
  sourceText: '',
});

type ReadText = { readonly text: string } | { readonly fault: string };

const readUtf8 = async (file: string): Promise<ReadText> => {
  try {
    const bytes = await readFile(file);
    // The decoder drops a byte order mark, which belongs to the encoding and not to the text.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    return { fault: readFault(error) };
  }
};

const readFaults: Readonly<Record<string, string>> = {
  ENOENT: 'is missing',
  ENOTDIR: 'is not in a folder',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'is not valid UTF-8',
};

/** Why a file could not be read, in words that follow its name. */
export const readFault = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return readFaults[code] ?? `cannot be read (${code})`;
};

const parseJson = (text: string): { readonly value: unknown } | { readonly fault: string } => {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { fault: `is not valid JSON: ${error instanceof Error ? error.message : error}` };
  }
};

/** A record as its file holds it. */
export const recordJson = (record: ArticleRecord): string => `${JSON.stringify(record, null, 2)}\n`;

/** Writes an article folder’s record: whole or not at all. */
export const writeRecord = async (folder: string, record: ArticleRecord): Promise<void> => {
  const file = join(folder, recordFile);
  const draft = `${file}.${process.pid}.draft`;
  await writeFile(draft, recordJson(record));
  await rename(draft, file);
};
