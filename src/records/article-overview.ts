import * as z from 'zod';
import { Article } from './article.ts';

/** An article in a list: its shortest useful form. */
export const ArticleOverview = Article.pick({
  id: true,
  revision: true,
  language: true,
  published: true,
})
  .extend({
    headline: z.string().optional().describe('The words of the headline, if it has one.'),
    paragraphs: z.int().min(1).describe('How many paragraphs it has.'),
    quotes: z.int().min(0).describe('How many quotes it has.'),
    claims: z.int().min(0).describe('How many claims it has.'),
    speakers: z.int().min(0).describe('How many speakers it has.'),
  })
  .meta({ id: 'ArticleOverview', description: 'An article in a list.' });
export type ArticleOverview = z.infer<typeof ArticleOverview>;

/** The shortest useful form of an article. */
export const overviewOf = (article: Article): ArticleOverview => ({
  id: article.id,
  revision: article.revision,
  language: article.language,
  ...(article.headline === undefined ? {} : { headline: article.headline.text }),
  ...(article.published === undefined ? {} : { published: article.published }),
  paragraphs: article.paragraphs.length,
  quotes: article.quotes.length,
  claims: article.claims.length,
  speakers: article.speakers.length,
});
