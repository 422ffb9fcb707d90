import Fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import packageJson from '../package.json' with { type: 'json' };
import type { Archive } from './archive/archive.ts';
import { measured } from './archive/measured-archive.ts';
import type { CheckingPool } from './checking/checking-task.ts';
import type { Config } from './config.ts';
import type { ExtractionPool } from './extraction/extraction-task.ts';
import type { App } from './http/app-type.ts';
import { closeGracefully } from './http/graceful-close.ts';
import { keepRoutesLean } from './http/lean-routes.ts';
import { limitLoad } from './http/limits.ts';
import { collectMethods } from './http/methods.ts';
import { countRequests, createRequestCounts } from './http/metrics.ts';
import {
  answerOutsideFastify,
  createProblemReplies,
  type ProblemReplies,
} from './http/problem-replies.ts';
import { createReadyLane, type ReadyLane } from './http/ready-lane.ts';
import { guardRequest, normaliseTarget } from './http/request-guard.ts';
import { requestIdOf } from './http/request-id.ts';
import { logRequests } from './http/request-log.ts';
import { createHttpServer } from './http/server.ts';
import { validatorCompiler } from './http/validation.ts';
import { pageConstraint } from './http/wants-page.ts';
import { mcpRoutes } from './mcp/mcp-route.ts';
import { problemPage } from './reader/problem-page.tsx';
import { createAnswerShelf } from './routes/answer-shelf.ts';
import { articleChangeRoutes } from './routes/article-changes.ts';
import { articleRoutes } from './routes/articles.ts';
import { citationRoutes } from './routes/citations.ts';
import { claimRoutes } from './routes/claims.ts';
import { docsRoutes } from './routes/docs.ts';
import { embedRoutes } from './routes/embeds.ts';
import { entryRoutes } from './routes/entry.ts';
import { extractionRoutes } from './routes/extractions.ts';
import { feedRoutes } from './routes/feeds.ts';
import { formatRoutes } from './routes/formats.ts';
import { frontRoutes } from './routes/front.ts';
import { healthRoutes } from './routes/health.ts';
import { llmsRoutes } from './routes/llms.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { oembedRoutes } from './routes/oembed.ts';
import { openApiRoutes } from './routes/openapi.ts';
import { paragraphRoutes } from './routes/paragraphs.ts';
import { problemRoutes } from './routes/problems.ts';
import { quoteRoutes } from './routes/quotes.ts';
import { readFormRoutes } from './routes/read-form.ts';
import { readerRoutes } from './routes/reader.ts';
import { revisionRoutes } from './routes/revisions.ts';
import type { RouteContext } from './routes/route-context.ts';
import { searchRoutes } from './routes/search.ts';
import { speakerRoutes } from './routes/speakers.ts';
import { verificationRoutes } from './routes/verifications.ts';
import { verifyFormRoutes } from './routes/verify-form.ts';

export type AppOptions = {
  /** Closed together with the server. */
  readonly archive: Archive;
  readonly config: Config;
  readonly log: Logger;
  /** Checks records; closed together with the server. */
  readonly checking: CheckingPool;
  /** Reads articles; closed together with the server. */
  readonly extraction: ExtractionPool;
  /** Called before routes are added: for what must see every route, such as the generator of the OpenAPI document. */
  readonly prepare?: (app: FastifyInstance) => Promise<void>;
};

/** Builds the server: every plugin and route is named here, in the order in which they act. */
export const buildApp = async (options: AppOptions): Promise<App> => {
  const { config, log, checking, extraction, prepare } = options;
  const { archive, operations } = measured(options.archive);
  const base = config.PUBLIC_URL ?? '';
  const problems = createProblemReplies(base, log, problemPage);
  const counts = config.METRICS ? createRequestCounts() : undefined;
  const lane = createReadyLane({ counts, isOpen: () => isLaneOpen() });
  const app = createFastify(config, problems, lane);
  app.setErrorHandler(problems.reply);
  app.addConstraintStrategy(pageConstraint);
  answerOutsideFastify(app.server, problems);

  if (prepare === undefined) keepRoutesLean(app);
  const isClosing = closeGracefully(app, config.SHUTDOWN_TIMEOUT);
  const methods = collectMethods(app);
  if (counts !== undefined) countRequests(app, counts);
  const logsRequests = logRequests(app, log);
  app.addHook('onRequest', guardRequest(methods, config.MAX_URL_LENGTH));
  const load = await limitLoad(app, config);
  const isLaneOpen = () => !logsRequests && !isClosing() && !load.isGuarded();
  await prepare?.(app);

  const shelf = createAnswerShelf(archive, base);
  const context = { config, base, archive, shelf, checking, extraction, lane, isClosing };
  addRoutes(app, context);
  mcpRoutes(app, context, log);
  if (counts !== undefined) {
    metricsRoutes(app, {
      version: packageJson.version,
      counts,
      extractions: extraction.counts,
      // Counted for whoever collects the metrics: that says nothing about requests.
      archive: {
        operations,
        articles: options.archive.count,
        connections: options.archive.connections,
      },
      shelf: shelf.figures,
    });
  }
  // The last of what is closed: by then no connection waits for an answer.
  app.addHook('onClose', checking.close);
  app.addHook('onClose', extraction.close);
  app.addHook('onClose', archive.close);
  await app.ready();
  return app;
};

const createFastify = (config: Config, problems: ProblemReplies, lane: ReadyLane) =>
  Fastify({
    // Routes answer HEAD themselves: see keepRoutesLean.
    exposeHeadRoutes: false,
    serverFactory: (handler) =>
      createHttpServer(config, (request, response) => {
        if (!lane.handle(request, response)) handler(request, response);
      }),
    // Given here and not later, Fastify does not load the compilers it would use otherwise.
    schemaController: {
      compilersFactory: {
        // Its type speaks of ajv’s schemas; ours are zod’s.
        buildValidator: () => validatorCompiler as never,
        buildSerializer: () => () => JSON.stringify,
      },
    },
    bodyLimit: config.MAX_BODY_SIZE,
    routerOptions: { maxParamLength: config.MAX_URL_LENGTH },
    trustProxy: config.TRUST_PROXY ?? false,
    return503OnClosing: false,
    rewriteUrl: normaliseTarget,
    genReqId: requestIdOf,
    frameworkErrors: problems.replyUnrouted,
    clientErrorHandler: problems.write,
  });

const addRoutes = (app: App, context: RouteContext): void => {
  entryRoutes(app, context);
  articleRoutes(app, context);
  paragraphRoutes(app, context);
  quoteRoutes(app, context);
  claimRoutes(app, context);
  speakerRoutes(app, context);
  searchRoutes(app, context);
  citationRoutes(app, context);
  feedRoutes(app, context);
  oembedRoutes(app, context);
  embedRoutes(app, context);
  revisionRoutes(app, context);
  formatRoutes(app, context);
  articleChangeRoutes(app, context);
  extractionRoutes(app, context);
  verificationRoutes(app, context);
  problemRoutes(app, context);
  healthRoutes(app, context);
  openApiRoutes(app, context);
  docsRoutes(app, context);
  llmsRoutes(app, context);
  frontRoutes(app, context);
  readerRoutes(app, context);
  readFormRoutes(app, context);
  verifyFormRoutes(app, context);
};
