import * as z from 'zod';
import { type Answer, cacheable, prepareAnswer } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { FeedQuery, nextLink } from '../http/collection.ts';
import { pathOf } from '../http/methods.ts';
import { chooserAmong } from '../http/negotiation.ts';
import { responses } from '../http/responses.ts';
import { noneAcceptable, sendAnswer } from '../http/send-answer.ts';
import { atomFeed } from '../representations/atom-feed.ts';
import { type Feed, type FeedFormat, feedFormats } from '../representations/feed.ts';
import { JsonFeed, jsonFeed } from '../representations/json-feed.ts';
import type { Alternative } from '../representations/problem.ts';
import type { Kept } from './answer-shelf.ts';
import { type FeedKind, type FeedRequest, feedPage } from './feed-page.ts';
import { isPlain, type RouteContext } from './route-context.ts';

const formats = {
  json: {
    mediaType: 'application/feed+json; charset=utf-8',
    write: (feed: Feed) => JSON.stringify(jsonFeed(feed)),
  },
  atom: {
    mediaType: 'application/atom+xml; charset=utf-8',
    write: atomFeed,
  },
} as const;

const chooseType = chooserAmong([formats.json.mediaType, formats.atom.mediaType]);

/** The format that a request takes best by its `Accept`. */
const chooseFormat = (accept: string | undefined): FeedFormat | undefined => {
  const chosen = chooseType(accept);
  return feedFormats.find((format) => formats[format].mediaType === chosen);
};

const takesJson = (accept: string | undefined): boolean => chooseFormat(accept) === 'json';

const asJson = { mediaType: 'application/feed+json', schema: JsonFeed };
const asAtom = { mediaType: 'application/atom+xml', schema: z.string() };

/** The addresses of a feed: one that answers as `Accept` says, and one for each format. */
const addresses = [
  {
    form: undefined,
    end: '',
    suffix: '',
    as: 'JSON Feed or Atom, by `Accept`',
    documented: { ...asJson, others: { [asAtom.mediaType]: asAtom.schema } },
  },
  { form: 'json', end: '/json', suffix: 'AsJson', as: 'JSON Feed', documented: asJson },
  { form: 'atom', end: '/atom', suffix: 'AsAtom', as: 'Atom', documented: asAtom },
] as const;

const SpeakerParams = z.object({
  speakerId: z
    .string()
    .meta({ example: 'yuri-ushakov' })
    .describe('The speaker’s id, as an article’s record has it.'),
});

/** The feeds, by the names of their operations without the format. */
const feeds = [
  {
    kind: 'articles',
    name: 'ArticleFeed',
    path: '/v1/feeds/articles',
    what: 'new articles',
    params: z.object({}),
  },
  {
    kind: 'claims',
    name: 'ClaimFeed',
    path: '/v1/feeds/claims',
    what: 'new claims',
    params: z.object({}),
  },
  {
    kind: 'speakers',
    name: 'SpeakerFeed',
    path: '/v1/feeds/speakers/:speakerId',
    what: 'what a speaker is newly on record as saying',
    params: SpeakerParams,
  },
] as const satisfies readonly { readonly kind: FeedKind; readonly [more: string]: unknown }[];

/** How many first pages are kept: of the two feeds, and of the speakers whom most follow. */
const mostKept = 200;

/** Feeds of articles, of claims, and of what a speaker says: as JSON Feed and as Atom. */
export const feedRoutes = (app: App, { archive, shelf, lane, base }: RouteContext): void => {
  const kept = new Map<string, Kept<Answer>>();

  const prepare = async (format: FeedFormat, request: FeedRequest): Promise<Answer> => {
    const feed = await feedPage(archive, request);
    const { mediaType, write } = formats[format];
    return prepareAnswer({
      body: Buffer.from(write(feed)),
      contentType: mediaType,
      cacheControl: cacheable,
      headers: [
        ['content-location', feed.self[format]],
        ...(feed.next === undefined ? [] : nextLink(feed.next[format])),
      ],
    });
  };

  /** The first page of a feed, made once until something changes. */
  const firstPage = async (format: FeedFormat, request: FeedRequest): Promise<Kept<Answer>> => {
    const key = `${format} ${request.kind} ${request.speakerId}`;
    const known = kept.get(key);
    if (known?.isCurrent()) return known;
    // Asked before, so that what changes meanwhile counts.
    const isCurrent = shelf.unchanged();
    const made = { value: await prepare(format, request), isCurrent };
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, made);
    return made;
  };

  const routes = feeds.flatMap((feed) => addresses.map((address) => ({ ...feed, ...address })));
  for (const { kind, name, path, what, params, form, end, suffix, as, documented } of routes) {
    const { schema, ...options } = documented;
    app.get(
      `${path}${end}`,
      {
        schema: {
          operationId: `get${name}${suffix}`,
          tags: ['Feeds'],
          summary: `Follow ${what}${form === undefined ? '' : `, as ${as}`}`,
          description: `A feed of ${what}, the newest first, as ${as}. Ids stay the same whatever is corrected, and links lead to the very words.`,
          params,
          querystring: FeedQuery,
          response: responses('A page of the feed.', schema, {
            ...options,
            problems: [
              'invalid-parameters',
              'archive-unavailable',
              ...(kind === 'speakers' ? (['speaker-not-found'] as const) : []),
            ],
          }),
        },
      },
      async (request, reply) => {
        const { speakerId } = request.params as { readonly speakerId?: string };
        const format = form ?? chooseFormat(request.headers.accept);
        if (format === undefined) throw noneAcceptable(formsAt(`${base}${pathOf(request)}`));
        const asked = { kind, query: request.query, speakerId, base };
        if (!isPlain(request)) return sendAnswer(request, reply, await prepare(format, asked));
        const { value, isCurrent } = await firstPage(format, asked);
        if (form !== undefined) return lane.send(request, reply, value, isCurrent);
        if (format !== 'json') return sendAnswer(request, reply, value);
        lane.send(request, reply, value, isCurrent, takesJson);
      },
    );
  }
};

const formsAt = (address: string): readonly Alternative[] =>
  feedFormats.map((format) => ({
    mediaType: formats[format].mediaType.replace(/;.*/, ''),
    address: `${address}/${format}`,
  }));
