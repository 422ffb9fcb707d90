import type { Answer, PagedAnswer } from './answer.ts';
import type { operations } from './generated/api.ts';

/** The name of an operation: its `operationId` in the OpenAPI document. */
export type OperationId = keyof operations;

type Parameters<Id extends OperationId> = operations[Id]['parameters'];
type Responses<Id extends OperationId> = operations[Id]['responses'];

/** What may be left out may be undefined too: a program often has it so. */
type Loose<Group> = {
  [Name in keyof Group]: Record<never, never> extends Pick<Group, Name>
    ? Group[Name] | undefined
    : Group[Name];
};

/** Parameters of one place; of a place that has none, nothing is asked. */
type Place<Group> = [NonNullable<Group>] extends [never] ? unknown : Loose<NonNullable<Group>>;

/** `If-Match` → `ifMatch`, as the generated facts have it. */
type InputName<Header extends string> = Header extends `${infer First}-${infer Rest}`
  ? `${Uncapitalize<First>}${WithoutHyphens<Rest>}`
  : Uncapitalize<Header>;
type WithoutHyphens<Words extends string> = Words extends `${infer First}-${infer Rest}`
  ? `${First}${WithoutHyphens<Rest>}`
  : Words;

type Headers<Group> = [NonNullable<Group>] extends [never]
  ? unknown
  : Loose<{
      [Name in keyof NonNullable<Group> as InputName<Name & string>]: NonNullable<Group>[Name];
    }>;

/** A body, and its media type; JSON need not say that it is. */
type Body<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: infer Content };
}
  ? {
      [Type in keyof Content]: Type extends 'application/json'
        ? { body: Content[Type]; contentType?: Type }
        : { body: Content[Type]; contentType: Type };
    }[keyof Content]
  : unknown;

/** What an operation is called with: its parameters by name, wherever they go, and its body. */
export type Input<Id extends OperationId> = Place<Parameters<Id>['path']> &
  Place<Parameters<Id>['query']> &
  Headers<Parameters<Id>['header']> &
  Body<Id>;

type Success<Id extends OperationId> = Responses<Id>[keyof Responses<Id> & (200 | 201 | 202 | 204)];
type Content<Id extends OperationId> =
  Success<Id> extends { content: infer ByType } ? ByType : never;

/** The media types that an operation answers in. */
export type MediaType<Id extends OperationId> = keyof Content<Id>;

/** JSON, where an operation answers in it: what is asked for then, unless `accept` says otherwise. */
export type Json<Id extends OperationId> = 'application/json' & MediaType<Id>;

/** What an operation answers in a media type; nothing where it has no body. */
export type AnswerBody<Id extends OperationId, Type extends MediaType<Id> = Json<Id>> = [
  Content<Id>,
] extends [never]
  ? undefined
  : Content<Id>[Type];

/** What goes with a single request. */
export type RequestOptions = {
  /** Ends the request, the waiting before it is sent again, and the asking for further pages. */
  readonly signal?: AbortSignal | undefined;
  /**
   * How a browser’s own cache is used; answers may be kept for a minute, also beyond a change. `no-cache` has the server
   * asked. Node.js has no such cache.
   */
  readonly cache?: Request['cache'] | undefined;
  /** Further headers, such as `X-Request-Id`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

/** An input may be left out where nothing of it is needed. */
type Given<Id extends OperationId, Type> =
  Record<never, never> extends Input<Id>
    ? [input?: Input<Id> & { accept?: Type | undefined }, options?: RequestOptions]
    : [input: Input<Id> & { accept?: Type | undefined }, options?: RequestOptions];

/**
 * An operation that is answered once.
 * @template Default what is asked for unless `accept` says otherwise, where that is not JSON
 */
export type Method<Id extends OperationId, Default extends MediaType<Id> = Json<Id>> = <
  Type extends MediaType<Id> = Default,
>(
  ...given: Given<Id, Type>
) => Answer<AnswerBody<Id, Type>>;

/** What a page has several of, at the top of an answer or in one of its properties. */
export type ItemOf<Page> = Page extends { items: (infer Item)[] }
  ? Item
  : {
      [Name in keyof Page]-?: Page[Name] extends { items: (infer Item)[] } ? Item : never;
    }[keyof Page];

type Paged<Id extends OperationId> = (
  ...given: Given<Id, 'application/json'>
) => PagedAnswer<AnswerBody<Id>, ItemOf<AnswerBody<Id>>>;

/** An operation that answers a page, and gives the items of all pages one after the other; both as JSON only. */
export type PagedMethod<Id extends OperationId> = [
  Exclude<MediaType<Id>, 'application/json'>,
] extends [never]
  ? Paged<Id>
  : Paged<Id> & Method<Id>;
