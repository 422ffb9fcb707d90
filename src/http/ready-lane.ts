import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from './answer.ts';
import type { RequestCount, RequestCounts } from './metrics.ts';
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

type Ready = {
  readonly answer: Answer;
  readonly route: string;
  /** The counts of its answers, each once it is needed, in the order of `slotOf`. */
  readonly counts: (RequestCount | undefined)[];
};

const slotOf = (method: string, status: number): number =>
  (method === 'GET' ? 0 : 2) + (status === 304 ? 1 : 0);

export const createReadyLane = ({ isOpen, counts }: ReadyLaneOptions): ReadyLane => {
  const ready = new Map<string, Ready>();

  const count = (known: Ready, method: string, status: number, start: number): void => {
    const slot = slotOf(method, status);
    known.counts[slot] ??= counts?.of(method, known.route, status);
    const kept = known.counts[slot];
    if (kept === undefined) return;
    kept.requests += 1;
    kept.seconds += (performance.now() - start) / 1000;
  };

  return {
    send: (request, reply, answer) => {
      sendAnswer(request, reply, answer);
      if (ready.size >= mostAddresses) ready.clear();
      ready.set(request.url, { answer, route: request.routeOptions.url ?? 'none', counts: [] });
    },
    handle: (request, response) => {
      const { url = '', method = '' } = request;
      const known = ready.get(url);
      if (known === undefined || (method !== 'GET' && method !== 'HEAD')) return false;
      if (!isHost(request.headers.host) || !isOpen()) return false;
      const start = counts === undefined ? 0 : performance.now();
      if (!writeAnswer(request, response, known.answer)) return false;
      if (counts !== undefined) count(known, method, response.statusCode, start);
      return true;
    },
  };
};
