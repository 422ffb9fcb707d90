import { join, resolve } from 'node:path';
import {
  articleFoldersIn,
  type ReadFolder,
  readArticleFolder,
  writeRecord,
} from '../archive/article-folder.ts';
import { readConfig } from '../config.ts';
import { mendOffsets } from '../records/mend-offsets.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { faultLine } from './fault-line.ts';
import { paint } from './terminal.ts';

export type CheckOptions = { readonly fix: boolean };

/**
 * Checks article folders and says what is wrong with each.
 * @param folder an article folder, or one that holds article folders
 * @throws DomainError `invalid-record` where the folder cannot be read
 */
export const check = async (
  folder: string | undefined,
  { fix }: CheckOptions,
): Promise<ExitCode> => {
  const folders = await articleFoldersIn(
    resolve(folder ?? join(readConfig().DATA_DIR, 'articles')),
  );
  if (folders.length === 0) {
    say(`no article folders in ${folder}`);
    return exitCodes.failed;
  }
  let broken = 0;
  for (const path of folders) {
    const read = await readArticleFolder(path);
    const isWhole = read.faults.length === 0 || (fix && (await mend(path, read)));
    if (read.faults.length === 0) say(`${paint('green', 'ok', process.stdout)}      ${path}`);
    if (!isWhole) {
      broken += 1;
      report(read);
    }
  }
  say(`${folders.length} checked, ${broken} broken`);
  return broken === 0 ? exitCodes.ok : exitCodes.failed;
};

const say = (line: string): void => console.log(line);

const report = ({ file, faults }: ReadFolder): void => {
  for (const { path, reason } of faults) {
    say(`${paint('red', 'broken', process.stdout)}  ${faultLine(file, path, reason)}`);
  }
};

/** Writes the record anew where its offsets are all that is wrong with it. */
const mend = async (folder: string, { record, sourceText }: ReadFolder): Promise<boolean> => {
  if (record === undefined) return false;
  const mended = mendOffsets(record, sourceText);
  if (mended === undefined) return false;
  await writeRecord(folder, mended.record);
  say(`${paint('yellow', 'mended', process.stdout)}  ${folder}: ${mended.moved} spans moved`);
  return true;
};
