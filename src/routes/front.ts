import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { speakerNotFound } from '../errors.ts';
import type { Answer } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { cursorOf, paging, positionIn } from '../http/collection.ts';
import { prepareHtml } from '../http/html-answer.ts';
import { prefersHtml } from '../http/negotiation.ts';
import { sendAnswer } from '../http/send-answer.ts';
import { type FoundPart, type SearchedIn, searchedIn } from '../reader/found-part.ts';
import { frontPage } from '../reader/front-page.tsx';
import { searchResultsPage } from '../reader/search-page.tsx';
import { latestArticle } from '../records/identifiers.ts';
import type { SearchTerms } from '../search/search.ts';
import { isPlain, type RouteContext } from './route-context.ts';
import { searchPage } from './search-page.ts';
import { ArticleSearch, searchTermsOf } from './search-query.ts';

/** How many articles a page has, and how many a search finds where it shows every kind, or one kind alone. */
const limits = { front: 20, every: 5, one: 20 } as const;

const { q, speaker } = ArticleSearch.shape;

/** A search field that is left empty is sent all the same. What else is in the address means nothing here. */
const FrontQuery = z.object({
  q: z.preprocess((words) => (words === '' ? undefined : words), q),
  speaker,
  in: z.enum(searchedIn).optional(),
  cursor: paging.cursor,
});
type FrontQuery = z.infer<typeof FrontQuery>;

/** What browsers get at the root: the only article, or the newest ones; and what a search finds. */
export const frontRoutes = (app: App, context: RouteContext): void => {
  const { archive, base, shelf, lane } = context;

  const sendFront = async (
    request: FastifyRequest,
    reply: FastifyReply,
    cursor: string | undefined,
  ): Promise<void> => {
    const isSame = shelf.unchanged();
    const send = (answer: Answer): void =>
      isPlain(request)
        ? lane.send(request, reply, answer, isSame, prefersHtml)
        : sendAnswer(request, reply, answer);
    const total = await archive.count();
    if (total === 1 && cursor === undefined) {
      const { value } = await shelf.find(latestArticle);
      return send(value.page());
    }
    const before = cursor === undefined ? undefined : positionIn(cursor);
    const { items, next } = await archive.list({ before, limit: limits.front });
    const html = frontPage({
      base,
      articles: items,
      total,
      cursor: next === undefined ? undefined : cursorOf(next),
      isFirst: cursor === undefined,
    });
    send(prepareHtml(html));
  };

  const sendFound = async (
    request: FastifyRequest,
    reply: FastifyReply,
    query: FrontQuery,
  ): Promise<void> => {
    const speaker =
      query.speaker === undefined ? undefined : await archive.findSpeaker(query.speaker);
    if (query.speaker !== undefined && speaker === undefined) throw speakerNotFound(query.speaker);
    const terms = searchTermsOf(query);
    const kinds = query.in === undefined ? searchedIn : [query.in];
    const parts = await Promise.all(kinds.map((kind) => find(context, kind, { terms, query })));
    const html = searchResultsPage({ base, q: query.q, speaker, parts });
    sendAnswer(request, reply, prepareHtml(html, { isOnce: true }));
  };

  app.get(
    '/',
    { schema: { hide: true, querystring: FrontQuery }, constraints: { answers: 'page' } },
    async (request, reply) => {
      const { query } = request;
      const isSearch = query.q !== undefined || query.speaker !== undefined;
      if (isSearch) await sendFound(request, reply, query);
      else await sendFront(request, reply, query.cursor);
    },
  );
};

type Sought = { readonly terms: SearchTerms; readonly query: FrontQuery };

const find = async (
  { archive }: RouteContext,
  kind: SearchedIn,
  { terms, query }: Sought,
): Promise<FoundPart> => {
  const isOne = query.in !== undefined;
  const page = {
    limit: isOne ? limits.one : limits.every,
    cursor: isOne ? query.cursor : undefined,
  };
  const { body, cursor } = await searchPage(archive, kind, terms, page);
  return { kind, ...body, cursor } as FoundPart;
};
