// The innermost loops, in AssemblyScript: TypeScript compiled to WebAssembly by scripts/build-kernels.mjs.
// Everything lies in one linear memory that the caller lays out; addresses and sizes are in bytes.

/** The slot of a feature in an open-addressing table of 32-bit keys; −1 where it is not there. */
// @ts-ignore: decorator
@inline
function slotOf(keys: usize, mask: u32, feature: i32): i32 {
  let slot = (feature as u32) & mask;
  while (true) {
    const key = load<i32>(keys + ((slot as usize) << 2));
    if (key == feature) return slot as i32;
    if (key == 0) return -1;
    slot = (slot + 1) & mask;
  }
}

/**
 * Adds up the rows of `count` features: rows of `width` signed bytes at the slots of their keys,
 * sums of 16 bits. Works 8 columns at a time, so `sums` needs room for `width` rounded up to 8, and
 * what stands in the columns past `width` means nothing.
 */
export function addRows(keys: usize, rows: usize, mask: u32, width: u32, features: usize, count: u32, sums: usize): void {
  for (let index: u32 = 0; index < count; index++) {
    const feature = load<i32>(features + ((index as usize) << 2));
    if (feature == 0) continue;
    const slot = slotOf(keys, mask, feature);
    if (slot < 0) continue;
    const row = rows + (slot as usize) * width;
    for (let column: u32 = 0; column < width; column += 8) {
      const at = sums + ((column as usize) << 1);
      v128.store(at, i16x8.add(v128.load(at), v128.load_ext<i8>(row + column)));
    }
  }
}

/** Lays features and their rows (`width` signed bytes each) into an empty table of keys and rows. */
export function layOut(keys: usize, rows: usize, mask: u32, width: u32, features: usize, given: usize, count: u32): void {
  for (let index: u32 = 0; index < count; index++) {
    const feature = load<i32>(features + ((index as usize) << 2));
    let slot = (feature as u32) & mask;
    while (load<i32>(keys + ((slot as usize) << 2)) != 0) slot = (slot + 1) & mask;
    store<i32>(keys + ((slot as usize) << 2), feature);
    memory.copy(rows + (slot as usize) * width, given + (index as usize) * width, width);
  }
}
