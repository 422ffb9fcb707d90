import type { NetworkSizes } from '../attribution/network-input.ts';
import type { CueParts } from './network-cue-parts.ts';
import type { CueExample } from './network-examples.ts';
import { addRow } from './network-inputs.ts';
import type { NetworkMachine, Rows } from './network-kernels.ts';
import { leadBack, learnLayer, readLayer } from './network-layers.ts';
import { type Packing, rowOf } from './network-packing.ts';

/** What the first reading leaves for the second: its output with slopes to add to, and the scores of the labels. */
export type Encoded = { readonly hidden: Rows; readonly hiddenSlopes: Rows; readonly scores: Rows };

/** A cue of a batch, and the sequence it is in. */
export type PlacedCue = CueExample & { readonly sequence: number };

/** What paragraphs are looked at from their cues: the batch’s words as they are packed and encoded, and the words once for each cue. */
export type CueView = {
  readonly packing: Packing;
  readonly seen: Packing;
  readonly encoded: Encoded;
  readonly sizes: NetworkSizes;
};

/** The probabilities of the labels, as far as each word’s own scores say (rows × labels). */
export const findChances = (
  floats: Float32Array,
  rows: number,
  labels: number,
  scores: Rows,
  chances: Rows,
): void => {
  for (let row = 0; row < rows; row += 1) {
    const from = scores.at + row * scores.width;
    const to = chances.at + row * chances.width;
    let most = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < labels; at += 1) most = Math.max(most, floats[from + at] as number);
    let sum = 0;
    for (let at = 0; at < labels; at += 1) {
      const odd = Math.exp((floats[from + at] as number) - most);
      floats[to + at] = odd;
      sum += odd;
    }
    for (let at = 0; at < labels; at += 1) floats[to + at] = (floats[to + at] as number) / sum;
  }
};

/** What is read: for each word what it, the cue’s mean, its distance and its flags add up to, cut below nought (rows × middle). */
export const lookFromCues = (
  machine: NetworkMachine,
  { areas, cueMean, distances, flags }: CueParts,
  cues: readonly PlacedCue[],
  { packing, seen, encoded, sizes }: CueView,
): void => {
  const { floats } = machine;
  const { middle, encoder } = sizes;
  floats.fill(0, areas.means.at, areas.means.at + cues.length * 2 * encoder);
  cues.forEach(({ cue, sequence }, index) => {
    const mean = areas.means.at + index * 2 * encoder;
    for (let word = cue.first; word <= cue.last; word += 1) {
      const from = encoded.hidden.at + rowOf(packing, sequence, word) * encoded.hidden.width;
      addRow(floats, from, mean, 2 * encoder);
    }
    const words = cue.last - cue.first + 1;
    for (let at = mean; at < mean + 2 * encoder; at += 1)
      floats[at] = (floats[at] as number) / words;
  });
  readLayer(machine, cueMean, cues.length, areas.means, areas.cues);
  cues.forEach(({ labels, sequence, relative }, index) => {
    const own = areas.cues.at + index * middle;
    for (let word = 0; word < labels.length; word += 1) {
      const token = areas.tokens.at + rowOf(packing, sequence, word) * middle;
      const distance = distances.at + (relative.distance[word] as number) * middle;
      const flag = flags.at + (relative.flags[word] as number) * middle;
      const to = areas.joined.at + rowOf(seen, index, word) * areas.joined.width;
      for (let at = 0; at < middle; at += 1) {
        const sum =
          (floats[token + at] as number) +
          (floats[own + at] as number) +
          (floats[distance + at] as number) +
          (floats[flag + at] as number);
        floats[to + at] = sum > 0 ? sum : 0;
      }
    }
  });
};

/** The way back through `lookFromCues`. */
export const learnFromCues = (
  machine: NetworkMachine,
  { areas, cueMean, distances, flags }: CueParts,
  cues: readonly PlacedCue[],
  { packing, seen, encoded, sizes }: CueView,
): void => {
  const { floats } = machine;
  const { middle, encoder } = sizes;
  floats.fill(0, areas.cueSlopes.at, areas.cueSlopes.at + cues.length * middle);
  cues.forEach(({ labels, sequence, relative }, index) => {
    for (let word = 0; word < labels.length; word += 1) {
      const from = areas.joinedSlopes.at + rowOf(seen, index, word) * areas.joinedSlopes.width;
      addRow(floats, from, areas.tokenSlopes.at + rowOf(packing, sequence, word) * middle, middle);
      addRow(
        floats,
        from,
        distances.gradients + (relative.distance[word] as number) * middle,
        middle,
      );
      addRow(floats, from, flags.gradients + (relative.flags[word] as number) * middle, middle);
      addRow(floats, from, areas.cueSlopes.at + index * middle, middle);
    }
  });
  learnLayer(machine, cueMean, cues.length, areas.means, areas.cueSlopes);
  leadBack(machine, cueMean, cues.length, areas.cueSlopes, areas.meanSlopes, 'replace');
  cues.forEach(({ cue, sequence }, index) => {
    const mean = areas.meanSlopes.at + index * 2 * encoder;
    const words = cue.last - cue.first + 1;
    for (let at = mean; at < mean + 2 * encoder; at += 1)
      floats[at] = (floats[at] as number) / words;
    for (let word = cue.first; word <= cue.last; word += 1) {
      const row = rowOf(packing, sequence, word);
      addRow(floats, mean, encoded.hiddenSlopes.at + row * encoded.hiddenSlopes.width, 2 * encoder);
    }
  });
};
