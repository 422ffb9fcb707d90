import type { Claim } from '../records/claim.ts';
import type { Colour } from './terminal.ts';

/** How an article is put on a terminal. */
export type LineOptions = {
  readonly paint: (colour: Colour, text: string) => string;
  readonly isColoured: boolean;
  /** Breaks a text into lines. @param indent how many columns will stand before each */
  readonly wrap: (text: string, indent: number) => readonly string[];
};

/** The colours of what is said, by how it is said; the article’s own voice has none. */
export const claimColours: Readonly<Record<Claim['type'], Colour | undefined>> = {
  direct: 'green',
  mixed: 'cyan',
  indirect: 'yellow',
  narration: undefined,
};
