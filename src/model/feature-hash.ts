/**
 * Features are 32-bit numbers: hashes of a template’s number and the values it looks at. The
 * tables of weights keep the whole hash, so that two features meet only if all 32 bits agree.
 */

/** A hash of a text’s UTF-16 units (FNV-1a with a final mix). */
export const hashText = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return mix(hash, text.length);
};

/** Joins a value to a hash; the order of joining matters. */
export const mix = (hash: number, value: number): number => {
  let mixed = Math.imul(hash ^ Math.imul(value, 0xcc9e2d51 | 0), 0x1b873593);
  mixed ^= mixed >>> 15;
  return (Math.imul(mixed, 5) + 0xe6546b64) | 0;
};
