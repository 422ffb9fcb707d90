/** A source of pseudo-random numbers in [0, 1). */
export type Random = () => number;

/** Pseudo-random numbers that depend on the seed alone (Mulberry32, Tommy Ettinger, public domain). */
export const seededRandom = (seed: number): Random => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** The whole numbers below `count`, in random order (Fisher and Yates). */
export const shuffledIndices = (count: number, random: Random): Uint32Array => {
  const indices = Uint32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const chosen = Math.floor(random() * (last + 1));
    const kept = indices[last] ?? 0;
    indices[last] = indices[chosen] ?? 0;
    indices[chosen] = kept;
  }
  return indices;
};
