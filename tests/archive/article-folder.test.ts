import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  articleFoldersIn,
  readArticleFolder,
  readArticleFolders,
} from '../../src/archive/article-folder.ts';
import { DomainError } from '../../src/errors.ts';
import { fixtureFolder } from '../fixtures/read-fixture.ts';

let folder: string;
let article: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-the-record-'));
  article = join(folder, 'harbour-bridge');
  await cp(fixtureFolder('harbour-bridge'), article, { recursive: true });
});

afterEach(() => rm(folder, { recursive: true }));

const editRecord = async (edit: (json: string) => string | Uint8Array) => {
  const file = join(article, 'record.json');
  await writeFile(file, edit(await readFile(file, 'utf8')));
};

describe('readArticleFolder', () => {
  it('reads a whole folder', async () => {
    const { record, faults } = await readArticleFolder(article);
    expect(faults).toEqual([]);
    expect(record?.id).toBe('harbour-bridge');
  });

  it('takes a byte order mark for part of the encoding, not of the text', async () => {
    const file = join(article, 'source.txt');
    await writeFile(file, `\uFEFF${await readFile(file, 'utf8')}`);
    expect((await readArticleFolder(article)).faults).toEqual([]);
  });

  it.each<[breach: string, edit: () => Promise<void>, file: string, path: string, reason: string]>([
    ['a missing record', () => rm(join(article, 'record.json')), 'record.json', '$', 'is missing'],
    [
      'a missing source text',
      () => rm(join(article, 'source.txt')),
      'source.txt',
      '$',
      'is missing',
    ],
    [
      'a record that is a folder',
      async () => {
        await rm(join(article, 'record.json'));
        await mkdir(join(article, 'record.json'));
      },
      'record.json',
      '$',
      'is a folder, not a file',
    ],
    [
      'bad JSON',
      () => editRecord((json) => json.slice(0, -3)),
      'record.json',
      '$',
      'is not valid JSON',
    ],
    [
      'bad UTF-8',
      () => editRecord(() => Uint8Array.of(0x7b, 0xff, 0x7d)),
      'record.json',
      '$',
      'is not valid UTF-8',
    ],
    [
      'a wrong type',
      () => editRecord((json) => json.replace('"start": 0', '"start": "0"')),
      'record.json',
      '$.headline.start',
      'must be a number',
    ],
    [
      'a span off by one',
      () => editRecord((json) => json.replace('"end": 37', '"end": 38')),
      'record.json',
      '$.headline.text',
      'but the source text has',
    ],
    [
      'a dangling id',
      () =>
        editRecord((json) => json.replaceAll('"speakerId": "council"', '"speakerId": "nobody"')),
      'record.json',
      '$.claims[1].attribution.speakerId',
      'nobody is no speaker of this record',
    ],
    [
      'another article’s id',
      () => editRecord((json) => json.replace('"id": "harbour-bridge"', '"id": "other"')),
      'record.json',
      '$.id',
      'the folder is “harbour-bridge”',
    ],
  ])('says of %s which file, where and why', async (_breach, edit, name, path, reason) => {
    await edit();
    const { file, faults } = await readArticleFolder(article);
    expect(file).toBe(join(article, name));
    expect(faults[0]).toEqual({ path, reason: expect.stringContaining(reason) });
  });
});

describe('readArticleFolders', () => {
  it('reads every folder, in the order of their names, and looks at nothing else', async () => {
    await writeFile(join(folder, 'notes.txt'), 'not an article');
    await mkdir(join(folder, '.hidden'));
    expect(await articleFoldersIn(folder)).toEqual([article]);
    expect((await readArticleFolders(folder)).map((stored) => stored.article.id)).toEqual([
      'harbour-bridge',
    ]);
  });

  it('throws for the first folder that cannot be used, with everything that is wrong in it', async () => {
    await editRecord((json) => json.replaceAll('"inferred": true', '"inferred": 1'));
    const error = await readArticleFolders(folder).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({
      code: 'invalid-record',
      message: join(article, 'record.json'),
      findings: [
        { pointer: '$.quotes[1].attribution.inferred' },
        { pointer: '$.claims[3].attribution.inferred' },
      ],
    });
  });

  it('throws for a folder that is not there', async () => {
    await expect(readArticleFolders(join(folder, 'gone'))).rejects.toMatchObject({
      code: 'invalid-record',
      findings: [{ detail: 'is missing' }],
    });
  });
});
