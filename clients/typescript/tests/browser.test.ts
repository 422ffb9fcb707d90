import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, inject, test } from 'vitest';

const entry = fileURLToPath(new URL('../src/entry.ts', import.meta.url));

/** What the client is in a page: one script. */
const bundle = async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'onTheRecord',
    minify: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return { code: outputFiles[0]?.text ?? '', metafile };
};

test('a bundle for browsers asks for nothing of Node', async () => {
  const { metafile, code } = await bundle();
  const imports = Object.values(metafile.inputs).flatMap(({ imports: all }) => all);
  expect(imports.filter(({ external }) => external)).toEqual([]);
  expect(code).not.toMatch(/\brequire\(|["']node:/);
});

test('it is small', async () => {
  const { code } = await bundle();
  console.log(`client, minified for browsers: ${code.length} bytes`);
  expect(code.length).toBeLessThan(40_000);
});

test('it runs with what browsers have, and nothing else', async () => {
  const { AbortController, AbortSignal, FormData, Headers, Request, Response, URL } = globalThis;
  const web = { AbortController, AbortSignal, FormData, Headers, Request, Response, URL };
  const further = { URLSearchParams, crypto, fetch, setTimeout, clearTimeout };
  const page = createContext({ ...web, ...further, baseUrl: inject('url') });
  runInContext((await bundle()).code, page);
  const verdict = await runInContext(
    `onTheRecord.createClient({ baseUrl })
      .createVerification({ body: { quotation: 'Maybe there will be other international events' } })
      .then((found) => found.verdict)`,
    page,
  );
  expect(verdict).toBe('verbatim');
});
