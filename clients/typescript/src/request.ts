import type { RequestOptions } from './method.ts';
import type { OperationFacts } from './operation-facts.ts';

/** What an operation is called with, whichever it is. */
export type AnyInput = Readonly<Record<string, unknown>>;

/** What every input may have besides the parameters of its operation. */
const everywhere: readonly string[] = ['body', 'contentType', 'accept'];

/**
 * What would be left out without a word could be a filter that is spelled wrong.
 * @throws TypeError where an input has what its operation does not take
 */
export const checkInput = (
  id: string,
  { path, query, headers }: OperationFacts,
  input: AnyInput,
): void => {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const known = [...inPath, ...query, ...Object.keys(headers)];
  const unknown = Object.keys(input).find(
    (name) => !known.includes(name) && !everywhere.includes(name),
  );
  if (unknown === undefined) return;
  const takes = known.length === 0 ? 'no parameters' : known.join(', ');
  throw new TypeError(`${id} does not take “${unknown}”; it takes ${takes}.`);
};

/** Sorts an input into what openapi-fetch sends where. */
export const requestFor = (
  facts: OperationFacts,
  input: AnyInput,
  { signal, cache, headers }: RequestOptions,
): object => {
  const { body, contentType = 'application/json', accept = facts.accept } = input;
  return {
    params: {
      path: input,
      query: Object.fromEntries(facts.query.map((name) => [name, input[name]])),
    },
    headers: {
      ...headers,
      ...(accept === undefined ? {} : { Accept: accept }),
      ...(body === undefined ? {} : { 'Content-Type': contentType }),
      ...Object.fromEntries(
        Object.entries(facts.headers).map(([name, header]) => [header, input[name]]),
      ),
    },
    body,
    signal,
    cache,
    // Left to be read by its media type.
    parseAs: 'stream',
  };
};
