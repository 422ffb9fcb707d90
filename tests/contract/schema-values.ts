import fc from 'fast-check';
import { type JsonSchema, type OpenApi, resolve } from './operations.ts';

/** Deeper than this, references are not followed: a schema may contain itself. */
const deepest = 6;

/** JSON values that a schema allows, its boundaries more often than the rest. */
export const valuesOf = (
  document: OpenApi,
  written: JsonSchema,
  depth = 0,
): fc.Arbitrary<unknown> => {
  const schema = resolve(document, written);
  const within = (part: unknown) => valuesOf(document, part as JsonSchema, depth + 1);
  const { type, anyOf, oneOf, allOf } = schema;
  if (depth > deepest) return fc.constant(null);
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  if (Array.isArray(allOf)) return merged([...allOf.map(within), ...ownObject(schema, within)]);
  const choices = anyOf ?? oneOf;
  if (Array.isArray(choices)) return fc.oneof(...choices.map(within));
  if (Array.isArray(type)) return fc.oneof(...type.map((one) => within({ ...schema, type: one })));
  const make = byType[String(type)];
  const known = ['default', 'example'].filter((key) => key in schema).map((key) => schema[key]);
  const values = make === undefined ? fc.jsonValue() : make(schema, within);
  return known.length === 0 ? values : fc.oneof(values, fc.constantFrom(...known));
};

type Within = (part: unknown) => fc.Arbitrary<unknown>;

const ownObject = (schema: JsonSchema, within: Within): readonly fc.Arbitrary<unknown>[] =>
  schema.properties === undefined ? [] : [objects(schema, within)];

const merged = (parts: readonly fc.Arbitrary<unknown>[]): fc.Arbitrary<unknown> =>
  fc.tuple(...parts).map((values) => {
    const last = values.at(-1);
    return typeof last === 'object' && last !== null ? Object.assign({}, ...values) : last;
  });

const objects = ({ properties = {}, required }: JsonSchema, within: Within) => {
  const shape: Readonly<Record<string, fc.Arbitrary<unknown>>> = Object.fromEntries(
    Object.entries(properties as object).map(([name, part]) => [name, within(part)]),
  );
  const names: readonly unknown[] = Array.isArray(required) ? required : [];
  const requiredKeys = Object.keys(shape).filter((name) => names.includes(name));
  return fc.record(shape, { requiredKeys });
};

const numberAt = (schema: JsonSchema, keyword: string): number | undefined => {
  const value = schema[keyword];
  return typeof value === 'number' ? value : undefined;
};

const strings = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  const { pattern, format } = schema;
  const minLength = numberAt(schema, 'minLength') ?? 0;
  const maxLength = numberAt(schema, 'maxLength');
  if (typeof pattern === 'string') {
    const matching = fc.stringMatching(new RegExp(pattern, 'u'));
    return matching.filter((text) => maxLength === undefined || text.length <= maxLength);
  }
  const formatted = byFormat[String(format)];
  if (formatted !== undefined) return formatted;
  return fc.string({
    unit: 'grapheme',
    minLength,
    ...(maxLength === undefined ? {} : { maxLength }),
  });
};

const byFormat: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  date: fc.constantFrom('2018-07-20', '2024-02-29'),
  'date-time': fc.constantFrom('2018-07-20T12:00:00Z', '2024-02-29T23:59:59.5+02:00'),
  uri: fc.webUrl(),
  uuid: fc.uuid(),
  email: fc.emailAddress(),
};

const integers = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  const { least, most } = bounds(schema);
  const inside = fc.integer({ min: least, max: most });
  return fc.oneof(inside, fc.constantFrom(least, most));
};

const bounds = (schema: JsonSchema): { readonly least: number; readonly most: number } => ({
  least: numberAt(schema, 'minimum') ?? -1000,
  most: Math.min(numberAt(schema, 'maximum') ?? 1000, 2 ** 31 - 1),
});

const byType: Readonly<
  Record<string, (schema: JsonSchema, within: Within) => fc.Arbitrary<unknown>>
> = {
  string: strings,
  integer: integers,
  number: (schema) => {
    const { least, most } = bounds(schema);
    return fc.double({ min: least, max: most, noNaN: true });
  },
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  array: (schema, within) => {
    const minLength = numberAt(schema, 'minItems') ?? 0;
    const maxLength = Math.min(numberAt(schema, 'maxItems') ?? 5, minLength + 5);
    return fc.array(within(schema.items ?? {}), { minLength, maxLength });
  },
  object: objects,
};

/** Texts that numbers are taken for where parsing is lax. */
const oddNumbers = ['0x10', '1e1', ' 5', '5 ', '+5', '007', '1.0', '-0', '٣', 'NaN', 'Infinity'];

const oddTexts = ['', ' ', '0', '-1', 'null', 'true', '[]', '{}', 'undefined', "'", '"', '`', '\0'];

const longTexts = [300, 3000, 5000, 20_000].map((length) => 'x'.repeat(length));

/** Texts that a schema most likely forbids: just out of bounds, of another type, or odd. */
export const oddTextsFor = (document: OpenApi, written: JsonSchema): fc.Arbitrary<string> => {
  const schema = resolve(document, written);
  const { least, most } = bounds(schema);
  const isNumeric = schema.type === 'integer' || schema.type === 'number';
  const beyond = [String(least - 1), String(most + 1)];
  return fc.oneof(
    { weight: isNumeric ? 8 : 0, arbitrary: fc.constantFrom(...beyond) },
    { weight: isNumeric ? 16 : 1, arbitrary: fc.constantFrom(...oddNumbers) },
    { weight: 2, arbitrary: fc.constantFrom(...oddTexts) },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    { weight: 1, arbitrary: fc.constantFrom(...longTexts) },
  );
};
