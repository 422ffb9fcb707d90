import { estimateTotal, type Sample } from '../search/estimate.ts';
import { isUnlimited } from '../search/page.ts';
import { positionsOfOne, type Stretch, type StretchLevel, stretchAt } from '../search/positions.ts';
import type { SearchKind, SearchTerms, Total } from '../search/search.ts';
import type { PostgresDatabase } from './postgres-database.ts';
import { tsqueries } from './postgres-match.ts';
import { allMatch, indexes } from './postgres-search-query.ts';

/** From how many matches in two stretches on their density tells how many there are in all. */
const denseFrom = 20;

/** Up to how many matches are counted one by one. */
const mostCounted = 2000;

/** What is sampled, in turn, to tell whether there are more: the shortest stretches, then longer ones. */
const sampledLevels: readonly StretchLevel[] = [0, 1];

/** The first position that nothing has yet. */
export const endOf = async (database: PostgresDatabase, kind: SearchKind): Promise<number> => {
  const text =
    kind === 'speakers'
      ? 'SELECT coalesce(max(position), 0) AS last FROM speakers'
      : 'SELECT positions AS last FROM totals';
  const [row] = await database.read<{ last: string }>({ text, name: `end-of-${kind}` });
  return (Number(row?.last) + 1) * positionsOfOne(kind);
};

/**
 * How many would be found. Where the newest stretch and the oldest are dense with matches, that is estimated from
 * them, and else from longer ones; where these hold few, there are not too many to count.
 * @throws DomainError `archive-unavailable`
 */
export const countFound = async (
  database: PostgresDatabase,
  kind: SearchKind,
  terms: SearchTerms,
): Promise<Total> => {
  if (isUnlimited(terms)) {
    const [row] = await database.read<Record<string, string>>({
      text: 'SELECT articles, claims, quotes, speakers FROM totals',
      name: 'totals',
    });
    return { count: Number(row?.[kind]), isEstimate: false };
  }
  const span = { from: 0, to: (await endOf(database, kind)) - 1 };
  const sampleAt = async ({ facet, from, below }: Stretch): Promise<Sample> => ({
    count: await countUpTo(database, kind, tsqueries(terms, facet), undefined),
    from,
    to: Math.min(below - 1, span.to),
  });
  let estimate: Total | undefined;
  for (const level of sampledLevels) {
    const newest = stretchAt(kind, span.to, level);
    const oldest = stretchAt(kind, positionsOfOne(kind), level);
    // Of few articles, one stretch holds all.
    if (newest.facet === oldest.facet) {
      return { count: (await sampleAt(newest)).count, isEstimate: false };
    }
    estimate = estimateFrom(await Promise.all([sampleAt(newest), sampleAt(oldest)]), span);
    if (estimate !== undefined && estimate.count > mostCounted) return estimate;
  }
  const count = await countUpTo(database, kind, tsqueries(terms, undefined), mostCounted + 1);
  if (count <= mostCounted) return { count, isEstimate: false };
  return { count: Math.max(estimate?.count ?? 0, mostCounted), isEstimate: true };
};

const estimateFrom = (
  samples: readonly Sample[],
  span: Pick<Sample, 'from' | 'to'>,
): Total | undefined => {
  const isDense = samples.reduce((sum, { count }) => sum + count, 0) >= denseFrom;
  return isDense ? estimateTotal(samples, span) : undefined;
};

const countUpTo = async (
  database: PostgresDatabase,
  kind: SearchKind,
  queries: readonly string[],
  limit: number | undefined,
): Promise<number> => {
  const [row] = await database.read<{ count: string }>({
    text: `SELECT count(*) AS count FROM (
             SELECT FROM ${indexes[kind]} WHERE ${allMatch(2, queries)} LIMIT $1) AS found`,
    values: [limit ?? null, ...queries],
  });
  return Number(row?.count);
};
