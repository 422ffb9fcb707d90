import type { Rows } from './network-kernels.ts';
import type { Packing } from './network-packing.ts';
import type { Random } from './random.ts';

/**
 * What each number of a sequence is times: nought with chance `chance`, else so much more. The same for all
 * words of a sequence (Gal and Ghahramani, “A theoretically grounded application of dropout in recurrent
 * neural networks”, NIPS 2016). sequences × width.
 */
export type LockedMask = { readonly width: number; readonly values: Float32Array };

export const lockedMask = (
  sequences: number,
  width: number,
  chance: number,
  random: Random,
): LockedMask => ({
  width,
  values: dropSome(new Float32Array(sequences * width).fill(1), chance, random),
});

/** Sets each number to nought with a chance, and the others to so much more that the mean stays (Srivastava and others, JMLR 15, 2014). */
export const dropSome = (values: Float32Array, chance: number, random: Random): Float32Array => {
  if (chance === 0) return values;
  const scale = 1 / (1 - chance);
  for (let at = 0; at < values.length; at += 1) {
    values[at] = random() < chance ? 0 : (values[at] as number) * scale;
  }
  return values;
};

/** to (rows × width) = from (rows × width) times the mask of each row’s sequence. */
export const applyMask = (
  floats: Float32Array,
  { width, values }: LockedMask,
  { alive, offsets }: Packing,
  from: Rows,
  to: Rows,
): void => {
  alive.forEach((sequences, step) => {
    for (let sequence = 0; sequence < sequences; sequence += 1) {
      const row = (offsets[step] as number) + sequence;
      const source = from.at + row * from.width;
      const target = to.at + row * to.width;
      const mask = sequence * width;
      for (let at = 0; at < width; at += 1) {
        floats[target + at] = (floats[source + at] as number) * (values[mask + at] as number);
      }
    }
  });
};

/** Cuts what is below nought. */
export const rectify = (floats: Float32Array, at: number, count: number): void => {
  for (let place = at; place < at + count; place += 1) {
    if ((floats[place] as number) < 0) floats[place] = 0;
  }
};

/** The way back through `rectify` and then a dropout: slopes (rows × width) where something came out, times `scale`, else nought. */
export const cutSlopes = (
  floats: Float32Array,
  [rows, width]: readonly [rows: number, width: number],
  came: Rows,
  slopes: Rows,
  chance: number,
): void => {
  const scale = 1 / (1 - chance);
  for (let row = 0; row < rows; row += 1) {
    const out = came.at + row * came.width;
    const slope = slopes.at + row * slopes.width;
    for (let at = 0; at < width; at += 1) {
      const isOpen = (floats[out + at] as number) > 0;
      floats[slope + at] = isOpen ? (floats[slope + at] as number) * scale : 0;
    }
  }
};
