// What the OpenAPI document cannot say: which of several answers an input gets.
import type { Answer } from './answer.ts';
import type {
  Article,
  Verification,
  VerificationBatch,
  VerificationList,
  VerificationRequest,
} from './generated/schemas.ts';
import type { Method, RequestOptions } from './method.ts';

/** `getArticle`: the whole record, those of its fields that are named, or another representation. */
export type ArticleMethod = {
  (
    input: { articleId: string; fields?: undefined; accept?: 'application/json' | undefined },
    options?: RequestOptions,
  ): Answer<Article>;
  <Field extends keyof Article>(
    input: {
      articleId: string;
      fields: readonly Field[];
      accept?: 'application/json' | undefined;
    },
    options?: RequestOptions,
  ): Answer<Pick<Article, Field>>;
} & Method<'getArticle'>;

/** `createVerification`: one quotation, or several at once. */
export type VerificationMethod = {
  (input: { body: VerificationRequest }, options?: RequestOptions): Answer<Verification>;
  (input: { body: VerificationBatch }, options?: RequestOptions): Answer<VerificationList>;
};
