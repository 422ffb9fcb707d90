import { beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { Verdict } from '../../src/verify/verification.ts';
import { verifyInArchive } from '../../src/verify/verify-in-archive.ts';
import { generateArticle } from '../bench/generated-articles.ts';
import { choicesOf } from '../bench/random-choices.ts';
import { at } from '../records/record-edits.ts';
import {
  expectedOf,
  type Kind,
  kinds,
  makeSpecimens,
  type Specimen,
} from './generated-quotations.ts';
import { onRecordIn } from './on-record.ts';

const howManyArticles = 600;
const ofEachKind = 250;
const leastRight = 0.98;

type Judged = Specimen & {
  readonly verdict: Verdict;
  /** How many statements the matches name. */
  readonly statements: number;
  /** How long the comparison took (ms of this process). */
  readonly took: number;
};

const judge = async (): Promise<readonly Judged[]> => {
  const articles = Array.from({ length: howManyArticles }, (_, number) => generateArticle(number));
  const archive = await openArchive(articles);
  const judged: Judged[] = [];
  for (const specimen of makeSpecimens(
    articles,
    ofEachKind,
    choicesOf(20_260_101),
    onRecordIn(articles),
  )) {
    const start = process.cpuUsage();
    const { verdict, matches } = await verifyInArchive(archive, specimen.request, { base: '' });
    const { user, system } = process.cpuUsage(start);
    const statements = new Set(matches.map((one) => `${one.article.id} ${one.quoteIds[0]}`)).size;
    judged.push({ ...specimen, verdict, statements, took: (user + system) / 1000 });
  }
  await archive.close();
  return judged;
};

/** Kinds by verdicts, to read. */
const tableOf = (judged: readonly Judged[]): Record<string, Record<string, number>> =>
  Object.fromEntries(
    kinds.map((kind) => [
      kind,
      Object.fromEntries(
        Verdict.options.map((verdict) => [
          verdict,
          judged.filter((one) => one.kind === kind && one.verdict === verdict).length,
        ]),
      ),
    ]),
  );

describe('quotations generated from articles', () => {
  let judged: readonly Judged[];
  const ofKind = (kind: Kind) => judged.filter((one) => one.kind === kind);

  beforeAll(async () => {
    judged = await judge();
    console.table(tableOf(judged));
    const times = judged.map(({ took }) => took).toSorted((one, other) => one - other);
    const percentile = (share: number) => at(times, Math.floor(share * times.length)).toFixed(1);
    console.log(
      `verified in ${percentile(0.5)} ms (p50), ${percentile(0.99)} ms (p99) of this process`,
    );
  });

  it('are two thousand or more', () => {
    expect(judged.length).toBeGreaterThanOrEqual(2_000);
  });

  it.each(kinds.filter((kind) => expectedOf[kind] !== 'verbatim'))(
    'are never called verbatim: %s',
    (kind) => {
      expect(ofKind(kind).filter(({ verdict }) => verdict === 'verbatim')).toEqual([]);
    },
  );

  it.each(kinds)('are judged rightly, 98 of 100 at least: %s', (kind) => {
    const wrong = ofKind(kind).filter(({ verdict }) => verdict !== expectedOf[kind]);
    const share = 1 - wrong.length / ofKind(kind).length;
    expect(share, JSON.stringify(wrong.slice(0, 5), null, 1)).toBeGreaterThanOrEqual(leastRight);
  });

  it('name both statements of a splice', () => {
    const named = ofKind('spliced').filter(({ statements }) => statements >= 2);
    expect(named.length / ofKind('spliced').length).toBeGreaterThan(0.9);
  });
});
