import type { Extent } from '../text/extent.ts';

/** How an attribution was found. */
export type Finder =
  | 'learnt' // the learnt taggers
  | 'speaker-label' // NAME: at the start of a paragraph
  | 'dash-name' // — NAME after a quotation
  | 'headline-end' // , NAME says at the end of a headline
  | 'saying-clause' // NAME said, and a clause without “that”
  | 'quotation'; // words in quotation marks that nothing else explains

/**
 * An attribution as found in the text: who said it, by which words, and what (PolNeAR’s source,
 * cue and content). Extents of one role are in text order and do not overlap.
 */
export type FoundAttribution = {
  readonly sources: readonly Extent[];
  readonly cue: Extent | undefined;
  /** May go on in later sentences and paragraphs. Includes quotation marks; excludes the sentence’s own full stop. */
  readonly contents: readonly Extent[];
  /** Through whom it came (“according to Reuters”), where an attribution stands within or beside another. */
  readonly via: readonly {
    readonly sources: readonly Extent[];
    readonly cue: Extent | undefined;
  }[];
  readonly foundBy: Finder;
  /** How often an attribution found like this one is right: 0 to 1. */
  readonly confidence: number;
};
