import type { ArchivePlace } from '../archive/open-archive.ts';
import type { Config } from '../config.ts';

/**
 * Where the settings say that articles are kept; nothing for in memory.
 * @param report told what an operator should know of PostgreSQL
 */
export const archivePlace = (
  { ARCHIVE_FILE, DATABASE_URL, DATABASE_READ_URL, DATABASE_POOL }: Config,
  report: (what: string) => void,
): ArchivePlace | undefined =>
  DATABASE_URL === undefined
    ? ARCHIVE_FILE
    : { url: DATABASE_URL, readUrl: DATABASE_READ_URL, connections: DATABASE_POOL, report };
