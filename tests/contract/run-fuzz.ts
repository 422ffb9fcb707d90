import fc from 'fast-check';
import { prefersHtml } from '../../src/http/negotiation.ts';
import { isAcceptable } from './acceptance.ts';
import { curlOf, type FuzzRequest } from './fuzz-request.ts';
import { lastTag } from './headers.ts';
import { askForCursors, collectKnownValues } from './known-values.ts';
import { minimise } from './minimise.ts';
import { type OpenApi, operationsOf } from './operations.ts';
import { createRefusal } from './refusals.ts';
import { requestsOf } from './requests.ts';
import { createAgent, sendRequest } from './send-request.ts';
import { createAnswerValidator } from './validate-answer.ts';

export type FuzzOptions = {
  readonly url: string;
  readonly document: OpenApi;
  readonly requests: number;
  readonly seed: number;
  readonly connections?: number;
  /** Told how many requests have been answered. */
  readonly onProgress?: (answered: number) => void;
};

/** One way of failing, however often it was met. */
type FuzzFailure = {
  readonly operation: string;
  readonly fault: string;
  readonly times: number;
  /** A curl command: the simplest request found that fails so. */
  readonly reproduce: string;
};

type Tally = { readonly requests: number; readonly successful: number };

export type FuzzSummary = {
  readonly requests: number;
  /** The share of 2xx. */
  readonly successful: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly byOperation: Readonly<Record<string, Tally>>;
  readonly failures: readonly FuzzFailure[];
};

/** Requests are made so many at a time: all of a long run would not fit in memory. */
const batchSize = 1000;

type Outcome = {
  readonly status: number | 'none';
  readonly sent: FuzzRequest;
  readonly faults: readonly string[];
};

type Met = { readonly sent: FuzzRequest; readonly fault: string; times: number };

/** Sends generated requests to a listening server, and checks every answer. */
export const runFuzz = async (options: FuzzOptions): Promise<FuzzSummary> => {
  const { url, document, requests, seed, connections = 4, onProgress } = options;
  const operations = operationsOf(document);
  const known = collectKnownValues(operations, await askForCursors(url, operations));
  const generated = requestsOf(document, known);
  const ask = createAsker(url, document, connections);
  const byStatus: Record<string, number> = {};
  const byOperation: Record<string, Tally> = Object.fromEntries(
    operations.map(({ id }) => [id, { requests: 0, successful: 0 }]),
  );
  const met = new Map<string, Met>();

  const note = ({ status, sent, faults }: Outcome): void => {
    byStatus[status] = (byStatus[status] ?? 0) + 1;
    const { id } = sent.operation;
    const tally = byOperation[id] ?? { requests: 0, successful: 0 };
    byOperation[id] = {
      requests: tally.requests + 1,
      successful: tally.successful + (isSuccess(status) ? 1 : 0),
    };
    for (const fault of faults) {
      const key = `${id} ${kindOf(fault)}`;
      const one = met.get(key) ?? { sent, fault, times: 0 };
      one.times += 1;
      met.set(key, one);
    }
  };

  for (let done = 0; done < requests; ) {
    const numRuns = Math.min(batchSize, requests - done);
    const batch = fc.sample(generated, { numRuns, seed: seed + done }).values();
    const work = async () => {
      for (const request of batch) note(await ask.send(request));
    };
    await Promise.all(Array.from({ length: connections }, work));
    done += numRuns;
    onProgress?.(done);
  }
  const failures: FuzzFailure[] = [];
  for (const { sent, fault, times } of met.values()) {
    const least = await minimise(sent, async (request) =>
      (await ask.send(request)).faults.some((one) => kindOf(one) === kindOf(fault)),
    );
    failures.push({ operation: sent.operation.id, fault, times, reproduce: curlOf(url, least) });
  }
  ask.close();
  const successes = Object.values(byOperation).map(({ successful }) => successful);
  const successful = successes.reduce((sum, one) => sum + one, 0) / requests;
  return { requests, successful, byStatus, byOperation, failures };
};

const isSuccess = (status: number | 'none'): boolean =>
  status !== 'none' && status >= 200 && status < 300;

/** What faults of one kind have in common: not the values, nor where in a list. */
const kindOf = (fault: string): string => fault.replace(/“.*?”|\d{4,}|\/\d+/gs, '…').slice(0, 120);

type Asker = {
  readonly send: (request: FuzzRequest) => Promise<Outcome>;
  readonly close: () => void;
};

const createAsker = (url: string, document: OpenApi, connections: number): Asker => {
  const agent = createAgent(connections);
  const validate = createAnswerValidator(document, 'closed');
  const refusal = createRefusal(document);
  const tags = new Map<string, string>();

  const send = async (request: FuzzRequest): Promise<Outcome> => {
    const { operation, method } = request;
    const sent = withTag(request, tags.get(operation.id) ?? '"none"');
    try {
      const answer = await sendRequest(agent, url, sent);
      const { status, headers } = answer;
      if (headers.etag !== undefined) tags.set(operation.id, headers.etag);
      // Addresses of pages are passed on, and gain parameters on the way: those are let pass.
      const isPage = operation.path === '/' && prefersHtml(sent.headers.accept);
      const reason = status < 400 && !isPage ? refusal(sent) : undefined;
      return {
        status,
        sent,
        faults: [
          // 501 is how oEmbed answers to a format that it does not have.
          ...(status >= 500 && status !== 501 ? [`answered with ${status}`] : []),
          ...(reason === undefined ? [] : [`succeeded although ${reason}`]),
          ...(status === 406 && isAcceptable(sent) ? ['not acceptable, though it is'] : []),
          // Browsers are told what went wrong by a page, which the document says nothing about.
          ...(isPage && status >= 400 ? [] : validate(operation, method, answer)),
        ],
      };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { status: 'none', sent, faults: [`got no answer: ${message}`] };
    }
  };
  return { send, close: () => agent.destroy() };
};

const withTag = (request: FuzzRequest, tag: string): FuzzRequest => {
  const wanted = request.headers['if-none-match'];
  if (wanted === undefined) return request;
  const headers = { ...request.headers, 'if-none-match': wanted.replace(lastTag, tag) };
  return { ...request, headers };
};
