import { join } from 'node:path';
import closeWithGrace from 'close-with-grace';
import type { Logger } from 'pino';
import { buildApp } from '../app.ts';
import { readArticleFolders } from '../archive/article-folder.ts';
import { openArchive } from '../archive/open-archive.ts';
import { type Config, readConfig } from '../config.ts';
import { invalidConfiguration } from '../errors.ts';
import { createExtraction } from '../extraction/start-extraction.ts';
import type { App } from '../http/app-type.ts';
import { archivePlace } from './archive-place.ts';
import { createLog } from './create-log.ts';

/** How long after the shutdown timeout the process ends by force, in ms. */
const patience = 400;

/**
 * Serves the articles until the process is told to stop.
 * @throws DomainError `invalid-configuration`, `invalid-record`
 */
export const serve = async (): Promise<undefined> => {
  const config = readConfig();
  const log = createLog(config);
  const articles = await readArticleFolders(join(config.DATA_DIR, 'articles'));
  const place = archivePlace(config, (what) => log.warn(what));
  const archive = await openArchive(articles, place);
  const app = await buildApp({ archive, config, log, extraction: createExtraction(config) });
  const address = await listen(app, config);
  log.info({ address, articles: await archive.count() }, 'serving');
  if (process.stdout.isTTY) {
    console.error(`On the Record: ${address} (Swagger UI: ${address}/docs)`);
  }
  stopGracefully(app, config, log);
};

const listenFaults: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken by another process; choose another PORT',
  EACCES: 'may not be used by this user; choose a PORT from 1024',
  EADDRNOTAVAIL: 'is no address of this machine; choose another HOST',
  ENOTFOUND: 'is no address; choose another HOST',
};

const listen = async (app: App, { HOST: host, PORT: port }: Config): Promise<string> => {
  try {
    return await app.listen({ host, port, listenTextResolver: (address) => address });
  } catch (error) {
    await app.close();
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const fault = listenFaults[code];
    if (fault === undefined) throw error;
    throw invalidConfiguration(`${host}:${port} ${fault}`);
  }
};

const stopGracefully = (app: App, { SHUTDOWN_TIMEOUT }: Config, log: Logger): void => {
  const delay = SHUTDOWN_TIMEOUT + patience;
  closeWithGrace({ delay, logger: log }, async ({ signal, err }) => {
    if (err) log.fatal({ err }, 'unforeseen error, stopping');
    else log.info({ signal }, 'stopping');
    await app.close();
    log.info('stopped');
  });
};
