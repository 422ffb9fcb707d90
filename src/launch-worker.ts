import { loadBundle } from './load-program.ts';

// A worker thread of the built program; from its sources, extraction-worker.ts is run itself.
loadBundle(new URL('.', import.meta.url), 'extractor');
