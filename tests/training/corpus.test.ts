import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readAnnotated, readSyntax } from '../../src/training/corpus.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('annotated articles are read into UTF-16 positions', async () => {
  const text = '🌊 Kell said it holds.';
  const row = {
    id: 'one',
    publisher: 'none',
    text,
    attributions: [{ sources: [[2, 6]], cue: [[7, 11]], contents: [[12, 20]] }],
  };
  const file = join(folder, 'gold.jsonl');
  await writeFile(file, `${JSON.stringify(row)}\n\n`);
  const [article] = await readAnnotated(file);
  const words = article?.attributions.map(({ sources, cue, contents }) =>
    [...sources, ...(cue ? [cue] : []), ...contents].map(({ start, end }) =>
      text.slice(start, end),
    ),
  );
  expect(words).toEqual([['Kell', 'said', 'it holds']]);
});

it('syntax is read with heads counted from 0', async () => {
  const text = 'Kell said so';
  const tokens = [
    [0, 4, 'NNP', 'PERSON', 2, 'nsubj'],
    [5, 9, 'VBD', 'O', 0, 'root'],
    [10, 12, 'RB', 'O', 2, 'advmod'],
  ];
  const file = join(folder, 'silver.jsonl.gz');
  await writeFile(file, gzipSync(`${JSON.stringify({ id: 'one', sentences: [{ tokens }] })}\n`));
  const [article] = await readSyntax(file, new Map([['one', text]]));
  expect(article?.sentences[0]?.words.map(({ text: word, head }) => [word, head])).toEqual([
    ['Kell', 1],
    ['said', -1],
    ['so', 1],
  ]);
});
