import * as z from 'zod';
import { Attribution } from './attribution.ts';
import { ClaimId, FoundIn, QuoteId, SummaryPointId } from './identifiers.ts';
import { Span } from './span.ts';

export const ClaimType = z.enum(['direct', 'indirect', 'mixed', 'narration']).meta({
  id: 'ClaimType',
  description:
    '`direct`: only quoted words. `indirect`: reported speech. `mixed`: quoted words within reported speech. `narration`: the article’s own voice.',
});

/** How sure the voice that makes a claim presents it (FactBank: Saurí and Pustejovsky, 2009). */
export const Certainty = z
  .enum(['certain', 'probable', 'possible', 'unspecified'])
  .meta({ id: 'Certainty', description: 'How sure the voice that makes the claim presents it.' });

export const Polarity = z.enum(['positive', 'negative']).meta({
  id: 'Polarity',
  description: '`negative` where the claim says that something is not so.',
});

/** One proposition that the article puts forward, in its own voice or someone else’s. */
export const Claim = z
  .strictObject({
    id: ClaimId,
    text: z.string().min(1).describe('The claim to read: its contents joined.'),
    contents: z.array(Span).min(1).describe('The words that make the claim, in text order.'),
    type: ClaimType,
    attribution: Attribution.nullable().describe('Who said it; null for the article’s own voice.'),
    quoteIds: z.array(QuoteId).describe('The quotes within its contents.'),
    foundIn: FoundIn,
    supports: z
      .array(SummaryPointId)
      .describe('The summary points that this claim, of the body, bears out.'),
    certainty: Certainty,
    polarity: Polarity,
    hedges: z.array(Span).describe('The words that make it less than certain: “may”, “it seems”.'),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('How often a claim extracted like this one is right; only for extracted records.'),
  })
  .meta({
    id: 'Claim',
    description:
      'One proposition that the article puts forward, in its own voice or someone else’s.',
  });
export type Claim = z.infer<typeof Claim>;

/**
 * The claim as a person reads it: its contents joined by spaces, without the “that” which only
 * joins it to the words before, and without the comma that the article’s own sentence puts
 * inside a closing quotation mark.
 */
export const readableText = (contents: readonly Span[]): string =>
  contents
    .map(({ text }) => text)
    .join(' ')
    .replace(/^that /, '')
    .replace(/,(["”'’])$/, '$1');
