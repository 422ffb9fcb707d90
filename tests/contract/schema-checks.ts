import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { componentsInMode, inMode, type Mode } from './closed-schema.ts';
import type { JsonSchema, OpenApi } from './operations.ts';

/** What is wrong with a value, in words; nothing where it is valid. */
type SchemaCheck = (value: unknown) => readonly string[];

/** Makes checks of the schemas in a document; each schema is compiled once. */
export type SchemaChecks = (schema: JsonSchema) => SchemaCheck;

/**
 * @param mode `closed`: a property that the published schema does not name is a fault
 */
export const createSchemaChecks = (document: OpenApi, mode: Mode): SchemaChecks => {
  // OpenAPI's own keywords are no JSON Schema; unknown formats stay faults.
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(ajv);
  const schemas = (document.components?.schemas ?? {}) as Readonly<Record<string, JsonSchema>>;
  const base = 'https://contract.test/document';
  ajv.addSchema({ $id: base, components: { schemas: componentsInMode(schemas, mode) } });
  const checks = new Map<JsonSchema, SchemaCheck>();
  return (schema) => {
    const known = checks.get(schema);
    if (known !== undefined) return known;
    const text = JSON.stringify(inMode(schema, mode));
    const rooted = JSON.parse(
      text.replaceAll('"$ref":"#/components/', `"$ref":"${base}#/components/`),
    );
    const validate = ajv.compile(rooted);
    const check: SchemaCheck = (value) => {
      if (validate(value)) return [];
      return (validate.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `body${instancePath} ${message} ${JSON.stringify(params)}`,
      );
    };
    checks.set(schema, check);
    return check;
  };
};
