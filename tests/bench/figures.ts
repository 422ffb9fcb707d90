import { raw, rawControl } from './contestants.ts';
import type { Kind, Measurement } from './measurement.ts';

/** The middle of a series, and the quarters around it. */
export type Spread = {
  readonly low: number;
  readonly median: number;
  readonly high: number;
};

/** What a ratio is to reach. */
export type Bound = { readonly least: number } | { readonly most: number };

export type Verdict = 'reached' | 'not reached' | 'no verdict';

/** Median and quartiles, interpolated; undefined of an empty series. */
const spreadOf = (series: readonly number[]): Spread | undefined => {
  const sorted = [...series].sort((one, other) => one - other);
  if (sorted.length === 0) return undefined;
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? 0;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
};

/** The measurements of one case or row. */
export const measurementsOf = (
  measured: readonly Measurement[],
  what: string,
): readonly Measurement[] => measured.filter((one) => one.what === what);

/** A contestant’s figures of one kind. */
export const spreadOfFigures = (
  measured: readonly Measurement[],
  contestant: string,
  kind: Kind,
): Spread | undefined =>
  spreadOf(
    measured
      .filter((one) => one.contestant === contestant)
      .map(({ figures }) => figures[kind])
      .filter((figure) => figure !== undefined),
  );

/** Both copies of the raw server. */
export const rawPair = [raw, rawControl] as const;

/**
 * A contestant’s figure divided by the mean of others’ in the same round, over the rounds.
 * Rounds that miss a figure do not count.
 */
export const ratioOf = (
  measured: readonly Measurement[],
  kind: Kind,
  contestant: string,
  others: readonly string[],
): Spread | undefined => {
  const figure = (round: number, name: string): number | undefined =>
    measured.find((one) => one.round === round && one.contestant === name)?.figures[kind];
  const rounds = new Set(measured.map(({ round }) => round));
  const ratios: number[] = [];
  for (const round of rounds) {
    const own = figure(round, contestant);
    const theirs = others.map((name) => figure(round, name)).filter((one) => one !== undefined);
    if (own === undefined || theirs.length < others.length) continue;
    ratios.push((own * theirs.length) / theirs.reduce((sum, one) => sum + one, 0));
  }
  return spreadOf(ratios);
};

/** The raw server’s copy against itself: how far from 1 a ratio strays by noise alone. */
export const controlOf = (measured: readonly Measurement[], kind: Kind): Spread | undefined =>
  ratioOf(measured, kind, rawControl, [raw]);

/** How far the control may stray from 1. */
export const mostStray = 0.05;

/** Judges a ratio; not where one of the controls strays, or nothing was measured. */
export const judge = (
  ratio: Spread | undefined,
  controls: readonly (Spread | undefined)[],
  bound: Bound,
): Verdict => {
  const steady = controls.every(
    (control) => control !== undefined && Math.abs(control.median - 1) <= mostStray,
  );
  if (ratio === undefined || !steady) return 'no verdict';
  const reached = 'least' in bound ? ratio.median >= bound.least : ratio.median <= bound.most;
  return reached ? 'reached' : 'not reached';
};
