import { type Answer, cacheable, prepareAnswer } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { NoQuery } from '../http/collection.ts';
import { HttpError } from '../http/http-error.ts';
import { pathOf } from '../http/methods.ts';
import { servedDocument } from '../http/openapi-document.ts';
import { sendAnswer } from '../http/send-answer.ts';
import { once } from '../once.ts';
import type { RouteContext } from './route-context.ts';

/**
 * Swagger UI may load and run its own files, style elements by script, and ask this API. Nothing
 * here asks for HTTPS: that would leave the page blank on any host but loopback.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "base-uri 'none'",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "img-src 'self' data:",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
].join('; ');

/**
 * Swagger UI. It is loaded when somebody first opens it; each of its files is then answered as
 * everything else is.
 */
export const docsRoutes = (app: App, { base }: RouteContext): void => {
  const load = once(async () => {
    const { createSwaggerUi } = await import('../http/swagger-ui.ts');
    return createSwaggerUi(servedDocument(base), base === '' ? '' : new URL(base).pathname);
  });
  const answers = new Map<string, Answer>();

  const answerFor = async (path: string): Promise<Answer> => {
    const known = answers.get(path);
    if (known !== undefined) return known;
    const file = await (await load())(path);
    if (file === undefined)
      throw new HttpError('not-found', 'Swagger UI has no such file. See /docs.');
    const answer = prepareAnswer({
      ...file,
      cacheControl: cacheable,
      headers: [['content-security-policy', contentSecurityPolicy]],
    });
    answers.set(path, answer);
    return answer;
  };

  for (const url of ['/docs', '/docs/*']) {
    app.get(url, { schema: { hide: true, querystring: NoQuery } }, async (request, reply) => {
      sendAnswer(request, reply, await answerFor(pathOf(request)));
    });
  }
};
