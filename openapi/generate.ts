import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { generateOpenApi } from './document.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const file = new URL('openapi.json', import.meta.url);
const generated = `${JSON.stringify(await generateOpenApi(), null, 2)}\n`;

if (!values.check) {
  await writeFile(file, generated);
} else if ((await readFile(file, 'utf8')) !== generated) {
  console.error('openapi/openapi.json is out of date: run npm run openapi');
  process.exitCode = 1;
}
