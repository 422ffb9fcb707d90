import type { Attribution } from '../records/attribution.ts';
import { FoundIn, SpeakerId } from '../records/identifiers.ts';

/** Query parameters that quotes and claims share. */
export const attributionFilters = {
  speaker: SpeakerId.optional().describe('Only those attributed to the speaker with this id.'),
  foundIn: FoundIn.optional().describe(
    'Only those in this part: headline, caption, or a summary point’s or paragraph’s id.',
  ),
};

type Attributed = { readonly attribution: Attribution | null; readonly foundIn: string };
type Filtered = { readonly speaker?: string | undefined; readonly foundIn?: string | undefined };

/** Whether an item has the speaker and the place that a query asks for. */
export const hasAttribution = (item: Attributed, { speaker, foundIn }: Filtered): boolean =>
  isWanted(speaker, item.attribution?.speakerId) && isWanted(foundIn, item.foundIn);

/** Whether a value is the one asked for, or none is. */
export const isWanted = (wanted: string | undefined, value: string | null | undefined): boolean =>
  wanted === undefined || wanted === value;
