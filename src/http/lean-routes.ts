import type { FastifyInstance, RouteOptions } from 'fastify';

/**
 * Has every route that is registered from now on take less of the start, of which routes are a quarter: one that is
 * read answers GET and HEAD in one, and what it answers is described to nobody, because the OpenAPI document was made
 * when the program was built.
 */
export const keepRoutesLean = (app: FastifyInstance): void => {
  app.addHook('onRoute', (route: RouteOptions) => {
    if (route.method === 'GET') route.method = ['GET', 'HEAD'];
    if (route.schema !== undefined) route.schema = { ...route.schema, response: undefined };
  });
};
