/** The clusters of a word that is in none. */
const unknown: WordCluster = { fine: 0, coarse: 0 };

/** Where a word stands among words of like use: one of about a thousand fine clusters in one of a few dozen coarse ones, from 1. */
type WordCluster = { readonly fine: number; readonly coarse: number };

/** The cluster of a word in lower case. */
export type WordClusters = (lower: string) => WordCluster;

/**
 * Reads the list of clusters: one fine cluster a line, the number of its coarse cluster first,
 * then its words, parted by spaces.
 */
export const readWordClusters = (list: string): WordClusters => {
  const clusters = new Map<string, WordCluster>();
  list.split('\n').forEach((line, index) => {
    const [coarse, ...words] = line.split(' ');
    const cluster = { fine: index + 1, coarse: Number(coarse) + 1 };
    for (const word of words) clusters.set(word, cluster);
  });
  return (lower) => clusters.get(lower) ?? unknown;
};
