import { setPriority } from 'node:os';

// Keeps a core busy, as a worker would, until it is ended.
setPriority(Number(process.argv[2]));
for (;;);
