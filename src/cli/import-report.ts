import { openSync, writeSync } from 'node:fs';
import { readFault } from '../archive/article-folder.ts';
import { usageError } from '../errors.ts';
import { complain } from './complain.ts';
import { faultLine } from './fault-line.ts';
import type { Outcome } from './import-batch.ts';

/** Tells what became of what was to be imported. */
export type ImportReport = {
  readonly add: (outcome: Outcome) => void;
  /** How many there were. */
  readonly articles: () => number;
  readonly refused: () => number;
  /** All counts, in a line. */
  readonly summary: () => string;
};

/**
 * @param refusedFile where those refused are written too, an object a line
 * @param beforeLine called before something is written to standard error
 * @throws DomainError `usage` where that cannot be written
 */
export const createImportReport = (
  refusedFile: string | undefined,
  beforeLine: () => void,
): ImportReport => {
  const file = refusedFile === undefined ? undefined : openToWrite(refusedFile);
  const counts = new Map<Outcome['kind'], number>();
  const countOf = (kind: Outcome['kind']): number => counts.get(kind) ?? 0;
  return {
    add: (outcome) => {
      counts.set(outcome.kind, countOf(outcome.kind) + 1);
      if (outcome.kind !== 'refused') return;
      beforeLine();
      complain(refusalLine(outcome));
      if (file !== undefined) writeSync(file, `${JSON.stringify(refusalOf(outcome))}\n`);
    },
    articles: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
    refused: () => countOf('refused'),
    summary: () => {
      const withdrawn = countOf('withdrawn');
      return [
        `${countOf('added')} added`,
        `${countOf('replaced')} replaced`,
        ...(withdrawn === 0 ? [] : [`${withdrawn} withdrawn`]),
        `${countOf('known')} already there`,
        `${countOf('refused')} refused`,
      ].join(', ');
    },
  };
};

type Refused = Extract<Outcome, { readonly kind: 'refused' }>;

const refusalLine = ({ item: { source, line }, path, reason }: Refused): string =>
  faultLine(line === undefined ? source : `${source}:${line}`, path, reason);

const refusalOf = ({ item: { source, line }, path, reason }: Refused) => ({
  source,
  ...(line === undefined ? {} : { line }),
  ...(path === '$' ? {} : { path }),
  reason,
});

const openToWrite = (file: string): number => {
  try {
    return openSync(file, 'w');
  } catch (error) {
    throw usageError(`${file} ${readFault(error)}`);
  }
};
