import * as z from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import { prepareJson } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { NoQuery } from '../http/collection.ts';
import { prefersHtml } from '../http/negotiation.ts';
import type { IsChosen } from '../http/ready-lane.ts';
import { responses } from '../http/responses.ts';
import { latestArticle } from '../records/identifiers.ts';
import type { RouteContext } from './route-context.ts';

const Entry = z
  .strictObject({
    name: z.string(),
    version: z.string(),
    description: z.string(),
    links: z
      .record(z.string(), z.string())
      .describe('Where everything is, by what it is. Words in braces are to be filled in.'),
  })
  .meta({ id: 'Entry', description: 'The way in: what this is, and where everything is.' });

const article = '/v1/articles/{articleId}';

const addresses = {
  documentation: '/docs',
  openapi: '/openapi.json',
  articles: '/v1/articles',
  latestArticle: `/v1/articles/${latestArticle}`,
  article,
  headline: `${article}/headline`,
  summary: `${article}/summary`,
  paragraphs: `${article}/paragraphs`,
  quotes: `${article}/quotes`,
  claims: `${article}/claims`,
  speakers: `${article}/speakers`,
  text: `${article}/text`,
  citation: `${article}/citation`,
  articleFeed: '/v1/feeds/articles',
  claimFeed: '/v1/feeds/claims',
  extractions: '/v1/extractions',
  llms: '/llms.txt',
  mcp: '/mcp',
  readerPage: '/articles/{articleId}',
  problems: '/problems',
  health: '/healthz',
  readiness: '/readyz',
};

/** Browsers get a page at the same address. */
const isForData: IsChosen = (accept) => !prefersHtml(accept);

/** The way in. */
export const entryRoutes = (app: App, { base, config, lane }: RouteContext): void => {
  const shown = config.METRICS ? { ...addresses, metrics: '/metrics' } : addresses;
  const answer = prepareJson({
    name: 'On the Record',
    version: packageJson.version,
    description: packageJson.description,
    links: Object.fromEntries(Object.entries(shown).map(([name, path]) => [name, base + path])),
  });

  app.get(
    '/',
    {
      schema: {
        operationId: 'getEntry',
        tags: ['Service'],
        summary: 'Find everything',
        description:
          'Says what this is and links to everything it serves. Browsers get a page, also where something goes wrong.',
        querystring: NoQuery,
        response: responses('The way in.', Entry, {
          others: { 'text/html': z.string().describe('The front page, for browsers.') },
          problems: ['invalid-parameters'],
        }),
      },
    },
    (request, reply) => lane.send(request, reply, answer, undefined, isForData),
  );
};
