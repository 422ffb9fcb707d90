import * as z from 'zod';
import { ClaimId, QuoteId, SpeakerId } from './identifiers.ts';
import { Span } from './span.ts';

export const SpeakerKind = z
  .enum(['person', 'organisation', 'group', 'document'])
  .meta({ id: 'SpeakerKind', description: 'What kind of speaker it is.' });

/** The person, organisation, group or document behind the sources, resolved within the article. */
export const Speaker = z
  .strictObject({
    id: SpeakerId,
    name: z.string().min(1).describe('The fullest name the article gives.'),
    kind: SpeakerKind,
    description: z.string().min(1).optional().describe('What the article says the speaker is.'),
    mentions: z
      .array(Span)
      .min(1)
      .describe('Where the article names the speaker or refers to it by a pronoun, in text order.'),
    quoteIds: z.array(QuoteId).describe('The quotes attributed to the speaker.'),
    claimIds: z.array(ClaimId).describe('The claims attributed to the speaker.'),
  })
  .meta({
    id: 'Speaker',
    description:
      'The person, organisation, group or document behind the sources, resolved within the article.',
  });
export type Speaker = z.infer<typeof Speaker>;
