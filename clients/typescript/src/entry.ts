// What a program imports: the only file here that gives on what others hold.
export type { Answer, PagedAnswer, Received } from './answer.ts';
export { type Client, createClient } from './create-client.ts';
export type { operations, paths } from './generated/api.ts';
export type { Operations, ProblemCode } from './generated/operations.ts';
export type * from './generated/schemas.ts';
export type { ClientOptions, HttpClient } from './http-client.ts';
export type {
  AnswerBody,
  Input,
  ItemOf,
  MediaType,
  Method,
  OperationId,
  PagedMethod,
  RequestOptions,
} from './method.ts';
export { ProblemError, type ProblemFinding } from './problem-error.ts';
export type { Fetch } from './retry.ts';
