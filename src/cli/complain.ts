import { paint } from './terminal.ts';

/** Says on standard error what is wrong. */
export const complain = (message: string): void =>
  console.error(`${paint('red', 'on-the-record:', process.stderr)} ${message}`);
