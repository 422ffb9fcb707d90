import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleRecord } from '../records/article.ts';
import { recordFile, recordJson, sourceFile } from './article-folder.ts';

/** A record and the text its spans count in. */
type NewArticle = { readonly record: ArticleRecord; readonly sourceText: string };

/**
 * Writes an article into the folder below `parent` that its id names, whole or not at all. In one go,
 * so that no signal comes in between and nothing is left half-written when the process ends.
 * @param replace whether to put it in the place of an article that is there
 * @returns the folder; undefined where there is one already, which then stays as it was
 */
export const writeArticleFolder = (
  parent: string,
  { record, sourceText }: NewArticle,
  replace: boolean,
): string | undefined => {
  const folder = join(parent, record.id);
  if (existsSync(folder) && !replace) return undefined;
  // Names that begin with a dot are no articles.
  const draft = join(parent, `.${record.id}.${process.pid}.draft`);
  try {
    mkdirSync(draft, { recursive: true });
    writeFileSync(join(draft, sourceFile), bytesOf(sourceText));
    writeFileSync(join(draft, recordFile), recordJson(record));
    if (replace) swap(draft, folder);
    else renameSync(draft, folder);
    return folder;
  } catch (error) {
    // Somebody else was faster.
    if (!replace && existsSync(folder)) return undefined;
    throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
};

/** A text that begins with what looks like a byte order mark needs a real one before it. */
const bytesOf = (text: string): string => (text.startsWith('\ufeff') ? `\ufeff${text}` : text);

const swap = (draft: string, folder: string): void => {
  const old = `${draft}.old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(draft, folder);
  rmSync(old, { recursive: true, force: true });
};
