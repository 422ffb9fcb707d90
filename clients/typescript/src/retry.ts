import { readRetryAfter } from './retry-after.ts';

/** Sends a request and waits for the answer’s head, as the `fetch` of browsers and Node does. */
export type Fetch = (request: Request) => Promise<Response>;

export type RetryPolicy = {
  /** How often a request is sent again at most. */
  readonly retries: number;
  /** The longest time that a server may ask to wait, in ms. */
  readonly longestWait: number;
  /** Whether a request may be sent again without another effect. */
  readonly mayRepeat: (request: Request) => boolean;
};

/** The answers that say “later”: too many requests, and unavailable. */
const later: readonly number[] = [429, 503];

/** The longest part of a wait that is left to chance: at first, and however often it was in vain; in ms. */
const firstSpread = 250;
const longestSpread = 8000;

/**
 * Sends requests again that were turned away for the moment. The last answer is given as it is; so is one
 * that asks to wait longer than is allowed.
 */
export const withRetries =
  (send: Fetch, { retries, longestWait, mayRepeat }: RetryPolicy): Fetch =>
  async (request) => {
    const most = mayRepeat(request) ? retries : 0;
    for (let sent = 0; sent < most; sent += 1) {
      const response = await send(request.clone());
      if (!later.includes(response.status)) return response;
      const asked = readRetryAfter(response.headers.get('Retry-After'), Date.now()) ?? 0;
      if (asked > longestWait) return response;
      await response.body?.cancel();
      await pause(asked + spread(sent), request.signal);
    }
    return send(request);
  };

/**
 * So that clients who were turned away together do not come back together (“full jitter”: Brooker, “Exponential
 * Backoff and Jitter”, 2015), on top of what the server asked for.
 */
const spread = (sent: number): number =>
  Math.random() * Math.min(firstSpread * 2 ** sent, longestSpread);

const pause = (time: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, time);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
