import * as z from 'zod';
import type { App } from '../http/app-type.ts';
import { collectionOf, paging } from '../http/collection.ts';
import { Certainty, Claim, ClaimType, Polarity } from '../records/claim.ts';
import { claimsCsv } from '../representations/csv.ts';
import { addCollectionRoute } from './collection-route.ts';
import { attributionFilters, hasAttribution, isWanted } from './filters.ts';
import { addPartRoute } from './part-route.ts';
import type { RouteContext } from './route-context.ts';

const tag = 'Claims';

const ClaimQuery = z.strictObject({
  ...paging,
  ...attributionFilters,
  type: ClaimType.optional().describe('Only claims of this type.'),
  certainty: Certainty.optional().describe('Only claims presented with this certainty.'),
  polarity: Polarity.optional().describe('Only claims of this polarity.'),
});

/** The claims of an article. */
export const claimRoutes = (app: App, context: RouteContext): void => {
  addCollectionRoute(app, context, {
    name: 'claims',
    tag,
    operationId: 'listClaims',
    summary: 'List an article’s claims',
    description:
      'Every proposition of the article in text order: in its own voice, or attributed to a speaker.',
    list: collectionOf(Claim, 'ClaimList', 'claims'),
    query: ClaimQuery,
    table: {
      name: 'claims',
      operationId: 'getClaimsTable',
      filters: ClaimQuery.omit({ limit: true, cursor: true }),
      write: claimsCsv,
    },
    matches: (claim, query) =>
      hasAttribution(claim, query) &&
      isWanted(query.type, claim.type) &&
      isWanted(query.certainty, claim.certainty) &&
      isWanted(query.polarity, claim.polarity),
  });
  addPartRoute(app, context, {
    collection: 'claims',
    part: 'claim',
    tag,
    operationId: 'getClaim',
    description: 'One claim: what is said, who says it, and which words of the text say so.',
    item: Claim,
    id: { example: 'c13', description: 'The claim’s id: c1, c2, …' },
  });
};
