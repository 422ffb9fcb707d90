import { afterAll, onTestFinished } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { modelFolder, readConfig } from '../../src/config.ts';
import { type CheckedQuotation, checkDraft } from '../../src/drafts/check-draft.ts';
import { readExtraction } from '../../src/extraction/read-extraction.ts';
import { createExtraction } from '../../src/extraction/start-extraction.ts';
import type { ArticleMediaType } from '../../src/layout/layout.ts';
import { workerCode } from '../../src/workers/start-workers.ts';
import { builtScript } from '../built.ts';
import { readSeed, stored } from '../fixtures/read-fixture.ts';

const config = readConfig({});
const extraction = createExtraction(config, {
  workers: 1,
  script: {
    file: await builtScript(workerCode('extraction')),
    data: { modelFolder: modelFolder(config) },
  },
});
afterAll(extraction.close);

/** The quotations of a draft, checked against the article that comes with the program. */
export const checkedDraft = async (
  body: string,
  mediaType: ArticleMediaType,
  articleId?: string,
): Promise<readonly CheckedQuotation[]> => {
  const archive = await openArchive([stored(await readSeed())]);
  onTestFinished(archive.close);
  const input = { body, mediaType };
  const json = await extraction.run({ input, explain: false, coding: 'identity' });
  const draft = { input, read: readExtraction(json) };
  const checked: CheckedQuotation[] = [];
  for await (const one of checkDraft(archive, draft, { articleId, base: '' })) checked.push(one);
  return checked;
};
