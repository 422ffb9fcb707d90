import type { Bound } from './figures.ts';
import { showBound, table } from './table.ts';

/** One figure, measured at several sizes. */
export type GrowthRow = {
  readonly title: string;
  /** By size; undefined where it was not measured. */
  readonly figures: readonly (number | undefined)[];
  /** Digits behind the point. */
  readonly digits: number;
  /** What it is to reach at the largest size. */
  readonly bound?: Bound;
};

/** A number of things, readable. */
export const showCount = (count: number): string => count.toLocaleString('en');

/** A figure with so many digits behind the point; a dash where it was not measured. */
export const showNumber = (figure: number | undefined, digits: number): string =>
  figure === undefined
    ? '–'
    : figure.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** How many times as large a figure has become; a dash where one was not measured. */
export const showGrowth = (before: number | undefined, after: number | undefined): string =>
  before === undefined || after === undefined || before === 0
    ? '–'
    : `× ${showRatio(after / before)}`;

/** With two digits at least. */
const showRatio = (ratio: number): string =>
  ratio < 10 ? ratio.toPrecision(2) : showNumber(ratio, 0);

/** What each size is compared with the one before it by, as heads of columns. */
export const growthHeads = (sizes: readonly number[]): readonly string[] =>
  steps(sizes).map(([before, after]) => `${showCount(after)} / ${showCount(before)}`);

/** How a figure grows from each size to the next. */
export const growthCells = (figures: readonly (number | undefined)[]): readonly string[] =>
  steps(figures).map(([before, after]) => showGrowth(before, after));

const steps = <Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] =>
  items.slice(1).map((after, index) => [items[index] as Item, after]);

/** Figures by size, as a Markdown table: how each grows, and whether it is what it is to be at the largest size. */
export const growthTable = (sizes: readonly number[], rows: readonly GrowthRow[]): string =>
  table(
    [
      'Figure',
      ...sizes.map(showCount),
      ...growthHeads(sizes),
      'To reach',
      `At ${showCount(sizes.at(-1) ?? 0)}`,
    ],
    rows.map(({ title, figures, digits, bound }) => [
      title,
      ...sizes.map((_, index) => showNumber(figures[index], digits)),
      ...growthCells(figures),
      showBound(bound),
      showReached(figures[sizes.length - 1], bound),
    ]),
  );

const showReached = (figure: number | undefined, bound: Bound | undefined): string => {
  if (bound === undefined) return '';
  if (figure === undefined) return 'not measured';
  const isReached = 'least' in bound ? figure >= bound.least : figure <= bound.most;
  return isReached ? 'reached' : 'not reached';
};
