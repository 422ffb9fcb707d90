import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import { loadProgram } from '../dist/load-program.js';

/** What is asked, so that the code behind it is compiled: a little of everything. */
const addresses = [
  '/healthz',
  '/v1/articles',
  '/v1/articles/latest/headline',
  '/v1/articles/latest/headline',
  '/v1/articles/latest/claims?limit=2',
  '/articles/latest',
  '/nowhere',
];

/** A port that is free now. */
const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const news = 'The harbour bridge will close for six weeks, the council decided on Monday.';
const said = '“It is the cheapest way,” said the mayor, Ada Lind. “We have waited too long.”';

/** What is read, so that the code behind it is compiled: an article in every form. */
const articles = [
  ['text/plain', `Harbour bridge to close\n\n• Six weeks of repairs\n\n${news}\n\n${said}\n`],
  ['text/markdown', `# Harbour bridge to close\n\n- Six weeks of repairs\n\n${news}\n\n${said}\n`],
  [
    'text/html',
    `<!doctype html><title>Harbour bridge to close</title><article><h1>Harbour bridge to close</h1><p>${news}</p><p>${said}</p></article>`,
  ],
];

/** Runs a worker once, and has it keep the code that V8 has made of it. */
const warmUpWorker = async () => {
  const { port1, port2 } = new MessageChannel();
  const modelFolder = fileURLToPath(new URL('../data/model', import.meta.url));
  const worker = new Worker(new URL('./warm-up-worker.mjs', import.meta.url), {
    workerData: { modelFolder, port: port2 },
    transferList: [port2],
  });
  await once(worker, 'message');
  for (const [mediaType, body] of articles) {
    worker.postMessage({ input: { mediaType, body }, explain: true, coding: 'identity' });
    await once(worker, 'message');
  }
  port1.postMessage('keep');
  await once(worker, 'exit');
};

await warmUpWorker();

// Runs the built server once and asks it, then keeps the code that V8 has made of it.
const port = await freePort();
Object.assign(process.env, {
  HOST: '127.0.0.1',
  PORT: String(port),
  LOG_LEVEL: 'warn',
  DATA_DIR: '',
});
const dist = new URL('../dist/', import.meta.url);
const { program, script } = loadProgram(dist);
if ((await program.runCommandLine(['serve'])) !== undefined) process.exit(1);
for (const address of addresses) await (await fetch(`http://127.0.0.1:${port}${address}`)).text();
writeFileSync(new URL('program.cache', dist), script.createCachedData());
process.exit(0);
