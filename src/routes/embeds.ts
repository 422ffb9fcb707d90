import { type Answer, cacheable, prepareAnswer } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { NoQuery } from '../http/collection.ts';
import { quoteCardPage, quoteCardPolicy } from '../reader/quote-card.tsx';
import { citationsOf } from '../representations/citation.ts';
import type { ArticleAnswers } from './article-answers.ts';
import { type CitedPart, citePart } from './cited-parts.ts';
import type { RouteContext } from './route-context.ts';

/** Where cards are: of an article, and of what it quotes or claims, whose ids are its own. */
const paths = [
  { path: '/embed/articles/:articleId', collection: undefined },
  { path: '/embed/quotes/:articleId/:partId', collection: 'quotes' },
  { path: '/embed/claims/:articleId/:partId', collection: 'claims' },
] as const;

/** The path of the card of an article, or of a part of it. */
export const cardPath = (articleId: string, part: CitedPart | undefined): string =>
  part === undefined
    ? `/embed/articles/${articleId}`
    : `/embed/${part.collection}/${articleId}/${part.id}`;

/** The cards that other sites can show in a frame. */
export const embedRoutes = (app: App, { shelf, lane, base }: RouteContext): void => {
  const cardOf = ({ stored, other }: ArticleAnswers, part: CitedPart | undefined): Answer =>
    other(`card ${part === undefined ? '' : `${part.collection}/${part.id}`}`, () => {
      const citation = citePart(stored.article, citationsOf(stored, base), part);
      return prepareAnswer({
        body: Buffer.from(quoteCardPage(citation, `${base}/`)),
        contentType: 'text/html; charset=utf-8',
        cacheControl: cacheable,
        headers: [['content-security-policy', quoteCardPolicy]],
        // What is older than `frame-ancestors`, and would forbid the frame.
        without: ['x-frame-options'],
      });
    });

  for (const { path, collection } of paths) {
    app.get(path, { schema: { hide: true, querystring: NoQuery } }, async (request, reply) => {
      const params = request.params as { readonly articleId: string; readonly partId?: string };
      const { articleId, partId = '' } = params;
      const { value, isCurrent } = await shelf.find(articleId);
      const part = collection === undefined ? undefined : { collection, id: partId };
      lane.send(request, reply, cardOf(value, part), isCurrent);
    });
  }
};
