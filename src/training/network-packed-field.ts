import { type Field, learnField } from './network-field.ts';
import type { NetworkMachine, Rows } from './network-kernels.ts';
import { type Packing, rowOf } from './network-packing.ts';
import type { Parameters } from './network-parameters.ts';

/** A random field among the parameters, and its gradients. */
export type LearntField = { readonly scores: Field; readonly gradients: Field };

export const fieldOf = (
  { floats }: NetworkMachine,
  { placed }: Parameters,
  which: 'role' | 'cue',
  labels: number,
): LearntField => {
  const view = (block: 'weights' | 'gradients'): Field => {
    const part = (name: 'Transitions' | 'Start' | 'End', count: number): Float32Array => {
      const matrix = placed[`${which}${name}`];
      const at = matrix.block[block] + matrix.offset;
      return floats.subarray(at, at + count);
    };
    return {
      labels,
      transitions: part('Transitions', labels * labels),
      start: part('Start', labels),
      end: part('End', labels),
    };
  };
  return { scores: view('weights'), gradients: view('gradients') };
};

/** What is right for a sequence, and how much it counts. */
export type FieldExample = { readonly gold: Uint8Array; readonly counts: number };

/**
 * The loss of all sequences of a packing, from the scores of their words (rows × labels); leaves
 * the slopes of the scores and adds to the gradients of the field, times `share` and what each counts.
 */
export const learnPackedField = (
  { floats }: NetworkMachine,
  { scores: field, gradients }: LearntField,
  packing: Packing,
  examples: readonly FieldExample[],
  rows: { readonly scores: Rows; readonly slopes: Rows; readonly share: number },
): number => {
  const { labels } = field;
  const longest = packing.lengths[0] ?? 0;
  const scores = new Float32Array(longest * labels);
  const slopes = new Float32Array(longest * labels);
  let loss = 0;
  examples.forEach(({ gold, counts }, sequence) => {
    for (let word = 0; word < gold.length; word += 1) {
      const at = rows.scores.at + rowOf(packing, sequence, word) * rows.scores.width;
      scores.set(floats.subarray(at, at + labels), word * labels);
    }
    loss += counts * learnField(field, gradients, scores, gold, counts * rows.share, slopes);
    for (let word = 0; word < gold.length; word += 1) {
      const at = rows.slopes.at + rowOf(packing, sequence, word) * rows.slopes.width;
      floats.set(slopes.subarray(word * labels, (word + 1) * labels), at);
    }
  });
  return loss;
};
