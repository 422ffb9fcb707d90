import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Installed, installPackages, root, run } from './install-packages.ts';

const place = await mkdtemp(join(tmpdir(), 'on-the-record-packages-'));
afterAll(() => rm(place, { recursive: true, force: true }));

/** Installing takes npm and its registry, which not every developer has at hand. */
const prepare = async (): Promise<Installed | undefined> => {
  const outcome = await installPackages(place);
  if (!('reason' in outcome)) return outcome;
  if (process.env.CI === 'true') throw new Error(outcome.reason);
  console.warn(`The tests of the packed packages are skipped: ${outcome.reason}`);
  return undefined;
};

const installed = await prepare();
const { folder, compilers, nodes } = installed ?? { folder: '', compilers: {}, nodes: {} };

const readme = await readFile(join(root, 'README.md'), 'utf8');

/** A program that uses both packages, and the types of one with the functions of the other. */
const program = `
import { Article, DomainError, extractArticle, verifyQuotation } from 'on-the-record';
import type { Article as ArticleType, StoredArticle, Verification } from 'on-the-record';
import { type Client, createClient, ProblemError } from 'on-the-record-client';

declare const process: { readonly argv: readonly string[] };

const client: Client = createClient({ baseUrl: process.argv[2] ?? '' });
const articleId = 'latest';
const [article, sourceText] = await Promise.all([
  client.getArticle({ articleId }),
  client.getSourceText({ articleId }),
]);
const stored: StoredArticle = { article, sourceText };
const quotation = 'Maybe there will be other international events';
const here: Verification = verifyQuotation({ quotation }, [stored]);
const there = await client.createVerification({ body: { quotation } });
const parsed: ArticleType = Article.parse(article);

const text = 'Harbour bridge to close\\n\\n“It is the cheapest way,” said the mayor, Ada Lind.';
const read = await extractArticle(text);
const failed = await extractArticle('').catch((error: unknown) =>
  error instanceof DomainError ? error.code : undefined,
);
const missing = await client.getArticle({ articleId: 'nowhere' }).catch((error: unknown) =>
  error instanceof ProblemError ? error.code : undefined,
);
console.log(
  JSON.stringify({
    verdicts: [here.verdict, there.verdict],
    isSame: parsed.revision === article.revision,
    said: read.article.quotes.map(({ text: words }) => words),
    failed,
    missing,
  }),
);
`;

/** The README’s examples, and what the comments at their ends say that they print. */
const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => ({
  code,
  printed: [...code.matchAll(/console\.log\(.*\); \/\/ (.+)/g)]
    .map(([, line]) => `${line}\n`)
    .join(''),
}));

const programs = [program, ...examples.map(({ code }) => code)];

const resolutions = {
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
} as const;

/** As strict as can be; the declarations of the packages are checked too. */
const strict = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: false,
  // Those of the language and the browser are no concern here.
  skipDefaultLibCheck: true,
  outDir: 'out',
};

/** Compiles the programs. @throws Error with what the compiler says */
const compile = async (compiler: string, options: object): Promise<void> => {
  for (const [index, code] of programs.entries()) {
    await writeFile(join(folder, `program-${index}.ts`), code);
  }
  const config = { compilerOptions: { ...strict, ...options }, include: ['*.ts'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  await run(process.execPath, [compiler, '-p', '.'], { cwd: folder }).catch((error) => {
    throw new Error(error.stdout);
  });
};

const bin = join(folder, 'node_modules/.bin/on-the-record');

/** Serves by the installed program until the test ends. @returns the address */
const serve = async (node: string): Promise<string> => {
  const server = spawn(node, [bin, 'serve'], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => stop(server));
  for await (const line of createInterface({ input: server.stdout })) {
    const { address } = JSON.parse(line) as { address?: string };
    if (address !== undefined) return address;
  }
  throw new Error('the server did not start');
};

const stop = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });

/** Compilers and servers start here, which takes what it takes. */
const patience = { timeout: 600_000 };

describe.skipIf(installed === undefined)('the packed packages', patience, () => {
  const checks = Object.entries(compilers).flatMap(([name, path]) =>
    Object.entries(resolutions).map(([how, options]) => ({ name, path, how, options })),
  );

  // What the last of these writes is run below.
  it.each(checks)('have declarations that $name takes, strictly, $how', ({ path, options }) =>
    compile(path, options),
  );

  it.each(Object.entries(nodes))('serve, ask, read and verify in %s', async (_version, node) => {
    const address = await serve(node);
    const { stdout } = await run(node, ['out/program-0.js', address], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual({
      verdicts: ['verbatim', 'verbatim'],
      isSame: true,
      said: ['It is the cheapest way'],
      failed: 'empty-article',
      missing: 'article-not-found',
    });
  });

  it('do what the README’s examples say', async () => {
    const address = await serve(process.execPath);
    expect(examples).toHaveLength(2);
    for (const [index, { printed }] of examples.entries()) {
      const file = join(folder, 'out', `program-${index + 1}.js`);
      const code = await readFile(file, 'utf8');
      await writeFile(file, code.replace('http://127.0.0.1:3000', address));
      expect((await run(process.execPath, [file], { cwd: folder })).stdout).toBe(printed);
    }
  });

  it('bring what they need, and nothing of the tests', async () => {
    const files = await readdir(join(folder, 'node_modules/on-the-record'), { recursive: true });
    const named = (pattern: RegExp) => files.filter((file) => pattern.test(file));
    expect(named(/^(?:src|tests|clients|scripts|node_modules)\b/)).toEqual([]);
    expect(
      named(/^(?:README\.md|LICENSE|CHANGELOG\.md|dist\/library\.js|dist\/main\.cjs)$/),
    ).toHaveLength(5);
    const declared = named(/\.d\.ts$/).map((file) => file.split('/')[2]);
    expect(new Set(declared)).toEqual(
      new Set(['library.d.ts', 'errors.d.ts', 'layout', 'records', 'text', 'verify']),
    );
  });

  it('run as a command', async () => {
    const { stdout } = await run(bin, ['check', join(root, 'data/articles')], { cwd: folder });
    expect(stdout).toContain('putin-trump-group-setting');
  });
});

describe.skipIf(installed === undefined)('importing the library', patience, () => {
  /** Runs a program that may read the code of packages, but neither the model nor the articles. */
  const runFenced = async (code: string) => {
    const modules = join(folder, 'node_modules');
    const file = join(folder, 'fenced.js');
    await writeFile(file, code);
    const others = (await readdir(modules)).filter((name) => name !== 'on-the-record');
    const readable = [
      file,
      join(folder, 'package.json'),
      ...others.map((name) => join(modules, name, '*')),
      join(modules, 'on-the-record/package.json'),
      join(modules, 'on-the-record/dist/*'),
    ];
    const flag = process.allowedNodeEnvironmentFlags.has('--permission')
      ? '--permission'
      : '--experimental-permission';
    const allowed = readable.map((path) => `--allow-fs-read=${path}`);
    return run(process.execPath, ['--no-warnings', flag, ...allowed, file], { cwd: folder });
  };

  it('reads no file, starts no server, and leaves nothing running', async () => {
    const { stdout } = await runFenced(`
      const before = process.getActiveResourcesInfo();
      const { verifyQuotation } = await import('on-the-record');
      const after = process.getActiveResourcesInfo();
      console.log(JSON.stringify([verifyQuotation({ quotation: 'So' }, []).verdict, before, after]));
    `);
    const [verdict, before, after] = JSON.parse(stdout);
    expect(verdict).toBe('not-found');
    expect(after).toEqual(before);
  });

  it('loads the model with the first article', async () => {
    const { stdout } = await runFenced(`
      const { extractArticle } = await import('on-the-record');
      await extractArticle('The bridge will close, the mayor said.').catch(({ code, resource }) =>
        console.log(code, resource));
    `);
    expect(stdout).toMatch(/^ERR_ACCESS_DENIED .*reading\.model\n$/);
  });
});
