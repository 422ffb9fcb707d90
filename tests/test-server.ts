import pino, { type Logger } from 'pino';
import { onTestFinished } from 'vitest';
import { buildApp } from '../src/app.ts';
import type { Archive } from '../src/archive/archive.ts';
import { readArticleFolders } from '../src/archive/article-folder.ts';
import { type ArchivePlace, openArchive } from '../src/archive/open-archive.ts';
import { createChecking } from '../src/checking/start-checking.ts';
import { type Config, modelFolder, readConfig } from '../src/config.ts';
import type { ExtractionPool } from '../src/extraction/extraction-task.ts';
import { createExtraction } from '../src/extraction/start-extraction.ts';
import type { App } from '../src/http/app-type.ts';
import type { StoredArticle } from '../src/records/article.ts';
import { workerCode } from '../src/workers/start-workers.ts';
import type { PoolOptions } from '../src/workers/worker-pool.ts';
import { builtScript } from './built.ts';
import { ownArticles } from './fixtures/own-articles.ts';

/** A server that listens on a free port of the loopback address. */
export type TestServer = {
  readonly app: App;
  readonly url: string;
  readonly port: number;
  readonly extraction: ExtractionPool;
  readonly archive: Archive;
};

export type TestServerOptions = {
  /** Settings as the environment would give them. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What is served; the articles that come with the program if not given. */
  readonly articles?: readonly StoredArticle[];
  /** Where articles are kept; in memory if not given. */
  readonly place?: ArchivePlace;
  /** What is told what happens; by default nobody. */
  readonly log?: Logger;
  /** What reads articles otherwise than the settings say. */
  readonly extraction?: Partial<PoolOptions>;
};

/** Starts a server with settings that suit tests; who starts it closes it. */
export const startServer = async ({
  environment = {},
  articles,
  place,
  log,
  extraction: changes = {},
}: TestServerOptions = {}): Promise<TestServer> => {
  const config = readConfig({
    PORT: '0',
    LOG_LEVEL: 'silent',
    // A busy machine must not turn requests of a test away.
    MAX_EVENT_LOOP_DELAY: '0',
    // A test has its answers when it ends: nobody is to be waited for.
    SHUTDOWN_TIMEOUT: '0',
    ...environment,
  });
  const archive = await openArchive(articles ?? (await readArticleFolders(ownArticles)), place);
  const workers = await workersFor(config);
  const extraction = createExtraction(config, { ...workers.extraction, ...changes });
  const app = await buildApp({
    archive,
    config,
    log: log ?? pino({ level: config.LOG_LEVEL }),
    checking: createChecking(config, workers.checking),
    extraction,
  });
  await app.listen({ host: config.HOST, port: config.PORT });
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('listens on no port');
  return { app, url: `http://127.0.0.1:${address.port}`, port: address.port, extraction, archive };
};

/** Workers that are built, and so start at once; from their sources where no tests run. */
const workersFor = async (config: Config) => {
  if (process.env.VITEST === undefined) return {};
  const extraction = await builtScript(workerCode('extraction'));
  const checking = await builtScript(workerCode('checking'));
  return {
    extraction: { script: { file: extraction, data: { modelFolder: modelFolder(config) } } },
    checking: { script: { file: checking, data: { yields: true } } },
  };
};

/** Starts a server that is closed when the running test ends. */
export const startTestServer = async (options: TestServerOptions = {}): Promise<TestServer> => {
  const server = await startServer(options);
  onTestFinished(() => server.app.close());
  return server;
};
