import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { startServer } from '../test-server.ts';
import { openApi } from './operations.ts';
import { runFuzz } from './run-fuzz.ts';

const usage = 'npm run fuzz -- [--requests N] [--seed S] [--url http://127.0.0.1:PORT]';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    url: { type: 'string' },
  },
});

const wholeNumber = (name: string, text: string): number => {
  if (/^[0-9]{1,10}$/.test(text)) return Number(text);
  console.error(`--${name} must be a whole number. ${usage}`);
  process.exit(2);
};

/** Nobody else's server is to be fuzzed by a slip of the hand. */
const loopback = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLoopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url?.hostname ?? '');
  if (url?.protocol === 'http:' && isLoopback) return url.origin;
  console.error(`--url must be an http address of this machine’s loopback. ${usage}`);
  process.exit(2);
};

const requests = wholeNumber('requests', values.requests);
const seed = wholeNumber('seed', values.seed);
const server = values.url === undefined ? await startServer() : undefined;
const url = server?.url ?? loopback(values.url ?? '');

console.error(`seed ${seed}: ${requests} requests to ${url}`);
const summary = await runFuzz({
  url,
  document: openApi,
  requests,
  seed,
  onProgress: (answered) => {
    if (answered % 10_000 === 0 || answered === requests) console.error(`${answered} answered`);
  },
});
await server?.app.close();

const { failures, successful, ...rest } = summary;
console.log(JSON.stringify({ seed, successful, ...rest, failures }, null, 2));
for (const { operation, fault, times, reproduce } of failures) {
  console.error(`\n${operation}: ${fault} (${times} times)\n  ${reproduce}`);
}
process.exitCode = failures.length === 0 ? 0 : 1;
