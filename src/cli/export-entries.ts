import type { Archive } from '../archive/archive.ts';
import type { StoredArticle } from '../records/article.ts';

/** Something to be exported. */
export type ExportEntry =
  | {
      readonly kind: 'article';
      readonly stored: StoredArticle;
      /** When it became the article’s record; undefined where its history is not wanted. */
      readonly at: string | undefined;
    }
  | {
      readonly kind: 'withdrawal';
      readonly articleId: string;
      readonly revision: string;
      readonly at: string;
    }
  | { readonly kind: 'missing'; readonly articleId: string; readonly reason: string };

/** How many articles are listed at once. */
const pageSize = 200;

/**
 * The ids of all articles, the one added first first. The archive lists them the other way round: so it is
 * gone through once for where its pages begin, and once more, from its end, for what is on them. Those added
 * meanwhile are left out, and none is named twice.
 */
export async function* idsOldestFirst(archive: Archive): AsyncGenerator<string> {
  const newest = await archive.list({ limit: 1 });
  const beginnings: number[] = [];
  for (let { next } = newest; next !== undefined; ) {
    beginnings.push(next);
    ({ next } = await archive.list({ before: next, limit: pageSize }));
  }
  for (const [index, before] of [...beginnings.entries()].reverse()) {
    yield* await idsOnPage(archive, before, beginnings[index + 1]);
  }
  yield* newest.items.map(({ id }) => id);
}

/**
 * @param end where the next page begins: what was withdrawn meanwhile has made room for some of it
 * @returns the ids, the one added first first
 */
const idsOnPage = async (
  archive: Archive,
  before: number,
  end: number | undefined,
): Promise<readonly string[]> => {
  const { items } = await archive.list({ before, limit: pageSize });
  const after = end === undefined ? [] : (await archive.list({ before: end, limit: 1 })).items;
  const first = items.findIndex(({ id }) => id === after[0]?.id);
  const own = first < 0 ? items : items.slice(0, first);
  return own.map(({ id }) => id).reverse();
};

/**
 * What is to be exported of an article: its record; with its history, every record it has had, the first
 * first, and at last that it was withdrawn, if it was.
 */
export async function* entriesOf(
  archive: Archive,
  articleId: string,
  withHistory: boolean,
): AsyncGenerator<ExportEntry> {
  const state = await archive.find(articleId);
  if (state === undefined) {
    yield { kind: 'missing', articleId, reason: 'is not in the archive' };
  } else if (withHistory) {
    yield* pastEntries(archive, articleId);
    if (state.kind === 'kept') return;
    const { withdrawnAt: at, revision } = state.withdrawal;
    yield { kind: 'withdrawal', articleId, revision, at };
  } else if (state.kind === 'withdrawn') {
    const reason = `was withdrawn on ${state.withdrawal.withdrawnAt}; --history exports what it was`;
    yield { kind: 'missing', articleId, reason };
  } else {
    yield { kind: 'article', stored: state.stored, at: undefined };
  }
}

async function* pastEntries(archive: Archive, articleId: string): AsyncGenerator<ExportEntry> {
  for (const { revision, at } of [...(await archive.history(articleId))].reverse()) {
    const stored = await archive.findRevision(articleId, revision);
    if (stored === undefined) throw new Error(`${articleId} has lost its revision ${revision}`);
    yield { kind: 'article', stored, at };
  }
}
