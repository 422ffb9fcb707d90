/** Choices that are the same for the same seed. */
export type Choices = {
  /** A whole number from 0 up to, but not including, `below`. */
  readonly below: (below: number) => number;
  /** One of them, each as likely. */
  readonly one: <Item>(items: readonly Item[]) => Item;
  /** One of them, the first ones far more often than the last, as words in texts are. */
  readonly skewed: <Item>(items: readonly Item[]) => Item;
  /** True as often as the share (0 to 1) says. */
  readonly chance: (share: number) => boolean;
};

/** How strongly the first ones are preferred. */
const skew = 2.2;

/** Choices by the generator mulberry32 (Ettinger, 2017, public domain). */
export const choicesOf = (seed: number): Choices => {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <Item>(items: readonly Item[], share: number): Item =>
    items[Math.floor(share * items.length)] as Item;
  return {
    below: (below) => Math.floor(next() * below),
    one: (items) => at(items, next()),
    skewed: (items) => at(items, next() ** skew),
    chance: (share) => next() < share,
  };
};
