import type { IncomingMessage } from 'node:http';
import type { ConstraintStrategy, Handler, HTTPVersion } from 'find-my-way';
import { prefersHtml } from './negotiation.ts';

/** Addresses that programs ask, whatever they say they accept: what goes wrong there is told as data. */
const dataAddress =
  /^\/(?:v1|problems|openapi\.json|docs|assets|healthz|readyz|metrics|oembed|embed|mcp|llms\.txt)(?:[/?#]|$)/;

/** Whether what goes wrong with a request is shown as a page: a browser asked, and not for data. */
export const wantsPage = ({
  headers,
  url = '/',
}: Pick<IncomingMessage, 'headers' | 'url'>): boolean =>
  prefersHtml(headers.accept) && !dataAddress.test(url);

/**
 * Lets an address have a route of its own for browsers: one with `constraints: { answers: 'page' }`, beside one
 * without. Anything else takes the other.
 */
export const pageConstraint: ConstraintStrategy<HTTPVersion.V1, unknown> = {
  name: 'answers',
  storage: () => {
    const handlers = new Map<unknown, Handler<HTTPVersion.V1>>();
    return {
      get: (answers) => handlers.get(answers) ?? null,
      set: (answers, handler) => void handlers.set(answers, handler),
    };
  },
  deriveConstraint: ({ headers }) => (prefersHtml(headers.accept) ? 'page' : undefined),
};
