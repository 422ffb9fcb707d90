// The innermost loops of learning, in AssemblyScript: compiled to WebAssembly by scripts/build-kernels.mjs.
// Everything lies in one linear memory that the caller lays out; addresses and sizes are in bytes.

/**
 * The number of a feature; −1 while it has been seen fewer than `admitAt` times. `slots` holds
 * pairs of a feature and its number, `state` the count of numbers given and the features in order.
 */
// @ts-ignore: decorator
@inline
function see(slots: usize, mask: u32, sketch: usize, sketchMask: u32, admitAt: u32, state: usize, capacity: i32, feature: i32): i32 {
  let slot = (feature as u32) & mask;
  while (true) {
    const at = slots + ((slot as usize) << 3);
    const key = load<i32>(at);
    if (key == feature) return load<i32>(at + 4);
    if (key == 0) break;
    slot = (slot + 1) & mask;
  }
  const place = sketch + (((feature ^ (feature >>> 11)) & sketchMask) as usize);
  const seen = (load<u8>(place) as u32) + 1;
  if (seen < admitAt) {
    store<u8>(place, seen as u8);
    return -1;
  }
  const number = load<i32>(state);
  if (number >= capacity) return -1;
  const at = slots + ((slot as usize) << 3);
  store<i32>(at, feature);
  store<i32>(at + 4, number);
  store<i32>(state, number + 1);
  store<i32>(state + 4 + ((number as usize) << 2), feature);
  return number;
}

/** Turns a list of features into their numbers, in place. */
export function numberFeatures(slots: usize, mask: u32, sketch: usize, sketchMask: u32, admitAt: u32, state: usize, capacity: i32, features: usize, count: u32): void {
  for (let index: u32 = 0; index < count; index++) {
    const at = features + ((index as usize) << 2);
    const feature = load<i32>(at);
    store<i32>(at, see(slots, mask, sketch, sketchMask, admitAt, state, capacity, feature == 0 ? 1 : feature));
  }
}

/** Adds up rows of `width` (a multiple of 4) floats. A number of −1 adds nothing. */
export function sumRows(weights: usize, width: u32, numbers: usize, count: u32, sums: usize): void {
  memory.fill(sums, 0, (width as usize) << 2);
  for (let index: u32 = 0; index < count; index++) {
    const number = load<i32>(numbers + ((index as usize) << 2));
    if (number < 0) continue;
    const row = weights + (((number as usize) * width) << 2);
    for (let column: u32 = 0; column < width; column += 4) {
      const at = sums + ((column as usize) << 2);
      v128.store(at, f32x4.add(v128.load(at), v128.load(row + ((column as usize) << 2))));
    }
  }
}

/** A perceptron’s step: one column up by one, one down, in the weights and (times `step`) in the totals of doubles. */
export function moveRows(weights: usize, totals: usize, updates: usize, width: u32, numbers: usize, count: u32, up: u32, down: u32, step: f64): void {
  for (let index: u32 = 0; index < count; index++) {
    const number = load<i32>(numbers + ((index as usize) << 2));
    if (number < 0) continue;
    const row = (number as usize) * width;
    const upAt = row + up;
    const downAt = row + down;
    store<f32>(weights + (upAt << 2), load<f32>(weights + (upAt << 2)) + 1);
    store<f32>(weights + (downAt << 2), load<f32>(weights + (downAt << 2)) - 1);
    store<f64>(totals + (upAt << 3), load<f64>(totals + (upAt << 3)) + step);
    store<f64>(totals + (downAt << 3), load<f64>(totals + (downAt << 3)) - step);
    const counter = updates + ((number as usize) << 2);
    store<u32>(counter, load<u32>(counter) + 1);
  }
}
