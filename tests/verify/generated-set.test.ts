import { beforeAll, describe, expect, it } from 'vitest';
import { Verdict } from '../../src/verify/verification.ts';
import { verifyQuotation } from '../../src/verify/verify-quotation.ts';
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
import { candidatesFor, indexWords } from './word-index.ts';

const howManyArticles = 600;
const ofEachKind = 250;
const leastRight = 0.98;

type Judged = Specimen & { readonly verdict: Verdict; readonly found: number };

const judge = (): readonly Judged[] => {
  const articles = Array.from({ length: howManyArticles }, (_, number) => generateArticle(number));
  const index = indexWords(articles);
  return makeSpecimens(articles, ofEachKind, choicesOf(20_260_101)).map((specimen) => {
    const candidates = candidatesFor(index, specimen.request);
    const { verdict } = verifyQuotation(
      specimen.request,
      candidates.map((number) => at(articles, number)),
      { base: '' },
    );
    return { ...specimen, verdict, found: candidates.length };
  });
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

  beforeAll(() => {
    judged = judge();
    console.table(tableOf(judged));
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
});
