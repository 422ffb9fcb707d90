import type { Archive } from '../archive/archive.ts';
import { readConfig } from '../config.ts';
import { DomainError, usageError } from '../errors.ts';
import type { StoredArticle } from '../records/article.ts';
import { articleLines } from './article-lines.ts';
import { endQuietly } from './end-quietly.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { namedArticle, namedId, noSuchArticle } from './named-article.ts';
import { openToRead } from './open-store.ts';
import { columnsOf, paint, showsColours } from './terminal.ts';
import { wrapLines } from './wrap-lines.ts';

type ShowOptions = {
  readonly archive?: string;
  readonly revision?: string;
  /** Whether to print the record. */
  readonly json: boolean;
};

/**
 * Prints an article with its claims, or its record.
 * @param id an article’s id, or `latest`
 * @throws DomainError `usage`, `article-not-found`, `article-withdrawn`, `revision-not-found`, `invalid-configuration`,
 *   `archive-unavailable`
 */
export const show = async (id: string, options: ShowOptions): Promise<ExitCode> => {
  const config = readConfig();
  const archive = await openToRead(config, options.archive);
  try {
    const stored = await find(archive, id, options.revision);
    endQuietly();
    console.log(options.json ? asJson(stored) : asText(stored));
  } finally {
    await archive.close();
  }
  return exitCodes.ok;
};

const asJson = ({ article }: StoredArticle): string =>
  JSON.stringify(article, null, process.stdout.isTTY ? 2 : 0);

const asText = (stored: StoredArticle): string => {
  const { stdout } = process;
  const width = columnsOf(stdout);
  return articleLines(stored, {
    paint: (colour, text) => paint(colour, text, stdout),
    isColoured: showsColours(stdout),
    wrap: (text, indent) => wrapLines(text, width - indent),
  }).join('\n');
};

const find = async (
  archive: Archive,
  given: string,
  revision: string | undefined,
): Promise<StoredArticle> =>
  revision === undefined
    ? namedArticle(archive, given)
    : findRevision(archive, await namedId(archive, given), revision);

/** The fewest digits that a revision may be given by. */
const fewestDigits = 4;

/** @param given a revision, or what it begins with */
const findRevision = async (
  archive: Archive,
  id: string,
  given: string,
): Promise<StoredArticle> => {
  if (!/^[0-9a-f]{1,64}$/.test(given) || given.length < fewestDigits) {
    throw usageError(
      `--revision must be at least ${fewestDigits} digits of a revision, in lower-case hexadecimal`,
    );
  }
  const history = await archive.history(id);
  if (history.length === 0) throw await noSuchArticle(archive, id);
  const found = [...new Set(history.map(({ revision }) => revision))].filter((revision) =>
    revision.startsWith(given),
  );
  const [revision, other] = found;
  const stored = revision && !other ? await archive.findRevision(id, revision) : undefined;
  if (stored !== undefined) return stored;
  const known = (other ? found : history.map(({ revision: one }) => one)).slice(0, mostListed);
  throw new DomainError(
    'revision-not-found',
    `The article “${id}” has ${other ? 'several revisions' : 'no revision'} “${given}”. ${other ? 'They are' : 'It has'} ${known.join(', ')}.`,
  );
};

/** How many revisions are named. */
const mostListed = 10;
