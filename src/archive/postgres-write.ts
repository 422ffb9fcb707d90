import type { Change } from './archive.ts';
import {
  type ArticleState,
  type NewHistory,
  type NewRecord,
  type Plan,
  planChanges,
} from './postgres-changes.ts';
import {
  type ArticleVectors,
  type FoundUntilNow,
  indexArticles,
  type ToBeFound,
  vectorsOf,
} from './postgres-index.ts';
import type { Ask } from './postgres-pool.ts';

/** How many characters of records one statement writes; so none takes long. */
const mostCharacters = 4_000_000;

/** Another process did the same meanwhile: what it did is seen when this is tried again. */
export class Overtaken extends Error {}

type StateRow = {
  readonly id: string;
  readonly position: string;
  readonly revision: string;
  readonly revisions: number;
  readonly overview: string;
  readonly withdrawn_at: string | null;
};

/**
 * Makes changes, in a transaction. Rows are locked in the order of the articles’ ids, so that
 * no two transactions wait for each other.
 * @throws Overtaken
 */
export const writeChanges = async (ask: Ask, changes: readonly Change[]): Promise<Plan> => {
  const ids = [...new Set(changes.map(({ articleId }) => articleId))];
  const { rows } = await ask<StateRow>({
    text: `SELECT id, position, revision, revisions, overview, withdrawn_at FROM articles
           WHERE id = ANY($1) ORDER BY id FOR UPDATE`,
    values: [ids],
    name: 'lock-articles',
  });
  const states = new Map(rows.map((row) => [row.id, stateFrom(row)]));
  const plan = planChanges(changes, states);
  if (plan.articles.size === 0) return plan;
  const vectors = await whileWriting(
    () => writeRecords(ask, plan),
    () => allVectors(plan),
  );
  if (plan.history.length > 0) await addHistory(ask, plan.history.toSorted(byArticle));
  const positions = await placeArticles(ask, plan, states);
  await indexArticles(ask, foundUntilNow(plan, states), toBeFound(plan, positions, vectors));
  return plan;
};

const writeRecords = async (ask: Ask, { records }: Plan): Promise<void> => {
  for (const some of inParts(records.toSorted(byArticle))) await addRecords(ask, some);
};

/** Works something out while PostgreSQL is busy: of many articles that takes as long as it does. */
const whileWriting = async <Value>(
  write: () => Promise<void>,
  workOut: () => Value,
): Promise<Value> => {
  const written = write();
  // Handled below; what is worked out meanwhile must not leave it without anybody to hear of it.
  written.catch(() => undefined);
  // The statement is on its way only after this turn of the event loop.
  await new Promise(setImmediate);
  const value = workOut();
  await written;
  return value;
};

const allVectors = ({ articles }: Plan): ReadonlyMap<string, ArticleVectors> =>
  new Map(
    [...articles].flatMap(([id, { stored }]) =>
      stored === undefined ? [] : [[id, vectorsOf(stored)] as const],
    ),
  );

const foundUntilNow = (
  { articles }: Plan,
  states: ReadonlyMap<string, ArticleState>,
): readonly FoundUntilNow[] =>
  [...articles.keys()].flatMap((id) => {
    const { position, overview, withdrawnAt } = states.get(id) ?? {};
    if (position === undefined || overview === undefined || withdrawnAt !== undefined) return [];
    return [{ position, overview: JSON.parse(overview) }];
  });

const toBeFound = (
  { articles }: Plan,
  positions: ReadonlyMap<string, number>,
  vectorsById: ReadonlyMap<string, ArticleVectors>,
): readonly ToBeFound[] =>
  [...articles].flatMap(([id, { position = positions.get(id), stored }]) => {
    const vectors = vectorsById.get(id);
    const isFound = position !== undefined && stored !== undefined && vectors !== undefined;
    return isFound ? [{ position, stored, vectors }] : [];
  });

const stateFrom = (row: StateRow): ArticleState => ({
  position: Number(row.position),
  revision: row.revision,
  revisions: row.revisions,
  overview: row.overview,
  withdrawnAt: row.withdrawn_at ?? undefined,
});

const byArticle = (
  { articleId: one }: { readonly articleId: string },
  { articleId: other }: { readonly articleId: string },
): number => (one < other ? -1 : Number(one > other));

const inParts = (records: readonly NewRecord[]): readonly (readonly NewRecord[])[] => {
  const parts: NewRecord[][] = [];
  let room = 0;
  for (const one of records) {
    const size = one.record.length + one.sourceText.length;
    if (size > room || parts.length === 0) {
      parts.push([]);
      room = mostCharacters;
    }
    parts.at(-1)?.push(one);
    room -= size;
  }
  return parts;
};

/** As a list of values, not as arrays: those would have each quotation mark of the JSON escaped. */
const addRecords = async (ask: Ask, records: readonly NewRecord[]): Promise<void> => {
  const places = records.map((_, index) => {
    const [a, b, c, d] = [1, 2, 3, 4].map((column) => `$${4 * index + column}`);
    return `(${a}, ${b}, ${c}, ${d})`;
  });
  await ask({
    // The same record again, such as one that comes back, is there already.
    text: `INSERT INTO records VALUES ${places.join(', ')} ON CONFLICT DO NOTHING`,
    values: records.flatMap(({ articleId, revision, record, sourceText }) => [
      articleId,
      revision,
      record,
      sourceText,
    ]),
  });
};

const addHistory = async (ask: Ask, history: readonly NewHistory[]): Promise<void> => {
  const { count } = await ask({
    text: `INSERT INTO history SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::text[])
           ON CONFLICT DO NOTHING`,
    values: [
      history.map(({ articleId }) => articleId),
      history.map(({ number }) => number),
      history.map(({ revision }) => revision),
      history.map(({ at }) => at),
    ],
    name: 'add-history',
  });
  if (count < history.length) throw new Overtaken();
};

/**
 * Writes what articles become. New ones get the positions that follow the last one given out. The row that
 * counts them is locked until the transaction ends: so positions become visible in their order, and who has
 * seen one misses none before it.
 * @returns the positions of the new ones
 */
const placeArticles = async (
  ask: Ask,
  { articles }: Plan,
  states: ReadonlyMap<string, ArticleState>,
): Promise<ReadonlyMap<string, number>> => {
  const old = [...articles].filter(([, { position }]) => position !== undefined);
  const added = [...articles].filter(([, { position }]) => position === undefined);
  if (old.length > 0) await ask(replacement(old));
  const isKept = (state: ArticleState | undefined) => state && state.withdrawnAt === undefined;
  const before = old.filter(([id]) => isKept(states.get(id))).length;
  const after = [...articles].filter(([, state]) => isKept(state)).length;
  if (added.length === 0 && before === after) return new Map();
  const { rows } = await ask<{ positions: string }>({
    text: 'UPDATE totals SET positions = positions + $1, articles = articles + $2 RETURNING positions',
    values: [added.length, after - before],
    name: 'count',
  });
  if (added.length === 0) return new Map();
  const first = Number(rows[0]?.positions) - added.length + 1;
  const { count } = await ask(addition(added, first));
  if (count < added.length) throw new Overtaken();
  return new Map(added.map(([id], index) => [id, first + index]));
};

const replacement = (articles: readonly (readonly [string, ArticleState])[]) => ({
  text: `UPDATE articles SET revision = new.revision, revisions = new.revisions, overview = new.overview,
           withdrawn_at = new.withdrawn_at
         FROM unnest($1::text[], $2::text[], $3::integer[], $4::text[], $5::text[])
           AS new (id, revision, revisions, overview, withdrawn_at)
         WHERE articles.id = new.id`,
  values: columnsOf(articles),
  name: 'replace-articles',
});

const addition = (articles: readonly (readonly [string, ArticleState])[], first: number) => ({
  text: `INSERT INTO articles (id, revision, revisions, overview, withdrawn_at, position)
         SELECT id, revision, revisions, overview, withdrawn_at, $6::bigint + number - 1
         FROM unnest($1::text[], $2::text[], $3::integer[], $4::text[], $5::text[]) WITH ORDINALITY
           AS new (id, revision, revisions, overview, withdrawn_at, number)
         ON CONFLICT DO NOTHING`,
  values: [...columnsOf(articles), first],
  name: 'add-articles',
});

const columnsOf = (articles: readonly (readonly [string, ArticleState])[]) => [
  articles.map(([id]) => id),
  articles.map(([, { revision }]) => revision),
  articles.map(([, { revisions }]) => revisions),
  articles.map(([, { overview }]) => overview),
  articles.map(([, { withdrawnAt }]) => withdrawnAt ?? null),
];
