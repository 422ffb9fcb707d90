/** What came back: the body, and the response with its status and headers; its body is read already. */
export type Received<Body> = { readonly body: Body; readonly response: Response };

/** A promise of an answer’s body. */
export type Answer<Body> = Promise<Body> & {
  /** The body together with the response: `ETag`, `Location` and the other headers. */
  readonly withResponse: () => Promise<Received<Body>>;
};

/** A promise of a page that can also be iterated: over the items of this page and of all that follow. */
export type PagedAnswer<Page, Item> = Answer<Page> & AsyncIterable<Item>;

/** A page as it is answered. */
export type ItemPage = {
  readonly items: readonly unknown[];
  readonly next?: string;
};

/** Gives what was received as the promise of its body. */
export const answerWith = <Body>(received: Promise<Received<Body>>): Answer<Body> => {
  const body = received.then((one) => one.body);
  return Object.assign(body, {
    withResponse: () => {
      markHandled(body);
      return received;
    },
  });
};

/**
 * Gives a page as an answer that can be iterated.
 * @param pageIn takes the page out of the body
 * @param ask asks for the page at a cursor
 */
export const pagedAnswer = <Body>(
  received: Promise<Received<Body>>,
  pageIn: (body: Body) => ItemPage,
  ask: (cursor: string) => Promise<Received<Body>>,
): PagedAnswer<Body, unknown> => {
  const answer = answerWith(received);
  return Object.assign(answer, {
    [Symbol.asyncIterator]: () => {
      markHandled(answer);
      return itemsFrom(received, pageIn, ask);
    },
  });
};

async function* itemsFrom<Body>(
  received: Promise<Received<Body>>,
  pageIn: (body: Body) => ItemPage,
  ask: (cursor: string) => Promise<Received<Body>>,
): AsyncGenerator<unknown, void, undefined> {
  let { body } = await received;
  for (;;) {
    const { items, next } = pageIn(body);
    yield* items;
    const cursor = next === undefined ? null : cursorIn(next);
    if (cursor === null) return;
    ({ body } = await ask(cursor));
  }
}

/** Only the cursor of the next page’s address counts: a request with a token goes to nobody else. */
const cursorIn = (address: string): string | null =>
  new URL(address, 'http://localhost').searchParams.get('cursor');

/** Who takes the answer another way is told there if it fails. */
const markHandled = (promise: Promise<unknown>): void => {
  promise.catch(() => undefined);
};
