import * as z from 'zod';

// Compiling the checks of a schema pays from some ten records on; a start has few to check.
z.config({ jitless: true });

/** What the bundle is made of: everything that the process needs, from its arguments on. */
export { runCommandLine } from './cli/command-line.ts';
