import type { Layout } from '../layout/layout.ts';
import type { Extent } from '../text/extent.ts';
import { firstIndex } from './extents.ts';

/** A part of the article that claims and quotes are found in. */
export type Part = Extent & {
  /** Its name in the record: `headline`, `caption`, or the id of a summary point or paragraph. */
  readonly id: string;
  readonly kind: 'headline' | 'caption' | 'summary' | 'paragraph';
};

/** The parts of the article in text order: UTF-16 extents with the names that `foundIn` uses. */
export const articleParts = ({ headline, caption, summary, paragraphs }: Layout): readonly Part[] =>
  [
    ...(headline ? [{ ...headline, id: 'headline', kind: 'headline' as const }] : []),
    ...(caption ? [{ ...caption, id: 'caption', kind: 'caption' as const }] : []),
    ...summary.map(({ start, end }, index) => ({
      start,
      end,
      id: `s${index + 1}`,
      kind: 'summary' as const,
    })),
    ...paragraphs.map(({ start, end }, index) => ({
      start,
      end,
      id: `p${index + 1}`,
      kind: 'paragraph' as const,
    })),
  ].toSorted((one, other) => one.start - other.start);

/** The index of the part that holds the extent whole; −1 where none does. */
export const partAround = (parts: readonly Part[], { start, end }: Extent): number => {
  const index = firstIndex(parts, (part) => part.end >= end);
  const part = parts[index];
  return part && part.start <= start && end <= part.end && start < end ? index : -1;
};
