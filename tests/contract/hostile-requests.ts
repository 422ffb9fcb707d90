import { exampleRequest, type FuzzRequest } from './fuzz-request.ts';
import { type HostileText, hostileTexts, loneSurrogates } from './hostile-texts.ts';
import {
  type JsonSchema,
  type OpenApi,
  type Operation,
  type Parameter,
  resolve,
} from './operations.ts';
import { isJson } from './validate-answer.ts';

/** A request with a hostile text in one of its places. */
export type HostileRequest = { readonly where: string; readonly request: FuzzRequest };

/** UTF-8 of half a character, cut short, too long, and of a NUL written in two bytes; and no escape at all. */
const brokenEscapes = ['%ED%A0%80', '%E2%82', '%F8%88%80%80%80', '%C0%80', '%', '%zz', '%25%27'];

/** What takes conditional requests and names of requests, whether the document tells of it or not. */
const everyHeader: readonly Parameter[] = [
  { name: 'If-None-Match', in: 'header' },
  { name: 'If-Match', in: 'header' },
  { name: 'Idempotency-Key', in: 'header' },
  { name: 'Authorization', in: 'header' },
  { name: 'X-Request-Id', in: 'header' },
];

/** Every request to an operation that has a hostile text in one place: a parameter, a header, a text of its body. */
export const hostileRequests = (
  document: OpenApi,
  operation: Operation,
): readonly HostileRequest[] => [
  ...placesOf(operation).flatMap((parameter) => inParameter(operation, parameter)),
  ...Object.entries(operation.body?.content ?? {}).flatMap(
    ([type, { schema = {}, example }], index) =>
      isJson(type)
        ? inJson(document, operation, type, schema, example)
        : inText(operation, type, String(example), index),
  ),
];

const placesOf = ({ parameters }: Operation): readonly Parameter[] => {
  const named = new Set(parameters.map(({ name }) => name));
  return [...parameters, ...everyHeader.filter(({ name }) => !named.has(name))];
};

const inParameter = (operation: Operation, parameter: Parameter): readonly HostileRequest[] => {
  const { name, in: place } = parameter;
  const put = puts[place];
  if (put === undefined) throw new Error(`parameters in ${place} are not tried`);
  return someOf(operation, parameter, writtenFor(parameter)).map(({ name: what, text }) => ({
    where: `${place} ${name}: ${what}`,
    request: put(exampleRequest(operation), name, text),
  }));
};

/** How many times fewer texts are tried where each makes the server read a document, and none should matter. */
const fewer = 5;

const someOf = (
  { body, parameters }: Operation,
  parameter: Parameter,
  texts: readonly HostileText[],
): readonly HostileText[] =>
  body === undefined || parameters.includes(parameter)
    ? texts
    : texts.filter((_, index) => index % fewer === 0);

/** Texts as they are written in a place; a cursor is also what a hostile text encodes to. */
const writtenFor = ({ name, in: place }: Parameter): readonly HostileText[] => {
  if (place === 'header') return hostileTexts.map(inHeader).filter(({ text }) => text !== '');
  const escaped = hostileTexts.map(({ name: what, text }) => ({
    name: what,
    text: encodeURIComponent(text),
  }));
  const broken = brokenEscapes.map((text) => ({ name: text, text }));
  const cursors = hostileTexts.map(({ name: what, text }) => ({
    name: `the cursor of ${what}`,
    text: Buffer.from(text).toString('base64url'),
  }));
  // An empty segment is another address.
  const texts = place === 'path' ? escaped.filter(({ text }) => text !== '') : escaped;
  return [...texts, ...broken, ...(name === 'cursor' ? cursors : [])];
};

/** Node’s client sends visible ASCII; what else there may be, the tests of raw sockets send. */
const inHeader = ({ name, text }: HostileText): HostileText => ({
  name,
  text: text.replace(/[^ -~]/g, '').trim(),
});

type Put = (request: FuzzRequest, name: string, text: string) => FuzzRequest;

const puts: Readonly<Record<string, Put>> = {
  path: (request, name, text) => ({ ...request, path: { ...request.path, [name]: text } }),
  query: (request, name, text) => ({
    ...request,
    query: [
      ...request.query.filter((pair) => !pair.startsWith(`${name}=`)),
      `${encodeURIComponent(name)}=${text}`,
    ],
  }),
  header: (request, name, text) => ({
    ...request,
    headers: { ...request.headers, [name.toLowerCase()]: text },
  }),
};

const withBody = (operation: Operation, type: string, body: string): FuzzRequest => {
  const { headers, ...request } = exampleRequest(operation);
  return { ...request, headers: { ...headers, 'content-type': type }, body };
};

/** All texts in the first form of a document, and some in the others, which differ in their markup. */
const inText = (
  operation: Operation,
  type: string,
  example: string,
  form: number,
): readonly HostileRequest[] =>
  hostileTexts
    .filter((_, index) => form === 0 || index % fewer === form)
    .map(({ name, text }) => ({
      where: `body of ${type}: ${name}`,
      // By a function: in a text, “$'” would stand for what follows.
      request: withBody(
        operation,
        type,
        example.replace('Ada Lind', () => text),
      ),
    }));

type Step = string | number;

/** How many texts are tried in each place of a body that has more places than this. */
const few = 6;

const inJson = (
  document: OpenApi,
  operation: Operation,
  type: string,
  schema: JsonSchema,
  example: unknown,
): readonly HostileRequest[] => {
  const texts = [...hostileTexts, ...loneSurrogates];
  return formsOf(document, schema).flatMap((form) => {
    const whole = merge(skeleton(document, form), fitting(document, form, example));
    const places = textPlaces(whole);
    return places.flatMap((place, index) =>
      texts
        .filter((_, number) => places.length <= few || (number + index) % few === 0)
        .map(({ name, text }) => ({
          where: `body of ${type} at /${place.join('/')}: ${name}`,
          request: withBody(operation, type, JSON.stringify(withText(whole, place, text))),
        })),
    );
  });
};

const formsOf = (document: OpenApi, schema: JsonSchema): readonly JsonSchema[] => {
  const { anyOf } = resolve(document, schema);
  return Array.isArray(anyOf) ? anyOf : [schema];
};

/** How deep a body’s places are looked for. */
const deepest = 8;

/** A value with every property that a schema names, its texts as its first example or choice has them. */
const skeleton = (document: OpenApi, written: JsonSchema, depth = 0): unknown => {
  const schema = resolve(document, written);
  const within = (part: unknown) => skeleton(document, part as JsonSchema, depth + 1);
  const { type, properties, items, anyOf, oneOf, allOf, enum: choices } = schema;
  if (depth > deepest) return null;
  if ('const' in schema) return schema.const;
  if (Array.isArray(choices)) return choices[0];
  const [first] = [anyOf, oneOf, allOf].filter(Array.isArray).map(([one]) => one);
  if (first !== undefined) return within(first);
  if (type === 'array') return [within(items ?? {})];
  if (type === 'integer' || type === 'number') return 0;
  if (type === 'boolean') return true;
  if (properties === undefined) return type === 'string' ? 'words' : null;
  return Object.fromEntries(
    Object.entries(properties as object).map(([name, part]) => [name, within(part)]),
  );
};

/** What of an example belongs to a form: none of it where the form has not all of its properties. */
const fitting = (document: OpenApi, form: JsonSchema, example: unknown): object => {
  const { properties = {} } = resolve(document, form);
  const fits = Object.keys(example as object).every((name) =>
    Object.hasOwn(properties as object, name),
  );
  return fits ? (example as object) : {};
};

const merge = (value: unknown, example: object): unknown => ({ ...(value as object), ...example });

const textPlaces = (value: unknown, path: readonly Step[] = []): readonly (readonly Step[])[] => {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textPlaces(part, [...path, key]));
};

const withText = (value: unknown, [step, ...rest]: readonly Step[], text: string): unknown => {
  if (step === undefined) return text;
  if (Array.isArray(value)) {
    return value.map((one, index) =>
      String(index) === String(step) ? withText(one, rest, text) : one,
    );
  }
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [step]: withText(object[step], rest, text) };
};
