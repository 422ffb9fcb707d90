import * as z from 'zod';
import { speakerNotFound } from '../errors.ts';
import { prepareJson } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import {
  answerPage,
  type CollectionQuery,
  collectionOf,
  nextLink,
  nextPage,
  searchPaging,
} from '../http/collection.ts';
import { responses } from '../http/responses.ts';
import { sendAnswer } from '../http/send-answer.ts';
import { facet } from '../search/facets.ts';
import { FoundClaim, FoundQuote, FoundSpeaker } from '../search/found.ts';
import type { SearchKind } from '../search/search.ts';
import { SpeakerAcross } from '../search/speaker-across.ts';
import type { RouteContext } from './route-context.ts';
import { searchItems, searchPage, withLinks } from './search-page.ts';
import {
  ClaimSearch,
  QuoteSearch,
  type SearchFilters,
  SpeakerSearch,
  searchTermsOf,
} from './search-query.ts';

const tags = ['Search'];
const problems = ['invalid-parameters', 'archive-unavailable'] as const;

type SearchRoute = {
  readonly kind: SearchKind;
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly query: z.ZodType<CollectionQuery & SearchFilters>;
  readonly list: z.ZodType;
};

const routes: readonly SearchRoute[] = [
  {
    kind: 'claims',
    operationId: 'searchClaims',
    summary: 'Search the claims of all articles',
    description:
      'Claims by their words, by who made them, and by how; those of the article added last first. Without parameters, all of them.',
    query: ClaimSearch,
    list: collectionOf(FoundClaim, 'FoundClaimList', 'the claims that were found'),
  },
  {
    kind: 'quotes',
    operationId: 'searchQuotes',
    summary: 'Search the quotes of all articles',
    description:
      'Quotes by their words and by who said them; those of the article added last first. Without parameters, all of them.',
    query: QuoteSearch,
    list: collectionOf(FoundQuote, 'FoundQuoteList', 'the quotes that were found'),
  },
  {
    kind: 'speakers',
    operationId: 'searchSpeakers',
    summary: 'Search the speakers of all articles',
    description:
      'Speakers by the words of their names; the one first met last first. Without parameters, all of them.',
    query: SpeakerSearch,
    list: collectionOf(FoundSpeaker, 'FoundSpeakerList', 'the speakers that were found'),
  },
];

const SpeakerOnRecord = SpeakerAcross.extend({
  onRecord: collectionOf(FoundClaim, 'SpeakerClaimList', 'the claims that a speaker made').describe(
    'All claims that the speaker made, those of the article added last first.',
  ),
}).meta({
  id: 'SpeakerOnRecord',
  description:
    'A speaker across the articles, with all that it is on record as saying. Articles are taken to speak of the same one where they give it the same id, which is made of the name; `names` and `descriptions` show where that may be wrong.',
});

const SpeakerParams = z.object({
  speakerId: z
    .string()
    .meta({ example: 'yuri-ushakov' })
    .describe('The speaker’s id, as an article’s record has it.'),
});

/** Search across the articles, and the speakers across them. */
export const searchRoutes = (app: App, { archive, base }: RouteContext): void => {
  for (const { kind, query, list, ...schema } of routes) {
    app.get(
      `/v1/${kind}`,
      {
        schema: {
          ...schema,
          tags,
          querystring: query,
          response: responses(`A page of ${kind}.`, list, { problems }),
        },
      },
      async (request, reply) => {
        const asked = request.query as CollectionQuery & SearchFilters;
        const { body, cursor } = await searchPage(archive, kind, searchTermsOf(asked), asked);
        const address = `${base}/v1/${kind}`;
        sendAnswer(
          request,
          reply,
          answerPage(
            { ...body, items: withLinks(body.items, base) },
            { address, query: asked, isOnce: true },
            cursor,
          ),
        );
      },
    );
  }

  app.get(
    '/v1/speakers/:speakerId',
    {
      schema: {
        operationId: 'getSpeakerAcross',
        tags,
        summary: 'Get a speaker across all articles',
        description:
          'Who it is by all accounts, and a page of what it is on record as saying, the newest first.',
        params: SpeakerParams,
        querystring: z.strictObject(searchPaging),
        response: responses('The speaker.', SpeakerOnRecord, {
          problems: [...problems, 'speaker-not-found'],
        }),
      },
    },
    async (request, reply) => {
      const { speakerId } = request.params;
      const speaker = await archive.findSpeaker(speakerId);
      if (speaker === undefined) throw speakerNotFound(speakerId);
      const terms = { all: [], none: [], facets: [[facet('speaker', speakerId)]] };
      const { items, cursor } = await searchItems(archive, 'claims', terms, request.query);
      const page = { address: `${base}/v1/speakers/${speakerId}`, query: request.query };
      const next = cursor === undefined ? undefined : nextPage(page, cursor);
      const onRecord = {
        items: withLinks(items, base),
        total: speaker.claims,
        ...(next === undefined ? {} : { next }),
      };
      const headers = next === undefined ? [] : nextLink(next);
      sendAnswer(request, reply, prepareJson({ ...speaker, onRecord }, { headers, isOnce: true }));
    },
  );
};
