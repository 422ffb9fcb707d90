import * as z from 'zod';
import { Attribution } from './attribution.ts';
import { ClaimId, FoundIn, QuoteId } from './identifiers.ts';
import { spanWith } from './span.ts';

export const QuoteType = z.enum(['direct', 'mixed']).meta({
  id: 'QuoteType',
  description:
    '`direct`: the quoted words state something by themselves. `mixed`: they are part of a reported statement.',
});

/**
 * Words inside quotation marks that someone said or wrote. The span leaves out the marks, and
 * the comma that only joins the quotation to the article’s own sentence.
 */
export const Quote = spanWith(
  { id: QuoteId },
  {
    type: QuoteType,
    attribution: Attribution,
    continues: QuoteId.optional().describe('The quote that this one carries on.'),
    foundIn: FoundIn,
    claimIds: z.array(ClaimId).describe('The claims these words make, or are part of.'),
  },
).meta({
  id: 'Quote',
  description: 'Words inside quotation marks that someone said or wrote, without the marks.',
});
export type Quote = z.infer<typeof Quote>;
