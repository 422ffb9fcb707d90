import type { Archive, ArticleDates } from '../archive/archive.ts';
import { speakerNotFound } from '../errors.ts';
import { cursorOf, nextPage, type PageQuery, positionIn } from '../http/collection.ts';
import type { StoredArticle } from '../records/article.ts';
import { citationsOf } from '../representations/citation.ts';
import { type Feed, type FeedEntry, feedFormats, feedId } from '../representations/feed.ts';
import { articleEntry, claimEntry, type EntrySource } from '../representations/feed-entries.tsx';
import { facet } from '../search/facets.ts';
import type { SearchTerms } from '../search/search.ts';

/** What a feed tells of: articles, claims, or the claims of a speaker. */
export type FeedKind = 'articles' | 'claims' | 'speakers';

/** What is asked for. */
export type FeedRequest = {
  readonly kind: FeedKind;
  readonly query: PageQuery;
  /** Whose claims, in a feed of a speaker. */
  readonly speakerId?: string | undefined;
  /** What addresses are made with: the public URL, or nothing. */
  readonly base: string;
};

/** What a page of a feed is made of. */
type Page = {
  readonly title: string;
  readonly description: string;
  readonly entries: readonly FeedEntry[];
  /** The position where it goes on. */
  readonly next: number | undefined;
};

/**
 * One page of a feed, newest first.
 * @throws DomainError `invalid-parameters` where the cursor is none; `speaker-not-found`; `archive-unavailable`
 */
export const feedPage = async (archive: Archive, request: FeedRequest): Promise<Feed> => {
  const { kind, query, speakerId, base } = request;
  const { title, description, entries, next } = await pages[kind](archive, request);
  const path = `/v1/feeds/${kind}${speakerId === undefined ? '' : `/${speakerId}`}`;
  const addressesAt = (cursor: string | undefined) =>
    inEachFormat((format) => {
      const address = `${base}${path}/${format}`;
      return cursor === undefined ? address : nextPage({ address, query }, cursor);
    });
  return {
    id: feedId(base, path),
    title,
    description,
    homePage: `${base}/${speakerId === undefined ? '' : `?speaker=${speakerId}`}`,
    ...(base === '' ? {} : { site: base }),
    self: addressesAt(query.cursor),
    ...(next === undefined ? {} : { next: addressesAt(cursorOf(next)) }),
    entries,
  };
};

const inEachFormat = (address: (format: string) => string): Feed['self'] => {
  const [json, atom] = feedFormats;
  return { json: address(json), atom: address(atom) };
};

type MakePage = (archive: Archive, request: FeedRequest) => Promise<Page>;

const articlesPage: MakePage = async (archive, { query, base }) => {
  const { items, next } = await archive.list({ before: beforeOf(query), limit: query.limit });
  const sources = await sourcesOf(
    archive,
    items.map(({ id }) => id),
    base,
  );
  return {
    title: 'On the Record: articles',
    description: 'The articles of the archive, the one added last first.',
    entries: items.flatMap(({ id }) => mapSource(sources, id, articleEntry)),
    next,
  };
};

const claimsWith = async (
  archive: Archive,
  { query, base }: FeedRequest,
  facets: SearchTerms['facets'],
): Promise<Pick<Page, 'entries' | 'next'>> => {
  const terms = { all: [], none: [], facets };
  const { limit } = query;
  const { items, next } = await archive.search({
    kind: 'claims',
    terms,
    before: beforeOf(query),
    limit,
  });
  const ids = [...new Set(items.map(({ article }) => article.id))];
  const sources = await sourcesOf(archive, ids, base);
  const entries = items.flatMap(({ article, claim: { id } }) =>
    mapSource(sources, article.id, (source) => {
      // The article may have been replaced since the claim was found.
      const claim = source.article.claims.find((one) => one.id === id);
      return claim === undefined ? [] : claimEntry(claim, source);
    }),
  );
  return { entries: entries.flat(), next };
};

const claimsPage: MakePage = async (archive, request) => ({
  title: 'On the Record: claims',
  description: 'What the articles of the archive put forward, the newest article’s claims first.',
  ...(await claimsWith(archive, request, [])),
});

const speakerPage: MakePage = async (archive, request) => {
  const { speakerId = '' } = request;
  const speaker = await archive.findSpeaker(speakerId);
  if (speaker === undefined) throw speakerNotFound(speakerId);
  return {
    title: `On the Record: ${speaker.name}`,
    description: `What ${speaker.name} is on record as saying, the newest article’s claims first.`,
    ...(await claimsWith(archive, request, [[facet('speaker', speakerId)]])),
  };
};

const pages: Readonly<Record<FeedKind, MakePage>> = {
  articles: articlesPage,
  claims: claimsPage,
  speakers: speakerPage,
};

const beforeOf = ({ cursor }: PageQuery): number | undefined =>
  cursor === undefined ? undefined : positionIn(cursor);

/** What entries are made of, by the ids of the articles; nothing of those that were taken back meanwhile. */
type Sources = ReadonlyMap<string, EntrySource>;

const sourcesOf = async (
  archive: Archive,
  articleIds: readonly string[],
  base: string,
): Promise<Sources> => {
  const [states, dates] = await Promise.all([
    Promise.all(articleIds.map((id) => archive.find(id))),
    archive.dates(articleIds),
  ]);
  return new Map(
    articleIds.flatMap((id, index) => {
      const state = states[index];
      const known = dates.get(id);
      if (state?.kind !== 'kept' || known === undefined) return [];
      return [[id, sourceOf(state.stored, known, base)] as const];
    }),
  );
};

const sourceOf = (stored: StoredArticle, dates: ArticleDates, base: string): EntrySource => ({
  article: stored.article,
  citations: citationsOf(stored, base),
  dates,
  base,
});

const mapSource = <Entry>(
  sources: Sources,
  articleId: string,
  make: (source: EntrySource) => Entry,
): readonly Entry[] => {
  const source = sources.get(articleId);
  return source === undefined ? [] : [make(source)];
};
