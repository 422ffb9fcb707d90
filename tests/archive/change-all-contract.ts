import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive, Change } from '../../src/archive/archive.ts';
import type { StoredArticle } from '../../src/records/article.ts';
import { overviewOf } from '../../src/records/article-overview.ts';
import { withRevision } from '../../src/records/revision.ts';
import { readHarbourBridge } from '../fixtures/read-fixture.ts';

const at = '2026-11-01T08:00:00Z';
const later = '2026-11-02T08:00:00Z';
const { record, sourceText } = await readHarbourBridge();

/** An article with this id; the edition tells its records apart. */
const article = (id: string, edition = 1): StoredArticle => ({
  article: withRevision({ ...record, id, published: { publisher: `Edition ${edition}` } }),
  sourceText,
});

const revisionOf = (stored: StoredArticle): string => stored.article.revision;

const adding = (id: string): Change => ({ articleId: id, stored: article(id), at });
const replacing = (id: string, from: number, to: number): Change => ({
  articleId: id,
  stored: article(id, to),
  expected: revisionOf(article(id, from)),
  at: later,
});
const withdrawing = (id: string, from = 1): Change => ({
  articleId: id,
  expected: revisionOf(article(id, from)),
  at: later,
});
const done = (id: string, edition = 1) => ({
  articleId: id,
  revision: revisionOf(article(id, edition)),
  isRepeated: false,
});

/**
 * What every archive does with many changes at once, whatever it keeps articles in.
 * @param open makes an empty archive, which is closed when the running test ends
 * @param reopen opens what that archive kept once more, without closing it before; where it can be
 */
export const describeChangeAll = (
  name: string,
  open: () => Promise<Archive>,
  reopen?: () => Promise<Archive>,
): void => {
  describe(`many changes at once to an archive in ${name}`, () => {
    let archive: Archive;

    beforeEach(async () => {
      archive = await open();
    });

    const ids = async () => (await archive.list({ limit: 100 })).items.map(({ id }) => id);

    it('do nothing where there are none', async () => {
      expect(await archive.changeAll([])).toEqual([]);
      expect(await archive.count()).toBe(0);
    });

    it('are made in order, and say so in order', async () => {
      const names = ['tram', 'bridge', 'ferry'];
      expect(await archive.changeAll(names.map(adding))).toEqual(names.map((id) => done(id)));
      expect(await ids()).toEqual(names.toReversed());
      expect(await archive.latest()).toBe('ferry');
      expect(await archive.count()).toBe(3);
      for (const id of names) {
        expect(await archive.find(id), id).toEqual({ kind: 'kept', stored: article(id) });
        expect(await archive.history(id), id).toEqual([
          { number: 1, revision: revisionOf(article(id)), at },
        ]);
      }
    });

    it('add, replace and withdraw, each as it does alone', async () => {
      await archive.changeAll(['bridge', 'ferry'].map(adding));
      const outcomes = await archive.changeAll([
        withdrawing('bridge'),
        adding('tram'),
        replacing('ferry', 1, 2),
      ]);
      expect(outcomes).toEqual([done('bridge'), done('tram'), done('ferry', 2)]);
      expect(await archive.find('bridge')).toEqual({
        kind: 'withdrawn',
        withdrawal: { withdrawnAt: later, revision: revisionOf(article('bridge')) },
      });
      expect((await archive.list({ limit: 9 })).items).toEqual(
        [article('tram'), article('ferry', 2)].map((stored) => overviewOf(stored.article)),
      );
      expect(await archive.history('ferry')).toHaveLength(2);
      expect(await archive.count()).toBe(2);
    });

    it('may build on one another', async () => {
      const outcomes = await archive.changeAll([
        adding('bridge'),
        replacing('bridge', 1, 2),
        replacing('bridge', 2, 3),
        adding('ferry'),
        withdrawing('ferry'),
        replacing('bridge', 3, 1),
      ]);
      expect(outcomes).toEqual([
        done('bridge'),
        done('bridge', 2),
        done('bridge', 3),
        done('ferry'),
        done('ferry'),
        done('bridge'),
      ]);
      expect((await archive.history('bridge')).map(({ revision }) => revision)).toEqual(
        [1, 3, 2, 1].map((edition) => revisionOf(article('bridge', edition))),
      );
      expect(await archive.find('bridge')).toEqual({ kind: 'kept', stored: article('bridge') });
      expect(await archive.find('ferry')).toMatchObject({ kind: 'withdrawn' });
      expect(await archive.count()).toBe(1);
    });

    it.each<[what: string, code: string, failing: Change]>([
      ['adding what is there', 'article-exists', adding('bridge')],
      ['adding what one before it added', 'article-exists', adding('first')],
      ['adding what was withdrawn', 'article-withdrawn', adding('ferry')],
      ['replacing what is not there', 'article-not-found', replacing('quay', 1, 2)],
      ['replacing what has changed', 'revision-mismatch', replacing('bridge', 2, 3)],
      ['withdrawing what is not there', 'article-not-found', withdrawing('quay')],
      ['withdrawing what has changed', 'revision-mismatch', withdrawing('bridge', 2)],
    ])('that fail by %s leave the others as they are', async (_what, code, failing) => {
      await archive.changeAll([adding('bridge'), adding('ferry'), withdrawing('ferry')]);
      const before = await archive.find(failing.articleId);
      const outcomes = await archive.changeAll([adding('first'), failing, adding('last')]);
      expect(outcomes).toMatchObject([done('first'), { name: 'DomainError', code }, done('last')]);
      expect(await ids()).toEqual(['last', 'first', 'bridge']);
      expect(await archive.count()).toBe(3);
      if (failing.articleId !== 'first') {
        expect(await archive.find(failing.articleId)).toEqual(before);
      }
    });

    it('that all fail change nothing', async () => {
      await archive.changeAll([adding('bridge')]);
      const outcomes = await archive.changeAll([adding('bridge'), withdrawing('quay')]);
      expect(outcomes).toMatchObject([{ code: 'article-exists' }, { code: 'article-not-found' }]);
      expect(await ids()).toEqual(['bridge']);
      expect(await archive.history('bridge')).toHaveLength(1);
    });

    it('made at the same time as others add each article once', async () => {
      const names = Array.from({ length: 40 }, (_, index) => `bridge-${index}`);
      const orders = [names, names.toReversed(), names, names.toReversed()];
      const outcomes = await Promise.all(
        orders.map((order) => archive.changeAll(order.map(adding))),
      );
      const made = outcomes.flat().filter((outcome) => !(outcome instanceof Error));
      expect(made).toHaveLength(names.length);
      expect((await ids()).toSorted()).toEqual(names.toSorted());
      expect(await archive.count()).toBe(names.length);
    });

    it.skipIf(reopen === undefined)('are kept once they are answered', async () => {
      await archive.changeAll(['bridge', 'ferry'].map(adding));
      const again = await reopen?.();
      expect(await again?.find('ferry')).toEqual({ kind: 'kept', stored: article('ferry') });
      expect(await again?.count()).toBe(2);
    });
  });
};
