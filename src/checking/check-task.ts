import { basename } from 'node:path';
import { misnamedFault, readFolderFiles } from '../archive/article-folder.ts';
import { prepareArticle } from '../archive/prepared-article.ts';
import { checkRecord } from '../records/check-record.ts';
import type { RecordFault } from '../records/record-fault.ts';
import { revisionOf, withRevision } from '../records/revision.ts';
import type { Checked, CheckingTask } from './checking-task.ts';
import { readForm } from './sent-forms.ts';

/** How many faults of a record are told. */
const mostFaults = 20;

/** Checks what a task names: its whole work. Never throws for what that holds. */
export const checkTask = async (task: CheckingTask): Promise<Checked> => {
  if (task.kind === 'folder') return checkFolder(task);
  const parsed = parse(task.bytes);
  if ('fault' in parsed) return faulty('json', [{ path: '$', reason: parsed.fault }]);
  const form = readForm(parsed.value, task.kind);
  if (form.kind !== 'recorded') return form;
  const { record, path, text, at } = form;
  return checkRecorded({ record, text, at, path, known: 'known' in task ? task.known : undefined });
};

const checkFolder = async ({
  folder,
  known,
}: Extract<CheckingTask, { kind: 'folder' }>): Promise<Checked> => {
  const read = await readFolderFiles(folder);
  if ('fault' in read)
    return faulty('json', [{ path: '$', reason: `${basename(read.file)} ${read.fault}` }]);
  const checked = checkRecorded({ record: read.value, text: read.sourceText, path: '$', known });
  const misnamed =
    checked.kind === 'record' ? misnamedFault(checked.article.articleId, folder) : undefined;
  return misnamed === undefined ? checked : faulty('record', [misnamed]);
};

type Recorded = {
  readonly record: unknown;
  readonly text: string;
  readonly at?: string | undefined;
  /** Where the record is, as a JSONPath. */
  readonly path: string;
  readonly known: string | undefined;
};

const checkRecorded = ({ record: value, text, at, path, known }: Recorded): Checked => {
  const sent = withoutRevision(value);
  if (known !== undefined && revisionOf(sent) === known) {
    return { kind: 'known', articleId: String((sent as { readonly id?: unknown }).id) };
  }
  const { record, faults } = checkRecord(sent, text);
  if (record === undefined || faults.length > 0) {
    const what = record === undefined ? 'form' : 'record';
    return faulty(
      what,
      faults.map((fault) => ({ ...fault, path: `${path}${fault.path.slice(1)}` })),
    );
  }
  const stored = { article: withRevision(record), sourceText: text };
  return { kind: 'record', article: prepareArticle(stored), at };
};

/** A record may come with the revision it had: that is made anew. */
const withoutRevision = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || !('revision' in value)) return value;
  const { revision: _revision, ...record } = value;
  return record;
};

const faulty = (
  what: Extract<Checked, { kind: 'faulty' }>['what'],
  faults: readonly RecordFault[],
): Checked => ({ kind: 'faulty', what, faults: faults.slice(0, mostFaults) });

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The decoder drops a byte order mark, which belongs to the encoding. */
const parse = (bytes: Uint8Array): { readonly value: unknown } | { readonly fault: string } => {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { fault: 'is not valid UTF-8' };
  }
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { fault: `is not valid JSON: ${reasonOf(error)}` };
  }
};

/** What is told of a file’s own words, in characters. */
const longestReason = 160;

const reasonOf = (error: unknown): string => {
  const reason = error instanceof Error ? error.message : String(error);
  return reason.length > longestReason ? `${reason.slice(0, longestReason)}…` : reason;
};
