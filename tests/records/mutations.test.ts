import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../src/records/article.ts';
import { checkRecord } from '../../src/records/check-record.ts';
import { readSeed } from '../fixtures/read-fixture.ts';
import { type Leaf, leavesOf, replaceLeaf } from './leaves.ts';

const seed = 20_180_720;
const runs = 2000;

let record: ArticleRecord;
let sourceText: string;
let leaves: readonly Leaf[];

beforeAll(async () => {
  ({ record, sourceText } = await readSeed());
  leaves = leavesOf(record);
});

const idKeys = /^(?:id|claimIds|quoteIds|supportedBy|continues|speakerId|foundIn)$/;

/** The key that says what a leaf is: `claimIds` for an entry of `claimIds`. */
const keyOf = ({ path }: Leaf): string => String(path.findLast((key) => typeof key === 'string'));

const caught = (changed: unknown): boolean => checkRecord(changed, sourceText).faults.length > 0;

const checkEvery = (property: fc.IProperty<[fc.ContextValue, number, number]>) =>
  fc.assert(property, { seed, numRuns: runs });

describe('any mutation of the seed record is caught', () => {
  const mutation = (
    isMeant: (leaf: Leaf) => boolean,
    mutate: (leaf: Leaf, by: number) => unknown,
  ) =>
    fc.property(fc.context(), fc.nat(), fc.integer({ min: -60, max: 60 }), (context, pick, by) => {
      const meant = leaves.filter(isMeant);
      const leaf = meant[pick % meant.length];
      if (leaf === undefined) throw new Error('nothing to mutate');
      const value = mutate(leaf, by);
      fc.pre(value !== leaf.value);
      context.log(`${leaf.path.join('.')}: ${String(leaf.value)} → ${String(value)}`);
      expect(caught(replaceLeaf(record, leaf.path, value))).toBe(true);
    });

  it('of a start or an end', () => {
    checkEvery(
      mutation(
        (leaf) => /^(?:start|end)$/.test(keyOf(leaf)),
        ({ value }, by) => Number(value) + by,
      ),
    );
  });

  it('of a span’s words', () => {
    checkEvery(
      mutation(
        (leaf) => keyOf(leaf) === 'text',
        ({ value }, by) => {
          const text = String(value);
          const position = Math.abs(by) % text.length;
          return text.slice(0, position) + (by < 0 ? '' : '~') + text.slice(position + 1);
        },
      ),
    );
  });

  it('of an id or a link, to another id of the record', () => {
    const meant = (leaf: Leaf) =>
      idKeys.test(keyOf(leaf)) && leaf.path.length > 1 && leaf.value !== null;
    checkEvery(
      mutation(meant, ({ value }, by) => {
        const ids = leaves.filter((leaf) => keyOf(leaf) === 'id').map((leaf) => leaf.value);
        return ids[(ids.indexOf(value) + Math.abs(by)) % ids.length];
      }),
    );
  });

  it('of an id or a link, to one that does not exist', () => {
    const meant = (leaf: Leaf) =>
      idKeys.test(keyOf(leaf)) && leaf.path.length > 1 && leaf.value !== null;
    checkEvery(
      mutation(meant, ({ value }) => (/\d$/.test(String(value)) ? `${value}9` : `${value}-x`)),
    );
  });
});
