import * as z from 'zod';

/** The pattern of slugs: lower-case words and numbers joined by single hyphens. */
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What `articleId` says for “the article added last”; so no article may be called that. */
export const latestArticle = 'latest';

const articleIdMaxLength = 120;

export const ArticleId = z
  .string()
  .max(articleIdMaxLength)
  .regex(slug, 'must be lower-case words joined by hyphens')
  .refine((id) => id !== latestArticle, `“${latestArticle}” is reserved`)
  .meta({ id: 'ArticleId', description: 'An article’s id: lower-case words joined by hyphens.' });

export const SpeakerId = z
  .string()
  .max(articleIdMaxLength)
  .regex(slug, 'must be lower-case words joined by hyphens')
  .meta({
    id: 'SpeakerId',
    description: 'A speaker’s id within the article: lower-case words joined by hyphens.',
  });

const numberedId = (letter: string, id: string, what: string) =>
  z
    .string()
    .regex(new RegExp(`^${letter}[1-9][0-9]{0,5}$`), `must be ${letter}1, ${letter}2, …`)
    .meta({ id, description: `A ${what}’s id within the article: ${letter}1, ${letter}2, …` });

export const SummaryPointId = numberedId('s', 'SummaryPointId', 'summary point');
export const ParagraphId = numberedId('p', 'ParagraphId', 'paragraph');
export const QuoteId = numberedId('q', 'QuoteId', 'quote');
export const ClaimId = numberedId('c', 'ClaimId', 'claim');

export const FoundIn = z
  .string()
  .regex(/^(?:headline|caption|[sp][1-9][0-9]{0,5})$/, 'must be headline, caption, s1… or p1…')
  .meta({
    id: 'FoundIn',
    description:
      'The part of the article it stands in: headline, caption, or a summary point’s or paragraph’s id.',
  });
