import { Agent } from 'node:http';
import * as z from 'zod';
import type { ClaimQuery } from './archive-queries.ts';
import { type Answered, ask, type Question } from './ask.ts';
import { shuffled } from './measurement.ts';
import { WrongAnswer } from './verify.ts';

/** How long a request of one kind took, in ms. */
export type Timing = {
  readonly kind: string;
  readonly time: number;
  /** Whether the answer was the one expected. */
  readonly isRight: boolean;
};

/** A request of one kind. */
export type Asked = {
  readonly kind: string;
  readonly question: Question;
  /** Whether an answer is the one expected; without it, each is. */
  readonly isRight?: (body: Buffer) => boolean;
};

/** Asks a server over one connection, one request after the other. */
export type Asker = {
  /** @throws WrongAnswer where the answer is no 200 */
  readonly ask: (question: Question) => Promise<Answered>;
  readonly close: () => void;
};

export const createAsker = (port: number): Asker => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    ask: async (question) => {
      const answer = await ask(port, question, agent);
      if (answer.status === 200) return answer;
      throw new WrongAnswer(`${question.path}: ${answer.status} ${answer.body}`);
    },
    close: () => agent.destroy(),
  };
};

/**
 * Puts as many requests of each kind, in an order by chance; where there are fewer of a kind, some more than once.
 * @param each how many of each kind
 */
export const timeRequests = async (
  asker: Asker,
  requests: readonly Asked[],
  each: number,
): Promise<readonly Timing[]> => {
  const timings: Timing[] = [];
  for (const { kind, question, isRight } of shuffled(asMany(requests, each))) {
    const start = performance.now();
    const { body } = await asker.ask(question);
    const time = performance.now() - start;
    timings.push({ kind, time, isRight: isRight?.(body) ?? true });
  }
  return timings;
};

const asMany = (requests: readonly Asked[], each: number): readonly Asked[] =>
  [...new Set(requests.map(({ kind }) => kind))].flatMap((kind) => {
    const own = requests.filter((one) => one.kind === kind);
    return Array.from({ length: each }, (_, index) => own[index % own.length] as Asked);
  });

/** How many items a page of a search has unless told otherwise, and has at most. */
const usualPage = 20;
const largestPage = 200;

/** Which page is far behind. */
export const farPage = 1000;

/** How many items come before it. */
const itemsBeforeFarPage = (farPage - 1) * usualPage;

/** A page that lies behind others. */
export type FarPage = ClaimQuery & {
  /** How many items come before it. */
  readonly before: number;
};

const Page = z.object({ items: z.array(z.unknown()), next: z.string().optional() });

/** A place among what a query finds. */
type Place = { readonly cursor: string | undefined; readonly before: number };

/**
 * Finds a query’s page 1,000, or the last one where it has fewer, as a client does: by following `next`, from
 * one of the largest pages to another.
 */
export const findFarPage = async (asker: Asker, { kind, path }: ClaimQuery): Promise<FarPage> => {
  const page = async (place: Place, limit: number) => {
    const { body } = await asker.ask({ path: addressOf(path, { ...place, limit }) });
    const { items, next } = Page.parse(JSON.parse(body.toString()));
    return { count: items.length, after: next === undefined ? undefined : placeAfter(next) };
  };
  const placeAfter = (next: string): string | undefined =>
    new URL(next, 'http://localhost').searchParams.get('cursor') ?? undefined;

  let place: Place = { cursor: undefined, before: 0 };
  while (place.before < itemsBeforeFarPage) {
    const { count, after } = await page(
      place,
      Math.min(largestPage, itemsBeforeFarPage - place.before),
    );
    if (after === undefined) {
      // All that is left is here: go on to where its last page of the usual size begins.
      const full = Math.floor(Math.max(0, count - 1) / usualPage) * usualPage;
      if (full > 0) {
        const { after: last } = await page(place, full);
        place = { cursor: last, before: place.before + full };
      }
      break;
    }
    place = { cursor: after, before: place.before + count };
  }
  return { kind, path: addressOf(path, place), before: place.before };
};

/** Whether a page is the one looked for, and not only the last of fewer. */
export const isPageReached = ({ before }: FarPage): boolean => before === itemsBeforeFarPage;

const addressOf = (
  path: string,
  { cursor, limit }: { readonly cursor: string | undefined; readonly limit?: number },
): string => {
  const { pathname, searchParams } = new URL(path, 'http://localhost');
  if (cursor !== undefined) searchParams.set('cursor', cursor);
  if (limit !== undefined) searchParams.set('limit', String(limit));
  return `${pathname}?${searchParams}`;
};
