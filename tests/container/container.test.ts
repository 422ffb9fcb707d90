import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { run as lint } from 'dockerfilelint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSeed } from '../fixtures/read-fixture.ts';

const run = promisify(execFile);
const project = fileURLToPath(new URL('../..', import.meta.url));
const dockerfile = await readFile(join(project, 'Dockerfile'), 'utf8');
const dockerignore = await readFile(join(project, '.dockerignore'), 'utf8');

// ---- Reading the Dockerfile: the little of its language that ours uses.

type Instruction = { readonly keyword: string; readonly rest: string };
type Stage = {
  readonly image: string;
  readonly name: string;
  readonly steps: readonly Instruction[];
};

const withoutComments = (text: string): string => text.replaceAll(/^\s*#.*\n?/gm, '');

const readInstructions = (text: string): readonly Instruction[] =>
  withoutComments(text)
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [keyword = '', ...words] = line.trim().split(' ');
      return { keyword, rest: words.join(' ').trim() };
    });

const readStages = (text: string): readonly Stage[] => {
  const stages: (Omit<Stage, 'steps'> & { readonly steps: Instruction[] })[] = [];
  for (const step of readInstructions(text)) {
    if (step.keyword === 'FROM') {
      const [image = '', name = 'image'] = step.rest.split(/ as /i);
      stages.push({ image, name, steps: [] });
    } else {
      stages.at(-1)?.steps.push(step);
    }
  }
  return stages;
};

const stages = readStages(dockerfile);
const all = stages.flatMap(({ steps }) => steps);
const lastStage = stages.at(-1);

/** What the image's last instruction of a kind says. */
const imageSays = (keyword: string): string => {
  const step = lastStage?.steps.findLast((each) => each.keyword === keyword);
  if (step === undefined) throw new Error(`the last stage has no ${keyword}`);
  return step.rest;
};

/** The words of a command in exec form, which is a JSON array. */
const execForm = (command: string): readonly string[] => JSON.parse(command);

const command = (): readonly string[] => execForm(imageSays('CMD'));

const healthCommand = (): readonly string[] =>
  execForm(imageSays('HEALTHCHECK').replace(/^(--\S+\s+)*CMD\s+/, ''));

const imageEnvironment = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    imageSays('ENV')
      .split(/\s+/)
      .map((pair) => pair.split('=', 2)),
  );

/** Whether `.dockerignore` lets a file into the build: of the patterns that match it, the last decides. */
const entersBuild = (path: string): boolean =>
  withoutComments(dockerignore)
    .split('\n')
    .filter((line) => line !== '')
    .reduce((enters, line) => {
      const pattern = line.replace(/^!/, '');
      const matches = pattern === '*' || path === pattern || path.startsWith(`${pattern}/`);
      return matches ? line.startsWith('!') : enters;
    }, true);

// ---- Following its steps, each stage in a folder of its own.

type Layout = { readonly context: string; readonly stageFolder: (name: string) => string };

/** What a fresh container would have of this process's environment: only how to reach the registry. */
const buildEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) =>
      /^(PATH|HOME|npm_config_(registry|cache|userconfig)|https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS)$/i.test(
        name,
      ),
    ),
  );

const copyContext = async (context: string): Promise<void> => {
  // What git does not ignore: what a clone would hold once the work at hand is committed.
  const { stdout } = await run('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: project,
  });
  const files = stdout.split('\0').filter((path) => path !== '' && entersBuild(path));
  for (const path of files.filter((each) => existsSync(join(project, each)))) {
    await cp(join(project, path), join(context, path));
  }
};

const copyStep = async (rest: string, folder: string, { context, stageFolder }: Layout) => {
  const words = rest.split(/\s+/);
  const from = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : undefined;
  const target = words.pop() ?? '';
  for (const source of words) {
    const origin = from === undefined ? join(context, source) : join(stageFolder(from), source);
    // As the engine does it: a folder's content is copied, a file goes into what ends in a slash.
    const isFile = (await stat(origin)).isFile();
    const name = isFile && target.endsWith('/') ? join(target, source.replace(/.*\//, '')) : target;
    await cp(origin, join(folder, name), { recursive: true, verbatimSymlinks: true });
  }
};

const followStage = async ({ name, steps }: Stage, layout: Layout): Promise<void> => {
  let folder = layout.stageFolder(name);
  for (const { keyword, rest } of steps) {
    if (keyword === 'WORKDIR') {
      folder = join(layout.stageFolder(name), rest);
      await mkdir(folder, { recursive: true });
    }
    if (keyword === 'COPY') await copyStep(rest, folder, layout);
    if (keyword === 'RUN') {
      await run('sh', ['-c', rest], { cwd: folder, env: buildEnvironment() });
    }
  }
};

// ---- Running what came of it.

/** Somebody who owns none of the files, where this process may become somebody else. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Has Node itself refuse every write to a file. */
const noWrites = (): string => {
  const known = process.allowedNodeEnvironmentFlags;
  const permission = known.has('--permission') ? '--permission' : '--experimental-permission';
  const network = known.has('--allow-net') ? ['--allow-net'] : [];
  return ['--no-warnings', permission, '--allow-fs-read=*', '--allow-addons', ...network].join(' ');
};

const start = (
  [program = '', ...options]: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>>,
): ChildProcess =>
  spawn(program, options, {
    cwd: folder,
    // The Node that runs this test, as the image has its own.
    env: {
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
      ...imageEnvironment(),
      ...environment,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
    ...nobody,
  });

const exitCode = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => child.once('exit', resolve))
    : Promise.resolve(child.exitCode);

const freePort = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? String(address?.port) : ''));
    });
  });

/** Every file and folder of a folder, with what would tell that it was written to. */
const inventory = async (folder: string): Promise<readonly string[]> => {
  const paths = await readdir(folder, { recursive: true });
  const lines = await Promise.all(
    paths.map(async (path) => {
      const { size, mtimeMs, ctimeMs } = await stat(join(folder, path));
      return `${path} ${size} ${mtimeMs} ${ctimeMs}`;
    }),
  );
  return lines.toSorted();
};

describe('the Dockerfile', () => {
  it('has nothing for a linter to report', () => {
    expect(lint(project, dockerfile)).toEqual([]);
  });

  it.each(stages.map(({ name, image }) => [name, image]))(
    'builds the stage %s from an image of a named version',
    (_name, image) => {
      expect(image).toMatch(/^node:24-[a-z-]+$/);
    },
  );

  it('runs as a user that is not root, named by number', () => {
    expect(imageSays('USER')).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  });

  it('starts the server, and asks whether it is ready, without a shell', () => {
    expect(command()).toEqual(['node', 'dist/main.cjs', 'serve']);
    expect(healthCommand().slice(0, 2)).toEqual(['node', '-e']);
  });

  it('listens on every address of the container, on the port it exposes', () => {
    expect(imageEnvironment()).toEqual({
      NODE_ENV: 'production',
      HOST: '0.0.0.0',
      PORT: imageSays('EXPOSE'),
    });
  });

  it('copies and fetches nothing but by COPY and npm ci', () => {
    expect(all.filter(({ keyword }) => keyword === 'ADD')).toEqual([]);
    const commands = all.filter(({ keyword }) => keyword === 'RUN').map(({ rest }) => rest);
    expect(commands).toEqual([
      'npm ci --ignore-scripts',
      'npm run build',
      'npm ci --omit=dev --ignore-scripts',
    ]);
  });

  it('holds no secret and asks for none', () => {
    expect(all.filter(({ keyword }) => keyword === 'ARG')).toEqual([]);
    expect(withoutComments(dockerfile)).not.toMatch(
      /secret|token|passw|credential|api_?key|npmrc/i,
    );
  });

  it.each(['.env', '.npmrc', '.git/config', 'node_modules/zod/package.json', 'dist/main.cjs'])(
    'does not see %s',
    (path) => {
      expect(entersBuild(path)).toBe(false);
    },
  );
});

/** Following the steps installs packages anew, which not every place lets one do. */
const canInstall =
  process.env.CI === 'true' ||
  spawnSync('npm', ['view', 'fastify', 'version'], { timeout: 20_000 }).status === 0;
if (!canInstall) {
  console.warn('The container’s steps are not followed: the npm registry does not answer here.');
}

describe.skipIf(!canInstall)('the image, its steps followed in an empty folder', () => {
  let root: string;
  let folder: string;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'on-the-record-image-'));
    const layout: Layout = {
      context: join(root, 'context'),
      stageFolder: (name) => join(root, 'stages', name),
    };
    await copyContext(layout.context);
    for (const stage of stages) await followStage(stage, layout);
    folder = join(layout.stageFolder('image'), imageSays('WORKDIR'));
    // Anybody may read it, nobody may write to it.
    await run('chmod', ['-R', 'a-w,a+rX', root]);
  }, 300_000);

  afterAll(async () => {
    await run('chmod', ['-R', 'u+w', root]);
    await rm(root, { recursive: true, force: true });
  });

  it('holds what is needed to run, and nothing else', async () => {
    expect((await readdir(folder)).toSorted()).toEqual(
      ['LICENSE', 'data', 'dist', 'node_modules', 'openapi', 'package.json'].toSorted(),
    );
    expect(await readdir(join(folder, 'openapi'))).toEqual(['openapi.json']);
  });

  it('has every package that is needed to run, and none that is not', async () => {
    const {
      dependencies,
      devDependencies,
    }: Record<string, Record<string, string>> = JSON.parse(
      await readFile(join(folder, 'package.json'), 'utf8'),
    );
    const isInstalled = (name: string) => existsSync(join(folder, 'node_modules', name));
    // Some packages that only development names are also needed by one that runs.
    const { stdout } = await run('npm', ['ls', '--all', '--parseable', '--omit=dev'], {
      cwd: folder,
      env: buildEnvironment(),
    });
    const needed = new Set(stdout.split('\n').map((path) => path.replace(/.*node_modules\//, '')));

    expect(Object.keys(dependencies ?? {}).filter((name) => !isInstalled(name))).toEqual([]);
    expect(
      Object.keys(devDependencies ?? {}).filter((name) => isInstalled(name) && !needed.has(name)),
    ).toEqual([]);
    expect(['typescript', 'vitest', 'esbuild', 'tsx'].filter(isInstalled)).toEqual([]);
  });

  it('serves as somebody who may write nothing, is healthy while it does, and writes nothing', async () => {
    const before = await inventory(folder);
    const PORT = await freePort();
    const isHealthy = () => exitCode(start(healthCommand(), folder, { PORT }));
    expect(await isHealthy()).toBe(1);

    const server = start(command(), folder, {
      PORT,
      LOG_LEVEL: 'error',
      NODE_OPTIONS: noWrites(),
    });
    try {
      await expect.poll(isHealthy, { timeout: 30_000, interval: 200 }).toBe(0);
      const answer = await fetch(`http://127.0.0.1:${PORT}/v1/articles/latest/headline`);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual((await readSeed()).record.headline);
      const docs = await fetch(`http://127.0.0.1:${PORT}/docs`);
      expect(docs.status).toBe(200);
      expect(await docs.text()).toContain('swagger-ui');
    } finally {
      server.kill('SIGTERM');
    }
    expect(await exitCode(server)).toBe(0);
    expect(await isHealthy()).toBe(1);
    expect(await inventory(folder)).toEqual(before);
  });
});
