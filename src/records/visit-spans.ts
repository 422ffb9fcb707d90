import type { Span } from './span.ts';

/** A span of a record and the keys that lead to it; `jsonPath` makes a JSONPath of them. */
export type LocatedSpan = { readonly keys: readonly PropertyKey[]; readonly span: Span };

const isSpan = (value: object): value is Span =>
  'start' in value && 'end' in value && 'text' in value;

/** Every span of a record, wherever it stands, in the order of the record. */
export const spansOf = (value: object, keys: readonly PropertyKey[] = []): LocatedSpan[] => {
  const own = isSpan(value) ? [{ keys, span: value }] : [];
  const isList = Array.isArray(value);
  return Object.entries(value).reduce<LocatedSpan[]>((found, [key, child]) => {
    if (typeof child !== 'object' || child === null) return found;
    found.push(...spansOf(child, [...keys, isList ? Number(key) : key]));
    return found;
  }, own);
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
