import { basename } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { PreparedArticle } from '../archive/prepared-article.ts';
import type { Checked, CheckingPool, CheckingTask } from '../checking/checking-task.ts';
import { DomainError } from '../errors.ts';
import type { ExtractionPool } from '../extraction/extraction-task.ts';
import { readExtraction } from '../extraction/read-extraction.ts';
import type { StoredArticle } from '../records/article.ts';
import { SourceFault } from './article-sources.ts';
import type { ImportItem } from './import-items.ts';

/** Why something is not imported. */
export type Refusal = {
  /** Where in the line or file, as a JSONPath; `$` for the whole. */
  readonly path: string;
  readonly reason: string;
};

/** What an item comes to, before it is held against the archive. */
export type Candidate = { readonly item: ImportItem } & Examined;

type Examined =
  | {
      readonly kind: 'record';
      readonly article: PreparedArticle;
      /** When it became the article’s record, where that is told. */
      readonly at: string | undefined;
    }
  /** It was read in a document just now. */
  | { readonly kind: 'read'; readonly stored: StoredArticle }
  | {
      readonly kind: 'withdrawal';
      readonly articleId: string;
      readonly revision: string;
      readonly at: string;
    }
  /** It is in the archive as it is. */
  | { readonly kind: 'known' }
  | ({ readonly kind: 'refused' } & Refusal);

/** Threads that check and read, and the archive that says what need not be. */
export type Importers = {
  readonly checking: CheckingPool;
  readonly extraction: ExtractionPool;
  readonly archive: Archive;
};

/** How many items a worker is given at once, and of how many bytes together. */
const mostTogether = 25;
const longestTogether = 262_144;

/** Whether an item is not to be examined together with those before it. */
export const startsGroup = (group: readonly ImportItem[], next: ImportItem): boolean =>
  group.length >= mostTogether ||
  !isChecked(next) ||
  !group.every(isChecked) ||
  group.reduce((sum, item) => sum + lengthOf(item), lengthOf(next)) > longestTogether;

type CheckedItem = Extract<ImportItem, { readonly kind: 'line' | 'folder' }>;

const isChecked = (item: ImportItem): item is CheckedItem =>
  item.kind === 'line' || item.kind === 'folder';

const lengthOf = (item: ImportItem): number => (item.kind === 'line' ? item.bytes.length : 0);

/** Checks or reads a group of items. Never rejects for what is wrong with one: that is in the answer. */
export const examine = async (
  group: readonly ImportItem[],
  importers: Importers,
): Promise<readonly Candidate[]> => {
  const checked = group.filter(isChecked);
  if (checked.length > 0) return checkAll(checked, importers);
  return Promise.all(group.map((item) => readOne(item, importers)));
};

const checkAll = async (
  items: readonly CheckedItem[],
  { checking, archive }: Importers,
): Promise<readonly Candidate[]> => {
  const ids = items.map(probableId);
  const standings = await archive.standings(ids.filter((id) => id !== undefined));
  const tasks = items.map((item, index): CheckingTask => {
    const standing = standings.get(ids[index] ?? '');
    const known = standing?.withdrawnAt === undefined ? standing?.revision : undefined;
    return item.kind === 'line'
      ? { kind: 'line', bytes: item.bytes, known }
      : { kind: 'folder', folder: item.source, known };
  });
  const owned = items.flatMap((item) => (item.kind === 'line' ? [item.bytes.buffer] : []));
  try {
    const found = await checking.run(tasks, undefined, owned);
    return items.map((item, index) => ({ item, ...examined(found[index] as Checked) }));
  } catch (error) {
    const refusal = refusalOf(error);
    return items.map((item) => ({ item, kind: 'refused', ...refusal }));
  }
};

const readOne = async (item: ImportItem, { extraction }: Importers): Promise<Candidate> => {
  if (item.kind === 'unusable') return { item, ...refused('$', item.reason) };
  if (item.kind !== 'document') throw new TypeError('lines and folders are checked');
  try {
    const input = await item.read();
    const json = await extraction.run({ input, explain: false, coding: 'identity' });
    return { item, kind: 'read', stored: readExtraction(json) };
  } catch (error) {
    return { item, kind: 'refused', ...refusalOf(error) };
  }
};

const probableId = (item: CheckedItem): string | undefined =>
  item.kind === 'line' ? idAtBeginning(item.bytes) : basename(item.source);

/** How far into a line its article’s id is looked for, in bytes. */
const idWithin = 200;

/**
 * The id that a line begins with, as lines of `export` and `extract` do. It only spares work: where it is
 * wrong, no article of that id has the line’s revision.
 */
const idAtBeginning = (bytes: Uint8Array): string | undefined => {
  const beginning = Buffer.from(bytes.subarray(0, idWithin)).toString('latin1');
  return /^\s*\{\s*(?:"record"\s*:\s*\{\s*)?"id"\s*:\s*"([a-z0-9-]+)"/.exec(beginning)?.[1];
};

const refused = (path: string, reason: string): Examined => ({ kind: 'refused', path, reason });

const examined = (checked: Checked): Examined => {
  switch (checked.kind) {
    case 'known':
      return { kind: 'known' };
    case 'withdrawal':
      return checked;
    case 'other':
      return refused('$', 'is no article: {"record": …, "text": …}');
    case 'record':
      return checked;
    case 'faulty': {
      const [{ path, reason } = { path: '$', reason: 'is faulty' }, ...others] = checked.faults;
      const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
      return refused(path, `${reason}${more}`);
    }
  }
};

const refusalOf = (error: unknown): Refusal => {
  if (error instanceof SourceFault) return { path: '$', reason: error.message };
  if (error instanceof DomainError && error.code !== 'archive-unavailable') {
    return { path: '$', reason: `cannot be read: ${error.message}` };
  }
  throw error;
};
