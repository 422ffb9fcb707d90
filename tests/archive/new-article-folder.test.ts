import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArticleFolder } from '../../src/archive/article-folder.ts';
import { createArticleWriter } from '../../src/archive/new-article-folder.ts';
import { extractSimply } from '../extraction/simple-extractor.ts';
import { readHarbourBridge } from '../fixtures/read-fixture.ts';

let parent: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'on-the-record-'));
});

afterEach(() => rm(parent, { recursive: true }));

describe('an article writer', () => {
  it('writes a folder that holds, byte for byte', async () => {
    const fixture = await readHarbourBridge();
    const into = join(parent, 'new', 'articles');
    const folder = await createArticleWriter(into).write(fixture, false);
    expect(folder).toBe(join(into, 'harbour-bridge'));
    expect(await readArticleFolder(folder ?? '')).toMatchObject({ faults: [], ...fixture });
    expect(await readdir(into)).toEqual(['harbour-bridge']);
  });

  it('keeps a text that begins with what looks like a byte order mark', async () => {
    const { record, text } = extractSimply({
      body: '\ufeffBridge opens\n\nThe mayor said so.',
      mediaType: 'text/plain',
    });
    const writer = createArticleWriter(parent);
    const folder = await writer.write({ record, sourceText: text }, false);
    expect(await readArticleFolder(folder ?? '')).toMatchObject({ faults: [], sourceText: text });
  });

  it('leaves what is there as it is, unless it is to be replaced', async () => {
    const fixture = await readHarbourBridge();
    const folder = join(parent, 'harbour-bridge');
    await mkdir(folder);
    await writeFile(join(folder, 'notes.txt'), 'mine');
    const writer = createArticleWriter(parent);
    expect(await writer.write(fixture, false)).toBeUndefined();
    expect(await readdir(folder)).toEqual(['notes.txt']);
    expect(await writer.write(fixture, true)).toBe(folder);
    expect(await readdir(folder)).toEqual(['record.json', 'source.txt']);
    expect(await readdir(parent)).toEqual(['harbour-bridge']);
  });

  it('leaves nothing behind where it cannot write', async () => {
    const fixture = await readHarbourBridge();
    await writeFile(join(parent, 'file'), '');
    const writer = createArticleWriter(join(parent, 'file'));
    await expect(writer.write(fixture, false)).rejects.toMatchObject({ code: 'ENOTDIR' });
    expect(await readFile(join(parent, 'file'), 'utf8')).toBe('');
  });

  it('takes back what is half-written when the process is about to end', async () => {
    const fixture = await readHarbourBridge();
    const writer = createArticleWriter(parent);
    const writing = writer.write(fixture, false).catch(() => 'given up');
    while ((await readdir(parent)).length === 0);
    writer.abandon();
    const names = await readdir(parent);
    expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
    await writing;
  });
});
