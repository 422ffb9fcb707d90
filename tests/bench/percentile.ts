/**
 * The value that a share (above 0, up to 1) of a series does not exceed, by nearest rank: always one of the series.
 * @returns undefined of an empty series
 */
export const percentile = (series: readonly number[], share: number): number | undefined =>
  series.toSorted((one, other) => one - other)[Math.ceil(share * series.length) - 1];
