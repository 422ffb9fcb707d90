/** A range of 256 code points, and the characters in it that print. */
export type UnicodeRange = { readonly name: string; readonly characters: readonly string[] };

const size = 0x100;
const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\p{Cf}]$/u;
const ideographOrSyllable = /^\p{Lo}$/u;

/** Of a range in which all characters are of a kind, as with Chinese ones, these are enough. */
const fewAlike = 8;

/**
 * Every range of Unicode that has characters that print: each block of it begins at a multiple of 16,
 * and none lies between the ranges.
 */
export const printableRanges = (): readonly UnicodeRange[] => {
  const ranges: UnicodeRange[] = [];
  for (let first = 0; first < 0x11_0000; first += size) {
    const all = Array.from({ length: size }, (_, index) => String.fromCodePoint(first + index));
    const characters = all.filter((character) => printable.test(character));
    if (characters.length === 0) continue;
    const areAlike = characters.every((character) => ideographOrSyllable.test(character));
    const name = `from U+${first.toString(16).toUpperCase().padStart(4, '0')}`;
    ranges.push({ name, characters: areAlike ? characters.slice(0, fewAlike) : characters });
  }
  return ranges;
};
