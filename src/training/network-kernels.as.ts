// The innermost loops of learning the network, in AssemblyScript: compiled to WebAssembly by scripts/build-kernels.mjs.
// Numbers are floats of 32 bits in one linear memory that the caller lays out. Addresses and strides are in bytes.

/** One row of eight sums: `depth` numbers of a row of A times as many rows of B. */
// @ts-ignore: decorator
@inline
function multiplyRow(depth: u32, a: usize, aColumn: usize, b: usize, bRow: usize, c: usize, adds: bool): void {
  let low = f32x4.splat(0);
  let high = f32x4.splat(0);
  for (let k: u32 = 0; k < depth; k++) {
    const share = v128.load32_splat(a);
    low = f32x4.add(low, f32x4.mul(share, v128.load(b)));
    high = f32x4.add(high, f32x4.mul(share, v128.load(b, 16)));
    a += aColumn;
    b += bRow;
  }
  put(c, low, adds);
  put(c + 16, high, adds);
}

// @ts-ignore: decorator
@inline
function put(at: usize, sum: v128, adds: bool): void {
  v128.store(at, adds ? f32x4.add(v128.load(at), sum) : sum);
}

/**
 * C = A · B, or C += A · B where `adds`. A has `rows` rows and `depth` columns with any distance between
 * them (so that it may be read turned), B `depth` rows of `columns`, a multiple of eight.
 * Four rows by eight columns at a time, so that each number loaded is used four or eight times.
 */
export function multiply(rows: u32, depth: u32, columns: u32, a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, c: usize, cRow: usize, adds: bool): void {
  for (let column: u32 = 0; column < columns; column += 8) {
    const bAt = b + ((column as usize) << 2);
    let aAt = a;
    let cAt = c + ((column as usize) << 2);
    let row: u32 = 0;
    for (; row + 4 <= rows; row += 4) {
      let low0 = f32x4.splat(0);
      let high0 = f32x4.splat(0);
      let low1 = f32x4.splat(0);
      let high1 = f32x4.splat(0);
      let low2 = f32x4.splat(0);
      let high2 = f32x4.splat(0);
      let low3 = f32x4.splat(0);
      let high3 = f32x4.splat(0);
      let from0 = aAt;
      let from1 = aAt + aRow;
      let from2 = from1 + aRow;
      let from3 = from2 + aRow;
      let from = bAt;
      for (let k: u32 = 0; k < depth; k++) {
        const low = v128.load(from);
        const high = v128.load(from, 16);
        let share = v128.load32_splat(from0);
        low0 = f32x4.add(low0, f32x4.mul(share, low));
        high0 = f32x4.add(high0, f32x4.mul(share, high));
        share = v128.load32_splat(from1);
        low1 = f32x4.add(low1, f32x4.mul(share, low));
        high1 = f32x4.add(high1, f32x4.mul(share, high));
        share = v128.load32_splat(from2);
        low2 = f32x4.add(low2, f32x4.mul(share, low));
        high2 = f32x4.add(high2, f32x4.mul(share, high));
        share = v128.load32_splat(from3);
        low3 = f32x4.add(low3, f32x4.mul(share, low));
        high3 = f32x4.add(high3, f32x4.mul(share, high));
        from += bRow;
        from0 += aColumn;
        from1 += aColumn;
        from2 += aColumn;
        from3 += aColumn;
      }
      put(cAt, low0, adds);
      put(cAt + 16, high0, adds);
      put(cAt + cRow, low1, adds);
      put(cAt + cRow + 16, high1, adds);
      put(cAt + 2 * cRow, low2, adds);
      put(cAt + 2 * cRow + 16, high2, adds);
      put(cAt + 3 * cRow, low3, adds);
      put(cAt + 3 * cRow + 16, high3, adds);
      aAt += 4 * aRow;
      cAt += 4 * cRow;
    }
    for (; row < rows; row++) {
      multiplyRow(depth, aAt, aColumn, bAt, bRow, cAt, adds);
      aAt += aRow;
      cAt += cRow;
    }
  }
}

/** Writes a matrix of `rows` × `columns` numbers without gaps turned: as `columns` × `rows`. */
export function turn(from: usize, to: usize, rows: u32, columns: u32): void {
  for (let row: u32 = 0; row < rows; row++) {
    for (let column: u32 = 0; column < columns; column++) {
      store<f32>(to + (((column * rows + row) as usize) << 2), load<f32>(from + (((row * columns + column) as usize) << 2)));
    }
  }
}

/** e to the power of each of four numbers, by a polynomial after Cephes (Moshier, 1992): error of about 1e-7. */
// @ts-ignore: decorator
@inline
function exp4(given: v128): v128 {
  const x = f32x4.min(f32x4.max(given, f32x4.splat(-87)), f32x4.splat(87));
  const whole = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504)));
  const rest = f32x4.sub(f32x4.sub(x, f32x4.mul(whole, f32x4.splat(0.693359375))), f32x4.mul(whole, f32x4.splat(-2.12194440e-4)));
  let sum = f32x4.splat(1.9875691500e-4);
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1.3981999507e-3));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(8.3334519073e-3));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(4.1665795894e-2));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1.6666665459e-1));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(5.0000001201e-1));
  sum = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(sum, rest), rest), rest), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23);
  return f32x4.mul(sum, power);
}

// @ts-ignore: decorator
@inline
function sigmoid4(x: v128): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exp4(f32x4.neg(x))));
}

// @ts-ignore: decorator
@inline
function tanh4(x: v128): v128 {
  return f32x4.sub(f32x4.mul(f32x4.splat(2), sigmoid4(f32x4.mul(x, f32x4.splat(2)))), f32x4.splat(1));
}

/**
 * One step of a long short-term memory (Hochreiter and Schmidhuber, Neural Computation 9, 1997; with
 * forget gates, Gers and others, 2000) for several sequences at once, a row each. `gates` holds what
 * goes into the gates, four times `cells` numbers a row (input, forget, candidate, output), and gets
 * what comes out of them. The first `earlier` rows have a step before, whose cells are at `before`.
 * Leaves the cells at `cellsAt` and the outputs at `outputs`.
 */
export function openGates(rows: u32, earlier: u32, cells: u32, gates: usize, before: usize, cellsAt: usize, outputs: usize, outputsRow: usize): void {
  const wide = (cells as usize) << 2;
  for (let row: u32 = 0; row < rows; row++) {
    for (let at: usize = 0; at < wide; at += 16) {
      const input = sigmoid4(v128.load(gates + at));
      const forget = sigmoid4(v128.load(gates + wide + at));
      const candidate = tanh4(v128.load(gates + 2 * wide + at));
      const output = sigmoid4(v128.load(gates + 3 * wide + at));
      let cell = f32x4.mul(input, candidate);
      if (row < earlier) cell = f32x4.add(cell, f32x4.mul(forget, v128.load(before + at)));
      v128.store(gates + at, input);
      v128.store(gates + wide + at, forget);
      v128.store(gates + 2 * wide + at, candidate);
      v128.store(gates + 3 * wide + at, output);
      v128.store(cellsAt + at, cell);
      v128.store(outputs + at, f32x4.mul(output, tanh4(cell)));
    }
    gates += 4 * wide;
    before += wide;
    cellsAt += wide;
    outputs += outputsRow;
  }
}

/**
 * The way back through `openGates`: from the gradients of the outputs and of the cells (which this
 * turns into those of the cells a step before) to those of what goes into the gates, left in `gates`.
 */
export function closeGates(rows: u32, earlier: u32, cells: u32, gates: usize, before: usize, cellsAt: usize, slopes: usize, slopesRow: usize, cellSlopes: usize): void {
  const wide = (cells as usize) << 2;
  const one = f32x4.splat(1);
  for (let row: u32 = 0; row < rows; row++) {
    for (let at: usize = 0; at < wide; at += 16) {
      const input = v128.load(gates + at);
      const forget = v128.load(gates + wide + at);
      const candidate = v128.load(gates + 2 * wide + at);
      const output = v128.load(gates + 3 * wide + at);
      const earlierCell = row < earlier ? v128.load(before + at) : f32x4.splat(0);
      const shown = tanh4(v128.load(cellsAt + at));
      const slope = v128.load(slopes + at);
      const cell = f32x4.add(v128.load(cellSlopes + at), f32x4.mul(f32x4.mul(slope, output), f32x4.sub(one, f32x4.mul(shown, shown))));
      v128.store(gates + at, f32x4.mul(f32x4.mul(cell, candidate), f32x4.mul(input, f32x4.sub(one, input))));
      v128.store(gates + wide + at, f32x4.mul(f32x4.mul(cell, earlierCell), f32x4.mul(forget, f32x4.sub(one, forget))));
      v128.store(gates + 2 * wide + at, f32x4.mul(f32x4.mul(cell, input), f32x4.sub(one, f32x4.mul(candidate, candidate))));
      v128.store(gates + 3 * wide + at, f32x4.mul(f32x4.mul(slope, shown), f32x4.mul(output, f32x4.sub(one, output))));
      v128.store(cellSlopes + at, f32x4.mul(cell, forget));
    }
    gates += 4 * wide;
    before += wide;
    cellsAt += wide;
    slopes += slopesRow;
    cellSlopes += wide;
  }
}

/**
 * One step of Adam (Kingma and Ba, ICLR 2015) on `count` weights, a multiple of four. `first` and `second`
 * are the moments; `rate` and `least` come corrected for how many steps there were, `scale` is
 * what the second moment’s root is divided by for the same reason; gradients are times `share`.
 */
export function moveWeights(count: u32, weights: usize, gradients: usize, first: usize, second: usize, share: f32, keepFirst: f32, keepSecond: f32, rate: f32, scale: f32): void {
  const end = (count as usize) << 2;
  for (let at: usize = 0; at < end; at += 16) {
    const gradient = f32x4.mul(v128.load(gradients + at), f32x4.splat(share));
    const mean = f32x4.add(f32x4.mul(v128.load(first + at), f32x4.splat(keepFirst)), f32x4.mul(gradient, f32x4.splat(1 - keepFirst)));
    const square = f32x4.add(f32x4.mul(v128.load(second + at), f32x4.splat(keepSecond)), f32x4.mul(f32x4.mul(gradient, gradient), f32x4.splat(1 - keepSecond)));
    v128.store(first + at, mean);
    v128.store(second + at, square);
    const spread = f32x4.add(f32x4.mul(f32x4.sqrt(square), f32x4.splat(scale)), f32x4.splat(1e-8));
    v128.store(weights + at, f32x4.sub(v128.load(weights + at), f32x4.div(f32x4.mul(mean, f32x4.splat(rate)), spread)));
  }
}

/** Moves a running mean of `count` weights, a multiple of four, by a share of the way to where they are. */
export function follow(count: u32, weights: usize, mean: usize, share: f32): void {
  const end = (count as usize) << 2;
  for (let at: usize = 0; at < end; at += 16) {
    const old = v128.load(mean + at);
    v128.store(mean + at, f32x4.add(old, f32x4.mul(f32x4.sub(v128.load(weights + at), old), f32x4.splat(share))));
  }
}
