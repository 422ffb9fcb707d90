import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../src', import.meta.url));

/** Which folders of `src/` each may import; every folder may import itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  text: [],
  records: ['text', 'once'],
  layout: ['records', 'text', 'errors'],
  model: ['text', 'errors'],
  syntax: ['text', 'model'],
  attribution: ['text', 'syntax', 'model', 'records'],
  extract: ['layout', 'syntax', 'attribution', 'model', 'records', 'text', 'errors'],
  workers: ['errors', 'config'],
  extraction: ['workers', 'extract', 'layout', 'records', 'errors', 'config'],
  checking: ['workers', 'archive', 'records', 'text', 'errors', 'config'],
  search: ['records', 'text', 'errors'],
  archive: ['search', 'records', 'text', 'errors', 'durations'],
  representations: ['records', 'text', 'once'],
  reader: ['representations', 'search', 'verify', 'records', 'text', 'errors'],
  http: ['representations', 'records', 'text', 'errors', 'config', 'durations', 'once'],
  routes: [
    'http',
    'reader',
    'representations',
    'records',
    'layout',
    'extract',
    'extraction',
    'checking',
    'archive',
    'search',
    'verify',
    'text',
    'errors',
    'config',
    'once',
  ],
  verify: ['archive', 'search', 'records', 'text', 'errors'],
  drafts: ['verify', 'archive', 'layout', 'records', 'text', 'errors'],
  // A second way in, beside the routes, whose reading of queries it shares.
  mcp: [
    'routes',
    'http',
    'records',
    'extraction',
    'archive',
    'search',
    'verify',
    'text',
    'errors',
    'config',
    'once',
  ],
  library: ['extraction', 'extract', 'layout', 'verify', 'records', 'errors'],
  errors: [],
  durations: [],
  once: [],
  config: ['text', 'errors'],
};

/** Folders that may know most others, and those that they may not. */
const forbidden: Readonly<Record<string, readonly string[]>> = {
  training: ['http', 'routes', 'app', 'extraction', 'checking', 'workers'],
};

/** Packages that only some folders may know. */
const reserved: Readonly<Record<string, readonly string[]>> = {
  fastify: ['http', 'routes', 'mcp', 'app'],
  '@fastify/': ['http', 'app'],
  'node:http': ['http'],
  'node:worker_threads': ['workers', 'extraction', 'checking'],
  linkedom: ['layout'],
  'hono/': ['reader'],
  libsql: ['archive'],
  pg: ['archive'],
  '@mozilla/readability': ['layout'],
  'mdast-util-from-markdown': ['layout', 'drafts'],
  'mdast-util-to-markdown': ['representations'],
  'mdast-util-gfm': ['representations'],
  htmlparser2: ['drafts'],
  '@modelcontextprotocol/': ['mcp'],
  'wrap-ansi': ['cli'],
  zod: [
    'records',
    'search',
    'verify',
    'representations',
    'http',
    'routes',
    'mcp',
    'checking',
    'config',
    'program',
  ],
};

type Import = {
  readonly file: string;
  readonly from: string;
  readonly target: string;
  /** Whether it is imported when it is needed only. */
  readonly isLater: boolean;
};

/** The folder of a file, or its own name where it lies in `src/` itself. */
const areaOf = (file: string): string => file.replace(/\.tsx?$/, '').split('/')[0] ?? '';

const isSource = (file: string): boolean => /\.tsx?$/.test(file);

const importPattern = /(?:from|import\()\s*'([^']+)'/g;

let imports: Import[];

beforeAll(async () => {
  const files = (await readdir(root, { recursive: true })).filter(isSource);
  const found = await Promise.all(
    files.map(async (file) => {
      const source = await readFile(join(root, file), 'utf8');
      return [...source.matchAll(importPattern)].map(([whole, target = '']) => ({
        file,
        from: areaOf(file),
        target,
        isLater: whole.startsWith('import('),
      }));
    }),
  );
  imports = found.flat();
});

describe('imports', () => {
  it.each(Object.keys(allowed))('lead from %s only to what it may know', (area) => {
    const strays = imports
      .filter(({ from, target }) => from === area && target.startsWith('.'))
      .filter(({ file, target }) => {
        const reached = areaOf(normalize(join(dirname(file), target)));
        const isOutside = reached === '..';
        return !isOutside && reached !== area && !allowed[area]?.includes(reached);
      });
    expect(strays).toEqual([]);
  });

  it.each(Object.keys(forbidden))('do not lead from %s to what it may not know', (area) => {
    const strays = imports
      .filter(({ from, target }) => from === area && target.startsWith('.'))
      .filter(({ file, target }) =>
        forbidden[area]?.includes(areaOf(normalize(join(dirname(file), target)))),
      );
    expect(strays).toEqual([]);
  });

  it('wait for nothing that the built program has in a file of its own', () => {
    // What is required there cannot be imported: see scripts/build.mjs.
    const apart =
      /(?:^(?:htmlparser2|mdast-util-from-markdown)|\/(?:protocol-library|wrap-lines)\.ts)$/;
    expect(imports.filter(({ target, isLater }) => isLater && apart.test(target))).toEqual([]);
    expect(imports.filter(({ target }) => apart.test(target)).length).toBeGreaterThan(4);
  });

  it('lead to the training of models from nowhere', () => {
    const strays = imports.filter(
      ({ file, from, target }) =>
        from !== 'training' &&
        target.startsWith('.') &&
        areaOf(normalize(join(dirname(file), target))) === 'training',
    );
    expect(strays).toEqual([]);
  });

  // What makes sense of pages and Markdown is large: only workers load it.
  it('lead from the server to the extractor nowhere', () => {
    const files = imports.filter(
      ({ from, target }) =>
        ['app', 'cli', 'routes', 'http'].includes(from) && target.endsWith('/extract-article.ts'),
    );
    expect(files).toEqual([]);
  });

  it.each(Object.keys(reserved))('of %s stand only where it belongs', (name) => {
    const strays = imports.filter(
      ({ from, target }) =>
        (/[/-]$/.test(name) ? target.startsWith(name) : target === name) &&
        !reserved[name]?.includes(from),
    );
    expect(strays).toEqual([]);
  });

  it('read the environment in one place', async () => {
    const files = (await readdir(root, { recursive: true })).filter(isSource);
    const sources = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')));
    expect(files.filter((_file, index) => sources[index]?.includes('process.env'))).toEqual([
      'config.ts',
    ]);
  });
});
