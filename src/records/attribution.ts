import * as z from 'zod';
import { SpeakerId } from './identifiers.ts';
import { Span } from './span.ts';

const speakerId = SpeakerId.nullable().describe(
  'The speaker behind the sources; null where the article leaves open who it is.',
);

/** Through whom words reached the article: “according to Reuters”. */
const GoBetween = z
  .strictObject({
    sources: z.array(Span).min(1).describe('The words that name the go-between.'),
    cue: Span.nullable().describe('The words that mark it as the go-between: “according to”.'),
    speakerId,
  })
  .meta({ id: 'GoBetween', description: 'Through whom the words reached the article.' });

/**
 * Who said it, and by which words the article says so
 * (PARC 3: Pareti, LREC 2016; PolNeAR: Newell, Margolin and Ruths, LREC 2018).
 */
export const Attribution = z
  .strictObject({
    sources: z.array(Span).describe('The words that name who said it; empty where none do.'),
    cue: Span.nullable().describe(
      'The words that signal the attribution: “said”, “according to”, a colon.',
    ),
    via: z.array(GoBetween).describe('Through whom it came, where the article says so.'),
    speakerId,
    inferred: z
      .boolean()
      .describe(
        'True where the sentence has no attribution of its own and takes that of a neighbouring sentence; `sources` and `cue` then stand in the neighbour.',
      ),
  })
  .meta({ id: 'Attribution', description: 'Who said it, and by which words the article says so.' });
export type Attribution = z.infer<typeof Attribution>;
