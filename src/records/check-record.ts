import { type CodePointText, indexCodePoints } from '../text/code-points.ts';
import { ArticleRecord } from './article.ts';
import { checkCharacters } from './check-characters.ts';
import { checkCoverage, checkPlaces, checkSections } from './check-layout.ts';
import { checkBackLinks, checkDanglingIds, checkUniqueIds } from './check-links.ts';
import { checkAttributions, checkClaims, checkQuotes } from './check-meaning.ts';
import { checkQuotationMarks, checkRoles, checkSlices, checkSpanOrder } from './check-spans.ts';
import { inPlainWords } from './fault-words.ts';
import { jsonPath, type RecordCheck, type RecordFault } from './record-fault.ts';
import { sha256 } from './revision.ts';

export type CheckedRecord =
  | { readonly record: ArticleRecord; readonly faults: readonly [] }
  | { readonly record?: ArticleRecord; readonly faults: readonly [RecordFault, ...RecordFault[]] };

/** What must hold before anything that follows makes sense. */
const checkSlicesFirst: readonly RecordCheck[] = [checkSlices, checkUniqueIds, checkDanglingIds];

const crossChecks: readonly RecordCheck[] = [
  checkSpanOrder,
  checkCoverage,
  checkSections,
  checkPlaces,
  checkQuotationMarks,
  checkRoles,
  checkBackLinks,
  checkClaims,
  checkQuotes,
  checkAttributions,
];

/**
 * Checks a record whole: its shape, then every cross-check of it against the source text.
 * Whatever loads or stores a record calls this first.
 *
 * @param value the record as parsed from JSON
 * @param sourceText the text its spans count in, without a byte order mark
 */
export const checkRecord = (value: unknown, sourceText: string): CheckedRecord => {
  const parsed = ArticleRecord.safeParse(value, inPlainWords);
  if (!parsed.success) {
    return checked(
      parsed.error.issues.map(({ path, message }) => ({ path: jsonPath(path), reason: message })),
    );
  }
  const record = parsed.data;
  const text = indexCodePoints(sourceText);
  const first = [
    ...checkCharacters(record, sourceText),
    ...checkSourceText(record, sourceText, text),
    ...checkSlicesFirst.flatMap((check) => check(record, text)),
  ];
  const faults = first.length > 0 ? first : crossChecks.flatMap((check) => check(record, text));
  return checked(faults, record);
};

const checked = (faults: readonly RecordFault[], record?: ArticleRecord): CheckedRecord => {
  const [fault, ...others] = faults;
  if (fault !== undefined) {
    return record ? { record, faults: [fault, ...others] } : { faults: [fault, ...others] };
  }
  if (record === undefined) throw new TypeError('a record without faults must be a record');
  return { record, faults: [] };
};

const checkSourceText = (
  { sourceText: { sha256: hash, length } }: ArticleRecord,
  sourceText: string,
  text: CodePointText,
): RecordFault[] => {
  const actual = sha256(sourceText);
  return [
    ...(hash === actual
      ? []
      : [
          { path: '$.sourceText.sha256', reason: `is ${hash}, but the source text’s is ${actual}` },
        ]),
    ...(length === text.length
      ? []
      : [
          {
            path: '$.sourceText.length',
            reason: `is ${length}, but the source text has ${text.length} code points`,
          },
        ]),
  ];
};
