import { setTimeout as sleep } from 'node:timers/promises';
import type { Ask } from './postgres-pool.ts';

/**
 * What a streaming replica may not know yet. After a change the article is asked of the primary, until the
 * replica has replayed the log at least as far as the primary had written it when it was asked after the
 * change. So who has seen a change is never shown what was before it.
 */
export type ReplicaLag = {
  /** Tells that an article has changed; without an id, that anything may have. */
  readonly note: (articleId?: string) => void;
  /** Whether the replica knows the newest about an article; without an id, about all. */
  readonly isSettled: (articleId?: string) => boolean;
  readonly close: () => void;
};

/** How long to wait until the replica is asked again how far it is, and after a failure, in ms. */
const askAgain = 20;
const afterFailure = 500;

/** With more articles than this, all are asked of the primary. */
const mostArticles = 10_000;

/**
 * @param onSettled called whenever the replica knows all that was noted
 */
export const followReplica = (primary: Ask, replica: Ask, onSettled: () => void): ReplicaLag => {
  const noted = new Map<string, number>();
  let notes = 1;
  /** The note by which anything may have changed; what was before this process started is one. */
  let all = 1;
  let isFollowing = false;
  let isClosed = false;

  const isSettled = (articleId?: string): boolean =>
    all === 0 && (articleId === undefined ? noted.size === 0 : !noted.has(articleId));

  const settle = (upTo: number): void => {
    for (const [articleId, note] of noted) if (note <= upTo) noted.delete(articleId);
    if (all <= upTo) all = 0;
    if (isSettled()) onSettled();
  };

  const catchUp = async (): Promise<void> => {
    const upTo = notes;
    const { rows } = await primary<{ place: string }>({
      text: 'SELECT pg_current_wal_lsn()::text AS place',
    });
    while (!isClosed && !(await hasReplayed(replica, rows[0]?.place))) await pause(askAgain);
    settle(upTo);
  };

  const follow = async (): Promise<void> => {
    if (isFollowing) return;
    isFollowing = true;
    while (!isClosed && !isSettled()) await catchUp().catch(() => pause(afterFailure));
    isFollowing = false;
  };

  void follow();
  return {
    note: (articleId) => {
      notes += 1;
      if (articleId === undefined || noted.size >= mostArticles) all = notes;
      else noted.set(articleId, notes);
      void follow();
    },
    isSettled,
    close: () => {
      isClosed = true;
    },
  };
};

/** A server that is no replica has nothing to replay. */
const hasReplayed = async (replica: Ask, place: string | undefined): Promise<boolean> => {
  const { rows } = await replica<{ done: boolean }>({
    text: 'SELECT coalesce(pg_last_wal_replay_lsn() >= $1::pg_lsn, true) AS done',
    values: [place],
  });
  return rows[0]?.done === true;
};

/** Does not keep the process from ending. */
const pause = (time: number): Promise<void> => sleep(time, undefined, { ref: false });
