/** Tells on standard error how far a long task is. */
export type Progress = {
  /** Another one is done. */
  readonly step: (name: string) => void;
  /** Clears the line, so that something else can be written. */
  readonly clear: () => void;
};

const clearLine = '\r\u001b[K';

/**
 * @param total how many there are to do
 * @param isWanted whether it is to be told where standard error is no terminal: then a line each
 */
export const createProgress = (total: number, isWanted: boolean): Progress => {
  const { stderr } = process;
  const isLive = stderr.isTTY && total > 1;
  let done = 0;
  return {
    step: (name) => {
      done += 1;
      if (isLive) stderr.write(`${clearLine}${done} of ${total}`);
      else if (isWanted) stderr.write(`${done} of ${total}: ${name}\n`);
    },
    clear: () => {
      if (isLive) stderr.write(clearLine);
    },
  };
};

/** How far a task is whose number of articles is not known beforehand. */
type Advance = {
  readonly articles: number;
  /** How much of it is done, and how much there is, in the same unit; undefined where nobody knows. */
  readonly done: number;
  readonly total: number | undefined;
};

/** Tells on standard error how far a long task is, and how fast. */
export type RateProgress = {
  readonly show: (advance: Advance) => void;
  readonly clear: () => void;
};

/** How often it is told, in ms: on a terminal, and in lines. */
const liveEvery = 100;
const linesEvery = 5000;

/** @param isWanted whether it is to be told where standard error is no terminal: then in lines */
export const createRateProgress = (isWanted: boolean): RateProgress => {
  const { stderr } = process;
  const isLive = stderr.isTTY === true;
  const started = performance.now();
  let told = started;
  return {
    show: (advance) => {
      const now = performance.now();
      if (!(isLive || isWanted) || now - told < (isLive ? liveEvery : linesEvery)) return;
      told = now;
      const line = describeAdvance(advance, now - started);
      stderr.write(isLive ? `${clearLine}${line}` : `${line}\n`);
    },
    clear: () => {
      if (isLive) stderr.write(clearLine);
    },
  };
};

const barWidth = 20;

/**
 * How far a task is, in a line: a bar, how many articles, how many a second, and how long it will take.
 * @param elapsed since it began, in ms
 */
const describeAdvance = ({ articles, done, total }: Advance, elapsed: number): string => {
  const rate = Math.round((1000 * articles) / Math.max(elapsed, 1));
  const count = `${articles.toLocaleString('en')} articles, ${rate.toLocaleString('en')} a second`;
  if (total === undefined || total === 0 || done === 0) return count;
  const share = Math.min(done / total, 1);
  const filled = Math.floor(share * barWidth);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
  const left = showTime((elapsed * (1 - share)) / share);
  return `${bar} ${Math.floor(100 * share)} %, ${count}, ${left} left`;
};

const showTime = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
};
