import { once } from 'node:events';
import { writeArticleFolder } from '../archive/new-article-folder.ts';
import type { ExportEntry } from './export-entries.ts';

type Exported = Exclude<ExportEntry, { readonly kind: 'missing' }>;

/** Where exported articles go. */
export type ExportOutput = {
  /** @returns why it could not be put there, in words that follow its id */
  readonly put: (entry: Exported) => Promise<string | undefined>;
};

/** Prints each as JSON in a line, in the form in which it can be imported, or sent to `POST /v1/articles`. */
export const lineOutput: ExportOutput = {
  put: async (entry) => {
    const line = `${JSON.stringify(lineFrom(entry))}\n`;
    if (!process.stdout.write(line)) await once(process.stdout, 'drain');
    return undefined;
  },
};

const lineFrom = (entry: Exported): object => {
  if (entry.kind === 'withdrawal') {
    return { id: entry.articleId, revision: entry.revision, withdrawnAt: entry.at };
  }
  const { stored, at } = entry;
  return { record: stored.article, text: stored.sourceText, ...(at === undefined ? {} : { at }) };
};

/**
 * Makes an article folder of each article.
 * @param force whether to replace those that are there already
 */
export const articleFolderOutput = (parent: string, force: boolean): ExportOutput => ({
  put: async (entry) => {
    if (entry.kind === 'withdrawal') return undefined;
    const { article, sourceText } = entry.stored;
    const { revision: _revision, ...record } = article;
    const folder = writeArticleFolder(parent, { record, sourceText }, force);
    return folder === undefined
      ? `is not written: ${parent} has it already; see --force`
      : undefined;
  },
});
