import { openArchive } from '../../src/archive/open-archive.ts';
import { DomainError } from '../../src/errors.ts';
import { withRevision } from '../../src/records/revision.ts';
import { readHarbourBridge } from '../fixtures/read-fixture.ts';

// Adds articles to a file until there is no room, then tells what the archive says and has:
// fill-up.ts FILE
const archive = await openArchive([], process.argv[2]);
const { record, sourceText } = await readHarbourBridge();
const add = (number: number) => {
  const articleId = `bridge-${number}`;
  const article = withRevision({ ...record, id: articleId });
  return archive.change({ articleId, stored: { article, sourceText }, at: '2026-11-01T00:00:00Z' });
};

const codes: string[] = [];
let kept = 0;
while (codes.length < 3) {
  try {
    await add(kept + 1);
    kept += 1;
  } catch (error) {
    codes.push(error instanceof DomainError ? error.code : String(error));
  }
}
const { items } = await archive.list({ limit: 1 });
const lost = await archive.find(`bridge-${kept + 1}`);
const seen = { codes, kept, count: await archive.count(), newest: items[0]?.id, lost };
console.log(JSON.stringify(seen));
