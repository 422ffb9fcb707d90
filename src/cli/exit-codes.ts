import type { signalCodes } from './stop-on-signal.ts';

/** What a command ends with: all well, something found wrong, or called wrongly. */
export const exitCodes = { ok: 0, failed: 1, usage: 2 } as const;
export type ExitCode =
  | (typeof exitCodes)[keyof typeof exitCodes]
  | (typeof signalCodes)[keyof typeof signalCodes];
