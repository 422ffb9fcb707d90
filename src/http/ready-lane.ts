import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from './answer.ts';
import type { RequestCounts } from './metrics.ts';
import { isHost } from './request-guard.ts';
import { sendAnswer, writeAnswer } from './send-answer.ts';

/** How many addresses are remembered; when there are more, remembering starts anew. */
const mostAddresses = 10_000;

/**
 * The short way of a stored answer. Once Fastify has answered an address in full (guards, routing,
 * validation), the same address needs none of that again: the next request for it, to the letter,
 * is answered from here. Everything else takes the long way.
 */
export type ReadyLane = {
  /** Answers a request the long way, and remembers its address. */
  readonly send: (request: FastifyRequest, reply: FastifyReply, answer: Answer) => void;
  /** Answers a request the short way. @returns false where it has to take the long one */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => boolean;
};

export type ReadyLaneOptions = {
  /** Whether requests may pass now: not while the server closes or has too much to do. */
  readonly isOpen: () => boolean;
  readonly counts: RequestCounts | undefined;
};

type Ready = { readonly answer: Answer; readonly route: string };

export const createReadyLane = ({ isOpen, counts }: ReadyLaneOptions): ReadyLane => {
  const ready = new Map<string, Ready>();
  return {
    send: (request, reply, answer) => {
      sendAnswer(request, reply, answer);
      if (ready.size >= mostAddresses) ready.clear();
      ready.set(request.url, { answer, route: request.routeOptions.url ?? 'none' });
    },
    handle: (request, response) => {
      const { url = '', method = '', headers } = request;
      const known = ready.get(url);
      if (known === undefined || (method !== 'GET' && method !== 'HEAD')) return false;
      if (!isHost(headers.host) || !isOpen()) return false;
      const start = counts && performance.now();
      if (!writeAnswer(request, response, known.answer)) return false;
      if (counts !== undefined && start !== undefined) {
        counts.add(method, known.route, response.statusCode, (performance.now() - start) / 1000);
      }
      return true;
    },
  };
};
