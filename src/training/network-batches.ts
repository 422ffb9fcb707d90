import type { Example } from './network-examples.ts';
import { type Random, shuffledIndices } from './random.ts';

export type BatchOptions = {
  readonly epochs: number;
  /** A batch is full when it has so many words. */
  readonly batchWords: number;
  /** The share of paragraphs without attributions that each epoch takes. */
  readonly shareOfEmpty: number;
};

/** Paragraphs are sorted by length, with up to this many words of chance, so that batches differ between epochs. */
const lengthChance = 12;

/**
 * The batches of all epochs: lists of indices of examples, each list sorted by falling length, as they
 * are packed. All paragraphs with attributions, and a share of the others drawn anew each epoch.
 */
export const planBatches = (
  examples: readonly Example[],
  { epochs, batchWords, shareOfEmpty }: BatchOptions,
  random: Random,
): number[][][] => {
  const lengthOf = (index: number): number => (examples[index] as Example).length;
  const planEpoch = (): number[][] => {
    const taken = [...examples.keys()].filter(
      (index) => (examples[index] as Example).cues.length > 0 || random() < shareOfEmpty,
    );
    const keys = new Map(taken.map((index) => [index, lengthOf(index) + random() * lengthChance]));
    const keyOf = (index: number): number => keys.get(index) as number;
    const batches = cutWhenFull(
      taken.sort((one, other) => keyOf(one) - keyOf(other)),
      lengthOf,
      batchWords,
    );
    return [...shuffledIndices(batches.length, random)].map((at) =>
      (batches[at] as number[]).sort(
        (one, other) => lengthOf(other) - lengthOf(one) || one - other,
      ),
    );
  };
  return Array.from({ length: epochs }, planEpoch);
};

/** Cuts a list into runs that each have reached `most` with their last item. */
const cutWhenFull = (
  items: readonly number[],
  sizeOf: (item: number) => number,
  most: number,
): number[][] => {
  const runs: number[][] = [];
  let size = most;
  for (const item of items) {
    if (size >= most) {
      runs.push([]);
      size = 0;
    }
    runs.at(-1)?.push(item);
    size += sizeOf(item);
  }
  return runs;
};
