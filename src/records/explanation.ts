import * as z from 'zod';
import { ClaimId } from './identifiers.ts';
import { Span } from './span.ts';

/** Why an extracted claim is there and how it got its values: for the person who has to check it. */
export const Explanation = z
  .strictObject({
    claimId: ClaimId,
    cue: Span.nullable().describe('The words that signalled the attribution; null for none.'),
    foundBy: z
      .enum([
        'learnt',
        'speaker-label',
        'dash-name',
        'headline-end',
        'saying-clause',
        'quotation',
        'narration',
      ])
      .describe(
        '`learnt`: the trained taggers. `speaker-label`: “NAME:”. `dash-name`: “— NAME”. `headline-end`: “, NAME says” at the end of a headline. `saying-clause`: “NAME said” and a clause. `quotation`: quotation marks alone. `narration`: what no attribution covers.',
      ),
    reasons: z
      .array(z.string().min(1))
      .describe('What decided it, most telling first, one short sentence each.'),
    confidence: z.number().min(0).max(1),
  })
  .meta({ id: 'Explanation', description: 'Why an extracted claim is there.' });
export type Explanation = z.infer<typeof Explanation>;
