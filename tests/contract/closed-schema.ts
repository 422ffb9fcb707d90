import type { JsonSchema } from './operations.ts';

export type Mode = 'open' | 'closed';

/** What stands behind the name of a component whose own properties others may add to. */
const partSuffix = '.part';

const applicators = ['allOf', 'anyOf', 'oneOf'];
const compositions = [...applicators, '$ref', 'if', 'then', 'else', 'dependentSchemas'];
const singles = ['items', 'additionalProperties', 'contains', 'not', 'propertyNames'];
const keyed = ['properties', 'patternProperties', 'dependentSchemas', '$defs'];

type Change = (schema: JsonSchema, isPart: boolean) => JsonSchema;

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const changeOne = (value: unknown, change: Change, isPart: boolean): unknown =>
  isSchema(value) ? change(value, isPart) : value;

/** A schema with the schemas in it changed; those that share its object are its parts. */
const changeWithin = (schema: JsonSchema, change: Change, isPart: boolean): JsonSchema =>
  Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (singles.includes(keyword)) return [keyword, changeOne(value, change, false)];
      if (['if', 'then', 'else'].includes(keyword))
        return [keyword, changeOne(value, change, true)];
      if ([...applicators, 'prefixItems'].includes(keyword) && Array.isArray(value)) {
        const share = keyword !== 'prefixItems' && isPart;
        return [keyword, value.map((one) => changeOne(one, change, share))];
      }
      if (keyed.includes(keyword) && isSchema(value)) {
        const entries = Object.entries(value);
        return [
          keyword,
          Object.fromEntries(
            entries.map(([name, one]) => [
              name,
              changeOne(one, change, keyword === 'dependentSchemas'),
            ]),
          ),
        ];
      }
      return [keyword, value];
    }),
  );

/** Whether an object’s properties are told in several places that apply together. */
const isComposed = (schema: JsonSchema): boolean =>
  'allOf' in schema ||
  ('properties' in schema && compositions.some((keyword) => keyword in schema));

/**
 * The schema under which an object may have no property that the published one does not name.
 * Objects that are open on purpose (`additionalProperties` is given) stay open.
 */
const close: Change = (schema, isPart) => {
  const composed = isComposed(schema);
  const inner = changeWithin(schema, close, isPart || composed);
  const isOpen = 'additionalProperties' in schema || 'unevaluatedProperties' in schema;
  const named = composed || 'properties' in schema;
  const suffix = isPart || composed ? partSuffix : '';
  const { $ref } = schema;
  const referred = typeof $ref === 'string' ? { ...inner, $ref: `${$ref}${suffix}` } : inner;
  if (isPart || isOpen || !named) return referred;
  return { ...referred, [composed ? 'unevaluatedProperties' : 'additionalProperties']: false };
};

/** A schema as one mode reads it. */
export const inMode = (schema: JsonSchema, mode: Mode): JsonSchema =>
  mode === 'open' ? schema : close(schema, false);

/** The components’ schemas as one mode reads them. */
export const componentsInMode = (
  schemas: Readonly<Record<string, JsonSchema>>,
  mode: Mode,
): Readonly<Record<string, JsonSchema>> => {
  if (mode === 'open') return schemas;
  return Object.fromEntries(
    Object.entries(schemas).flatMap(([name, schema]) => [
      [name, close(schema, false)],
      [`${name}${partSuffix}`, close(schema, true)],
    ]),
  );
};
