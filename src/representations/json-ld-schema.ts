import * as z from 'zod';

/** A node that is described elsewhere in the document, or at its address. */
const Reference = z.strictObject({ '@id': z.string().min(1) });
export type Reference = z.infer<typeof Reference>;

const text = z.string().min(1);

const SpeakerNode = z
  .strictObject({
    '@type': z.enum(['Person', 'Organization', 'CreativeWork']),
    '@id': text.describe('The speaker’s address.'),
    name: text,
    description: text.optional(),
    additionalType: z
      .literal('http://xmlns.com/foaf/0.1/Group')
      .optional()
      .describe('There for a group of people that is no organisation.'),
  })
  .meta({
    id: 'SchemaOrgSpeaker',
    description: 'A speaker: a schema.org Person, Organization or CreativeWork (a document).',
  });
export type SpeakerNode = z.infer<typeof SpeakerNode>;

/** What quotations and claims have in common: their words and who is behind them. */
const said = {
  '@id': text,
  identifier: text.describe('The id within the article: q1, c1, …'),
  url: text.describe('Where a person reads it.'),
  text,
  isPartOf: Reference.describe('The article.'),
  creator: Reference.optional().describe('Who says it, as far as the article lets it be known.'),
  isBasedOn: Reference.optional().describe('The document that says it.'),
  provider: z.array(Reference).optional().describe('Through whom it came.'),
  creditText: text.optional().describe('The words that name who says it.'),
} as const;

const QuotationNode = z
  .strictObject({
    '@type': z.literal('Quotation'),
    ...said,
    spokenByCharacter: Reference.optional().describe(
      'The person or organisation to whom the article attributes the words.',
    ),
  })
  .meta({
    id: 'SchemaOrgQuotation',
    description: 'A schema.org Quotation: words that stand within quotation marks, verbatim.',
  });
export type QuotationNode = z.infer<typeof QuotationNode>;

const ClaimNode = z
  .strictObject({
    '@type': z.literal('Claim'),
    ...said,
    appearance: Reference.describe('The article, in which it is made.'),
    hasPart: z.array(Reference).optional().describe('The quotations within it.'),
  })
  .meta({
    id: 'SchemaOrgClaim',
    description:
      'A schema.org Claim. Without `creator`, `isBasedOn` and `creditText` it is made in the article’s own voice.',
  });
export type ClaimNode = z.infer<typeof ClaimNode>;

/** An article as schema.org describes one: a `NewsArticle` in JSON-LD. */
export const NewsArticle = z
  .strictObject({
    '@context': z.literal('https://schema.org'),
    '@type': z.literal('NewsArticle'),
    '@id': text,
    identifier: text.describe('The article’s id.'),
    version: text.describe('The revision.'),
    url: text,
    inLanguage: text,
    headline: text.optional(),
    abstract: text.optional().describe('The summary points, one a line.'),
    articleBody: text.describe('The paragraphs, an empty line between them.'),
    datePublished: z.iso.date().optional(),
    author: z
      .strictObject({ name: text })
      .optional()
      .describe('The byline; whether a person or an organisation is not known.'),
    creditText: text.optional().describe('The byline.'),
    publisher: z.strictObject({ '@type': z.literal('Organization'), name: text }).optional(),
    isBasedOn: text.optional().describe('Where the publisher shows the article.'),
    encoding: z.array(
      z.strictObject({
        '@type': z.literal('MediaObject'),
        contentUrl: text,
        encodingFormat: text,
      }),
    ),
    mentions: z.array(SpeakerNode).describe('The speakers.'),
    hasPart: z.array(z.union([QuotationNode, ClaimNode])).describe('The quotations and claims.'),
  })
  .meta({
    id: 'SchemaOrgNewsArticle',
    description: 'The article as a schema.org NewsArticle, with its quotations and claims.',
  });
export type NewsArticle = z.infer<typeof NewsArticle>;
