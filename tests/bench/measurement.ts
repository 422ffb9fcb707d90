/** What one contestant did in one round of one case. */
export type Measurement = {
  readonly what: string;
  readonly contestant: string;
  readonly round: number;
  /** By kind of figure; a kind that the system cannot measure is missing. */
  readonly figures: Figures;
};

type Figures = {
  /** Requests a second. */
  readonly throughput?: number;
  /** Requests by second of the server’s CPU time. */
  readonly perCpuSecond?: number;
  /** Share of a core that the server was busy. */
  readonly busy?: number;
  /** From start to first answer, in ms. */
  readonly startTime?: number;
  /** Resident memory when idle, in MB. */
  readonly memory?: number;
  /** How long half of the requests took at most, in ms. */
  readonly medianLatency?: number;
  /** How long 99 of 100 requests took at most, in ms. */
  readonly p99Latency?: number;
  /** Length of an article. */
  readonly kilobytes?: number;
  /** Time to read a KB of an article, in ms. */
  readonly perKilobyte?: number;
  /** The server’s CPU time for a KB of an article, in ms. */
  readonly cpuPerKilobyte?: number;
};

export type Kind = keyof Figures;

/** In another order each time, so that nobody always follows the same one. */
export const shuffled = <Item>(items: readonly Item[]): readonly Item[] =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);

/** Tells how far the run is. */
export const tell = (message: string): void => {
  process.stderr.write(`${message}\n`);
};
