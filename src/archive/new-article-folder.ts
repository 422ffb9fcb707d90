import { existsSync, renameSync, rmSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleRecord } from '../records/article.ts';
import { recordFile, recordJson, sourceFile } from './article-folder.ts';

/** A record and the text its spans count in. */
type NewArticle = { readonly record: ArticleRecord; readonly sourceText: string };

/** Writes article folders into one folder, each whole or not at all. */
export type ArticleWriter = {
  /**
   * Writes an article into the folder that its id names.
   * @param replace whether to put it in the place of an article that is there
   * @returns the folder; undefined where there is one already, which then stays as it was
   */
  readonly write: (article: NewArticle, replace: boolean) => Promise<string | undefined>;
  /** Removes what is half-written, at once: for a process that is about to end. */
  readonly abandon: () => void;
};

/** Makes a writer; its folder is made when first needed. */
export const createArticleWriter = (parent: string): ArticleWriter => {
  const drafts = new Set<string>();
  return {
    write: async ({ record, sourceText }, replace) => {
      const folder = join(parent, record.id);
      if (existsSync(folder) && !replace) return undefined;
      // Names that begin with a dot are no articles.
      const draft = join(parent, `.${record.id}.${process.pid}.draft`);
      drafts.add(draft);
      try {
        await mkdir(draft, { recursive: true });
        await writeFile(join(draft, sourceFile), bytesOf(sourceText));
        await writeFile(join(draft, recordFile), recordJson(record));
        if (replace) swap(draft, folder);
        else await rename(draft, folder);
        return folder;
      } catch (error) {
        // Somebody else was faster.
        if (!replace && existsSync(folder)) return undefined;
        throw error;
      } finally {
        await rm(draft, { recursive: true, force: true });
        drafts.delete(draft);
      }
    },
    abandon: () => {
      for (const draft of drafts) rmSync(draft, { recursive: true, force: true });
    },
  };
};

/** A text that begins with what looks like a byte order mark needs a real one before it. */
const bytesOf = (text: string): string => (text.startsWith('\ufeff') ? `\ufeff${text}` : text);

/** In one go, so that no signal comes in between. */
const swap = (draft: string, folder: string): void => {
  const old = `${draft}.old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(draft, folder);
  rmSync(old, { recursive: true, force: true });
};
