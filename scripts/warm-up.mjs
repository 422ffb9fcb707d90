import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { loadProgram } from '../dist/load-program.js';

/** What is asked, so that the code behind it is compiled: a little of everything. */
const addresses = [
  '/healthz',
  '/v1/articles',
  '/v1/articles/latest/headline',
  '/v1/articles/latest/headline',
  '/v1/articles/latest/claims?limit=2',
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
