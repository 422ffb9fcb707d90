import { exampleRequest } from './fuzz-request.ts';
import { type Operation, type Parameter, parametersIn } from './operations.ts';
import { type Agent, createAgent, sendRequest } from './send-request.ts';

/** Values of parameters that lead to something, by operation and parameter. */
export type KnownValues = (operation: Operation, parameter: Parameter) => readonly string[];

const exampleOf = ({ responses }: Operation): unknown =>
  Object.values(responses['200']?.content ?? {})[0]?.example;

const itemsOf = (example: unknown): readonly Readonly<Record<string, unknown>>[] => {
  const { items } = (example ?? {}) as { items?: unknown };
  return Array.isArray(items) ? items : [];
};

/** What names an item in the path below its collection: its id, or the end of its own address. */
const nameOf = ({ id, type }: Readonly<Record<string, unknown>>): readonly string[] => {
  if (typeof id === 'string') return [id];
  return typeof type === 'string' ? [type.split('/').at(-1) ?? type] : [];
};

const longestId = 60;

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.length <= longestId ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/**
 * Collects from the document's examples what parameters may be: path parameters name the items of
 * the collection above, query parameters hold texts or field names out of the operation's answer.
 * @param cursors the cursors that the server gave, by operation
 */
export const collectKnownValues = (
  operations: readonly Operation[],
  cursors: ReadonlyMap<string, readonly string[]> = new Map(),
): KnownValues => {
  const byPath = new Map(
    operations.filter(({ method }) => method === 'GET').map((one) => [one.path, one]),
  );
  const pathValues = (operation: Operation, name: string): readonly string[] => {
    const collection = byPath.get(operation.path.split(`/{${name}}`, 1)[0] ?? '');
    return collection === undefined ? [] : itemsOf(exampleOf(collection)).flatMap(nameOf);
  };
  const collect: KnownValues = (operation, parameter) => {
    const examples = parameter.example === undefined ? [] : [String(parameter.example)];
    if (parameter.in === 'path') return [...examples, ...pathValues(operation, parameter.name)];
    if (parameter.name === 'cursor') return [...examples, ...(cursors.get(operation.id) ?? [])];
    const answer = exampleOf(operation);
    const fields = Object.keys((answer ?? {}) as object);
    return [...new Set([...examples, ...fields, ...textsIn(answer)])];
  };
  const collected = new Map<string, readonly string[]>();
  return (operation, parameter) => {
    const key = `${operation.id} ${parameter.in} ${parameter.name}`;
    const known = collected.get(key) ?? collect(operation, parameter);
    collected.set(key, known);
    return known;
  };
};

const isPaged = (operation: Operation): boolean => {
  const names = parametersIn(operation, 'query').map(({ name }) => name);
  return operation.method === 'GET' && names.includes('limit') && names.includes('cursor');
};

const pagesToAsk = 3;

/** Asks the server for the cursors of the first pages of every collection. */
export const askForCursors = async (
  url: string,
  operations: readonly Operation[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const agent = createAgent(1);
  const entries: [string, readonly string[]][] = [];
  for (const operation of operations.filter(isPaged)) {
    entries.push([operation.id, await cursorsOf(agent, url, operation)]);
  }
  agent.destroy();
  return new Map(entries);
};

const cursorsOf = async (
  agent: Agent,
  url: string,
  operation: Operation,
  found: readonly string[] = [],
): Promise<readonly string[]> => {
  const last = found.at(-1);
  const query = ['limit=1', ...(last === undefined ? [] : [`cursor=${last}`])];
  const answer = await sendRequest(agent, url, { ...exampleRequest(operation), query });
  const [, next = ''] = /<([^>]+)>; rel="next"/.exec(String(answer.headers.link)) ?? [];
  const cursor = new URL(next, url).searchParams.get('cursor');
  if (cursor === null || found.length >= pagesToAsk) return found;
  return cursorsOf(agent, url, operation, [...found, cursor]);
};
