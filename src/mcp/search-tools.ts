import * as z from 'zod';
import { ArticleOverview } from '../records/article-overview.ts';
import { Claim } from '../records/claim.ts';
import { publisherPageOf } from '../records/publisher-page.ts';
import { Quote } from '../records/quote.ts';
import { searchPage } from '../routes/search-page.ts';
import { ArticleSearch, ClaimSearch, QuoteSearch, searchTermsOf } from '../routes/search-query.ts';
import type { Found } from '../search/search.ts';
import { Citation, type Citer, describeCitation } from './citation.ts';
import { citersOf } from './kept-articles.ts';
import { describePage, pageOf, paging } from './paging.ts';
import { shortText } from './short-spans.ts';
import { speaker } from './speaker-input.ts';
import { defineTool } from './tool.ts';

export const ShownClaim = z.strictObject({
  claim: Claim.pick({ id: true, text: true, type: true, certainty: true, polarity: true }),
  citation: Citation,
});
export type ShownClaim = z.infer<typeof ShownClaim>;

const ShownQuote = z.strictObject({
  quote: Quote.pick({ id: true, text: true, type: true }),
  citation: Citation,
});
type ShownQuote = z.infer<typeof ShownQuote>;

/** A claim as it is shown: one that is too long is cut. */
export const showClaim = (claim: Claim, cite: Citer): ShownClaim => {
  const { id, type, certainty, polarity, contents, foundIn, attribution } = claim;
  return {
    claim: { id, text: shortText(claim), type, certainty, polarity },
    citation: cite({ id, foundIn, spans: contents, attribution }),
  };
};

export const describeClaim = ({ claim, citation }: ShownClaim): string => {
  const isNot = claim.polarity === 'negative' ? ', negative' : '';
  return `- ${claim.text} [${claim.type}, ${claim.certainty}${isNot}; ${describeCitation(citation)}]`;
};

const showQuote = ({ quote }: Found['quotes'], cite: Citer): ShownQuote => {
  const { id, type, foundIn, attribution, start, end, text } = quote;
  const contents = [{ start, end, text }];
  return {
    quote: { id, text: shortText({ contents, text }), type },
    citation: cite({ id, foundIn, spans: contents, attribution }),
  };
};

const describeQuote = ({ quote, citation }: ShownQuote): string =>
  `- “${quote.text}” [${describeCitation(citation)}]`;

const howToFind =
  'Newest article first. `speaker` takes a speaker’s id, which list_speakers finds. Each item carries its citation: quote the words of its spans, and give the link.';

export const searchClaims = defineTool({
  name: 'search_claims',
  title: 'Search claims',
  description: `Finds claims, by whoever made them, in all articles: by words, speaker, type (direct, indirect, mixed, narration), certainty and date. ${howToFind}`,
  input: z.strictObject({ ...ClaimSearch.shape, speaker, ...paging }),
  output: pageOf(ShownClaim),
  run: async (query, context) => {
    const { body, cursor } = await searchPage(
      context.archive,
      'claims',
      searchTermsOf(query),
      query,
    );
    const citerFor = await citersOf(
      context,
      body.items.map(({ article }) => article),
    );
    const items = body.items.map(({ article, claim }) => showClaim(claim, citerFor(article.id)));
    const data = { ...body, items, ...next(cursor) };
    return { data, text: describePage(data, 'claims', items.map(describeClaim)) };
  },
});

export const searchQuotes = defineTool({
  name: 'search_quotes',
  title: 'Search quotes',
  description: `Finds words in quotation marks, in all articles: by words, speaker, type (direct, mixed) and date. ${howToFind}`,
  input: z.strictObject({ ...QuoteSearch.shape, speaker, ...paging }),
  output: pageOf(ShownQuote),
  run: async (query, context) => {
    const { body, cursor } = await searchPage(
      context.archive,
      'quotes',
      searchTermsOf(query),
      query,
    );
    const citerFor = await citersOf(
      context,
      body.items.map(({ article }) => article),
    );
    const items = body.items.map((found) => showQuote(found, citerFor(found.article.id)));
    const data = { ...body, items, ...next(cursor) };
    return { data, text: describePage(data, 'quotes', items.map(describeQuote)) };
  },
});

const ShownArticle = ArticleOverview.extend({ link: z.string().describe('Leads to the article.') });

export const searchArticles = defineTool({
  name: 'search_articles',
  title: 'Search articles',
  description:
    'Finds articles, or lists them all: by words, a speaker, or a date. Newest first. read_article reads one.',
  input: z.strictObject({ ...ArticleSearch.shape, speaker, ...paging }),
  output: pageOf(ShownArticle),
  run: async (query, { archive, base }) => {
    const { body, cursor } = await searchPage(archive, 'articles', searchTermsOf(query), query);
    const items = body.items.map(({ highlights: _everywhere, ...overview }) => ({
      ...overview,
      link: publisherPageOf(overview) ?? `${base}/articles/${overview.id}`,
    }));
    const data = { ...body, items, ...next(cursor) };
    const lines = items.map(
      ({ id, headline = 'no headline', published, link }) =>
        `- ${id}: ${headline}${published?.date === undefined ? '' : ` (${published.date})`}; ${link}`,
    );
    return { data, text: describePage(data, 'articles', lines) };
  },
});

const next = (nextCursor: string | undefined): { readonly nextCursor?: string } =>
  nextCursor === undefined ? {} : { nextCursor };
