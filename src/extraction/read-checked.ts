import { checkDocument, checkEnglish, checkWords } from '../extract/check-input.ts';
import type { Extraction, Extractor } from '../extract/extract-article.ts';
import type { ArticleInput } from '../layout/layout.ts';
import { checkRecord } from '../records/check-record.ts';

/** How many faults of a record an error names. */
const namedFaults = 3;

/**
 * Reads an article, and lets no record pass that does not hold.
 * @throws DomainError where the article cannot be read
 * @throws Error where the record is faulty, which is the program’s fault
 */
export const readChecked = (input: ArticleInput, extract: Extractor): Extraction => {
  checkDocument(input);
  // Of a page, only what can be read of it counts.
  const isPage = input.mediaType === 'text/html';
  if (!isPage) checkEnglish(input.body);
  const extraction = extract(input);
  if (isPage) checkEnglish(extraction.text);
  else checkWords(extraction.text);
  const { faults } = checkRecord(extraction.record, extraction.text);
  if (faults.length === 0) return extraction;
  const named = faults.slice(0, namedFaults).map(({ path, reason }) => `${path} ${reason}`);
  throw new Error(`the extracted record has ${faults.length} faults: ${named.join('; ')}`);
};
