import { isAllBlank } from '../text/blanks.ts';
import type { ArticleRecord } from './article.ts';
import { jsonPath, type RecordCheck } from './record-fault.ts';
import { isWithin, type Span } from './span.ts';
import { indexSpans } from './span-index.ts';
import { type LocatedSpan, spansOf } from './visit-spans.ts';

/** The parts of an article that claims and quotes can be found in, by their `foundIn` name. */
export const partsOf = (record: ArticleRecord): ReadonlyMap<string, Span> =>
  new Map<string, Span>([
    ...(record.headline ? [['headline', record.headline] as const] : []),
    ...(record.caption ? [['caption', record.caption] as const] : []),
    ...record.summary.map((point) => [point.id, point] as const),
    ...record.paragraphs.map((paragraph) => [paragraph.id, paragraph] as const),
  ]);

/** The parts and the remainder cover the source text: each character once, blanks aside. */
export const checkCoverage: RecordCheck = (record, text) => {
  const pieces = [
    ...(record.headline ? [{ path: '$.headline', span: record.headline }] : []),
    ...(record.caption ? [{ path: '$.caption', span: record.caption }] : []),
    ...record.summary.map((span, index) => ({ path: `$.summary[${index}]`, span })),
    ...record.paragraphs.map((span, index) => ({ path: `$.paragraphs[${index}]`, span })),
    ...record.remainder.map((span, index) => ({ path: `$.remainder[${index}]`, span })),
  ].toSorted((one, other) => one.span.start - other.span.start);

  const overlaps = pieces.flatMap(({ path, span }, index) => {
    const previous = pieces[index - 1];
    if (previous === undefined || previous.span.end <= span.start) return [];
    return [{ path, reason: `overlaps ${previous.path}` }];
  });
  const starts = [...pieces.map(({ span }) => span.start), text.length];
  const ends = [0, ...pieces.map(({ span }) => span.end)];
  const gaps = starts.flatMap((start, index) => {
    const end = ends[index] ?? 0;
    const gap = text.slice(end, Math.max(start, end));
    if (isAllBlank(gap)) return [];
    const reason = `leaves out ${JSON.stringify(gap.trim())} between ${end} and ${start} of the source text`;
    return [{ path: '$.remainder', reason }];
  });
  return [...overlaps, ...gaps];
};

/** Sections count up from 1 without a leap. */
export const checkSections: RecordCheck = (record) =>
  record.paragraphs.flatMap(({ section }, index) => {
    const previous = record.paragraphs[index - 1]?.section ?? 0;
    const allowed = index === 0 ? [1] : [previous, previous + 1];
    if (allowed.includes(section)) return [];
    const reason = `is ${section}, expected ${allowed.join(' or ')}`;
    return [{ path: `$.paragraphs[${index}].section`, reason }];
  });

/** What belongs to a part stands in that part; mentions stand in some part. */
export const checkPlaces: RecordCheck = (record) => {
  const parts = partsOf(record);
  const partsAt = indexSpans([...parts.values()]);
  const outside = (foundIn: string, spans: readonly LocatedSpan[]) => {
    const part = parts.get(foundIn);
    if (part === undefined) return [];
    return spans
      .filter(({ span }) => !isWithin(span, part))
      .map(({ keys }) => ({ path: jsonPath(keys), reason: `is outside ${foundIn}` }));
  };
  return [
    ...record.claims.flatMap((claim, index) => {
      const { foundIn, contents, hedges, attribution } = claim;
      const own = attribution?.inferred ? { contents, hedges } : { contents, hedges, attribution };
      return outside(foundIn, spansOf(own, ['claims', index]));
    }),
    ...record.quotes.flatMap(({ start, end, text, foundIn, attribution }, index) => {
      const own = attribution.inferred ? {} : { attribution };
      return outside(foundIn, spansOf({ start, end, text, ...own }, ['quotes', index]));
    }),
    ...spansOf(record.speakers, ['speakers'])
      .filter(({ span }) => !partsAt(span).some((part) => isWithin(span, part)))
      .map(({ keys }) => ({
        path: jsonPath(keys),
        reason: 'is outside every part of the article',
      })),
  ];
};
