import type { Article } from '../records/article.ts';
import type { Attribution } from '../records/attribution.ts';
import type { Claim } from '../records/claim.ts';
import type { Quote } from '../records/quote.ts';
import type { Span } from '../records/span.ts';
import { nameOf, type Voice, type VoiceFinder, voicesOf } from './voice.ts';

/** A cell: text, a number, or nothing. */
type Cell = string | number | boolean | undefined;

/** One column: its name, and what it says of a row’s item. */
type Column<Item> = readonly [name: string, cell: (item: Item, voice: Voice | undefined) => Cell];

type Attributed = { readonly attribution: Attribution | null };

const attributionColumns: readonly Column<Attributed>[] = [
  ['speakerId', ({ attribution }) => attribution?.speakerId ?? undefined],
  ['speaker', (_item, voice) => voice?.source.speaker?.name],
  ['sources', ({ attribution }) => wordsOf(attribution?.sources ?? [])],
  ['cue', ({ attribution }) => attribution?.cue?.text],
  ['via', (_item, voice) => voice?.via.flatMap((source) => nameOf(source) ?? []).join(' | ')],
  ['inferred', ({ attribution }) => attribution?.inferred],
];

const claimColumns: readonly Column<Claim>[] = [
  ['id', ({ id }) => id],
  ['text', ({ text }) => text],
  ['type', ({ type }) => type],
  ...attributionColumns,
  ['certainty', ({ certainty }) => certainty],
  ['polarity', ({ polarity }) => polarity],
  ['hedges', ({ hedges }) => wordsOf(hedges)],
  ['confidence', ({ confidence }) => confidence],
  ['foundIn', ({ foundIn }) => foundIn],
  ['quoteIds', ({ quoteIds }) => quoteIds.join(' ')],
  ['start', ({ contents }) => contents[0]?.start],
  ['end', ({ contents }) => contents.at(-1)?.end],
  ['spans', ({ contents }) => contents.map(({ start, end }) => `${start}:${end}`).join(' ')],
];

const quoteColumns: readonly Column<Quote>[] = [
  ['id', ({ id }) => id],
  ['text', ({ text }) => text],
  ['type', ({ type }) => type],
  ...attributionColumns,
  ['continues', ({ continues }) => continues],
  ['foundIn', ({ foundIn }) => foundIn],
  ['claimIds', ({ claimIds }) => claimIds.join(' ')],
  ['start', ({ start }) => start],
  ['end', ({ end }) => end],
];

/**
 * Claims of an article as CSV (RFC 4180), a header and a row each. `start` and `end` are where the claim begins and
 * ends, `spans` is each of its stretches as `start:end`: code points of the source text, zero-based, end exclusive.
 */
export const claimsCsv = (claims: readonly Claim[], article: Article): string =>
  tableOf(claimColumns, claims, voicesOf(article));

/** Quotes of an article as CSV (RFC 4180), a header and a row each; spans as in `claimsCsv`. */
export const quotesCsv = (quotes: readonly Quote[], article: Article): string =>
  tableOf(quoteColumns, quotes, voicesOf(article));

const tableOf = <Item extends Attributed>(
  columns: readonly Column<Item>[],
  items: readonly Item[],
  voiceOf: VoiceFinder,
): string => {
  const rows = items.map((item) => {
    const voice = voiceOf(item.attribution);
    return columns.map(([, cell]) => cell(item, voice));
  });
  return [columns.map(([name]) => name), ...rows].map(lineOf).join('');
};

const wordsOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join(' | ');

/** A record of RFC 4180, section 2: commas between, CRLF at its end. */
const lineOf = (cells: readonly Cell[]): string => `${cells.map(encode).join(',')}\r\n`;

const encode = (cell: Cell): string => {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = guard(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Text that a spreadsheet would take for a formula, or for one that was guarded before. */
const formulaLike = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * Text that begins as a formula gets an apostrophe before it, so that no spreadsheet computes what an article says
 * (OWASP, CSV Injection). Text that begins with apostrophes and then so gets one more: taking one away from
 * all that look like this gives back every text as it was.
 */
const guard = (text: string): string => (formulaLike.test(text) ? `'${text}` : text);
