import * as z from 'zod';
import { Claim } from './claim.ts';
import { ArticleId } from './identifiers.ts';
import { Paragraph, SummaryPoint } from './paragraph.ts';
import { Quote } from './quote.ts';
import { Span, spanWith } from './span.ts';
import { Speaker } from './speaker.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hexadecimal');

/** What stands in the source text besides the article’s parts, so that nothing of it is lost. */
const Remainder = spanWith(
  {},
  {
    role: z
      .enum(['repeated-headline', 'bullet', 'byline', 'dateline', 'subheading', 'other'])
      .describe('What it is.'),
  },
).meta({
  id: 'Remainder',
  description: 'What stands in the source text besides the article’s parts.',
});

const Published = z
  .strictObject({
    date: z.iso.date().optional().describe('The day of publication.'),
    publisher: z.string().min(1).optional(),
    byline: z.string().min(1).optional(),
    url: z.url().optional().describe('Where the publisher shows the article.'),
  })
  .meta({ id: 'Published', description: 'What is known of the publication; never guessed.' });

const SourceText = z
  .strictObject({
    sha256: sha256.describe('SHA-256 of the source text in UTF-8, without a byte order mark.'),
    length: z.int().min(1).describe('Length in Unicode code points.'),
  })
  .meta({ id: 'SourceText', description: 'The text that every span counts in.' });

const SourceDocument = z
  .strictObject({
    mediaType: z.string().min(1),
    sha256: sha256.describe('SHA-256 of the document’s bytes.'),
  })
  .meta({ id: 'SourceDocument', description: 'The document the source text was taken from.' });

const Provenance = z
  .strictObject({
    method: z.enum(['curated', 'extracted']).describe('Made by hand, or by a program.'),
    tool: z.string().min(1).optional().describe('The program that made the record.'),
    version: z.string().min(1).optional().describe('The version of that program.'),
    at: z.iso.datetime().describe('When the record was made.'),
  })
  .meta({ id: 'Provenance', description: 'How and when the record was made.' });

/** The most quotes, and the most claims, that an article may have: positions in archives are made with it. */
export const mostParts = 65_536;

const recordFields = {
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
    .describe('BCP 47 language tag.'),
  headline: Span.optional(),
  caption: Span.optional(),
  summary: z.array(SummaryPoint).describe('The bullet points that sum the article up.'),
  paragraphs: z.array(Paragraph).min(1),
  quotes: z.array(Quote).max(mostParts),
  claims: z.array(Claim).max(mostParts),
  speakers: z.array(Speaker),
  remainder: z.array(Remainder).describe('Everything else in the source text.'),
  published: Published.optional(),
  sourceText: SourceText,
  document: SourceDocument.optional(),
  provenance: Provenance,
};

/** An article’s record as it is kept: `record.json` in its folder. */
export const ArticleRecord = z.strictObject({ id: ArticleId, ...recordFields });
export type ArticleRecord = z.infer<typeof ArticleRecord>;

export const Revision = sha256.meta({
  id: 'Revision',
  description:
    'SHA-256 of the article’s canonical record (RFC 8785): changes whenever anything in it does.',
});

/** An article as it is served: its record and the revision that addresses it. */
export const Article = z
  .strictObject({
    id: ArticleId,
    revision: Revision,
    ...recordFields,
  })
  .meta({ id: 'Article', description: 'One news text and its record.' });
export type Article = z.infer<typeof Article>;

/** The names that `fields` may keep. */
export const articleFields = Object.keys(Article.shape) as readonly (keyof Article)[];

/** An article together with the text its spans count in. */
export type StoredArticle = { readonly article: Article; readonly sourceText: string };
