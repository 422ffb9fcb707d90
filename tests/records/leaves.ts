/** A value of a record that holds no other, and the keys that lead to it. */
export type Leaf = { readonly path: readonly (string | number)[]; readonly value: unknown };

/** Every leaf of a value. */
export const leavesOf = (value: unknown, path: Leaf['path'] = []): Leaf[] => {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...path, index]));
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, [...path, key]));
};

/** A copy of a value with one leaf replaced. */
export const replaceLeaf = (value: unknown, path: Leaf['path'], leaf: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return leaf;
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === key ? replaceLeaf(item, rest, leaf) : item));
  }
  const child = (value as Readonly<Record<string, unknown>>)[key];
  return { ...(value as object), [key]: replaceLeaf(child, rest, leaf) };
};
