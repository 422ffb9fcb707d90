import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { openArchive } from '../archive/open-archive.ts';
import type { Config } from '../config.ts';
import { usageError } from '../errors.ts';
import type { StoredArticle } from '../records/article.ts';
import { archivePlace } from './archive-place.ts';

type StoreOptions = {
  /** The file that the command line names. */
  readonly archive: string | undefined;
  /** Whether a file that is not there yet is made. */
  readonly mayBeNew: boolean;
  /** Gives the articles that a command works on where no archive is named; without it, one has to be. */
  readonly unnamed?: () => Promise<readonly StoredArticle[]>;
};

/**
 * Opens the archive that a command works on: the file it names, or what the settings say, or else one in memory.
 * @throws DomainError `usage` where neither says one, `invalid-configuration` where it cannot be opened
 */
export const openStore = async (
  config: Config,
  { archive, mayBeNew, unnamed }: StoreOptions,
): Promise<Archive> => {
  const place =
    archive === undefined ? archivePlace(config, (what) => console.error(what)) : resolve(archive);
  if (place === undefined && unnamed !== undefined) return openArchive(await unnamed());
  if (place === undefined) {
    throw usageError(
      'which archive? Name its file with --archive FILE, or set ARCHIVE_FILE or DATABASE_URL',
    );
  }
  const isMissing = typeof place === 'string' && !mayBeNew && !existsSync(place);
  if (isMissing) throw usageError(`there is no archive ${place}`);
  return openArchive([], place);
};
