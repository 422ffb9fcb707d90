import * as z from 'zod';
import { CitedArticle, NamedSpeaker } from '../records/citation.ts';
import { ArticleId, ClaimId, FoundIn, QuoteId } from '../records/identifiers.ts';
import { Span } from '../records/span.ts';

const longestQuotation = 5_000;
const longestName = 200;

/** A quotation to be verified. */
export const VerificationRequest = z
  .strictObject({
    quotation: z
      .string()
      .min(1)
      .max(longestQuotation)
      .describe('The words as they are quoted, with or without quotation marks around them.'),
    speaker: z
      .string()
      .min(1)
      .max(longestName)
      .optional()
      .describe('Who is said to have said it: a name, or a speaker’s id.'),
    articleId: ArticleId.optional().describe('The article to look in; without it, all of them.'),
  })
  .meta({ id: 'VerificationRequest', description: 'A quotation to be verified.' });
export type VerificationRequest = z.infer<typeof VerificationRequest>;

export const Verdict = z
  .enum(['verbatim', 'altered', 'misattributed', 'not-a-quotation', 'not-found'])
  .meta({
    id: 'Verdict',
    description:
      '`verbatim`: quoted in these words. `altered`: quoted in other words. `misattributed`: quoted, but of another speaker. `not-a-quotation`: the article’s own words, or a paraphrase. `not-found`: nothing like it.',
  });
export type Verdict = z.infer<typeof Verdict>;

const AttributionCheck = z.enum(['confirmed', 'other', 'unknown', 'not-asked']).meta({
  id: 'AttributionCheck',
  description:
    'Whether the speaker asked for said it. `confirmed`: on record. `other`: somebody else is on record. `unknown`: the article leaves open who did. `not-asked`: no speaker was given.',
});
export type AttributionCheck = z.infer<typeof AttributionCheck>;

const Tolerance = z
  .enum([
    'brackets',
    'characters',
    'dashes',
    'ellipsis',
    'final-punctuation',
    'first-letter',
    'joined',
    'punctuation',
    'quote-marks',
    'whitespace',
  ])
  .meta({
    id: 'Tolerance',
    description:
      'What may differ. `brackets`, `ellipsis`: an editor’s marked changes. `characters`: another encoding of the same characters. `joined`: a statement that the article interrupts. `quote-marks`: quotation marks and apostrophes.',
  });
export type Tolerance = z.infer<typeof Tolerance>;

const VerificationDifference = z
  .strictObject({
    kind: z.enum(['added', 'dropped', 'changed']),
    record: Span.nullable().describe('The words on record; null for words that were added.'),
    quotation: z
      .string()
      .nullable()
      .describe('The words quoted; null for words that were dropped.'),
  })
  .meta({
    id: 'VerificationDifference',
    description: 'Words of a quotation that are not those on record.',
  });
export type VerificationDifference = z.infer<typeof VerificationDifference>;

/** Words on record that a quotation was found to be, or to be like. */
export const VerificationMatch = z
  .strictObject({
    verdict: Verdict.exclude(['not-found']).describe('What this match by itself makes of it.'),
    article: CitedArticle,
    foundIn: FoundIn,
    quoteIds: z
      .array(QuoteId)
      .describe('The quotes that the words stand in; none for the article’s own words.'),
    claimId: ClaimId.optional().describe('The claim that the article’s own words make.'),
    spans: z
      .array(Span)
      .min(1)
      .describe('The words on record, in text order; several where something stands between them.'),
    speaker: NamedSpeaker.nullable().describe(
      'Who is on record; null for the article’s own voice, and where the article leaves it open.',
    ),
    via: z.array(NamedSpeaker).describe('Through whom the words reached the article.'),
    attribution: AttributionCheck,
    needed: z
      .array(Tolerance)
      .describe('What had to be tolerated; nothing for the same characters.'),
    differences: z
      .array(VerificationDifference)
      .describe('The words added, dropped and changed, in the quotation’s order.'),
    similarity: z
      .number()
      .min(0)
      .max(1)
      .describe('1 for the same words: 1 − changed words / words of the longer.'),
    link: z.string().describe('Leads to the words in the publisher’s page, or in this archive’s.'),
  })
  .meta({
    id: 'VerificationMatch',
    description: 'Words on record that a quotation was found to be, or to be like.',
  });
export type VerificationMatch = z.infer<typeof VerificationMatch>;

/** What was found out about a quotation. */
export const Verification = z
  .strictObject({
    quotation: z.string(),
    speaker: z.string().optional(),
    articleId: ArticleId.optional(),
    verdict: Verdict,
    attribution: AttributionCheck.describe('As of the first match.'),
    matches: z.array(VerificationMatch).max(10).describe('The best first.'),
  })
  .meta({ id: 'Verification', description: 'What was found out about a quotation.' });
export type Verification = z.infer<typeof Verification>;
