import * as z from 'zod';
import type { App } from '../http/app-type.ts';
import { collectionOf, paging } from '../http/collection.ts';
import { Quote, QuoteType } from '../records/quote.ts';
import { quotesCsv } from '../representations/csv.ts';
import { addCollectionRoute } from './collection-route.ts';
import { attributionFilters, hasAttribution, isWanted } from './filters.ts';
import { addPartRoute } from './part-route.ts';
import type { RouteContext } from './route-context.ts';

const tag = 'Quotes';

const QuoteQuery = z.strictObject({
  ...paging,
  ...attributionFilters,
  type: QuoteType.optional().describe('Only quotes of this type.'),
});

/** The quotes of an article. */
export const quoteRoutes = (app: App, context: RouteContext): void => {
  addCollectionRoute(app, context, {
    name: 'quotes',
    tag,
    operationId: 'listQuotes',
    summary: 'List an article’s quotes',
    description: 'Every stretch of quoted words in text order, with who said it and where.',
    list: collectionOf(Quote, 'QuoteList', 'quotes'),
    query: QuoteQuery,
    table: {
      name: 'quotes',
      operationId: 'getQuotesTable',
      filters: QuoteQuery.omit({ limit: true, cursor: true }),
      write: quotesCsv,
    },
    matches: (quote, query) => hasAttribution(quote, query) && isWanted(query.type, quote.type),
  });
  addPartRoute(app, context, {
    collection: 'quotes',
    part: 'quote',
    tag,
    operationId: 'getQuote',
    description: 'One quote: its words without the marks, who said it, and the claims it makes.',
    item: Quote,
    id: { example: 'q2', description: 'The quote’s id: q1, q2, …' },
  });
};
