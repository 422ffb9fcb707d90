/**
 * Items in batches, in order.
 * @param startsNew whether an item begins a new batch, and ends the one before
 */
export async function* batchesOf<Item>(
  items: AsyncIterable<Item>,
  startsNew: (batch: readonly Item[], next: Item) => boolean,
): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    if (batch.length > 0 && startsNew(batch, item)) {
      yield batch;
      batch = [];
    }
    batch.push(item);
  }
  if (batch.length > 0) yield batch;
}

/** The items of batches, one by one. */
export async function* flat<Item>(batches: AsyncIterable<readonly Item[]>): AsyncGenerator<Item> {
  for await (const batch of batches) yield* batch;
}
