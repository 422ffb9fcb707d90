/**
 * What a word is to an attribution: a label of its role. The odd ones begin a stretch (B), the even
 * ones after them go on with it (I): 0 outside, 1 and 2 source, 3 and 4 cue, 5 and 6 content.
 */
export const outside = 0;
export const beginsSource = 1;
export const beginsCue = 3;
export const inCue = 4;
export const beginsContent = 5;

/** Whether a label may follow another: “I” only the same role. `from` is −1 at the start. */
export const mayFollow = (from: number, to: number): boolean =>
  to === outside || to % 2 === 1 || from === to || from === to - 1;

/** The first and last word of each stretch of a role, in order. */
export const stretchesOf = (
  path: Uint8Array,
  begins: number,
): { readonly first: number; readonly last: number }[] => {
  const found: { first: number; last: number }[] = [];
  for (let at = 0; at < path.length; at += 1) {
    if (path[at] === begins) found.push({ first: at, last: at });
    const open = found.at(-1);
    if (path[at] === begins + 1 && open !== undefined && open.last === at - 1) open.last = at;
  }
  return found;
};
