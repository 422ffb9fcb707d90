import type { Bound, Spread } from './figures.ts';

/** A median with its quartiles; empty where nothing was measured. */
export const showSpread = (spread: Spread | undefined): string =>
  spread === undefined
    ? ''
    : `${spread.median.toFixed(2)} (${spread.low.toFixed(2)}–${spread.high.toFixed(2)})`;

/** A median to the whole number; empty where nothing was measured. */
export const showFigure = (spread: Spread | undefined): string =>
  spread === undefined ? '' : Math.round(spread.median).toLocaleString('en');

/** What a figure is to reach; empty where it is to reach nothing. */
export const showBound = (bound: Bound | undefined): string => {
  if (bound === undefined) return '';
  return 'least' in bound ? `≥ ${bound.least}` : `≤ ${bound.most}`;
};

/** A Markdown table that is a table to the eye as well. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
};
