import { parseArgs } from 'node:util';
import { cases } from './cases.ts';
import { extractionRow } from './extraction.ts';
import { proxyRow } from './proxy.ts';
import { readingRow } from './reading.ts';
import { memoryRow, startRow } from './start-up.ts';

export type Options = {
  readonly rounds: number;
  readonly seconds: number;
  /** The one case to measure; undefined for all. */
  readonly only: string | undefined;
  /** Where the report is written besides standard output. */
  readonly markdown: string | undefined;
  /** The articles that are read; undefined for this project’s own. */
  readonly articles: string | undefined;
};

const names = [
  ...cases.map(({ id }) => id),
  startRow,
  memoryRow,
  extractionRow,
  readingRow,
  proxyRow,
];

const usage = `Usage: npm run bench -- [options]

  --rounds N       rounds of each case (12)
  --seconds S      how long each contestant is under load in a round, whole seconds (1)
  --only CASE      one of ${names.join(', ')}
  --articles FILE  articles to be read, one JSON object with its text a line (this project’s own)
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
        articles: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    const { only, markdown, articles } = values;
    if (only !== undefined && !names.includes(only)) throw new Error(`no case ${only}`);
    const rounds = wholeNumber('--rounds', values.rounds);
    const seconds = wholeNumber('--seconds', values.seconds);
    return { rounds, seconds, only, markdown, articles };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
};

const wholeNumber = (name: string, text: string): number => {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new Error(`${name} ${text} is no whole number from 1`);
  return Number(text);
};
