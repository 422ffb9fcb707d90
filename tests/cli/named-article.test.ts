import { describe, expect, it, onTestFinished } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { namedArticle } from '../../src/cli/named-article.ts';
import { readSeed, stored } from '../fixtures/read-fixture.ts';

const seed = stored(await readSeed());
const { id, revision } = seed.article;
const at = '2026-11-25T12:00:00.000Z';

const open = async (): Promise<Archive> => {
  const archive = await openArchive([seed]);
  onTestFinished(() => archive.close());
  return archive;
};

describe('an article that somebody names in the terminal', () => {
  it.each([id, 'latest'])('is found as “%s”', async (given) => {
    expect((await namedArticle(await open(), given)).article.id).toBe(id);
  });

  it('is told how to be shown as it was, where it was withdrawn', async () => {
    const archive = await open();
    await archive.change({ articleId: id, expected: revision, at });
    await expect(namedArticle(archive, id)).rejects.toMatchObject({
      code: 'article-withdrawn',
      message: `The article “${id}” was withdrawn on ${at}. on-the-record show ${id} --revision ${revision.slice(0, 12)} shows what it was.`,
    });
    await expect(namedArticle(archive, 'latest')).rejects.toThrow(
      'There is no article in this archive.',
    );
  });
});
