import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { percentile } from './percentile.ts';

/** How long requests took, in ms. */
export type Latency = { readonly median: number; readonly p99: number; readonly requests: number };

/** The pause between an answer and the next request, in ms: so that nothing waits for its turn. */
const pause = 1;

/** Asks one request after the other for some seconds, with a pause between, over one connection. */
export const measureLatency = async (
  port: number,
  path: string,
  seconds: number,
): Promise<Latency> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const end = performance.now() + seconds * 1000;
  const times: number[] = [];
  while (performance.now() < end) {
    const start = performance.now();
    await askOnce(agent, port, path);
    times.push(performance.now() - start);
    await delay(pause);
  }
  agent.destroy();
  const at = (share: number): number => percentile(times, share) ?? 0;
  return { median: at(0.5), p99: at(0.99), requests: times.length };
};

const askOnce = (agent: Agent, port: number, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    request({ agent, host: '127.0.0.1', port, path }, (response) => {
      response.resume();
      response.on('error', reject);
      response.on('end', resolve);
    })
      .on('error', reject)
      .end();
  });
