import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/** What the bundle exports: see `src/program.ts`. */
export type Program = typeof import('./program.ts');

export type LoadedProgram = { readonly program: Program; readonly script: Script };

/**
 * Loads the bundle together with the code that V8 made of it when it was built (decision 3). V8
 * takes that code only for the same source and the same version of itself, and else compiles anew.
 * @param folder where `program.cjs` lies and, if it was made, `program.cache`
 */
export const loadProgram = (folder: URL): LoadedProgram => {
  const file = fileURLToPath(new URL('program.cjs', folder));
  const cache = new URL('program.cache', folder);
  const script = new Script(
    `(function (module, require, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`,
    { filename: file, ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}) },
  );
  const module: { exports?: Program } = {};
  script.runInThisContext()(module, createRequire(file), file, dirname(file));
  if (module.exports === undefined) throw new Error(`${file} exports nothing`);
  return { program: module.exports, script };
};
