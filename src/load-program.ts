import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/** What the program’s bundle exports: see `src/program.ts`. */
export type Program = typeof import('./program.ts');

export type LoadedBundle = { readonly exports: unknown; readonly script: Script };

export type LoadedProgram = { readonly program: Program; readonly script: Script };

/**
 * Loads a bundle together with the code that V8 made of it when it was built (decision 3). V8
 * takes that code only for the same source and the same version of itself, and else compiles anew.
 * @param folder where `<name>.cjs` lies and, if it was made, `<name>.cache`
 */
export const loadBundle = (folder: URL, name: string): LoadedBundle => {
  const file = fileURLToPath(new URL(`${name}.cjs`, folder));
  const cache = new URL(`${name}.cache`, folder);
  const script = new Script(
    `(function (module, require, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`,
    { filename: file, ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}) },
  );
  const module: { exports?: unknown } = {};
  script.runInThisContext()(module, createRequire(file), file, dirname(file));
  return { exports: module.exports, script };
};

/** Loads the program’s bundle. */
export const loadProgram = (folder: URL): LoadedProgram => {
  const { exports, script } = loadBundle(folder, 'program');
  if (exports === undefined) throw new Error('the program exports nothing');
  return { program: exports as Program, script };
};
