import { seededRandom } from './random.ts';
import type { WordVectors } from './word-vectors.ts';

/** How many words are grouped, into how many fine and coarse clusters. */
const wordsGrouped = 40_000;
const fineClusters = 1024;
const coarseClusters = 64;

/**
 * Groups words of like use: the list that `readWordClusters` takes, one fine cluster a line, the
 * number of its coarse cluster first.
 */
export const clusterWords = ({ words, dimensions, values }: WordVectors, seed: number): string => {
  const count = Math.min(wordsGrouped, words.length);
  const given = { dimensions, values: values.subarray(0, count * dimensions) };
  const fine = clusterVectors(given, fineClusters, { rounds: 8, seed });
  const coarse = clusterVectors(fine.centres, coarseClusters, { rounds: 20, seed });
  const members = Array.from({ length: fineClusters }, (): string[] => []);
  fine.clusterOf.forEach((cluster, word) => {
    members[cluster]?.push(words[word] ?? '');
  });
  return members
    .map((group, cluster) => `${coarse.clusterOf[cluster]} ${group.join(' ')}`)
    .join('\n');
};

/** Word vectors of unit length, row after row. */
type Vectors = { readonly dimensions: number; readonly values: Float32Array };

/**
 * Groups vectors by direction: spherical k-means (Dhillon and Modha, Machine Learning 42, 2001).
 * @returns the cluster of each vector, and the clusters’ centres (of unit length)
 */
const clusterVectors = (
  { dimensions, values }: Vectors,
  clusters: number,
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
): { readonly clusterOf: Uint16Array; readonly centres: Vectors } => {
  const count = values.length / dimensions;
  const random = seededRandom(seed);
  const centres = new Float32Array(clusters * dimensions);
  // The most frequent words come first and make good first centres, one in four of them.
  for (let cluster = 0; cluster < clusters; cluster += 1) {
    const word = Math.min(
      count - 1,
      Math.floor((cluster + random()) * Math.min(4, count / clusters)),
    );
    centres.set(values.subarray(word * dimensions, (word + 1) * dimensions), cluster * dimensions);
  }
  const clusterOf = new Uint16Array(count);
  for (let round = 0; round < rounds; round += 1) {
    for (let word = 0; word < count; word += 1) {
      clusterOf[word] = nearest(values, word * dimensions, centres, dimensions);
    }
    recentre(values, clusterOf, centres, dimensions);
  }
  return { clusterOf, centres: { dimensions, values: centres } };
};

const nearest = (
  values: Float32Array,
  from: number,
  centres: Float32Array,
  dimensions: number,
): number => {
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let centre = 0, at = 0; at < centres.length; centre += 1, at += dimensions) {
    let score = 0;
    for (let d = 0; d < dimensions; d += 1)
      score += (values[from + d] as number) * (centres[at + d] as number);
    if (score > bestScore) {
      bestScore = score;
      best = centre;
    }
  }
  return best;
};

const recentre = (
  values: Float32Array,
  clusterOf: Uint16Array,
  centres: Float32Array,
  dimensions: number,
): void => {
  const sums = new Float32Array(centres.length);
  clusterOf.forEach((cluster, word) => {
    for (let d = 0; d < dimensions; d += 1) {
      sums[cluster * dimensions + d] =
        (sums[cluster * dimensions + d] ?? 0) + (values[word * dimensions + d] ?? 0);
    }
  });
  for (let at = 0; at < centres.length; at += dimensions) {
    const sum = sums.subarray(at, at + dimensions);
    const norm = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
    if (norm > 0)
      centres.set(
        sum.map((value) => value / norm),
        at,
      );
  }
};
