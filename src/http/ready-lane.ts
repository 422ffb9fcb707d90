import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addDuration } from '../durations.ts';
import type { Answer } from './answer.ts';
import type { RequestCount, RequestCounts } from './metrics.ts';
import { isHost } from './request-guard.ts';
import { givenRequestId } from './request-id.ts';
import { sendAnswer, writeAnswer } from './send-answer.ts';

/** How many addresses are remembered, and how many bytes of answers; with more, remembering starts anew. */
const mostAddresses = 10_000;
const mostBytes = 67_108_864;

/** Whether an answer is still what would be answered. */
export type IsCurrent = () => boolean;

const always: IsCurrent = () => true;

/** Whether an answer is what an address answers a request with, by its `Accept`. */
export type IsChosen = (accept: string | undefined) => boolean;

/**
 * The short way of a stored answer. Once Fastify has answered an address in full (guards, routing,
 * validation), the same address needs none of that again: the next request for it, to the letter,
 * is answered from here. Everything else takes the long way.
 */
export type ReadyLane = {
  /**
   * Answers a request the long way, and remembers its address for as long as the answer is current.
   * @param isChosen given where the address answers in several media types: which requests get this answer
   */
  readonly send: (
    request: FastifyRequest,
    reply: FastifyReply,
    answer: Answer,
    isCurrent?: IsCurrent,
    isChosen?: IsChosen,
  ) => void;
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
  readonly isCurrent: IsCurrent;
  /** Undefined where the address has no other answer. */
  readonly isChosen: IsChosen | undefined;
  readonly route: string;
  /** The counts of its answers, each once it is needed, in the order of `slotOf`. */
  readonly counts: (RequestCount | undefined)[];
};

const slotOf = (method: string, status: number): number =>
  (method === 'GET' ? 0 : 2) + (status === 304 ? 1 : 0);

export const createReadyLane = ({ isOpen, counts }: ReadyLaneOptions): ReadyLane => {
  const ready = new Map<string, Ready>();
  let bytes = 0;

  const count = (known: Ready, method: string, status: number, start: number): void => {
    const slot = slotOf(method, status);
    known.counts[slot] ??= counts?.of(method, known.route, status);
    const kept = known.counts[slot];
    if (kept === undefined) return;
    addDuration(kept.durations, (performance.now() - start) / 1000);
  };

  const forget = (url: string): void => {
    bytes -= ready.get(url)?.answer.size ?? 0;
    ready.delete(url);
  };

  const remember = (url: string, known: Ready): void => {
    forget(url);
    if (ready.size >= mostAddresses || bytes + known.answer.size > mostBytes) {
      ready.clear();
      bytes = 0;
    }
    ready.set(url, known);
    bytes += known.answer.size;
  };

  return {
    send: (request, reply, answer, isCurrent = always, isChosen) => {
      sendAnswer(request, reply, answer);
      const route = request.routeOptions.url ?? 'none';
      if (isCurrent()) {
        remember(request.url, { answer, isCurrent, isChosen, route, counts: [] });
      }
    },
    handle: (request, response) => {
      const { url = '', method = '' } = request;
      const known = ready.get(url);
      if (known === undefined || (method !== 'GET' && method !== 'HEAD')) return false;
      if (!known.isCurrent()) {
        forget(url);
        return false;
      }
      if (known.isChosen?.(request.headers.accept) === false) return false;
      if (!isHost(request.headers.host) || !isOpen()) return false;
      const start = counts === undefined ? 0 : performance.now();
      // Nothing is logged here, so an id that nobody gave would lead nowhere.
      const requestId = givenRequestId(request);
      if (!writeAnswer(request, response, known.answer, { requestId })) return false;
      if (counts !== undefined) count(known, method, response.statusCode, start);
      return true;
    },
  };
};
