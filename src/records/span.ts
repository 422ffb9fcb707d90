import * as z from 'zod';

const offset = z.int().min(0).max(2_000_000_000);

const spanFields = {
  start: offset.describe(
    'The first character: Unicode code points of the source text, zero-based.',
  ),
  end: offset.describe('One past the last character, in Unicode code points of the source text.'),
  text: z.string().min(1).describe('Exactly that stretch of the source text.'),
};

/**
 * A stretch of the source text. Positions count Unicode code points, not UTF-16 units:
 * zero-based, end exclusive (W3C Web Annotation Data Model, Text Position Selector).
 */
export const Span = z.strictObject(spanFields).meta({
  id: 'Span',
  description:
    'A stretch of the source text. Positions count Unicode code points, zero-based, end exclusive; `text` is exactly that slice.',
});
export type Span = z.infer<typeof Span>;

/** A span that is also something else, such as a quote: its id, the span, and what else it has. */
export const spanWith = <Lead extends z.ZodRawShape, Rest extends z.ZodRawShape>(
  lead: Lead,
  rest: Rest,
) => z.strictObject({ ...lead, ...spanFields, ...rest });

/** Whether `inner` lies wholly within `outer`. */
export const isWithin = (inner: Extent, outer: Extent): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** Whether the two share a character. */
export const overlap = (one: Extent, other: Extent): boolean =>
  one.start < other.end && other.start < one.end;

type Extent = Pick<Span, 'start' | 'end'>;
