import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { charsets, decodeArticle } from '../../src/extract/decode-article.ts';
import { type Extractor, loadExtractor } from '../../src/extract/extract-article.ts';
import type { ExtractionPool } from '../../src/extraction/extraction-task.ts';
import { createExtraction } from '../../src/extraction/start-extraction.ts';
import type { ArticleInput, ArticleMediaType } from '../../src/layout/layout.ts';
import { seededRandom } from '../../src/training/random.ts';
import { workerCode } from '../../src/workers/start-workers.ts';
import { builtScript } from '../built.ts';
import {
  type HostileArticle,
  hostileArticles,
  markedWords,
  runsOfMarks,
} from './hostile-articles.ts';
import { anyOf, sentences } from './hostile-text.ts';
import { mutateText } from './mutate-text.ts';
import { endOf, goodEnds, readHere, readInPool } from './reading-outcome.ts';
import { printableRanges } from './unicode-ranges.ts';

const megabyte = 1_048_576;
const smallSize = 8_192;
const seed = 20_261_125;

/** Far less than a megabyte of prose takes, so that the limit is often at work. */
const shortLimit = 500;

/** More than anything here takes, even on a machine that has much else to do. */
const longLimit = 50_000;

const smallArticle: ArticleInput = {
  body: 'Bridge opens\n\n“It is open,” the mayor, Ada Lind, said on Monday.',
  mediaType: 'text/plain',
};

let extract: Extractor;
let patient: ExtractionPool;
let impatient: ExtractionPool;

beforeAll(async () => {
  extract = await loadExtractor('data/model');
  const file = await builtScript(workerCode('extraction'));
  const script = { file, data: { modelFolder: 'data/model' } };
  patient = createExtraction(readConfig({}), { script, workers: 1, timeout: longLimit });
  impatient = createExtraction(readConfig({}), { script, workers: 1, timeout: shortLimit });
});

afterAll(() => Promise.all([patient.close(), impatient.close()]));

const expectGoodEnd = async (input: ArticleInput): Promise<void> => {
  expect(goodEnds).toContain(await endOf(() => readHere(extract, input)));
};

/** Whatever becomes of a document, the next is read. */
const expectGoodEndInPool = async (pool: ExtractionPool, input: ArticleInput): Promise<void> => {
  expect(goodEnds).toContain(await endOf(() => readInPool(pool, input)));
  await expectNextIsRead(pool);
};

/** Where the machine has much else to do, even a small article may overrun the short limit. */
const expectNextIsRead = async (pool: ExtractionPool): Promise<void> => {
  const next = (): Promise<string> => endOf(() => readInPool(pool, smallArticle));
  let end = await next();
  while (end === 'article-too-complex') end = await next();
  expect(end).toBe('a record that holds');
};

const written = ({ mediaType, make }: HostileArticle, bytes: number): ArticleInput => ({
  body: make(bytes, seededRandom(seed)),
  mediaType,
});

describe('a small document of any kind', () => {
  it.each([...runsOfMarks, ...markedWords, ...hostileArticles])(
    'is read, or refused: $mediaType, $name',
    async (article) => {
      const input = written(article, smallSize);
      expect(Buffer.byteLength(input.body)).toBeLessThanOrEqual(smallSize);
      await expectGoodEnd(input);
    },
  );
});

describe('a document of 1 MB', () => {
  it.each(hostileArticles)(
    'ends within the limit, and the next is read: $mediaType, $name',
    async (article) => {
      await expectGoodEndInPool(impatient, written(article, megabyte));
    },
  );

  it.each(runsOfMarks)('may have 100,000 quotation marks: $name', async (article) => {
    const input = written(article, megabyte);
    expect(await endOf(() => readInPool(patient, input))).toBe('a record that holds');
  });

  it.each(charsets.split(', '))(
    'of random bytes is refused, whatever the charset: %s',
    async (charset) => {
      const random = seededRandom(seed);
      const bytes = Uint8Array.from({ length: megabyte }, () => random() * 256);
      const read = (): Promise<unknown> => {
        const body = decodeArticle({ bytes, mediaType: 'text/plain', charset });
        return readInPool(patient, { body, mediaType: 'text/plain' });
      };
      expect(await endOf(read)).toBe('not-text');
      await expectNextIsRead(patient);
    },
  );
});

describe('every character of Unicode that prints', () => {
  it.each(printableRanges())('may stand in an article: $name', async ({ characters }) => {
    const random = seededRandom(seed);
    const pieces: string[] = [];
    for (let at = 0; at < characters.length; at += 24) {
      const some = characters.slice(at, at + 24).join('');
      pieces.push(`${anyOf(sentences, random)} She told ${some} that “${some}” is the word.`);
    }
    const read = () => readHere(extract, { body: pieces.join('\n\n'), mediaType: 'text/plain' });
    expect(await endOf(read)).toBe('a record that holds');
  });
});

const mediaTypeOf = (file: string): ArticleMediaType => {
  if (file.endsWith('.md')) return 'text/markdown';
  return /\.html?$/.test(file) ? 'text/html' : 'text/plain';
};

const realArticles = ['data/articles', 'tests/fixtures'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /source\.(?:txt|md|html?)$/.test(file))
    .toSorted()
    .map((file) => join(folder, file)),
);

describe('a real article, spoiled by chance', () => {
  it.each(realArticles)('is read, or refused: %s', async (file) => {
    const random = seededRandom(seed);
    const whole = readFileSync(file, 'utf8');
    for (const changes of [1, 3, 10, 30, 100]) {
      await expectGoodEnd({
        body: mutateText(whole, changes, random),
        mediaType: mediaTypeOf(file),
      });
    }
  });
});
