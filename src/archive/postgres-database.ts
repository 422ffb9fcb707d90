import type { QueryResultRow } from 'pg';
import { archiveUnavailable, DomainError } from '../errors.ts';
import type { Notice } from './archive.ts';
import { isContention, isPassing, isRefusal, reasonOf } from './postgres-errors.ts';
import { hearNotices } from './postgres-notices.ts';
import { type Ask, createPool, type PostgresPool, type Query } from './postgres-pool.ts';
import { followReplica } from './postgres-replica.ts';
import { type PostgresSettings, usualLimits } from './postgres-settings.ts';
import { prepareDatabase } from './postgres-start.ts';
import { Overtaken } from './postgres-write.ts';

/** What may be shown of an article that has just changed. */
export type Freshness =
  /** What this process, or a notice it has heard, has not yet told to be out of date. */
  | 'as-noticed'
  /** What it is now: only the primary knows. */
  | 'now';

/**
 * A database of PostgreSQL: a primary and perhaps a replica. All that it cannot do now is
 * `archive-unavailable`, and can be done again once PostgreSQL can.
 *
 * Reads go to the replica, but to the primary where the replica may not have what this process
 * knows to have changed (see `followReplica`), and while changes of others are not noticed. Where
 * one of both fails, the other one is asked, and first for some seconds.
 */
export type PostgresDatabase = {
  /**
   * @param articleId what the rows depend on; without it, on all articles
   * @throws DomainError `archive-unavailable`
   */
  readonly read: <Row extends QueryResultRow>(
    query: Query,
    articleId?: string,
    freshness?: Freshness,
  ) => Promise<readonly Row[]>;
  /**
   * Makes changes in one transaction, which may be run several times. It is durable on return.
   * @returns what it made, and which articles it says it changed: other processes are told of them
   * @throws DomainError `archive-unavailable`, also where it is unknown whether they were made
   */
  readonly change: <Value extends { readonly changed: readonly string[] }>(
    make: (ask: Ask) => Promise<Value>,
  ) => Promise<Value>;
  readonly watch: (listen: (notice: Notice) => void) => void;
  readonly close: () => Promise<void>;
};

type Source = { readonly pool: PostgresPool; readonly name: string; avoidedUntil: number };

/** Connections to each server, where the settings do not say. */
const usualConnections = 10;

/** For how long a server that failed is asked only if the other one fails too, in ms. */
const avoidance = 3000;

/** How often a transaction is tried where others are in its way. */
const mostTries = 8;

/** @throws DomainError `invalid-configuration` */
export const openDatabase = async (settings: PostgresSettings): Promise<PostgresDatabase> => {
  const { url, readUrl, connections = usualConnections, report = () => undefined } = settings;
  const limits = { ...usualLimits, ...settings.limits };
  await prepareDatabase(url, limits);

  const listeners: ((notice: Notice) => void)[] = [];
  const tell = (notice: Notice): void => {
    for (const listen of listeners) listen(notice);
  };
  const sourceAt = (address: string, name: string): Source => ({
    pool: createPool(address, connections, limits),
    name,
    avoidedUntil: 0,
  });
  const primary = sourceAt(url, 'PostgreSQL');
  const replica = readUrl === undefined ? undefined : sourceAt(readUrl, 'the replica');
  /** Whether the replica was asked, for want of the primary, for what it may not have known. */
  let mayHaveMisled = false;
  const lag =
    replica &&
    followReplica(primary.pool.ask, replica.pool.ask, () => {
      if (mayHaveMisled) tell({ kind: 'all-changed' });
      mayHaveMisled = false;
    });

  const notices = hearNotices(url, limits, (notice, event) => {
    lag?.note(notice.kind === 'changed' ? notice.articleId : undefined);
    if (notice.kind !== 'lost') primary.avoidedUntil = 0;
    if (event !== undefined) report(event);
    tell(notice);
  });
  await notices.tried;

  const isSettled = (articleId: string | undefined): boolean =>
    notices.isHeard() && lag?.isSettled(articleId) === true;

  const sourcesFor = (articleId: string | undefined, freshness: Freshness): readonly Source[] => {
    if (replica === undefined || freshness === 'now') return [primary];
    const now = performance.now();
    const order = isSettled(articleId) ? [replica, primary] : [primary, replica];
    return order.toSorted(
      (one, other) => Number(one.avoidedUntil > now) - Number(other.avoidedUntil > now),
    );
  };

  /** @returns an error where the server cannot answer now, so that another one may */
  const askSource = async <Row extends QueryResultRow>(
    source: Source,
    query: Query,
  ): Promise<readonly Row[] | DomainError> => {
    try {
      const { rows } = await source.pool.ask<Row>(query);
      source.avoidedUntil = 0;
      return rows;
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (!isRefusal(error) && replica !== undefined) {
        if (source.avoidedUntil === 0) report(`${source.name} does not answer: ${reasonOf(error)}`);
        source.avoidedUntil = performance.now() + avoidance;
      }
      return archiveUnavailable(error);
    }
  };

  const doubt = (name: string, changed: readonly string[]): void => {
    notices.doubt(name);
    for (const articleId of changed) {
      lag?.note(articleId);
      tell({ kind: 'changed', articleId });
    }
  };

  const changeOnce: PostgresDatabase['change'] = async (make) => {
    const name = notices.nextName();
    let changed: readonly string[] = [];
    const value = await primary.pool.transact(
      async (ask) => {
        const made = await make(ask);
        changed = made.changed;
        if (changed.length > 0) await ask(notices.announcement(name, changed));
        return made;
      },
      () => doubt(name, changed),
    );
    // The primary answers, and only the primary surely knows of the change.
    primary.avoidedUntil = 0;
    for (const articleId of changed) lag?.note(articleId);
    return value;
  };

  return {
    read: async <Row extends QueryResultRow>(
      query: Query,
      articleId?: string,
      freshness: Freshness = 'as-noticed',
    ) => {
      let failure: DomainError | undefined;
      for (const source of sourcesFor(articleId, freshness)) {
        const wasSettled = source !== replica || isSettled(articleId);
        const rows = await askSource<Row>(source, query);
        if (!(rows instanceof DomainError)) {
          mayHaveMisled ||= !wasSettled;
          return rows;
        }
        failure = rows;
      }
      throw failure;
    },
    change: async (make) => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await changeOnce(make);
        } catch (error) {
          const isInTheWay = error instanceof Overtaken || isContention(error);
          if (isInTheWay && tries < mostTries) continue;
          if (error instanceof DomainError || (!isInTheWay && !isPassing(error))) throw error;
          throw archiveUnavailable(error);
        }
      }
    },
    watch: (listen) => {
      listeners.push(listen);
      if (!notices.isHeard()) listen({ kind: 'lost' });
    },
    close: async () => {
      lag?.close();
      await Promise.all([notices.close(), primary.pool.close(), replica?.pool.close()]);
    },
  };
};
