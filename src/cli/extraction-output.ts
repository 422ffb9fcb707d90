import { once } from 'node:events';
import { writeArticleFolder } from '../archive/new-article-folder.ts';
import { readExtraction } from '../extraction/read-extraction.ts';
import type { ArticleRecord } from '../records/article.ts';

/** Where extracted articles go. */
export type ExtractionOutput = {
  /**
   * Puts an article there.
   * @param json the answer of a worker: the article, and its source text as `text`
   * @throws OutputFault where it may not be there
   */
  readonly put: (json: Uint8Array) => Promise<void>;
};

/** An article cannot be put where it should be; the message follows the name of its file. */
export class OutputFault extends Error {}

const print = async (text: string): Promise<void> => {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
};

/**
 * Prints each article as JSON in a line.
 * @param isIndented whether to spread it over lines instead, for people
 */
export const printingOutput = (isIndented: boolean): ExtractionOutput => ({
  put: async (json) => {
    const line = Buffer.from(json).toString();
    await print(isIndented ? JSON.stringify(JSON.parse(line), null, 2) : line);
  },
});

export type FolderOptions = {
  /** The id of the article; without one, each article has the id that was made of its headline. */
  readonly id: string | undefined;
  /** Whether articles that were there before may be replaced. */
  readonly force: boolean;
};

/** Makes an article folder of each article, and prints the folder’s name. */
export const folderOutput = (parent: string, { id, force }: FolderOptions): ExtractionOutput => {
  const own = new Set<string>();

  /** The first free id of: `id`, `id-2`, `id-3`, …; what this run wrote is never replaced. */
  const write = (record: ArticleRecord, sourceText: string): string => {
    for (let number = 1; ; number += 1) {
      const numbered = number === 1 ? record.id : `${record.id}-${number}`;
      const isOwn = own.has(numbered);
      const article = { record: { ...record, id: numbered }, sourceText };
      const folder = isOwn ? undefined : writeArticleFolder(parent, article, force);
      if (folder !== undefined) {
        own.add(numbered);
        return folder;
      }
      if (id !== undefined) {
        throw new OutputFault(`is not written: ${parent} has an article “${id}”; see --force`);
      }
    }
  };

  return {
    put: async (json) => {
      const { article, sourceText } = readExtraction(json);
      const { revision: _revision, ...record } = article;
      await print(write(id === undefined ? record : { ...record, id }, sourceText));
    },
  };
};
