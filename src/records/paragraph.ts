import * as z from 'zod';
import { ClaimId, ParagraphId, QuoteId, SummaryPointId } from './identifiers.ts';
import { spanWith } from './span.ts';

const contents = {
  claimIds: z.array(ClaimId).describe('The claims found in it, in text order.'),
  quoteIds: z.array(QuoteId).describe('The quotes found in it, in text order.'),
};

/** One paragraph of the article’s body. */
export const Paragraph = spanWith(
  { id: ParagraphId },
  {
    section: z
      .int()
      .min(1)
      .describe(
        'The section it belongs to, from 1; a wider gap, a subheading or a line of marks in the source text starts a new one.',
      ),
    ...contents,
  },
).meta({ id: 'Paragraph', description: 'One paragraph of the article’s body.' });
export type Paragraph = z.infer<typeof Paragraph>;

/** One bullet point of the article’s summary. */
export const SummaryPoint = spanWith(
  { id: SummaryPointId },
  {
    ...contents,
    supportedBy: z.array(ClaimId).describe('The claims of the body that bear this point out.'),
  },
).meta({ id: 'SummaryPoint', description: 'One bullet point of the article’s summary.' });
export type SummaryPoint = z.infer<typeof SummaryPoint>;
