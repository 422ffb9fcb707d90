import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { readArticleFolders } from '../archive/article-folder.ts';
import { type ArchivePlace, openArchive } from '../archive/open-archive.ts';
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
  const place = placeOf(config, archive);
  if (place === undefined) {
    throw usageError(
      'which archive? Name its file with --archive FILE, or set ARCHIVE_FILE or DATABASE_URL',
    );
  }
  return openAt(place, mayBeNew);
};

/**
 * Opens the archive that a command only reads: where none is named, one in memory of the data folder’s articles.
 * @param archive the file that the command line names
 * @throws DomainError `usage`, `invalid-configuration`, `invalid-record`
 */
export const openToRead = async (config: Config, archive: string | undefined): Promise<Archive> => {
  const place = placeOf(config, archive);
  if (place !== undefined) return openAt(place, false);
  return openArchive(await readArticleFolders(join(config.DATA_DIR, 'articles')));
};

const placeOf = (config: Config, archive: string | undefined): ArchivePlace | undefined =>
  archive === undefined ? archivePlace(config, (what) => console.error(what)) : resolve(archive);

const openAt = (place: ArchivePlace, mayBeNew: boolean): Promise<Archive> => {
  const found = typeof place === 'string' ? statSync(place, { throwIfNoEntry: false }) : undefined;
  if (found?.isDirectory()) throw usageError(`${place} is a folder, and an archive is a file`);
  if (typeof place === 'string' && found === undefined && !mayBeNew) {
    throw usageError(`there is no archive ${place}`);
  }
  return openArchive([], place);
};
