import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { prepareArticle } from '../../src/archive/prepared-article.ts';
import { checkTask } from '../../src/checking/check-task.ts';
import type { CheckingTask } from '../../src/checking/checking-task.ts';
import { withRevision } from '../../src/records/revision.ts';
import { fixtureFolder, readFerryNotice, readHarbourBridge } from '../fixtures/read-fixture.ts';

const bridge = await readHarbourBridge();
const ferry = await readFerryNotice();
const article = withRevision(bridge.record);
const prepared = prepareArticle({ article, sourceText: bridge.sourceText });
const at = '2026-11-01T08:00:00.000Z';

const bytesOf = (value: unknown): Uint8Array =>
  typeof value === 'string' ? Buffer.from(value) : Buffer.from(JSON.stringify(value));

const check = (kind: 'body' | 'line', value: unknown, known?: string) => {
  const bytes = bytesOf(value);
  return checkTask(kind === 'body' ? { kind, bytes } : { kind, bytes, known });
};

const recorded = { record: bridge.record, text: bridge.sourceText };

describe.each(['body', 'line'] as const)('a %s', (kind) => {
  it('with a record and its text is prepared to be kept', async () => {
    expect(await check(kind, recorded)).toEqual({
      kind: 'record',
      article: prepared,
      at: undefined,
    });
  });

  it('may have the revision that the record had, which is made anew', async () => {
    const sent = { ...recorded, record: { ...article, revision: 'f'.repeat(64) } };
    expect(await check(kind, sent)).toMatchObject({ kind: 'record', article: prepared });
  });

  it('may begin with a byte order mark', async () => {
    expect(await check(kind, `\ufeff${JSON.stringify(recorded)}`)).toMatchObject({
      kind: 'record',
    });
  });

  it.each([
    ['a list', []],
    ['a text', '"record"'],
    ['nothing', 'null'],
    ['an object without a sign of a record', { text: 'words' }],
    ['a record that is inherited', '{"__proto__": {"record": {}, "text": ""}}'],
  ])('that is %s holds no record', async (_what, value) => {
    expect(await check(kind, value)).toEqual({ kind: 'other' });
  });

  it.each([
    ['no JSON', '{"record": ', 'json', '$'],
    ['a record without its text', { record: bridge.record }, 'form', '$.text'],
    ['a field that nobody knows', { ...recorded, author: 'me' }, 'form', '$'],
    ['a record without a field', { ...recorded, record: { id: 'x' } }, 'form', '$.record.language'],
    [
      'the record of another text',
      { ...recorded, text: ferry.sourceText },
      'record',
      '$.record.sourceText.sha256',
    ],
    [
      'half of a character',
      { ...recorded, record: { ...bridge.record, published: { publisher: '\udf01' } } },
      'record',
      '$.record.published.publisher',
    ],
  ])('with %s is faulty, and says where', async (_what, value, what, path) => {
    const checked = await check(kind, value);
    expect(checked).toMatchObject({ kind: 'faulty', what });
    expect(checked.kind === 'faulty' && checked.faults.map((fault) => fault.path)).toContain(path);
  });

  it('of bytes that are no UTF-8 is faulty, and none of them is told', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"record": "'),
      Buffer.from([0xff]),
      Buffer.from('"}'),
    ]);
    expect(await checkTask({ kind, bytes })).toEqual({
      kind: 'faulty',
      what: 'json',
      faults: [{ path: '$', reason: 'is not valid UTF-8' }],
    });
  });

  it('with very many faults tells some of them', async () => {
    const paragraphs = Array.from({ length: 5000 }, () => ({}));
    const checked = await check(kind, { ...recorded, record: { ...bridge.record, paragraphs } });
    expect(checked.kind === 'faulty' && checked.faults.length).toBeLessThanOrEqual(100);
  });
});

describe('a line', () => {
  it('says when its record became the article’s', async () => {
    expect(await check('line', { ...recorded, at })).toMatchObject({ kind: 'record', at });
    expect(await check('line', { ...recorded, at: 'on Monday' })).toMatchObject({
      kind: 'faulty',
      faults: [{ path: '$.at' }],
    });
  });

  it('of a revision that is known is not looked at any further', async () => {
    const unchecked = { record: article, text: 'another text' };
    expect(await check('line', recorded, article.revision)).toEqual({
      kind: 'known',
      articleId: article.id,
    });
    expect(await check('line', unchecked, article.revision)).toEqual({
      kind: 'known',
      articleId: article.id,
    });
    expect(await check('line', unchecked, 'f'.repeat(64))).toMatchObject({ kind: 'faulty' });
  });

  it('may tell of a withdrawal', async () => {
    const line = { id: article.id, revision: article.revision, withdrawnAt: at };
    expect(await check('line', line)).toEqual({
      kind: 'withdrawal',
      articleId: article.id,
      revision: article.revision,
      at,
    });
    expect(await check('body', line)).toEqual({ kind: 'other' });
  });

  it('may be what `extract` prints, the text beside the record’s fields', async () => {
    const extracted = { ...article, text: bridge.sourceText, explanations: [] };
    expect(await check('line', extracted)).toMatchObject({ kind: 'record', article: prepared });
    expect(await check('body', extracted)).toEqual({ kind: 'other' });
  });
});

describe('an article folder', () => {
  const folderOf = async (
    name: string,
    files: Readonly<Record<string, string>>,
  ): Promise<string> => {
    const parent = await mkdtemp(join(tmpdir(), 'on-the-record-'));
    onTestFinished(() => rm(parent, { recursive: true }));
    await mkdir(join(parent, name));
    for (const [file, content] of Object.entries(files))
      await writeFile(join(parent, name, file), content);
    return join(parent, name);
  };
  const task = (folder: string, known?: string): CheckingTask => ({
    kind: 'folder',
    folder,
    known,
  });
  const files = { 'record.json': JSON.stringify(bridge.record), 'source.txt': bridge.sourceText };

  it('is prepared to be kept', async () => {
    expect(await checkTask(task(fixtureFolder('harbour-bridge')))).toEqual({
      kind: 'record',
      article: prepared,
      at: undefined,
    });
  });

  it('of a revision that is known is not looked at any further', async () => {
    expect(await checkTask(task(fixtureFolder('harbour-bridge'), article.revision))).toEqual({
      kind: 'known',
      articleId: article.id,
    });
  });

  it.each([
    ['harbour-bridge', { 'source.txt': bridge.sourceText }, 'record.json is missing'],
    ['harbour-bridge', { 'record.json': files['record.json'] }, 'source.txt is missing'],
    ['harbour-bridge', { ...files, 'record.json': '{' }, 'record.json is not valid JSON'],
    ['another-name', files, 'another-name'],
  ])('%s that is not whole is faulty, and says why: %j', async (name, content, reason) => {
    const checked = await checkTask(task(await folderOf(name, content)));
    expect(checked).toMatchObject({
      kind: 'faulty',
      faults: [{ reason: expect.stringContaining(reason) }],
    });
  });
});
