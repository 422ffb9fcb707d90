import { execFileSync } from 'node:child_process';
import { chmod, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { build, transform } from 'esbuild';
import { asciiOnly } from './ascii-only.mjs';

const options = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  logLevel: 'warning',
};

/**
 * Modules that Fastify requires when it is loaded but this program never uses, or hardly: other
 * kinds of servers, JSON Schema compilers (zod validates), injected requests (Swagger UI’s files).
 * They are loaded when something of theirs is first touched.
 */
const onDemand = {
  name: 'on-demand',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:https?2?$/ }, ({ path, kind, namespace }) =>
      path !== 'node:http' && kind === 'require-call' && namespace !== 'on-demand'
        ? { path, namespace: 'on-demand' }
        : undefined,
    );
    onLoad({ filter: /./, namespace: 'on-demand' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('${path}')[name] });`,
    }));
    // In files of their own: the program need not be larger for what most processes never use.
    onResolve(
      {
        filter: /^(?:htmlparser2|mdast-util-from-markdown)$|\/(?:protocol-library|wrap-lines)\.ts$/,
      },
      ({ path }) => ({
        path: `./${fileOf(path)}.cjs`,
        external: true,
      }),
    );
    onResolve(
      { filter: /^(?:@fastify\/(?:ajv|fast-json-stringify)-compiler|light-my-request)$/ },
      ({ path, kind }) =>
        kind === 'require-call' ? { path: `./${fileOf(path)}.cjs`, external: true } : undefined,
    );
  },
};

/**
 * SQLite’s driver asks a report on the whole process what C library there is, which takes as long as a
 * tenth of the start; then it asks again in a faster way, and corrects “musl” by what that says. So it is told
 * “musl” at once.
 */
const targets = {
  linux: { x64: 'linux-x64-musl', arm64: 'linux-arm64-musl', arm: 'linux-arm-gnueabihf' },
  darwin: { x64: 'darwin-x64', arm64: 'darwin-arm64' },
  win32: { x64: 'win32-x64-msvc' },
};
const nativeTarget = {
  name: 'native-target',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^@neon-rs\/load$/ }, ({ path }) => ({ path, namespace: 'native-target' }));
    onLoad({ filter: /./, namespace: 'native-target' }, () => ({
      contents: `const targets = ${JSON.stringify(targets)};
        exports.currentTarget = () => targets[process.platform]?.[process.arch];`,
    }));
  },
};

/**
 * Modules of functions that are evaluated, with all that they import, when one of these is first called: what few
 * requests need, and no start.
 */
const calledLate =
  /\/(?:reader\/(?:article|front|problem|read|search|verify)-page\.tsx|representations\/(?:annotations|atom-feed|citation-bibtex|csv|feed-entries|json-ld|llms-text|markdown|ninjs|plain-text)\.tsx?|verify\/verify-in-archive\.ts)$/;
const lateFunctions = {
  name: 'late-functions',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\.{1,2}\/.*\.tsx?$/ }, ({ path, resolveDir, kind }) => {
      const file = resolve(resolveDir, path);
      return kind === 'import-statement' && calledLate.test(file)
        ? { path: file, namespace: 'late-functions' }
        : undefined;
    });
    onLoad({ filter: /./, namespace: 'late-functions' }, async ({ path }) => ({
      contents: `let functions;
        const loaded = () => (functions ??= require(${JSON.stringify(path)}));
        ${functionsOf(path, await readFile(path, 'utf8'))
          .map((name) => `export const ${name} = (...given) => loaded().${name}(...given);`)
          .join('\n')}`,
      resolveDir: dirname(path),
    }));
  },
};

/** @throws Error where a module exports more than types and functions */
const functionsOf = (path, source) =>
  [...source.matchAll(/^export (?!type )(.*)/gm)].map(([, declared]) => {
    const name = /^const (\w+) = (?:async )?\(/.exec(declared)?.[1];
    if (name === undefined) throw new Error(`${path} exports what is not a function: ${declared}`);
    return name;
  });

/**
 * Fastify’s router makes functions from texts for every route when it is added, which takes as long as a tenth of the
 * start. Here the texts wait until a request needs them; and beginnings of paths are compared, which is as fast.
 */
const lateRouter = {
  name: 'late-router',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]find-my-way[\\/]lib[\\/]node\.js$/ }, async ({ path }) => ({
      contents: replaceOnce(
        await readFile(path, 'utf8'),
        /const lines = \[\]\s+for \(let i = 1; i < prefix\.length[\s\S]+?\n {2}\}\s+return new Function\([^\n]+/,
        'return (path, i) => path.startsWith(prefix, i)',
      ),
    }));
    onLoad({ filter: /[\\/]find-my-way[\\/]lib[\\/]handler-storage\.js$/ }, async ({ path }) => {
      const source = replaceOnce(
        await readFile(path, 'utf8'),
        /return (new Function\('NullObject', fnBody.join\('\\n'\)\)\(NullObject\))/,
        'let made; return (...values) => (made ??= $1)(...values)',
      );
      return {
        contents: replaceOnce(
          source,
          /this\._getHandlerMatchingConstraints = (new Function\([^\n/]+\))/,
          `this._getHandlerMatchingConstraints = (derived) =>
             (this._getHandlerMatchingConstraints = $1).call(this, derived)`,
        ),
      };
    });
  },
};

/**
 * What writes pages keeps the values of contexts in an AsyncLocalStorage, for components that wait; there are none
 * here. From its first use on, Node before 24 calls hooks for all that happens later, which takes a twentieth of what the
 * server could answer, pages or not.
 */
const noAsyncHooks = {
  name: 'no-async-hooks',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]hono[\\/]dist[\\/]jsx[\\/]context\.js$/ }, async ({ path }) => ({
      contents: replaceOnce(
        await readFile(path, 'utf8'),
        /const loadAsyncLocalStorage = \(\) => \{/,
        '$& return undefined;',
      ),
    }));
  },
};

/** @throws Error where the library is no longer written as it was: then see whether it needs this still */
const replaceOnce = (source, pattern, replacement) => {
  if (!pattern.test(source)) throw new Error(`a library has nothing like ${pattern}`);
  return source.replace(pattern, replacement);
};

/** What pages load, put into the program without what only people read; else it is read beside the code. */
const pageAssets = {
  name: 'page-assets',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]reader[\\/]asset-source\.ts$/ }, async ({ path }) => {
      const folder = dirname(path);
      const names = (await readdir(folder)).filter((name) => /\.(?:css|js)$/.test(name));
      const texts = await Promise.all(
        names.map(async (name) => {
          const source = await readFile(join(folder, name), 'utf8');
          const { code } = await transform(source, {
            loader: extname(name).slice(1),
            minify: true,
            target: 'es2022',
          });
          return [name, code];
        }),
      );
      const table = JSON.stringify(Object.fromEntries(texts));
      return {
        contents: `export const assetNames = ${JSON.stringify(names)};
          const sources = ${table};
          export const assetSource = (name) => sources[name];`,
        loader: 'js',
      };
    });
  },
};

const asCommonJs = {
  format: 'cjs',
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
};

const fileOf = (name) => name.replace(/^@fastify\/|^.*\/(?=[\w-]+\.ts$)|\.ts$/g, '');

await rm('dist', { recursive: true, force: true });

// The program: everything but Swagger UI, which reads files that lie beside its code.
await build({
  ...options,
  ...asCommonJs,
  entryPoints: ['src/program.ts'],
  outfile: 'dist/program.cjs',
  // Read as Latin-1, a character a byte, which V8 takes as it is.
  plugins: [onDemand, nativeTarget, lateFunctions, lateRouter, noAsyncHooks, pageAssets, asciiOnly],
  external: ['@fastify/swagger', '@fastify/swagger-ui'],
});

// The workers that read articles: the only part that knows pages and Markdown.
await build({
  ...options,
  ...asCommonJs,
  entryPoints: ['src/extraction/extraction-worker.ts'],
  outfile: 'dist/extractor.cjs',
  plugins: [asciiOnly],
});

// The workers that check records: no more of it than that.
await build({
  ...options,
  ...asCommonJs,
  entryPoints: ['src/checking/checking-worker.ts'],
  outfile: 'dist/checking-worker.cjs',
});

// What it may ask for later.
await build({
  ...options,
  entryPoints: [
    '@fastify/ajv-compiler',
    '@fastify/fast-json-stringify-compiler',
    'light-my-request',
    'htmlparser2',
    'mdast-util-from-markdown',
    'src/cli/wrap-lines.ts',
    'src/mcp/protocol-library.ts',
  ].map((name) => ({ in: name, out: fileOf(name) })),
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
});

// What starts it. As CommonJS it spares the process Node’s loader of ES modules.
await build({
  ...options,
  ...asCommonJs,
  entryPoints: ['src/launch.ts'],
  outfile: 'dist/main.cjs',
});
await chmod('dist/main.cjs', 0o755);
await build({
  ...options,
  ...asCommonJs,
  entryPoints: ['src/launch-worker.ts'],
  outfile: 'dist/extraction-worker.cjs',
});
await build({
  ...options,
  entryPoints: ['src/load-program.ts'],
  outfile: 'dist/load-program.js',
  format: 'esm',
});

// The code that V8 makes of it, kept for every later start; made by a process of its own.
execFileSync(process.execPath, ['scripts/warm-up.mjs'], { stdio: 'inherit' });
