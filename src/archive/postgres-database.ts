import { archiveUnavailable, DomainError } from '../errors.ts';
import type { Archive, Notice } from './archive.ts';
import { isContention, isPassing } from './postgres-errors.ts';
import { hearNotices } from './postgres-notices.ts';
import { type Ask, createPool } from './postgres-pool.ts';
import { createReads, type PostgresReads } from './postgres-reads.ts';
import { type PostgresSettings, usualLimits } from './postgres-settings.ts';
import { prepareDatabase } from './postgres-start.ts';
import { Overtaken } from './postgres-write.ts';

/** What a transaction made, and which articles it changed. */
type Made = { readonly changed: readonly string[] };

/**
 * A database of PostgreSQL: a primary and perhaps a replica. All that it cannot do now is
 * `archive-unavailable`, and can be done again once PostgreSQL can.
 */
export type PostgresDatabase = {
  readonly read: PostgresReads['read'];
  /**
   * Makes changes in one transaction, which may be run several times. It is durable on return. Other
   * processes are told which articles were changed.
   * @throws DomainError `archive-unavailable`, also where it is unknown whether they were made
   */
  readonly change: <Value extends Made>(make: (ask: Ask) => Promise<Value>) => Promise<Value>;
  readonly watch: (listen: (notice: Notice) => void) => void;
  readonly connections: Archive['connections'];
  readonly close: () => Promise<void>;
};

/** Connections to each server, where the settings do not say. */
const usualConnections = 10;

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
  const notices = hearNotices(url, limits, (notice, event) => {
    reads.note(notice.kind === 'changed' ? notice.articleId : undefined);
    if (notice.kind !== 'lost') reads.primaryAnswers();
    if (event !== undefined) report(event);
    tell(notice);
  });
  const primary = createPool(url, connections, limits);
  const replica = readUrl === undefined ? undefined : createPool(readUrl, connections, limits);
  const reads = createReads({
    primary,
    replica,
    isHeard: notices.isHeard,
    onMisled: () => tell({ kind: 'all-changed' }),
    report,
  });
  await notices.tried;

  const doubt = (name: string, changed: readonly string[]): void => {
    notices.doubt(name);
    for (const articleId of changed) {
      reads.note(articleId);
      tell({ kind: 'changed', articleId });
    }
  };

  const changeOnce: PostgresDatabase['change'] = async (make) => {
    const name = notices.nextName();
    let changed: readonly string[] = [];
    const value = await primary.transact(
      async (ask) => {
        const made = await make(ask);
        changed = made.changed;
        if (changed.length > 0) await ask(notices.announcement(name, changed));
        return made;
      },
      () => doubt(name, changed),
    );
    reads.primaryAnswers();
    for (const articleId of changed) reads.note(articleId);
    return value;
  };

  return {
    read: reads.read,
    change: (make) => againWhereOvertaken(() => changeOnce(make)),
    watch: (listen) => {
      listeners.push(listen);
      if (!notices.isHeard()) listen({ kind: 'lost' });
    },
    connections: () => ({
      primary: primary.figures(),
      ...(replica === undefined ? {} : { replica: replica.figures() }),
    }),
    close: async () => {
      reads.close();
      await Promise.all([notices.close(), primary.close(), replica?.close()]);
    },
  };
};

/** @throws DomainError `archive-unavailable` where what fails may pass */
const againWhereOvertaken = async <Value>(act: () => Promise<Value>): Promise<Value> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      const isInTheWay = error instanceof Overtaken || isContention(error);
      if (isInTheWay && tries < mostTries) continue;
      if (error instanceof DomainError || (!isInTheWay && !isPassing(error))) throw error;
      throw archiveUnavailable(error);
    }
  }
};
