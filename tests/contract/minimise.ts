import { exampleRequest, type FuzzRequest } from './fuzz-request.ts';

const without = <Value>(values: Readonly<Record<string, Value>>, name: string) =>
  Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));

/** The text with less at its end: first half of it gone, then ever smaller parts. */
const shorter = (text: string): readonly string[] => {
  const cuts: string[] = [];
  for (let cut = Math.floor(text.length / 2); cut > 0; cut = Math.floor(cut / 2)) {
    cuts.push(text.slice(0, -cut));
  }
  return cuts;
};

/** Requests that are one step simpler. */
const simpler = (request: FuzzRequest): readonly FuzzRequest[] => {
  const { operation, method, path, query, headers, body } = request;
  const example = exampleRequest(operation).path;
  const { body: _body, ...bodiless } = request;
  return [
    ...(method === operation.method ? [] : [{ ...request, method: operation.method }]),
    ...(body === undefined ? [] : [bodiless]),
    ...Object.keys(headers).map((name) => ({ ...request, headers: without(headers, name) })),
    ...query.map((_pair, at) => ({ ...request, query: query.toSpliced(at, 1) })),
    ...Object.entries(example)
      .filter(([name, value]) => path[name] !== value)
      .map(([name, value]) => ({ ...request, path: { ...path, [name]: value } })),
    ...Object.entries(headers).flatMap(([name, value]) =>
      shorter(value).map((text) => ({ ...request, headers: { ...headers, [name]: text } })),
    ),
    ...query.flatMap((pair, at) =>
      shorter(pair).map((text) => ({ ...request, query: query.with(at, text) })),
    ),
    ...Object.entries(path).flatMap(([name, value]) =>
      shorter(value).map((text) => ({ ...request, path: { ...path, [name]: text } })),
    ),
    ...shorter(body ?? '').map((text) => ({ ...request, body: text })),
  ];
};

const mostTries = 300;

/** The simplest request found, by leaving out and shortening, that still fails. */
export const minimise = async (
  request: FuzzRequest,
  fails: (request: FuzzRequest) => Promise<boolean>,
): Promise<FuzzRequest> => {
  let least = request;
  let tries = 0;
  let candidates = simpler(least);
  while (candidates.length > 0 && tries < mostTries) {
    const [candidate = least, ...others] = candidates;
    tries += 1;
    const stillFails = await fails(candidate);
    if (stillFails) least = candidate;
    candidates = stillFails ? simpler(least) : others;
  }
  return least;
};
