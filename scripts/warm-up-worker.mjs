import { writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { loadBundle } from '../dist/load-program.js';

// A worker as the program starts it, which keeps, when it is told to, the code that V8 has made.
const dist = new URL('../dist/', import.meta.url);
const { script } = loadBundle(dist, 'extractor');
workerData.port.once('message', () => {
  writeFileSync(new URL('extractor.cache', dist), script.createCachedData());
  process.exit(0);
});
