// The loops of the attribution network, in AssemblyScript: TypeScript compiled to WebAssembly by
// scripts/build-kernels.mjs. Everything lies in one linear memory that the caller lays out;
// addresses, strides and sizes of blocks are in bytes.
//
// Weights are signed bytes with one scale a row, here widened to 16 bits, which takes the innermost
// loops a third of their instructions; what is multiplied by them are 16-bit numbers, sums 32 bits, so
// that products are exact. Weights come in blocks of 32 rows; within a block by pairs of columns; of
// each pair 8 groups of 4 rows, two numbers a row: one instruction multiplies a pair of columns by 4
// rows. Labels come 8 to a place, the eighth unused.

/** The greatest 16-bit number, which stands for 1 in what a memory puts out. */
const one: f32 = 32767;

/** To the nearest whole number, for numbers of less than 22 bits: past 1.5 × 2²³ nothing else fits. */
// @ts-ignore: decorator
@inline
function toInteger(x: v128): v128 {
  return i32x4.sub(f32x4.add(x, f32x4.splat(12582912)), i32x4.splat(0x4b400000));
}

// The hyperbolic tangent as one polynomial over another, bounded where it is nearly 1: fitted so that the
// greatest error, 1e-4, is least. The two are kept apart so that products of several take one division.
const bound: f32 = 5;
const above1: f32 = 0.99981014;
const above3: f32 = 0.10172323;
const above5: f32 = 0.00065494687;
const below2: f32 = 0.43450415;
const below4: f32 = 0.01263921;

/** A number within the bound times `scale`; never NaN. */
// @ts-ignore: decorator
@inline
function bounded(x: v128, scale: f32): v128 {
  return f32x4.pmax(f32x4.splat(-bound * scale), f32x4.pmin(f32x4.splat(bound * scale), x));
}

/** What stands above the line in the tangent of x / scale. */
// @ts-ignore: decorator
@inline
function above(x: v128, square: v128, scale: f32): v128 {
  const by = scale * scale;
  let sum = f32x4.add(f32x4.splat(above3 / by / scale), f32x4.mul(square, f32x4.splat(above5 / by / by / scale)));
  sum = f32x4.add(f32x4.splat(above1 / scale), f32x4.mul(square, sum));
  return f32x4.mul(x, sum);
}

/** What stands below it. */
// @ts-ignore: decorator
@inline
function below(square: v128, scale: f32): v128 {
  const by = scale * scale;
  const sum = f32x4.add(f32x4.splat(below2 / by), f32x4.mul(square, f32x4.splat(below4 / by / by)));
  return f32x4.add(f32x4.splat(1), f32x4.mul(square, sum));
}

/** Powers of e for numbers from −87 to 0 (lower ones count as −87): 2 to the whole part, a polynomial for the rest. Off by at most 1 in 10⁵. */
// @ts-ignore: decorator
@inline
function exp(given: v128): v128 {
  const x = f32x4.mul(f32x4.pmax(f32x4.splat(-87), given), f32x4.splat(1.44269504));
  const whole = toInteger(x);
  const rest = f32x4.sub(x, f32x4.convert_i32x4_s(whole));
  let power = f32x4.add(f32x4.splat(0.0096181291), f32x4.mul(rest, f32x4.splat(0.0013333558)));
  power = f32x4.add(f32x4.splat(0.0555041087), f32x4.mul(rest, power));
  power = f32x4.add(f32x4.splat(0.240226507), f32x4.mul(rest, power));
  power = f32x4.add(f32x4.splat(0.693147181), f32x4.mul(rest, power));
  power = f32x4.add(f32x4.splat(1), f32x4.mul(rest, power));
  return f32x4.mul(power, i32x4.shl(i32x4.add(whole, i32x4.splat(127)), 23));
}

/** For each of `count` places, adds up `many` rows of `width` floats, whose addresses are listed. */
export function addRows(addresses: usize, many: usize, count: usize, width: usize, sums: usize): void {
  const listed = many << 2;
  for (let place: usize = 0; place < count; place++) {
    for (let column: usize = 0; column < width << 2; column += 32) {
      let low = f32x4.splat(0);
      let high = f32x4.splat(0);
      for (let entry: usize = 0; entry < listed; entry += 4) {
        const row = (load<u32>(addresses + entry) as usize) + column;
        low = f32x4.add(low, v128.load(row));
        high = f32x4.add(high, v128.load(row, 16));
      }
      v128.store(sums + column, low);
      v128.store(sums + column, high, 16);
    }
    addresses += listed;
    sums += width << 2;
  }
}

/** One group of a block: 4 rows by a pair of columns. */
// @ts-ignore: decorator
@inline
function pair(sum: v128, group: v128, x: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(group, x));
}

// @ts-ignore: decorator
@inline
function finish(sum: v128, scales: usize, scale: v128, bias: usize): v128 {
  return f32x4.add(v128.load(bias), f32x4.mul(scale, f32x4.mul(v128.load(scales), f32x4.convert_i32x4_s(sum))));
}

/** Multiplies half a block by a vector and by the next one, which with strides of 0 is the same. */
// @ts-ignore: decorator
@inline
function multiplyTwo(
  weights: usize, scales: usize, biases: usize, columns: usize,
  vector: usize, vectorStride: usize, vectorScale: usize, out: usize, outStride: usize,
): void {
  let a = i32x4.splat(0), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
  const end = vector + (columns << 1);
  let at = weights;
  for (let from = vector; from < end; from += 4) {
    const x = v128.load32_splat(from);
    const y = v128.load32_splat(from + vectorStride);
    const first = v128.load(at), second = v128.load(at, 16), third = v128.load(at, 32), fourth = v128.load(at, 48);
    a = pair(a, first, x);
    e = pair(e, first, y);
    b = pair(b, second, x);
    f = pair(f, second, y);
    c = pair(c, third, x);
    g = pair(g, third, y);
    d = pair(d, fourth, x);
    h = pair(h, fourth, y);
    at += 128;
  }
  const scale = v128.load32_splat(vectorScale);
  v128.store(out, finish(a, scales, scale, biases));
  v128.store(out, finish(b, scales + 16, scale, biases + 16), 16);
  v128.store(out, finish(c, scales + 32, scale, biases + 32), 32);
  v128.store(out, finish(d, scales + 48, scale, biases + 48), 48);
  if (outStride == 0) return;
  const nextScale = v128.load32_splat(vectorScale, 4);
  v128.store(out + outStride, finish(e, scales, nextScale, biases));
  v128.store(out + outStride, finish(f, scales + 16, nextScale, biases + 16), 16);
  v128.store(out + outStride, finish(g, scales + 32, nextScale, biases + 32), 32);
  v128.store(out + outStride, finish(h, scales + 48, nextScale, biases + 48), 48);
}

/**
 * Multiplies each of `count` vectors of `columns` 16-bit numbers, which count in units of their scale
 * (a float each), by `rows` (a multiple of 32) rows of weights, and adds a bias: floats.
 */
export function multiply(
  weights: usize, rowScales: usize, bias: usize, rows: usize, columns: usize,
  vectors: usize, vectorStride: usize, vectorScales: usize, count: usize, products: usize, productStride: usize,
): void {
  for (let row: usize = 0; row < rows << 2; row += 64) {
    // Half a block, 16 rows, by two vectors: what the registers hold.
    const at = weights + (row >> 7) * (columns << 6) + (row & 64);
    let vector = vectors, out = products + row, place: usize = 0;
    for (; place + 1 < count; place += 2) {
      multiplyTwo(at, rowScales + row, bias + row, columns, vector, vectorStride, vectorScales + (place << 2), out, productStride);
      vector += vectorStride << 1;
      out += productStride << 1;
    }
    if (place < count) multiplyTwo(at, rowScales + row, bias + row, columns, vector, 0, vectorScales + (place << 2), out, 0);
  }
}

/** What a gate takes in: the sum of the products with what was put out before, and what is read. */
// @ts-ignore: decorator
@inline
function gate(sum: v128, scales: usize, read: usize): v128 {
  return f32x4.add(v128.load(read), f32x4.mul(v128.load(scales), f32x4.convert_i32x4_s(sum)));
}

/**
 * Four cells: forgets, takes in, and gives what they put out. The logistic function of x is
 * (1 + tanh(x / 2)) / 2.
 */
// @ts-ignore: decorator
@inline
function step(inward: v128, forget: v128, candidate: v128, outward: v128, cell: usize): v128 {
  const i = bounded(inward, 2), ii = f32x4.mul(i, i), underI = below(ii, 2);
  const f = bounded(forget, 2), ff = f32x4.mul(f, f), underF = below(ff, 2);
  const g = bounded(candidate, 1), gg = f32x4.mul(g, g), underG = below(gg, 1);
  const taken = f32x4.mul(f32x4.add(underI, above(i, ii, 2)), f32x4.mul(above(g, gg, 1), underF));
  const left = f32x4.mul(f32x4.add(underF, above(f, ff, 2)), f32x4.mul(v128.load(cell), f32x4.mul(underI, underG)));
  const under = f32x4.mul(f32x4.mul(underI, underF), f32x4.mul(f32x4.splat(2), underG));
  const kept = f32x4.div(f32x4.add(left, taken), under);
  v128.store(cell, kept);
  const o = bounded(outward, 2), oo = f32x4.mul(o, o), underO = below(oo, 2);
  const c = bounded(kept, 1), cc = f32x4.mul(c, c);
  const out = f32x4.mul(f32x4.add(underO, above(o, oo, 2)), above(c, cc, 1));
  return toInteger(f32x4.div(f32x4.mul(f32x4.splat(one / 2), out), f32x4.mul(underO, below(cc, 1))));
}

/**
 * Runs a long short-term memory of `cells` (a multiple of 8) over `count` places: `read` holds what
 * each place gives its gates (floats), `put` receives what the cells put out (16 bits each, 32,767
 * for 1). Both strides are negative to run backwards. Blocks of gates hold 8 cells: input gates,
 * forget gates, candidates and output gates of the first 4, then of the others. `work` needs
 * cells × 6 bytes.
 */
export function remember(
  weights: usize, scales: usize, cells: usize,
  read: usize, readStride: i32, put: usize, putStride: i32, count: usize, work: usize,
): void {
  memory.fill(work, 0, cells * 6);
  let before = work + (cells << 2);
  for (let place: usize = 0; place < count; place++) {
    const end = before + (cells << 1);
    let at = weights;
    for (let block: usize = 0; block < cells; block += 8) {
      let a = i32x4.splat(0), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
      for (let from = before; from < end; from += 4) {
        const x = v128.load32_splat(from);
        a = pair(a, v128.load(at), x);
        b = pair(b, v128.load(at, 16), x);
        c = pair(c, v128.load(at, 32), x);
        d = pair(d, v128.load(at, 48), x);
        e = pair(e, v128.load(at, 64), x);
        f = pair(f, v128.load(at, 80), x);
        g = pair(g, v128.load(at, 96), x);
        h = pair(h, v128.load(at, 112), x);
        at += 128;
      }
      const own = scales + (block << 4);
      const given = read + (block << 4);
      const cell = work + (block << 2);
      const first = step(
        gate(a, own, given), gate(b, own + 16, given + 16),
        gate(c, own + 32, given + 32), gate(d, own + 48, given + 48), cell,
      );
      const second = step(
        gate(e, own + 64, given + 64), gate(f, own + 80, given + 80),
        gate(g, own + 96, given + 96), gate(h, own + 112, given + 112), cell + 16,
      );
      v128.store(put + (block << 1), i16x8.narrow_i32x4_s(first, second));
    }
    before = put;
    read += readStride;
    put += putStride;
  }
}

/** Makes `width` (a multiple of 8) floats 16-bit numbers in units of a scale that it returns; the greatest becomes 32,767. None may be negative. */
// @ts-ignore: decorator
@inline
function shorten(floats: usize, width: usize, shorts: usize): f32 {
  let most = f32x4.splat(1e-20);
  for (let column: usize = 0; column < width; column += 4) most = f32x4.pmax(most, v128.load(floats + (column << 2)));
  const peak = max<f32>(
    max<f32>(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
    max<f32>(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
  );
  const factor = f32x4.splat(one / peak);
  for (let column: usize = 0; column < width; column += 8) {
    const from = floats + (column << 2);
    v128.store(shorts + (column << 1), i16x8.narrow_i32x4_s(
      toInteger(f32x4.mul(factor, v128.load(from))),
      toInteger(f32x4.mul(factor, v128.load(from, 16))),
    ));
  }
  return peak / one;
}

/** Makes what is negative in `count` vectors of `width` floats nought, and them 16-bit numbers in units of a scale each. */
export function rectify(floats: usize, width: usize, count: usize, shorts: usize, scales: usize): void {
  for (let place: usize = 0; place < count; place++) {
    for (let column: usize = 0; column < width << 2; column += 16) {
      v128.store(floats + column, f32x4.pmax(f32x4.splat(0), v128.load(floats + column)));
    }
    store<f32>(scales + (place << 2), shorten(floats, width, shorts));
    floats += width << 2;
    shorts += width << 1;
  }
}

/** Adds one column to the labels’ scores: `x` times its weights. */
// @ts-ignore: decorator
@inline
function addLow(sum: v128, x: v128, weights: usize): v128 {
  return f32x4.add(sum, f32x4.mul(x, v128.load(weights)));
}

/**
 * Scores the 8 labels of each of `count` places: what is at `base`, and vectors of `columns` (a
 * multiple of 4) 16-bit numbers, in units of a scale each, times weights in floats, 8 a column.
 */
export function score(
  weights: usize, columns: usize, vectors: usize, vectorStride: usize, vectorScales: usize,
  base: usize, baseStride: usize, count: usize, scores: usize,
): void {
  for (let place: usize = 0; place < count; place++) {
    let low = f32x4.splat(0);
    let high = low;
    let at = weights;
    for (let column: usize = 0; column < columns << 1; column += 8) {
      const x = f32x4.convert_i32x4_s(v128.load_ext<i16>(vectors + column));
      const first = v128.shuffle<f32>(x, x, 0, 0, 0, 0);
      low = addLow(low, first, at);
      high = addLow(high, first, at + 16);
      const second = v128.shuffle<f32>(x, x, 1, 1, 1, 1);
      low = addLow(low, second, at + 32);
      high = addLow(high, second, at + 48);
      const third = v128.shuffle<f32>(x, x, 2, 2, 2, 2);
      low = addLow(low, third, at + 64);
      high = addLow(high, third, at + 80);
      const fourth = v128.shuffle<f32>(x, x, 3, 3, 3, 3);
      low = addLow(low, fourth, at + 96);
      high = addLow(high, fourth, at + 112);
      at += 128;
    }
    const scale = v128.load32_splat(vectorScales + (place << 2));
    v128.store(scores, f32x4.add(v128.load(base), f32x4.mul(scale, low)));
    v128.store(scores, f32x4.add(v128.load(base, 16), f32x4.mul(scale, high)), 16);
    vectors += vectorStride;
    base += baseStride;
    scores += 32;
  }
}

/**
 * Looks at `count` words from a cue: what each word brings, the cue, and the rows of the word’s
 * distance and flags (`width` floats each) added up, nought where negative, as 16-bit numbers in
 * units of a scale each. `work` needs width × 4 bytes.
 */
export function lookFromCue(
  brought: usize, cue: usize, distances: usize, distanceRows: usize, flags: usize, flagRows: usize,
  width: usize, count: usize, work: usize, shorts: usize, scales: usize,
): void {
  const row = width << 2;
  for (let place: usize = 0; place < count; place++) {
    const distance = distanceRows + (load<u32>(distances + (place << 2)) as usize) * row;
    const flag = flagRows + (load<u32>(flags + (place << 2)) as usize) * row;
    for (let column: usize = 0; column < row; column += 16) {
      const sum = f32x4.add(
        f32x4.add(v128.load(brought + column), v128.load(cue + column)),
        f32x4.add(v128.load(distance + column), v128.load(flag + column)),
      );
      v128.store(work + column, f32x4.pmax(f32x4.splat(0), sum));
    }
    store<f32>(scales + (place << 2), shorten(work, width, shorts));
    brought += row;
    shorts += width << 1;
  }
}

/** The mean of `count` vectors of `columns` (a multiple of 8) 16-bit numbers, rounded. */
export function average(vectors: usize, stride: usize, count: usize, columns: usize, mean: usize): void {
  const share = f32x4.splat((1 as f32) / (count as f32));
  for (let column: usize = 0; column < columns << 1; column += 16) {
    let low = i32x4.splat(0);
    let high = low;
    for (let place: usize = 0; place < count; place++) {
      const at = vectors + place * stride + column;
      low = i32x4.add(low, v128.load_ext<i16>(at));
      high = i32x4.add(high, v128.load_ext<i16>(at + 8));
    }
    v128.store(mean + column, i16x8.narrow_i32x4_s(
      toInteger(f32x4.mul(share, f32x4.convert_i32x4_s(low))),
      toInteger(f32x4.mul(share, f32x4.convert_i32x4_s(high))),
    ));
  }
}

/** Adds to each of `count` vectors of `width` floats the rows of the 7 labels, by how probable their odds make them. */
export function addLabels(odds: usize, rows: usize, width: usize, count: usize, vectors: usize): void {
  const row = width << 2;
  for (let place: usize = 0; place < count; place++) {
    let sum: f64 = 0;
    for (let label: usize = 0; label < 56; label += 8) sum += load<f64>(odds + label);
    for (let label: usize = 0; label < 7; label++) {
      const share = f32x4.splat((load<f64>(odds + (label << 3)) / sum) as f32);
      for (let column: usize = 0; column < row; column += 16) {
        v128.store(vectors + column, addLow(v128.load(vectors + column), share, rows + label * row + column));
      }
    }
    odds += 64;
    vectors += row;
  }
}

// The chain of labels: a linear-chain conditional random field (Lafferty, McCallum and Pereira,
// 2001). Sums over paths are kept as they are, not as logarithms, each place’s divided by their
// total. `steps` holds odds in doubles, 8 a row: from each of 8 labels, at the start, at the end,
// then to each of 8 labels; those of the eighth are 0.

const startRow: usize = 512;
const endRow: usize = 576;
const toRows: usize = 640;

/** Lowers the scores of each place so that the best is 0, and finds their odds, in doubles. */
export function weigh(scores: usize, count: usize, odds: usize): void {
  for (let place: usize = 0; place < count; place++) {
    const low = v128.load(scores);
    const given = v128.load(scores, 16);
    const high = v128.shuffle<f32>(given, given, 0, 1, 2, 2);
    const most = f32x4.pmax(low, high);
    const peak = f32x4.splat(max<f32>(
      max<f32>(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
      max<f32>(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
    ));
    const first = f32x4.sub(low, peak);
    const second = f32x4.sub(high, peak);
    v128.store(scores, first);
    v128.store(scores, second, 16);
    const one = exp(first);
    const other = exp(second);
    v128.store(odds, f64x2.promote_low_f32x4(one));
    v128.store(odds, f64x2.promote_low_f32x4(v128.shuffle<f32>(one, one, 2, 3, 2, 3)), 16);
    v128.store(odds, f64x2.promote_low_f32x4(other), 32);
    v128.store(odds, f64x2.promote_low_f32x4(v128.shuffle<f32>(other, other, 2, 3, 2, 3)), 48);
    scores += 32;
    odds += 64;
  }
}

/** A vector over the labels times a table. */
// @ts-ignore: decorator
@inline
function transfer(vector: usize, table: usize, product: usize): void {
  let a = f64x2.splat(0), b = a, c = a, d = a;
  for (let label: usize = 0; label < 7; label++) {
    const x = v128.load64_splat(vector + (label << 3));
    const row = table + (label << 6);
    a = f64x2.add(a, f64x2.mul(x, v128.load(row)));
    b = f64x2.add(b, f64x2.mul(x, v128.load(row, 16)));
    c = f64x2.add(c, f64x2.mul(x, v128.load(row, 32)));
    d = f64x2.add(d, f64x2.mul(x, v128.load(row, 48)));
  }
  v128.store(product, a);
  v128.store(product, b, 16);
  v128.store(product, c, 32);
  v128.store(product, d, 48);
}

/**
 * Sums over the paths up to each place, by its label, in `forward`; what they were divided by in
 * `totals`.
 * @returns the sum over all paths, but for what was divided by
 */
export function sumForward(odds: usize, count: usize, steps: usize, forward: usize, totals: usize): f64 {
  for (let place: usize = 0; place < count; place++) {
    if (place == 0) memory.copy(forward, steps + startRow, 64);
    else transfer(forward - 64, steps, forward);
    let total: f64 = 1e-300;
    for (let label: usize = 0; label < 64; label += 8) {
      const sum = load<f64>(forward + label) * load<f64>(odds + label);
      store<f64>(forward + label, sum);
      total += sum;
    }
    store<f64>(totals + (place << 3), total);
    const share = f64x2.splat(1 / total);
    for (let label: usize = 0; label < 64; label += 16) {
      v128.store(forward + label, f64x2.mul(share, v128.load(forward + label)));
    }
    odds += 64;
    forward += 64;
  }
  let whole: f64 = 1e-300;
  for (let label: usize = 0; label < 56; label += 8) {
    whole += load<f64>(forward - 64 + label) * load<f64>(steps + endRow + label);
  }
  return whole;
}

/** Sums over the paths from each place on, by its label, so that times `forward` they are probabilities. `work` needs 64 bytes. */
export function sumBackward(odds: usize, count: usize, steps: usize, totals: usize, whole: f64, backward: usize, work: usize): void {
  let here = backward + ((count - 1) << 6);
  for (let label: usize = 0; label < 64; label += 8) {
    store<f64>(here + label, load<f64>(steps + endRow + label) / whole);
  }
  for (let place = count - 1; place > 0; place--) {
    const share = f64x2.splat(1 / load<f64>(totals + (place << 3)));
    for (let label: usize = 0; label < 64; label += 16) {
      const product = f64x2.mul(v128.load(odds + (place << 6) + label), v128.load(here + label));
      v128.store(work + label, f64x2.mul(share, product));
    }
    here -= 64;
    transfer(work, steps + toRows, here);
  }
}

/** The most words of a stretch. */
const longestStretch: usize = 24;

/**
 * Finds the stretches that begin with one label and go on with another and are at least so probable,
 * exactly as long as that: 16 bytes each, the first and the last place and the probability.
 * @returns how many were found, at most `most`
 */
export function findStretches(
  begins: usize, goesOn: usize, least: f64, odds: usize, count: usize, steps: usize,
  forward: usize, backward: usize, totals: usize, whole: f64, found: usize, most: i32,
): i32 {
  let many = 0;
  for (let first: usize = 0; first < count; first++) {
    let sum = load<f64>(forward + (first << 6) + (begins << 3));
    if (sum * load<f64>(backward + (first << 6) + (begins << 3)) < least) continue;
    let label = begins;
    for (let last = first; last < count && last < first + longestStretch; last++) {
      let ends: f64 = 0;
      let next: f64 = 0;
      const from = steps + (label << 6);
      if (last == count - 1) ends = load<f64>(steps + endRow + (label << 3)) / whole;
      else {
        const place = last + 1;
        const total = load<f64>(totals + (place << 3));
        for (let to: usize = 0; to < 7; to++) {
          const at = (place << 6) + (to << 3);
          const on = load<f64>(from + (to << 3)) * load<f64>(odds + at) / total;
          if (to == goesOn) next = on;
          else ends += on * load<f64>(backward + at);
        }
      }
      if (sum * ends >= least && many < most) {
        store<u32>(found, first as u32);
        store<u32>(found, last as u32, 4);
        store<f64>(found, sum * ends, 8);
        found += 16;
        many++;
      }
      sum *= next;
      label = goesOn;
      if (last + 1 < count && sum * load<f64>(backward + ((last + 1) << 6) + (goesOn << 3)) < least) break;
    }
  }
  return many;
}

/**
 * Finds the most probable path (Viterbi, 1967): a byte a place. `scores` as `weigh` leaves them;
 * `changes` holds logarithms in floats, 8 a row, in the order of `steps`; those to the eighth label
 * are very low. `work` needs count × 8 + 32 bytes.
 */
export function findPath(scores: usize, count: usize, changes: usize, path: usize, work: usize): void {
  const from = work + 32;
  let low = f32x4.add(v128.load(scores), v128.load(changes, 256));
  let high = f32x4.add(v128.load(scores, 16), v128.load(changes, 272));
  for (let place: usize = 1; place < count; place++) {
    v128.store(work, low);
    v128.store(work, high, 16);
    low = f32x4.splat(-1e30);
    high = low;
    let lowFrom = i32x4.splat(0);
    let highFrom = lowFrom;
    for (let label: usize = 0; label < 7; label++) {
      const best = v128.load32_splat(work + (label << 2));
      const number = i32x4.splat(label as i32);
      const first = f32x4.add(best, v128.load(changes + (label << 5)));
      const second = f32x4.add(best, v128.load(changes + (label << 5), 16));
      lowFrom = v128.bitselect(number, lowFrom, f32x4.gt(first, low));
      highFrom = v128.bitselect(number, highFrom, f32x4.gt(second, high));
      low = f32x4.pmax(low, first);
      high = f32x4.pmax(high, second);
    }
    low = f32x4.add(low, v128.load(scores + (place << 5)));
    high = f32x4.add(high, v128.load(scores + (place << 5), 16));
    const short = i16x8.narrow_i32x4_s(lowFrom, highFrom);
    v128.store64_lane(from + (place << 3), i8x16.narrow_i16x8_s(short, short), 0);
  }
  v128.store(work, f32x4.add(low, v128.load(changes, 288)));
  v128.store(work, f32x4.add(high, v128.load(changes, 304)), 16);
  let top: usize = 0;
  for (let label: usize = 1; label < 7; label++) {
    if (load<f32>(work + (label << 2)) > load<f32>(work + (top << 2))) top = label;
  }
  for (let place = count; place > 0; place--) {
    store<u8>(path + place - 1, top as u8);
    if (place > 1) top = load<u8>(from + ((place - 1) << 3) + top) as usize;
  }
}

/** The probability of a path. */
export function probabilityOf(path: usize, odds: usize, count: usize, steps: usize, totals: usize, whole: f64): f64 {
  let label = load<u8>(path) as usize;
  let probability = load<f64>(steps + startRow + (label << 3)) * load<f64>(odds + (label << 3)) / load<f64>(totals);
  for (let place: usize = 1; place < count; place++) {
    const to = load<u8>(path + place) as usize;
    const step = load<f64>(steps + (label << 6) + (to << 3)) * load<f64>(odds + (place << 6) + (to << 3));
    probability *= step / load<f64>(totals + (place << 3));
    label = to;
  }
  return probability * load<f64>(steps + endRow + (label << 3)) / whole;
}
