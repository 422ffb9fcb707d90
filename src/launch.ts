#!/usr/bin/env node
import { loadProgram } from './load-program.ts';

const { program } = loadProgram(new URL('.', import.meta.url));

program.runCommandLine(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
