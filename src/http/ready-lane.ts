import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addDuration } from '../durations.ts';
import type { Answer } from './answer.ts';
import type { RequestCount, RequestCounts } from './metrics.ts';
import { chooseType } from './negotiation.ts';
import { isHost } from './request-guard.ts';
import { givenRequestId } from './request-id.ts';
import { sendAnswer, writeAnswer } from './send-answer.ts';

/** How many addresses are remembered, and how many bytes of answers; with more, remembering starts anew. */
const mostAddresses = 10_000;
const mostBytes = 67_108_864;

/** Whether an answer is still what would be answered. */
export type IsCurrent = () => boolean;

const always: IsCurrent = () => true;

/**
 * The short way of a stored answer. Once Fastify has answered an address in full (guards, routing,
 * validation), the same address needs none of that again: the next request for it, to the letter,
 * is answered from here. Everything else takes the long way.
 */
export type ReadyLane = {
  /**
   * Answers a request the long way, and remembers its address for as long as the answer is current.
   * @param offers the media types of all forms that the address answers in, best first, where there are several
   */
  readonly send: (
    request: FastifyRequest,
    reply: FastifyReply,
    answer: Answer,
    isCurrent?: IsCurrent,
    offers?: readonly string[],
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
  readonly route: string;
  /** The counts of its answers, each once it is needed, in the order of `slotOf`. */
  readonly counts: (RequestCount | undefined)[];
};

const slotOf = (method: string, status: number): number =>
  (method === 'GET' ? 0 : 2) + (status === 304 ? 1 : 0);

export const createReadyLane = ({ isOpen, counts }: ReadyLaneOptions): ReadyLane => {
  /** By address; where that has several forms, by address and media type. */
  const ready = new Map<string, Ready>();
  /** What addresses of several forms offer. */
  const offered = new Map<string, readonly string[]>();
  let bytes = 0;

  const keyOf = (url: string, accept: string | undefined): string => {
    const offers = offered.get(url);
    // No address holds a blank.
    return offers === undefined ? url : `${url} ${chooseType(accept, offers)}`;
  };

  const count = (known: Ready, method: string, status: number, start: number): void => {
    const slot = slotOf(method, status);
    known.counts[slot] ??= counts?.of(method, known.route, status);
    const kept = known.counts[slot];
    if (kept === undefined) return;
    addDuration(kept.durations, (performance.now() - start) / 1000);
  };

  const forget = (key: string): void => {
    bytes -= ready.get(key)?.answer.size ?? 0;
    ready.delete(key);
  };

  const remember = (key: string, known: Ready): void => {
    forget(key);
    if (ready.size >= mostAddresses || bytes + known.answer.size > mostBytes) {
      ready.clear();
      bytes = 0;
    }
    ready.set(key, known);
    bytes += known.answer.size;
  };

  return {
    send: (request, reply, answer, isCurrent = always, offers = undefined) => {
      sendAnswer(request, reply, answer);
      if (!isCurrent()) return;
      if (offered.size >= mostAddresses) offered.clear();
      if (offers !== undefined) offered.set(request.url, offers);
      const route = request.routeOptions.url ?? 'none';
      const key = keyOf(request.url, request.headers.accept);
      remember(key, { answer, isCurrent, route, counts: [] });
    },
    handle: (request, response) => {
      const { url = '', method = '' } = request;
      const key = keyOf(url, request.headers.accept);
      const known = ready.get(key);
      if (known === undefined || (method !== 'GET' && method !== 'HEAD')) return false;
      if (!known.isCurrent()) {
        forget(key);
        return false;
      }
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
