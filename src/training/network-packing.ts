/**
 * How sequences of unequal length lie together: first the first word of each, then the second of each that
 * has one, and so on. The sequences are sorted by falling length, so that each step is a run of rows.
 */
export type Packing = {
  readonly lengths: readonly number[];
  /** How many sequences have a word at each step. */
  readonly alive: Int32Array;
  /** The row at which each step begins. */
  readonly offsets: Int32Array;
  readonly rows: number;
};

/** @param lengths of the sequences, falling */
export const packSequences = (lengths: readonly number[]): Packing => {
  const steps = lengths[0] ?? 0;
  const alive = new Int32Array(steps);
  for (const length of lengths) alive[length - 1] = (alive[length - 1] as number) + 1;
  for (let step = steps - 2; step >= 0; step -= 1) {
    alive[step] = (alive[step] as number) + (alive[step + 1] as number);
  }
  const offsets = new Int32Array(steps);
  for (let step = 1; step < steps; step += 1) {
    offsets[step] = (offsets[step - 1] as number) + (alive[step - 1] as number);
  }
  return { lengths, alive, offsets, rows: lengths.reduce((sum, length) => sum + length, 0) };
};

/** The row of a word of a sequence. */
export const rowOf = ({ offsets }: Packing, sequence: number, word: number): number =>
  (offsets[word] as number) + sequence;

/** A step through the sequences: its run of rows, and that of the step before it, which only the first `earlier` have. */
export type Step = {
  readonly from: number;
  readonly rows: number;
  readonly before: number;
  readonly earlier: number;
};

/** The steps in the order in which they are read. */
export const stepsThrough = (
  { alive, offsets }: Packing,
  direction: 'forward' | 'backward',
): Step[] => {
  const towards = direction === 'forward' ? -1 : 1;
  const steps = Array.from(alive, (rows, step) => ({
    from: offsets[step] as number,
    rows,
    before: offsets[step + towards] ?? 0,
    earlier: Math.min(rows, alive[step + towards] ?? 0),
  }));
  return direction === 'forward' ? steps : steps.reverse();
};
