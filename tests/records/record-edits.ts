/** What a test knows to be there. */
export const there = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new RangeError('it is not there');
  return value;
};

/** The item of a list that a test knows to be there. */
export const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index];
  if (item === undefined) throw new RangeError(`there is no item ${index} of ${items.length}`);
  return item;
};
