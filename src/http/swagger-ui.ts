import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify from 'fastify';
import type { OpenApiDocument } from './openapi-document.ts';

/** A file of Swagger UI. */
export type SwaggerUiFile = { readonly body: Buffer; readonly contentType: string };

/**
 * Makes Swagger UI for a document, as a function from the path of a file to the file, undefined
 * where there is none. It runs in a Fastify of its own, so that it can be made after the start.
 * @param indexPrefix the path under which clients reach the server, such as `/record`, or nothing
 */
export const createSwaggerUi = async (
  document: OpenApiDocument,
  indexPrefix: string,
): Promise<(path: string) => Promise<SwaggerUiFile | undefined>> => {
  const app = Fastify();
  await app.register(swagger, {
    mode: 'static',
    specification: { document: document as never },
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    indexPrefix,
    theme: { title: 'On the Record API' },
    uiConfig: {
      layout: 'BaseLayout',
      displayRequestDuration: true,
      docExpansion: 'list',
      tryItOutEnabled: true,
    },
  });
  await app.ready();
  return async (path) => {
    const { statusCode, headers, rawPayload } = await app.inject(path);
    if (statusCode !== 200) return undefined;
    return { body: rawPayload, contentType: String(headers['content-type']) };
  };
};
