import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// What a worker runs where the program is not built: its source, in TypeScript. The loader that
// the main thread was started with does not reach into workers.
register();
await import(workerData.source);
