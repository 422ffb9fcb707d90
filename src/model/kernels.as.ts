// The innermost loops, in AssemblyScript: TypeScript compiled to WebAssembly by scripts/build-kernels.mjs.
// Everything lies in one linear memory that the caller lays out; addresses and sizes are in bytes.
//
// A table is open-addressing: `mask` + 1 slots of `stride` bytes, each a 32-bit key (0 where the slot
// is empty) and its row of signed bytes.

/** The slot of a feature; 0 where it is not there. */
// @ts-ignore: decorator
@inline
function slotOf(table: usize, mask: u32, stride: usize, feature: i32): usize {
  let number = (feature as u32) & mask;
  while (true) {
    const slot = table + (number as usize) * stride;
    const key = load<i32>(slot);
    if (key == feature) return slot;
    if (key == 0) return 0;
    number = (number + 1) & mask;
  }
}

/**
 * Reads where each feature is sought first, without a branch, so that the processor fetches all of it
 * at once: tables are larger than its caches, and searching waits for one place after the other.
 * @returns what was read, for nothing but that it is read
 */
// @ts-ignore: decorator
@inline
function touch(table: usize, mask: u32, stride: usize, features: usize, end: usize): i32 {
  let read: i32 = 0;
  for (let at = features; at < end; at += 4) {
    read |= load<i32>(table + ((load<u32>(at) & mask) as usize) * stride);
  }
  return read;
}

/**
 * The sums, of 16 bits, of the rows of `count` features (32 bits each; 0 is none). Works 8 columns at
 * a time, so `sums` needs room for `width` rounded up to 8, and what stands in the columns past
 * `width` means nothing. `work` needs 4 bytes a feature.
 */
export function sumRows(
  table: usize, mask: u32, stride: usize, width: usize, features: usize, count: usize, sums: usize, work: usize,
): i32 {
  const end = features + (count << 2);
  const touched = touch(table, mask, stride, features, end);
  let found = work;
  for (let at = features; at < end; at += 4) {
    const feature = load<i32>(at);
    const slot = feature == 0 ? 0 : slotOf(table, mask, stride, feature);
    store<u32>(found, slot as u32);
    if (slot != 0) found += 4;
  }
  for (let column: usize = 0; column < width; column += 8) {
    let sum = i16x8.splat(0);
    for (let at = work; at < found; at += 4) {
      sum = i16x8.add(sum, v128.load_ext<i8>((load<u32>(at) as usize) + column, 4));
    }
    v128.store(sums + (column << 1), sum);
  }
  return touched;
}

/** Lays features and their rows (`width` signed bytes each) into an empty table. */
export function layOut(
  table: usize, mask: u32, stride: usize, width: usize, features: usize, given: usize, count: usize,
): void {
  for (let index: usize = 0; index < count; index++) {
    const feature = load<i32>(features + (index << 2));
    let number = (feature as u32) & mask;
    while (load<i32>(table + (number as usize) * stride) != 0) number = (number + 1) & mask;
    const slot = table + (number as usize) * stride;
    store<i32>(slot, feature);
    memory.copy(slot + 4, given + index * width, width);
  }
}
