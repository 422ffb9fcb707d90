/** What the client has to know of an operation when it runs. */
export type OperationFacts = {
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  /** The parameters that go into the query. */
  readonly query: readonly string[];
  /** The headers that are parameters, by their names in an input: `ifMatch` for `If-Match`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The media type that is asked for when none is named; none where the answer has no body. */
  readonly accept?: string;
  /** Whether a token is needed. */
  readonly isSecured: boolean;
  /** Whether it may be sent again without another effect; with `hasKey`, since the key names the request. */
  readonly isRepeatable: boolean;
  /** Whether it takes an `Idempotency-Key`. */
  readonly hasKey: boolean;
  /** Where in the answer the page with `items` and `next` is, property by property; none where it has no pages. */
  readonly items?: readonly string[];
};
