import { setTimeout as delay } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/errors.ts';
import type { ExtractionPool } from '../../src/extraction/extraction-task.ts';
import { startStubPool, stubScript, taskWith } from '../extraction/stub-pool.ts';

const headlineOf = (body: Uint8Array): string =>
  JSON.parse(String(Buffer.from(body))).headline.text;

/** How a task ends: the headline, or the code or message of what went wrong. */
const endOf = (pool: ExtractionPool, words: string, signal?: AbortSignal): Promise<string> =>
  pool.run(taskWith(words), signal).then(headlineOf, (error: unknown) => {
    if (error instanceof DomainError) return error.code;
    return error instanceof Error ? error.message : String(error);
  });

const untilRunning = async (pool: ExtractionPool, running: number): Promise<void> => {
  while (pool.counts().running < running) await delay(5);
};

describe('the pool', () => {
  it('reads articles and answers with the record, its revision, the text and, if asked, why', async () => {
    const pool = startStubPool();
    const plain = JSON.parse(String(Buffer.from(await pool.run(taskWith('')))));
    expect(plain).toMatchObject({
      id: 'article',
      revision: expect.stringMatching(/^[0-9a-f]{64}$/),
      text: taskWith('').input.body,
    });
    expect(plain).not.toHaveProperty('explanations');
    const explained = await pool.run(taskWith('', { explain: true }));
    expect(JSON.parse(String(Buffer.from(explained)))).toEqual({ ...plain, explanations: [] });
  });

  it('answers in the coding that is asked for', async () => {
    const pool = startStubPool();
    const plain = Buffer.from(await pool.run(taskWith('')));
    const gzip = await pool.run(taskWith('', { coding: 'gzip' }));
    const br = await pool.run(taskWith('', { coding: 'br' }));
    expect(gunzipSync(gzip)).toEqual(plain);
    expect(brotliDecompressSync(br)).toEqual(plain);
  });

  it('refuses what is no English article, with the error of the check', async () => {
    const pool = startStubPool();
    const run = (body: string, mediaType: 'text/plain' | 'text/html' = 'text/plain') =>
      pool.run({ ...taskWith(''), input: { body, mediaType } });
    await expect(run(' ')).rejects.toMatchObject({ code: 'empty-article' });
    await expect(run('a\0b')).rejects.toMatchObject({ code: 'not-text' });
    const german = 'Die Brücke ist offen.\nDas hat der Bürgermeister nicht gesagt.';
    await expect(run(german)).rejects.toMatchObject({
      code: 'not-english',
      message: expect.stringContaining('German'),
    });
    await expect(run(`<b>${german}</b>`, 'text/html')).rejects.toMatchObject({
      code: 'not-english',
    });
  });

  it('starts no worker before the first article, and as many as there are articles', async () => {
    const pool = startStubPool({ workers: 2 });
    expect(pool.counts()).toMatchObject({ running: 0, waiting: 0 });
    const ends = ['a', 'b', 'c'].map((word) => endOf(pool, `[spin 300] ${word}`));
    await untilRunning(pool, 2);
    expect(pool.counts()).toMatchObject({ running: 2, waiting: 1 });
    expect(await Promise.all(ends)).toEqual(Array(3).fill('Bridge opens'));
    expect(pool.counts()).toMatchObject({ running: 0, waiting: 0, ended: { done: 3 } });
    expect(pool.counts().seconds).toBeGreaterThan(0.6);
  });

  it('leaves this thread free while it reads', async () => {
    const pool = startStubPool();
    await endOf(pool, '');
    const end = endOf(pool, '[spin 1000]');
    await untilRunning(pool, 1);
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 10);
    await end;
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(20);
  });
});

describe('what goes wrong with one article', () => {
  it.each([
    ['it takes too long', '[spin 60000]', 'article-too-complex', 'too-complex'],
    ['it takes too much memory', '[eat]', 'article-too-complex', 'too-complex'],
    ['the extractor throws', '[throw]', 'the stub was told to throw', 'failed'],
    ['the worker ends', '[exit 7]', 'a worker ended with code 7', 'failed'],
    [
      'the record does not hold',
      '[wrong]',
      'the extracted record has 1 faults: $.headline.text is "Bridge opens"',
      'failed',
    ],
  ])('is only its own matter: %s', async (_what, words, end, outcome) => {
    const pool = startStubPool({ timeout: 2000, memory: 64 });
    await endOf(pool, '');
    const ends = await Promise.all(['', words, ''].map((each) => endOf(pool, each)));
    expect(ends).toEqual(['Bridge opens', expect.stringContaining(end), 'Bridge opens']);
    expect(pool.counts()).toMatchObject({ running: 0, ended: { done: 3, [outcome]: 1 } });
  });

  it('is told with the limit that it would have passed', async () => {
    const pool = startStubPool({ timeout: 50 });
    await expect(pool.run(taskWith('[spin 60000]'))).rejects.toThrow('takes more than 0.05 s.');
    const small = startStubPool({ memory: 64 });
    await expect(small.run(taskWith('[eat]'))).rejects.toThrow('more than 64 MB of memory.');
  });

  it('does not leave the articles behind it waiting, though none follows', async () => {
    const pool = startStubPool({ timeout: 500 });
    const ends = ['[spin 60000]', '[spin 60000]', ''].map((words) => endOf(pool, words));
    expect(await Promise.all(ends)).toEqual([
      'article-too-complex',
      'article-too-complex',
      'Bridge opens',
    ]);
  });
});

describe('the queue', () => {
  it('takes as many as it may hold, and turns the next away', async () => {
    const pool = startStubPool({ workers: 1, queue: 2 });
    const first = endOf(pool, '[spin 500]');
    await untilRunning(pool, 1);
    const ends = ['a', 'b', 'c', 'd'].map((words) => endOf(pool, words));
    expect(pool.counts()).toMatchObject({ running: 1, waiting: 2, ended: { 'turned-away': 2 } });
    expect(await Promise.all([first, ...ends])).toEqual([
      'Bridge opens',
      'Bridge opens',
      'Bridge opens',
      'extraction-queue-full',
      'extraction-queue-full',
    ]);
  });

  it('takes one article a worker more while the workers still start', async () => {
    const pool = startStubPool({ workers: 2, queue: 1 });
    const ends = ['a', 'b', 'c', 'd'].map((words) => endOf(pool, words));
    expect(pool.counts()).toMatchObject({ waiting: 3, ended: { 'turned-away': 1 } });
    expect((await Promise.all(ends)).at(-1)).toBe('extraction-queue-full');
  });

  it('of no length takes what a free worker can read', async () => {
    const pool = startStubPool({ workers: 1, queue: 0 });
    expect(await endOf(pool, '')).toBe('Bridge opens');
    const ends = ['[spin 200]', ''].map((words) => endOf(pool, words));
    expect(await Promise.all(ends)).toEqual(['Bridge opens', 'extraction-queue-full']);
  });

  it('gives up an article whose asker has gone, but not one that is being read', async () => {
    const pool = startStubPool();
    const gone = new AbortController();
    const first = endOf(pool, '[spin 300]', gone.signal);
    await untilRunning(pool, 1);
    const second = endOf(pool, '', gone.signal);
    const third = endOf(pool, '');
    expect(pool.counts().waiting).toBe(2);
    gone.abort(new Error('gone'));
    expect(pool.counts().waiting).toBe(1);
    expect(await Promise.all([first, second, third])).toEqual([
      'Bridge opens',
      'gone',
      'Bridge opens',
    ]);
    expect(await endOf(pool, '', gone.signal)).toBe('gone');
    expect(pool.counts().ended).toMatchObject({ done: 2, aborted: 2 });
  });
});

describe('a pool whose workers cannot start', () => {
  it.each(['fail', 'exit', 'hang'] as const)('fails every article: %s', async (start) => {
    const options = { workers: 2, startTimeout: start === 'hang' ? 1000 : 60_000 };
    const pool = startStubPool({ script: stubScript({ start }), ...options });
    const ends = await Promise.all(['', '', ''].map((words) => endOf(pool, words)));
    expect(ends).toEqual(Array(3).fill('a worker could not start'));
    expect(pool.counts()).toMatchObject({ running: 0, waiting: 0, ended: { failed: 3 } });
  });
});

describe('a pool that is closed', () => {
  it('fails what it has not read, and takes nothing more', async () => {
    const pool = startStubPool();
    const ends = ['[spin 60000]', ''].map((words) => endOf(pool, words));
    await untilRunning(pool, 1);
    await pool.close();
    expect(await Promise.all(ends)).toEqual(Array(2).fill('the pool was closed'));
    expect(await endOf(pool, '')).toBe('the pool is closed');
    await pool.close();
  });
});
