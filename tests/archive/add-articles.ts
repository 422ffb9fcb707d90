import { openArchive } from '../../src/archive/open-archive.ts';
import { withRevision } from '../../src/records/revision.ts';
import { readHarbourBridge } from '../fixtures/read-fixture.ts';

// Adds articles to a file or a database, one after the other, and prints the id of each once it is kept:
// add-articles.ts FILE|ADDRESS HOW-MANY
const [place = '', count = ''] = process.argv.slice(2);
const archive = await openArchive([], place.startsWith('postgres:') ? { url: place } : place);
const { record, sourceText } = await readHarbourBridge();
const had = await archive.count();
for (let number = had + 1; number <= had + Number(count); number += 1) {
  const articleId = `bridge-${number}`;
  const article = withRevision({ ...record, id: articleId });
  await archive.change({
    articleId,
    stored: { article, sourceText },
    at: new Date().toISOString(),
  });
  process.stdout.write(`${articleId}\n`);
}
await archive.close();
