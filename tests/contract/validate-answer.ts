import { createHash } from 'node:crypto';
import type { Mode } from './closed-schema.ts';
import {
  type DocumentedResponse,
  type JsonSchema,
  type OpenApi,
  type Operation,
  responseFor,
} from './operations.ts';
import { createSchemaChecks, type SchemaChecks } from './schema-checks.ts';
import { decodedBody, type ReceivedAnswer } from './send-request.ts';

/** Says in which ways an answer is not what the document promises; none is best. */
export type AnswerValidator = (
  operation: Operation,
  method: string,
  answer: ReceivedAnswer,
) => readonly string[];

/**
 * Makes a validator of answers.
 * @param mode `closed`: unknown properties anywhere in a body are faults as well
 */
export const createAnswerValidator = (document: OpenApi, mode: Mode): AnswerValidator => {
  const checks = createSchemaChecks(document, mode);
  const known = new Map<string, readonly string[]>();
  return (operation, method, answer) => {
    const { status, headers } = answer;
    const sniffable = headers['x-content-type-options'] === 'nosniff' ? [] : ['nosniff is missing'];
    const response = responseFor(operation, status);
    if (response === undefined) return [...sniffable, `status ${status} is not documented`];
    const outer = [...sniffable, ...headerFaults(response, answer, checks)];
    if (method === 'HEAD' || status === 304 || status === 204) {
      return [...outer, ...bodilessFaults(method, answer), ...typeFaults(response, answer)];
    }
    // Most answers come many times; what was found out about one holds for all.
    const digest = createHash('sha1').update(answer.body).digest('base64');
    const { 'content-type': type, 'content-encoding': coding } = headers;
    const key = [operation.id, status, type, coding, digest].join(' ');
    const found = known.get(key) ?? bodyFaults(response, answer, checks);
    known.set(key, found);
    return [...outer, ...found];
  };
};

const headerFaults = (
  { headers: documented = {} }: DocumentedResponse,
  { headers }: ReceivedAnswer,
  checks: SchemaChecks,
): readonly string[] =>
  Object.entries(documented).flatMap(([name, { required, schema }]) => {
    const value = headers[name.toLowerCase()];
    if (value === undefined) return required ? [`header ${name} is missing`] : [];
    if (schema === undefined) return [];
    const number = Number(value);
    const typed = schema.type === 'integer' || schema.type === 'number' ? number : value;
    return checks(schema)(typed).map((fault) => `header ${name}: ${fault}`);
  });

const bodilessFaults = (method: string, { status, headers, body }: ReceivedAnswer) => [
  ...(body.length === 0 ? [] : [`${method} ${status} has a body`]),
  ...(status !== 304 || headers['content-length'] === undefined
    ? []
    : ['304 has a Content-Length']),
  ...(status !== 304 || headers['content-type'] === undefined ? [] : ['304 has a Content-Type']),
];

/** A media type without what says how the text is written down. */
const withoutCharset = (type: string): string => type.replace(/; (?:charset|header)=[\w-]+/g, '');

/** What the document calls an answer’s media type: with the parameters it gives, such as a profile, or without any. */
const mediaTypeOf = ({ headers }: ReceivedAnswer, content: object): string => {
  const whole = withoutCharset(headers['content-type'] ?? '');
  return whole in content ? whole : (whole.split(';', 1)[0]?.trim().toLowerCase() ?? '');
};

const typeFaults = ({ content = {} }: DocumentedResponse, answer: ReceivedAnswer) => {
  const type = mediaTypeOf(answer, content);
  if (type === '' && Object.keys(content).length === 0) return [];
  return type in content ? [] : [`media type “${type}” is not documented for ${answer.status}`];
};

const bodyFaults = (
  response: DocumentedResponse,
  answer: ReceivedAnswer,
  checks: SchemaChecks,
): readonly string[] => {
  const misTyped = typeFaults(response, answer);
  if (misTyped.length > 0) return misTyped;
  const type = mediaTypeOf(answer, response.content ?? {});
  const schema: JsonSchema | undefined = response.content?.[type]?.schema;
  if (schema === undefined) return answer.body.length === 0 ? [] : ['a body is not documented'];
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(decodedBody(answer));
    return checks(schema)(isJson(type) ? JSON.parse(text) : text);
  } catch (error) {
    return [`the body cannot be read: ${error instanceof Error ? error.message : error}`];
  }
};

/** Whether a media type is JSON by itself or by its suffix. */
export const isJson = (mediaType: string): boolean =>
  /^application\/(?:[^;]+\+)?json(?:;|$)/.test(mediaType);
