import { answerWith, type ItemPage, pagedAnswer, type Received } from './answer.ts';
import { type Operations, operations } from './generated/operations.ts';
import { type ClientOptions, createHttpClient, type HttpClient } from './http-client.ts';
import type { RequestOptions } from './method.ts';
import type { OperationFacts } from './operation-facts.ts';
import { ProblemError } from './problem-error.ts';
import { type AnyInput, checkInput, requestFor } from './request.ts';

/** A client: every operation of the API as a method named by its `operationId`. */
export interface Client extends Operations {
  /** The same API by method and path, for what the methods do not do: conditional requests, say. */
  readonly http: HttpClient;
}

/**
 * Makes a client. It sends nothing before it is asked to.
 *
 * Every method is given the operation’s parameters and body in one object, and answers with the body. It rejects with
 * a `ProblemError` for an answer that is an error, with the signal’s reason where that was aborted, with a `TypeError`
 * where the server cannot be reached, a parameter of the path is none, or there is one that the operation does not take.
 */
export const createClient = (options: ClientOptions): Client => {
  const http = createHttpClient(options);
  const methods = Object.entries(operations).map(([id, facts]) => [id, methodFor(http, id, facts)]);
  return { ...(Object.fromEntries(methods) as Operations), http };
};

const methodFor = (http: HttpClient, id: string, facts: OperationFacts) => {
  const { items } = facts;
  const ask = async (input: AnyInput, options: RequestOptions): Promise<Received<unknown>> => {
    checkInput(id, facts, input);
    return receive(http, facts, input, options);
  };
  if (items === undefined) {
    return (input: AnyInput = {}, options: RequestOptions = {}) => answerWith(ask(input, options));
  }
  const pageIn = (body: unknown): ItemPage =>
    items.reduce(
      (part, name) => (part as Readonly<Record<string, unknown>>)[name],
      body,
    ) as ItemPage;
  return (input: AnyInput = {}, options: RequestOptions = {}) =>
    pagedAnswer(ask(input, options), pageIn, (cursor) => ask({ ...input, cursor }, options));
};

/** The types of openapi-fetch say what is sent where it is written out; here it is put together when it runs. */
type Send = (
  method: string,
  path: string,
  init: object,
) => Promise<{ readonly error?: unknown; readonly response: Response }>;

const receive = async (
  http: HttpClient,
  facts: OperationFacts,
  input: AnyInput,
  options: RequestOptions,
): Promise<Received<unknown>> => {
  const send = http.request as unknown as Send;
  const { error, response } = await send(
    facts.method,
    facts.path,
    requestFor(facts, input, options),
  );
  if (!response.ok) throw new ProblemError(error, response);
  return { body: await readBody(response), response };
};

const isJson = /^application\/(?:[\w.-]+\+)?json\b/;

const readBody = async (response: Response): Promise<unknown> => {
  if (response.status === 204) return undefined;
  const type = response.headers.get('Content-Type') ?? '';
  return isJson.test(type) ? response.json() : response.text();
};
