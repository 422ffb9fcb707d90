import type { OpenAPIV3_1 } from 'openapi-types';
import { mapOperations } from './share-components.ts';

type Document = OpenAPIV3_1.Document;

/** Changes to what is there want to know what was there. */
const ifMatch = {
  in: 'header',
  name: 'If-Match',
  required: true,
  description: 'The ETag of the article as it is before the change; `*` for whatever it is.',
  schema: { type: 'string' },
  example: '*',
} as const;

/** What is sent twice, because the first answer got lost, shall happen once. */
const idempotencyKey = {
  in: 'header',
  name: 'Idempotency-Key',
  required: false,
  description: 'Names the request, so that sending it again adds nothing twice.',
  schema: { type: 'string', pattern: '^[!-~]{1,255}$' },
} as const;

const headers: Readonly<Record<string, object>> = {
  addArticle: idempotencyKey,
  replaceArticle: ifMatch,
  withdrawArticle: ifMatch,
};

/** Says which headers operations want, which their routes read by themselves. */
export const withRequestHeaders = (document: Document): Document => {
  const paths = mapOperations(document, (operation) => {
    const header = headers[operation.operationId ?? ''];
    if (header === undefined) return operation;
    return { ...operation, parameters: [...(operation.parameters ?? []), header] };
  });
  return { ...document, paths } as Document;
};
