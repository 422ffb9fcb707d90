import { parseArgs } from 'node:util';
import { archiveRow } from './archive.ts';
import { storeKinds } from './archive-stores.ts';
import { cases } from './cases.ts';
import { extractionRow } from './extraction.ts';
import { proxyRow } from './proxy.ts';
import { readingRow } from './reading.ts';
import { memoryRow, startRow } from './start-up.ts';
import { storedRow } from './stored.ts';

export type Options = {
  readonly rounds: number;
  readonly seconds: number;
  /** The one case to measure; undefined for all. */
  readonly only: string | undefined;
  /** Where the report is written besides standard output. */
  readonly markdown: string | undefined;
  /** The articles that are read; undefined for this project’s own. */
  readonly articles: string | undefined;
  /** How many articles the archives have, ascending. */
  readonly sizes: readonly number[];
  /** The ids of the stores that they are kept in. */
  readonly stores: readonly string[];
  /** Where archives are left for the next run; undefined where they are removed. */
  readonly keep: string | undefined;
  /** An earlier build that stored answers are compared with; undefined for none. */
  readonly before: string | undefined;
};

const names = [
  ...cases.map(({ id }) => id),
  startRow,
  memoryRow,
  extractionRow,
  readingRow,
  proxyRow,
  archiveRow,
  storedRow,
];

const storeIds = storeKinds.map(({ id }) => id);

const usage = `Usage: npm run bench -- [options]

  --rounds N       rounds of each case (12)
  --seconds S      how long each contestant is under load in a round, whole seconds (1)
  --only CASE      one of ${names.join(', ')}
  --articles FILE  articles to be read, one JSON object with its text a line (this project’s own)
  --sizes N,…      how many articles archives have (1000,10000)
  --stores ID,…    where they are kept (${storeIds.join(',')}); PostgreSQL’s address: DATABASE_URL, else one is started
  --keep FOLDER    leave archives there, and take those that are there
  --before FILE    an earlier build’s dist/main.cjs, to compare stored answers with
  --markdown FILE  write the report there too`;

/** Reads the command line; ends the process where it asks for help, or cannot be used. */
export const readOptions = (parameters: readonly string[]): Options => {
  try {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        rounds: { type: 'string', default: '12' },
        seconds: { type: 'string', default: '1' },
        only: { type: 'string' },
        markdown: { type: 'string' },
        sizes: { type: 'string', default: '1000,10000' },
        stores: { type: 'string', default: storeIds.join(',') },
        keep: { type: 'string' },
        before: { type: 'string' },
        articles: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    const { only, markdown, articles, keep, before } = values;
    if (only !== undefined && !names.includes(only)) throw new Error(`no case ${only}`);
    const rounds = wholeNumber('--rounds', values.rounds);
    const seconds = wholeNumber('--seconds', values.seconds);
    const sizes = [...new Set(values.sizes.split(',').map((size) => wholeNumber('--sizes', size)))];
    sizes.sort((one, other) => one - other);
    const stores = values.stores.split(',');
    const unknown = stores.find((id) => !storeIds.includes(id));
    if (unknown !== undefined) throw new Error(`no store ${unknown}`);
    return { rounds, seconds, only, markdown, articles, sizes, stores, keep, before };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
};

const wholeNumber = (name: string, text: string): number => {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error(`${name} ${text} is no whole number from 1`);
  return Number(text);
};
