import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArticleFolder } from '../../src/archive/article-folder.ts';
import { writeArticleFolder } from '../../src/archive/new-article-folder.ts';
import { extractSimply } from '../extraction/simple-extractor.ts';
import { readHarbourBridge } from '../fixtures/read-fixture.ts';

let parent: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'on-the-record-'));
});

afterEach(() => rm(parent, { recursive: true }));

describe('writing an article folder', () => {
  it('writes a folder that holds, byte for byte', async () => {
    const fixture = await readHarbourBridge();
    const into = join(parent, 'new', 'articles');
    const folder = writeArticleFolder(into, fixture, false);
    expect(folder).toBe(join(into, 'harbour-bridge'));
    expect(await readArticleFolder(folder ?? '')).toMatchObject({ faults: [], ...fixture });
    expect(await readdir(into)).toEqual(['harbour-bridge']);
  });

  it('keeps a text that begins with what looks like a byte order mark', async () => {
    const { record, text } = extractSimply({
      body: '\ufeffBridge opens\n\nThe mayor said so.',
      mediaType: 'text/plain',
    });
    const folder = writeArticleFolder(parent, { record, sourceText: text }, false);
    expect(await readArticleFolder(folder ?? '')).toMatchObject({ faults: [], sourceText: text });
  });

  it('leaves what is there as it is, unless it is to be replaced', async () => {
    const fixture = await readHarbourBridge();
    const folder = join(parent, 'harbour-bridge');
    await mkdir(folder);
    await writeFile(join(folder, 'notes.txt'), 'mine');
    expect(writeArticleFolder(parent, fixture, false)).toBeUndefined();
    expect(await readdir(folder)).toEqual(['notes.txt']);
    expect(writeArticleFolder(parent, fixture, true)).toBe(folder);
    expect(await readdir(folder)).toEqual(['record.json', 'source.txt']);
    expect(await readdir(parent)).toEqual(['harbour-bridge']);
  });

  it('leaves nothing behind where it cannot write', async () => {
    const fixture = await readHarbourBridge();
    await writeFile(join(parent, 'file'), '');
    expect(() => writeArticleFolder(join(parent, 'file'), fixture, false)).toThrow('ENOTDIR');
    expect(await readFile(join(parent, 'file'), 'utf8')).toBe('');
  });
});
