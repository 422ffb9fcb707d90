import { runCommandLine } from './cli/command-line.ts';

// The process, run from its sources; the built program starts with launch.ts.
process.exitCode = await runCommandLine(process.argv.slice(2));
