import type { RequestOptions } from './method.ts';
import type { OperationFacts } from './operation-facts.ts';

/** What an operation is called with, whichever it is. */
export type AnyInput = Readonly<Record<string, unknown>>;

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
