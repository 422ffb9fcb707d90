/** Upper bounds of the classes that durations are counted in, in seconds; the last class has none. */
export const durationBounds = [
  0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
] as const;

/** How often something was done, and how long it took. */
export type Durations = {
  count: number;
  /** Together, in seconds. */
  seconds: number;
  /** How often it took a time of each class: longer than the bound before, and no longer than its own. */
  readonly classes: Float64Array;
};

export const createDurations = (): Durations => ({
  count: 0,
  seconds: 0,
  classes: new Float64Array(durationBounds.length + 1),
});

/**
 * Counts one. Done on every request: what is fast is counted after one comparison.
 * @param duration in seconds
 */
export const addDuration = (durations: Durations, duration: number): void => {
  let index = 0;
  while (duration > (durationBounds[index] ?? Number.POSITIVE_INFINITY)) index += 1;
  durations.count += 1;
  durations.seconds += duration;
  durations.classes[index] = (durations.classes[index] ?? 0) + 1;
};

/** All of them counted together. */
export const sumDurations = (all: readonly Durations[]): Durations => {
  const sum = createDurations();
  for (const { count, seconds, classes } of all) {
    sum.count += count;
    sum.seconds += seconds;
    for (const [index, value] of classes.entries()) {
      sum.classes[index] = (sum.classes[index] ?? 0) + value;
    }
  }
  return sum;
};
