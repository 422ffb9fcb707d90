import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import type { StoredArticle } from '../../src/records/article.ts';
import { overviewOf } from '../../src/records/article-overview.ts';
import { withRevision } from '../../src/records/revision.ts';
import { readHarbourBridge } from '../fixtures/read-fixture.ts';
import { writeArticle } from '../search/write-article.ts';

const at = '2026-11-01T08:00:00Z';
const later = '2026-11-02T08:00:00Z';
const { record, sourceText } = await readHarbourBridge();

/** An article with this id; the edition tells its records apart. */
const article = (id: string, edition = 1): StoredArticle => ({
  article: withRevision({ ...record, id, published: { publisher: `Edition ${edition}` } }),
  sourceText,
});

const revisionOf = (stored: StoredArticle): string => stored.article.revision;
const positionOf = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1));

/**
 * What every archive does, whatever it keeps articles in.
 * @param open makes an empty archive, which is closed when the running test ends
 */
export const describeArchive = (name: string, open: () => Promise<Archive>): void => {
  describe(`an archive in ${name}`, () => {
    let archive: Archive;

    beforeEach(async () => {
      archive = await open();
    });

    const add = (stored: StoredArticle) =>
      archive.change({ articleId: stored.article.id, stored, at });
    const replace = (stored: StoredArticle, expected: string) =>
      archive.change({ articleId: stored.article.id, stored, expected, at: later });
    const withdraw = (articleId: string, expected: string) =>
      archive.change({ articleId, expected, at: later });

    /** All that can be seen of an article and of the list. */
    const view = async (id: string) => ({
      state: await archive.find(id),
      history: await archive.history(id),
      list: await archive.list({ limit: 100 }),
      latest: await archive.latest(),
      count: await archive.count(),
    });

    it('has nothing at first', async () => {
      expect(await view('bridge')).toEqual({
        state: undefined,
        history: [],
        list: { items: [], next: undefined },
        latest: undefined,
        count: 0,
      });
    });

    it('gives back what was added, whole', async () => {
      const stored = article('bridge');
      await add(stored);
      expect(await view('bridge')).toEqual({
        state: { kind: 'kept', stored },
        history: [{ number: 1, revision: revisionOf(stored), at }],
        list: { items: [overviewOf(stored.article)], next: undefined },
        latest: 'bridge',
        count: 1,
      });
    });

    it('gives back texts that hold U+0000, whole', async () => {
      const text = 'before\0after';
      const written = (id: string, speaker: string) =>
        writeArticle({
          id,
          sayings: [
            { speaker, speakerId: 'ada', description: text, words: `It is ${text} the bridge` },
          ],
        });
      const [one, two] = [written('one', `Ada\0Moss`), written('two', `Ada\0Lind`)];
      for (const stored of [one, two]) {
        await add(stored);
        const { id, revision } = stored.article;
        expect(await archive.find(id)).toEqual({ kind: 'kept', stored });
        expect(await archive.findRevision(id, revision)).toEqual(stored);
      }
      const all = { all: [], none: [], facets: [] };
      const found = await archive.search({ kind: 'articles', terms: all, limit: 9 });
      expect(found.items.map(({ sourceText: found }) => found)).toEqual([
        two.sourceText,
        one.sourceText,
      ]);
      const { items } = await archive.search({ kind: 'speakers', terms: all, limit: 9 });
      expect(items.map(({ name }) => name)).toEqual(['Ada\0Lind']);
      expect(await archive.findSpeaker('ada')).toMatchObject({
        name: 'Ada\0Lind',
        names: ['Ada\0Lind', 'Ada\0Moss'],
        descriptions: [text],
      });
    });

    it('says what articles are at', async () => {
      const [bridge, ferry] = [article('bridge'), article('ferry')];
      await add(bridge);
      await add(ferry);
      await replace(article('bridge', 2), revisionOf(bridge));
      await withdraw('ferry', revisionOf(ferry));
      expect(await archive.standings(['ferry', 'tram', 'bridge', 'bridge'])).toEqual(
        new Map([
          ['ferry', { revision: revisionOf(ferry), withdrawnAt: later }],
          ['bridge', { revision: revisionOf(article('bridge', 2)) }],
        ]),
      );
      expect(await archive.standings([])).toEqual(new Map());
    });

    it('says when articles were added and last changed', async () => {
      const [bridge, ferry] = [article('bridge'), article('ferry')];
      await add(bridge);
      await add(ferry);
      await replace(article('bridge', 2), revisionOf(bridge));
      await withdraw('ferry', revisionOf(ferry));
      expect(await archive.dates(['ferry', 'tram', 'bridge', 'bridge', 'no\0id'])).toEqual(
        new Map([
          ['ferry', { added: at, changed: at }],
          ['bridge', { added: at, changed: later }],
        ]),
      );
      expect(await archive.dates([])).toEqual(new Map());
    });

    it('replaces an article, and keeps what it was', async () => {
      const [first, second] = [article('bridge'), article('bridge', 2)];
      await add(first);
      await add(article('ferry'));
      await replace(second, revisionOf(first));
      expect(await archive.find('bridge')).toEqual({ kind: 'kept', stored: second });
      expect(await archive.history('bridge')).toEqual([
        { number: 2, revision: revisionOf(second), at: later },
        { number: 1, revision: revisionOf(first), at },
      ]);
      expect(await archive.findRevision('bridge', revisionOf(first))).toEqual(first);
      expect(await archive.findRevision('bridge', revisionOf(second))).toEqual(second);
      const { items } = await archive.list({ limit: 10 });
      expect(items).toEqual([overviewOf(article('ferry').article), overviewOf(second.article)]);
      expect(await archive.count()).toBe(2);
    });

    it('takes a record that comes back for a revision of its own', async () => {
      const [first, second] = [article('bridge'), article('bridge', 2)];
      await add(first);
      await replace(second, revisionOf(first));
      await replace(first, revisionOf(second));
      expect((await archive.history('bridge')).map(({ revision }) => revision)).toEqual(
        [first, second, first].map(revisionOf),
      );
      expect(await archive.find('bridge')).toEqual({ kind: 'kept', stored: first });
    });

    it('takes an article back, and keeps what it was', async () => {
      const stored = article('bridge');
      await add(stored);
      await add(article('ferry'));
      await withdraw('bridge', revisionOf(stored));
      expect(await archive.find('bridge')).toEqual({
        kind: 'withdrawn',
        withdrawal: { withdrawnAt: later, revision: revisionOf(stored) },
      });
      expect(await archive.history('bridge')).toEqual([
        { number: 1, revision: revisionOf(stored), at },
      ]);
      expect(await archive.findRevision('bridge', revisionOf(stored))).toEqual(stored);
      expect((await archive.list({ limit: 10 })).items.map(({ id }) => id)).toEqual(['ferry']);
      expect(await archive.count()).toBe(1);
    });

    it('takes the one before for the latest when the latest is taken back', async () => {
      await add(article('bridge'));
      await add(article('ferry'));
      await withdraw('ferry', revisionOf(article('ferry')));
      expect(await archive.latest()).toBe('bridge');
    });

    it('knows a revision only of the article that had it', async () => {
      await add(article('bridge'));
      await add(article('ferry'));
      expect(await archive.findRevision('bridge', revisionOf(article('ferry')))).toBeUndefined();
      expect(await archive.findRevision('tram', revisionOf(article('ferry')))).toBeUndefined();
    });

    const stale = revisionOf(article('bridge', 9));
    it.each([
      ['adding what is there', 'article-exists', () => add(article('bridge', 3))],
      ['replacing what is not there', 'article-not-found', () => replace(article('tram'), stale)],
      ['replacing what has changed', 'revision-mismatch', () => replace(article('bridge'), stale)],
      ['taking back what is not there', 'article-not-found', () => withdraw('tram', stale)],
      ['taking back what has changed', 'revision-mismatch', () => withdraw('bridge', stale)],
    ])('refuses %s, and changes nothing', async (_what, code, change) => {
      await add(article('bridge'));
      const [before, other] = [await view('bridge'), await view('tram')];
      await expect(change()).rejects.toMatchObject({ code });
      expect(await view('bridge')).toEqual(before);
      expect(await view('tram')).toEqual(other);
    });

    it.each([
      ['adding', () => add(article('bridge', 2))],
      ['replacing', () => replace(article('bridge', 2), revisionOf(article('bridge')))],
      ['taking back', () => withdraw('bridge', revisionOf(article('bridge')))],
    ])('refuses %s what was taken back, and changes nothing', async (_what, change) => {
      await add(article('bridge'));
      await withdraw('bridge', revisionOf(article('bridge')));
      const before = await view('bridge');
      await expect(change()).rejects.toMatchObject({ code: 'article-withdrawn' });
      expect(await view('bridge')).toEqual(before);
    });

    describe('with a key', () => {
      const once = { key: 'a key', print: 'a print' };
      const addOnce = (stored: StoredArticle, when = at, one = once) =>
        archive.change({ articleId: stored.article.id, stored, at: when }, one);

      it('makes a change once, however often it is asked for', async () => {
        const stored = article('bridge');
        const expected = { articleId: 'bridge', revision: revisionOf(stored) };
        expect(await addOnce(stored)).toEqual({ ...expected, isRepeated: false });
        const before = await view('bridge');
        expect(await addOnce(stored, later)).toEqual({ ...expected, isRepeated: true });
        // What was read in a document gets another id and time the next time it is read.
        expect(await addOnce(article('bridge-2', 2))).toEqual({ ...expected, isRepeated: true });
        expect(await view('bridge')).toEqual(before);
      });

      it('refuses to do something else under the same key', async () => {
        await addOnce(article('bridge'));
        const other = addOnce(article('ferry'), at, { ...once, print: 'another' });
        await expect(other).rejects.toMatchObject({ code: 'key-reused' });
        expect(await archive.find('ferry')).toBeUndefined();
      });

      it('knows what was done under a key, without doing it again', async () => {
        expect(await archive.findRepeated(once, at)).toBeUndefined();
        const { articleId, revision } = await addOnce(article('bridge'));
        const done = { articleId, revision, isRepeated: true };
        expect(await archive.findRepeated(once, later)).toEqual(done);
        const other = archive.findRepeated({ ...once, print: 'another' }, later);
        await expect(other).rejects.toMatchObject({ code: 'key-reused' });
        expect(await archive.findRepeated(once, '2026-11-02T08:00:01Z')).toBeUndefined();
      });

      it('keeps no key of a change that was refused', async () => {
        await add(article('bridge'));
        await expect(addOnce(article('bridge'))).rejects.toMatchObject({ code: 'article-exists' });
        expect((await addOnce(article('ferry'))).isRepeated).toBe(false);
      });

      it('forgets a key after a day', async () => {
        await addOnce(article('bridge'));
        const nextDay = '2026-11-02T08:00:01Z';
        await addOnce(article('ferry'), nextDay, { ...once, key: 'another' });
        expect((await addOnce(article('tram'), nextDay)).isRepeated).toBe(false);
      });
    });

    it('lets one of several changes to the same revision through', async () => {
      await add(article('bridge'));
      const expected = revisionOf(article('bridge'));
      const outcomes = await Promise.allSettled(
        [2, 3, 4, 5].map((edition) => replace(article('bridge', edition), expected)),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await archive.history('bridge')).toHaveLength(2);
    });

    it('goes on where a page ended, whatever is added or taken back meanwhile', async () => {
      for (let number = 1; number <= 20; number += 1) await add(article(`bridge-${number}`));
      const seen: number[] = [];
      let before: number | undefined;
      for (let page = 1; page === 1 || before !== undefined; page += 1) {
        const part = await archive.list({ before, limit: 3 });
        seen.push(...part.items.map(({ id }) => positionOf(id)));
        before = part.next;
        await add(article(`new-${100 + page}`));
        const last = seen.at(-1) ?? 0;
        const gone = `bridge-${last}`;
        await withdraw(gone, revisionOf(article(gone)));
      }
      expect(seen).toEqual(Array.from({ length: 20 }, (_, index) => 20 - index));
    });
  });
};
