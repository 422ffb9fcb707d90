import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { openArchive } from '../archive/open-archive.ts';
import type { Config } from '../config.ts';
import { usageError } from '../errors.ts';
import { archivePlace } from './archive-place.ts';

type StoreOptions = {
  /** The file that the command line names. */
  readonly archive: string | undefined;
  /** Whether a file that is not there yet is made. */
  readonly mayBeNew: boolean;
};

/**
 * Opens the archive that a command works on: the file it names, or what the settings say.
 * @throws DomainError `usage` where neither says one, `invalid-configuration` where it cannot be opened
 */
export const openStore = async (
  config: Config,
  { archive, mayBeNew }: StoreOptions,
): Promise<Archive> => {
  const place =
    archive === undefined ? archivePlace(config, (what) => console.error(what)) : resolve(archive);
  if (place === undefined) {
    throw usageError(
      'which archive? Name its file with --archive FILE, or set ARCHIVE_FILE or DATABASE_URL',
    );
  }
  const isMissing = typeof place === 'string' && !mayBeNew && !existsSync(place);
  if (isMissing) throw usageError(`there is no archive ${place}`);
  return openArchive([], place);
};
