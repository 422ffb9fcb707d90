/** How long things may take, in ms. */
export type PostgresLimits = {
  /** A connection, or a free one of the pool. */
  readonly connect: number;
  /** A statement, as PostgreSQL counts. */
  readonly statement: number;
  /** A statement’s answer, as we count: longer, as then the connection is given up. */
  readonly answer: number;
  /** Waiting for another transaction. */
  readonly lock: number;
  /** PostgreSQL’s start, when this process starts. */
  readonly start: number;
  /** Between two questions whether the connection for notices is alive. */
  readonly pulse: number;
  /** The answer to such a question. */
  readonly pulseAnswer: number;
};

export const usualLimits: PostgresLimits = {
  connect: 3000,
  statement: 4000,
  answer: 5000,
  lock: 2500,
  start: 10_000,
  pulse: 1000,
  pulseAnswer: 2000,
};

/** How PostgreSQL is reached. */
export type PostgresSettings = {
  /** Of the primary. */
  readonly url: string;
  /** Of a streaming replica, or of several behind one address, that reads go to first. */
  readonly readUrl?: string | undefined;
  /** Most connections to each; one more to the primary hears of changes. */
  readonly connections?: number | undefined;
  readonly limits?: Partial<PostgresLimits>;
  /** Told what an operator should know, in words that hold no password. */
  readonly report?: (what: string) => void;
};

/** Where a database is, without who asks and by which password. */
export const placeOf = (url: string): string => {
  const { host, pathname, searchParams } = new URL(url);
  return `${host || searchParams.get('host') || 'localhost'}${pathname}`;
};
