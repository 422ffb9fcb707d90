import { mkdir, writeFile } from 'node:fs/promises';
import { generateFiles, readDocument } from './generated-files.ts';

const folder = new URL('../src/generated/', import.meta.url);

await mkdir(folder, { recursive: true });
const files = await generateFiles(await readDocument());
for (const [name, content] of Object.entries(files)) {
  await writeFile(new URL(name, folder), content);
}
