import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, firstPath } from './cases.ts';
import { earlierProgram, listContestants, theProgram } from './contestants.ts';
import { rawPair } from './figures.ts';
import { fillArchive } from './fill-archive.ts';
import { generateArticle } from './generated-articles.ts';
import { canAskInTurn, type Load } from './load.ts';
import type { Pin } from './machine.ts';
import { type Measurement, tell } from './measurement.ts';
import { freePort, startServer } from './processes.ts';
import { type References, readReferences, writeReferences } from './reference.ts';
import { measureSpeed } from './speed.ts';

export const storedRow = 'stored';

/** Ten times as many as answers are kept of: asked for in turn, none is there any more. */
const articles = 2000;

/** The article that comes with the program, which earlier builds have too. */
const ownPath = '/v1/articles/putin-trump-group-setting/headline';
const unknownPath = '/v1/articles/no-such-article';

const common = { method: 'GET', ask: 'plain', frameworks: false } as const;

/** @param inTurn a file of addresses of the archive, one a line, the first of which is `first` */
const storedCases = (first: string, inTurn: string): readonly Case[] => [
  {
    ...common,
    id: 'stored-kept',
    title: 'Kept answer',
    path: ownPath,
    least: 0.9,
    isEarlier: true,
  },
  {
    ...common,
    id: 'stored-not-modified',
    title: 'Kept answer, 304',
    path: ownPath,
    ask: 'not-modified',
    least: 0.95,
    isEarlier: true,
  },
  {
    ...common,
    id: 'stored-not-found',
    title: 'Unknown article, 404',
    path: unknownPath,
    isEarlier: true,
  },
  {
    ...common,
    id: 'stored-in-turn',
    title: 'Answers not kept',
    path: first,
    paths: inTurn,
  },
];

export type StoredOptions = {
  readonly rounds: number;
  readonly seconds: number;
  readonly pin: Pin;
  readonly load: Load;
  /** Where temporary files go. */
  readonly folder: string;
  /** An earlier build to compare with; undefined for none. */
  readonly before: string | undefined;
};

type Stored = {
  readonly measured: readonly Measurement[];
  readonly cases: readonly Case[];
  readonly references: References;
};

/**
 * Measures single answers of a server that keeps two thousand articles in a file: one that is kept, 304, 404, and
 * those of all articles in turn, which are made anew each time. Raw servers write the same bytes; an earlier build,
 * where one is given, answers the same addresses with what it comes with.
 */
export const measureStored = async ({
  folder,
  before,
  ...options
}: StoredOptions): Promise<Stored> => {
  tell(`keeping ${articles} articles`);
  const archive = join(folder, 'stored.sqlite');
  await fillArchive(archive, articles);
  const program = { ...theProgram, environment: { ARCHIVE_FILE: archive } };
  const paths = Array.from(
    { length: articles },
    (_, number) => `/v1/articles/${generateArticle(number).article.id}/headline`,
  );
  const inTurn = join(folder, 'stored-paths');
  writeFileSync(inTurn, `${paths.join('\n')}\n`);
  const references = await readAll(program, [firstPath, ownPath, unknownPath, ...paths]);
  const answers = join(folder, 'stored-answers.json');
  writeReferences(references, answers);

  const raws = listContestants(references, folder, answers).filter(({ name }) =>
    rawPair.some((raw) => raw === name),
  );
  const earlier = before === undefined ? [] : [earlierProgram(before)];
  const cases = storedCases(paths[0] ?? '', inTurn).filter(isMeasurable);
  const contestants = [program, ...raws, ...earlier];
  const measured = await measureSpeed({ ...options, contestants, cases, references });
  return { measured, cases, references };
};

const isMeasurable = ({ title, paths }: Case): boolean => {
  if (paths === undefined || canAskInTurn) return true;
  tell(`“${title}” is left out: that needs wrk`);
  return false;
};

const readAll = async (
  { command, environment }: typeof theProgram,
  paths: readonly string[],
): Promise<References> => {
  const port = await freePort();
  const running = await startServer(command(port), port, firstPath, environment);
  try {
    return await readReferences(port, paths);
  } finally {
    await running.stop();
  }
};
