import { jsonPath } from './record-fault.ts';
import type { Span } from './span.ts';

/** A span of a record and the JSONPath that leads to it. */
export type LocatedSpan = { readonly path: string; readonly span: Span };

const isSpan = (value: object): value is Span =>
  'start' in value && 'end' in value && 'text' in value;

/** Every span of a record, wherever it stands, in the order of the record. */
export const spansOf = (value: unknown, keys: readonly PropertyKey[] = []): LocatedSpan[] => {
  if (Array.isArray(value)) return value.flatMap((item, index) => spansOf(item, [...keys, index]));
  if (typeof value !== 'object' || value === null) return [];
  const own = isSpan(value) ? [{ path: jsonPath(keys), span: value }] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, child]) => spansOf(child, [...keys, key])),
  ];
};

/** The same record with every span replaced by what `change` makes of it. */
export const mapSpans = <Value>(value: Value, change: (span: Span) => Span): Value => {
  if (Array.isArray(value)) return value.map((item) => mapSpans(item, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const mapped = Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, mapSpans(child, change)]),
  );
  if (!isSpan(value)) return mapped as Value;
  const { start, end, text } = change(value);
  return { ...mapped, start, end, text } as Value;
};
