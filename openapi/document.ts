import { fileURLToPath } from 'node:url';
import swagger from '@fastify/swagger';
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
} from 'fastify-type-provider-zod';
import type { OpenAPIV3_1 } from 'openapi-types';
import pino from 'pino';
import type * as z from 'zod';
import packageJson from '../package.json' with { type: 'json' };
import { buildApp } from '../src/app.ts';
import { readArticleFolders } from '../src/archive/article-folder.ts';
import { openArchive } from '../src/archive/open-archive.ts';
import { createChecking } from '../src/checking/start-checking.ts';
import { readConfig } from '../src/config.ts';
import { createExtraction } from '../src/extraction/start-extraction.ts';
import type { App } from '../src/http/app-type.ts';
import { withExamples } from './examples.ts';
import { withRequestHeaders } from './request-headers.ts';
import { withHeaders } from './response-headers.ts';
import { shareComponents } from './share-components.ts';

type Document = OpenAPIV3_1.Document;

type Converted = {
  readonly zodSchema: z.core.$ZodTypes;
  readonly jsonSchema: { additionalProperties?: unknown; default?: unknown };
};

const zodToJsonConfig = {
  override: ({ zodSchema, jsonSchema }: Converted) => {
    // Published schemas are open: answers gain fields over time (docs/decisions/0004).
    if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    // zod leaves a default out where the input is read from text.
    const { def } = zodSchema._zod;
    if (def.type === 'default') jsonSchema.default = def.defaultValue;
  },
};

type QuerySchema = { readonly properties?: Readonly<Record<string, { $ref?: string }>> };

const transformSchema = createJsonSchemaTransform({ zodToJsonConfig });
type Route = Parameters<typeof transformSchema>[0];

type Bodies = { readonly content: Readonly<Record<string, { readonly schema: z.ZodType }>> };

/** The type provider knows bodies of one schema; ours may have one for each media type. */
const transformBody = (route: Route, { content }: Bodies): object => ({
  content: Object.fromEntries(
    Object.entries(content).map(([type, { schema: body }]) => {
      const { schema } = transformSchema({ ...route, schema: { ...route.schema, body } });
      return [type, { schema: schema.body }];
    }),
  ),
});

/**
 * @fastify/swagger drops the description of a parameter whose schema is a reference; wrapped, the
 * reference keeps it, and `tidyParameter` unwraps it again.
 */
const transform: typeof transformSchema = (route) => {
  const { body, ...bodiless } = (route.schema ?? {}) as { body?: Bodies };
  const { schema: transformed, url } = transformSchema({ ...route, schema: bodiless });
  const schema =
    body === undefined ? transformed : { ...transformed, body: transformBody(route, body) };
  const { properties = {} } = (schema.querystring ?? {}) as QuerySchema;
  const wrapped = Object.entries(properties).map(([name, { $ref, ...rest }]) => [
    name,
    $ref === undefined ? rest : { ...rest, allOf: [{ $ref }] },
  ]);
  const querystring = {
    ...(schema.querystring as object),
    properties: Object.fromEntries(wrapped),
  };
  return { schema: schema.querystring === undefined ? schema : { ...schema, querystring }, url };
};
const transformObject = createJsonSchemaTransformObject({ zodToJsonConfig });

const tags = [
  { name: 'Articles', description: 'Articles, and what an article has one of.' },
  { name: 'Paragraphs', description: 'The paragraphs of an article’s body.' },
  { name: 'Quotes', description: 'Words inside quotation marks, and who said them.' },
  { name: 'Claims', description: 'What the article puts forward, in its own voice or another’s.' },
  { name: 'Speakers', description: 'Who is on record.' },
  { name: 'Search', description: 'Claims, quotes and speakers across all articles.' },
  { name: 'Citations', description: 'Articles, quotes and claims as they are cited.' },
  { name: 'Feeds', description: 'What is new, for feed readers.' },
  { name: 'Embedding', description: 'Cards that other sites can show.' },
  { name: 'Formats', description: 'Articles in the formats of other programs, and to read.' },
  { name: 'Revisions', description: 'What articles were before.' },
  { name: 'Extractions', description: 'Reading articles that are sent.' },
  { name: 'Verifications', description: 'Comparing quotations with what is on record.' },
  { name: 'Service', description: 'The server itself.' },
];

const description = `News articles as data that can be cited.

Every quote and claim says who said it, by which words the article attributes it, through whom it
came, and exactly which characters of the text it stands in. Spans count Unicode code points of the
source text, zero-based, end exclusive.

Every GET also answers HEAD; OPTIONS says what an address takes. Answers carry a strong \`ETag\`;
\`If-None-Match\` with it answers 304. Errors are problem documents (RFC 9457). Schemas are open:
answers gain fields over time.

Every problem names its request by \`requestId\`, and so do the log and the header \`X-Request-Id\`. A request may
bring an id of its own in \`X-Request-Id\` or \`traceparent\`.`;

/**
 * Generates the OpenAPI document from the routes and their zod schemas.
 * Its examples are the server’s own answers about the articles that come with the program.
 */
export const generateOpenApi = async (): Promise<Document> => {
  // A busy machine must not turn away requests whose answers are the examples.
  const config = readConfig({ MAX_EVENT_LOOP_DELAY: '0' });
  const folder = fileURLToPath(new URL('../data/articles', import.meta.url));
  const archive = await openArchive(await readArticleFolders(folder));
  const app: App = await buildApp({
    archive,
    config,
    log: pino({ level: 'silent' }),
    checking: createChecking(config),
    extraction: createExtraction(config),
    prepare: async (plain) => {
      await plain.register(swagger, {
        openapi: {
          openapi: '3.1.0',
          info: {
            title: 'On the Record',
            version: packageJson.version,
            description,
            contact: { name: 'The maintainers of On the Record' },
            license: { name: 'MIT', identifier: 'MIT' },
          },
          servers: [{ url: '/', description: 'This server.' }],
          components: {
            securitySchemes: {
              token: {
                type: 'http',
                scheme: 'bearer',
                description: 'A token that the server knows; only changes need one.',
              },
            },
          },
          security: [],
          tags,
        },
        transform: transform as never,
        transformObject: transformObject as never,
      });
    },
  });
  const document = app.swagger() as unknown as Document;
  const finished = await withExamples(
    withRequestHeaders(withHeaders(shareComponents(document))),
    app,
  );
  await app.close();
  return finished;
};
