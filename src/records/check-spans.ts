import type { CodePointText } from '../text/code-points.ts';
import { isClosingMark, isOpeningMark } from '../text/quotation-marks.ts';
import type { ArticleRecord } from './article.ts';
import { jsonPath, type RecordCheck, type RecordFault } from './record-fault.ts';
import { isWithin, overlap, type Span } from './span.ts';
import { type LocatedSpan, spansOf } from './visit-spans.ts';

/** Every span equals its slice of the source text and splits no word. */
export const checkSlices: RecordCheck = (record, text) =>
  spansOf(record).flatMap((located) => sliceFaults(located, text));

const sliceFaults = ({ keys, span }: LocatedSpan, text: CodePointText): RecordFault[] => {
  const slice = text.slice(span.start, span.end);
  const isExact = slice === span.text && span.end > span.start && span.end <= text.length;
  if (isExact && !splitsWord(text, span.start) && !splitsWord(text, span.end)) return [];
  const path = jsonPath(keys);
  if (span.end <= span.start) {
    return [{ path: `${path}.end`, reason: `is ${span.end}, not after start ${span.start}` }];
  }
  if (span.end > text.length) {
    const reason = `is ${span.end}, past the end of the source text (${text.length} code points)`;
    return [{ path: `${path}.end`, reason }];
  }
  if (slice !== span.text) {
    const reason = `is ${quoted(span.text)}, but the source text has ${quoted(slice)} from ${span.start} to ${span.end}`;
    return [{ path: `${path}.text`, reason }];
  }
  return [
    ...(splitsWord(text, span.start)
      ? [{ path: `${path}.start`, reason: 'is inside a word' }]
      : []),
    ...(splitsWord(text, span.end) ? [{ path: `${path}.end`, reason: 'is inside a word' }] : []),
  ];
};

const splitsWord = (text: CodePointText, position: number): boolean =>
  position > 0 &&
  isOfWord(text.slice(position - 1, position)) &&
  isOfWord(text.slice(position, position + 1));

const asciiWord = /^[A-Za-z0-9]/;
const otherWord = /^[\p{L}\p{M}\p{N}]/u;

/** Most characters are ASCII, and the whole table of letters takes time to build. */
const isOfWord = (character: string): boolean =>
  character < '\x80' ? asciiWord.test(character) : otherWord.test(character);

const longestShown = 60;

const quoted = (text: string): string =>
  JSON.stringify(text.length > longestShown ? `${text.slice(0, longestShown)}…` : text);

/** A quote stands between quotation marks; only a comma may come between it and the closing one. */
export const checkQuotationMarks: RecordCheck = (record, text) =>
  record.quotes.flatMap(({ start, end }, index) => {
    const path = `$.quotes[${index}]`;
    const before = text.slice(start - 1, start);
    const after = text
      .slice(end, end + 2)
      .replace(/^,/, '')
      .slice(0, 1);
    const endsParagraph = after === '' || /[\r\n]/.test(after);
    return [
      ...(isOpeningMark(before)
        ? []
        : [{ path: `${path}.start`, reason: 'has no opening quotation mark before it' }]),
      ...(isClosingMark(after) || endsParagraph
        ? []
        : [{ path: `${path}.end`, reason: 'has no closing quotation mark after it' }]),
    ];
  });

/** Lists of spans are in text order and none overlaps the one before. */
export const checkSpanOrder: RecordCheck = (record) =>
  spanLists(record).flatMap(({ path, spans }) =>
    spans.flatMap((span, index) => {
      const previous = spans[index - 1];
      if (previous === undefined || previous.end <= span.start) return [];
      return [
        { path: `${path}[${index}]`, reason: 'starts before the span listed before it ends' },
      ];
    }),
  );

type SpanList = { readonly path: string; readonly spans: readonly Span[] };

const spanLists = (record: ArticleRecord): SpanList[] => [
  { path: '$.summary', spans: record.summary },
  { path: '$.paragraphs', spans: record.paragraphs },
  { path: '$.quotes', spans: record.quotes },
  { path: '$.remainder', spans: record.remainder },
  ...record.claims.flatMap(({ contents, hedges }, index) => [
    { path: `$.claims[${index}].contents`, spans: contents },
    { path: `$.claims[${index}].hedges`, spans: hedges },
  ]),
  ...record.speakers.map(({ mentions }, index) => ({
    path: `$.speakers[${index}].mentions`,
    spans: mentions,
  })),
];

/** Hedges are words of the claim; sources, cue and contents of one claim share no character. */
export const checkRoles: RecordCheck = (record) =>
  record.claims.flatMap(({ contents, hedges, attribution }, index) => {
    const path = `$.claims[${index}]`;
    const strayHedges = hedges.flatMap((hedge, at) =>
      contents.some((content) => isWithin(hedge, content))
        ? []
        : [{ path: `${path}.hedges[${at}]`, reason: 'is outside the claim’s contents' }],
    );
    const roles = spansOf({ attribution }).filter(({ span }) =>
      contents.some((content) => overlap(span, content)),
    );
    const clashes = roles.map((role) => ({
      path: `${path}${jsonPath(role.keys).slice(1)}`,
      reason: 'overlaps the claim’s contents',
    }));
    return [...strayHedges, ...clashes];
  });
