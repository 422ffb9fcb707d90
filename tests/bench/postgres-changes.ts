import { createPostgresArchive } from '../../src/archive/postgres-archive.ts';
import { withRevision } from '../../src/records/revision.ts';
import { startPostgres } from '../archive/postgres-server.ts';
import { readSeed } from '../fixtures/read-fixture.ts';

// How fast an archive in PostgreSQL takes changes, and how soon others notice them:
// npx tsx tests/bench/postgres-changes.ts [ADDRESS OF AN EMPTY DATABASE]
const server = process.argv[2] === undefined ? await startPostgres() : undefined;
const url = process.argv[2] ?? server?.url() ?? '';
const [archive, other] = [
  await createPostgresArchive({ url }),
  await createPostgresArchive({ url }),
];
const { record, sourceText } = await readSeed();

/** So many new articles, each as large as the one that comes with the program. */
const additions = (name: string, count: number) =>
  Array.from({ length: count }, (_, number) => {
    const articleId = `${name}-${number}`;
    const article = withRevision({ ...record, id: articleId });
    return { articleId, stored: { article, sourceText }, at: '2026-11-01T08:00:00Z' };
  });

const time = async (what: string, count: number, act: () => Promise<unknown>): Promise<void> => {
  const start = performance.now();
  await act();
  const seconds = (performance.now() - start) / 1000;
  console.log(`${what}: ${Math.round(count / seconds)} a second`);
};

const bulk = additions('bulk', 5000);
await time('added in bulk, 500 at once', bulk.length, async () => {
  for (let first = 0; first < bulk.length; first += 500) {
    await archive.changeAll(bulk.slice(first, first + 500));
  }
});
const single = additions('single', 1000);
await time('added one after the other', single.length, async () => {
  for (const change of single) await archive.change(change);
});
const several = additions('several', 2000);
await time('added by 8 at once', several.length, () =>
  Promise.all(
    Array.from({ length: 8 }, async (_, part) => {
      for (const [number, change] of several.entries()) {
        if (number % 8 === part) await archive.change(change);
      }
    }),
  ),
);
await time('found one after the other', 2000, async () => {
  for (let number = 0; number < 2000; number += 1) await archive.find(`bulk-${number}`);
});

const noticed = new Map<string, number>();
other.watch((notice) => {
  if (notice.kind === 'changed') noticed.set(notice.articleId, performance.now());
});
const delays: number[] = [];
for (const change of additions('noticed', 200)) {
  await archive.change(change);
  const done = performance.now();
  while (!noticed.has(change.articleId)) await new Promise((resolve) => setTimeout(resolve, 1));
  delays.push(Math.max(0, (noticed.get(change.articleId) ?? 0) - done));
}
const [median, longest] = [0.5, 1].map((part) =>
  delays.toSorted((one, two) => one - two).at(Math.ceil(part * delays.length) - 1),
);
console.log(
  `noticed by another: median ${median?.toFixed(1)} ms, at most ${longest?.toFixed(1)} ms`,
);
await Promise.all([archive.close(), other.close()]);
await server?.remove();
