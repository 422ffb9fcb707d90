import * as z from 'zod';
import { ArticleOverview } from '../records/article-overview.ts';
import { CitedArticle, NamedSpeaker } from '../records/citation.ts';
import { Claim } from '../records/claim.ts';
import { Quote } from '../records/quote.ts';
import { Span } from '../records/span.ts';

const highlights = z
  .array(Span)
  .describe('Where the words that were looked for stand in the article’s source text.');

const link = (what: string) =>
  z
    .string()
    .describe(
      `The place of the ${what} on the reader page; its \`citation\` has a link to the very words.`,
    );

const speaker = NamedSpeaker.nullable().describe(
  'Who said it; null for the article’s own voice, and where the article leaves it open.',
);

export const FoundClaim = z
  .strictObject({ article: CitedArticle, speaker, claim: Claim, highlights, link: link('claim') })
  .meta({ id: 'FoundClaim', description: 'A claim that was found, and in which article.' });
export type FoundClaim = z.infer<typeof FoundClaim>;

export const FoundQuote = z
  .strictObject({ article: CitedArticle, speaker, quote: Quote, highlights, link: link('quote') })
  .meta({ id: 'FoundQuote', description: 'A quote that was found, and in which article.' });
export type FoundQuote = z.infer<typeof FoundQuote>;

export const FoundArticle = ArticleOverview.extend({
  highlights: highlights.optional(),
}).meta({ id: 'FoundArticle', description: 'An article, with where it has the words.' });
export type FoundArticle = z.infer<typeof FoundArticle>;

const count = (what: string) => z.int().min(0).describe(what);

export const FoundSpeaker = NamedSpeaker.extend({
  articles: count('In how many articles.'),
  quotes: count('How many quotes are attributed to the speaker.'),
  claims: count('How many claims are attributed to the speaker.'),
}).meta({
  id: 'FoundSpeaker',
  description: 'A speaker across the articles: those of the same id, which is made of the name.',
});
export type FoundSpeaker = z.infer<typeof FoundSpeaker>;
