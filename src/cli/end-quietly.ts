import { signalCodes } from './stop-on-signal.ts';

/** Ends at once where nobody listens any more, or somebody wants it to end; files are written in one go. */
export const endQuietly = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  for (const [signal, exitCode] of Object.entries(signalCodes)) {
    process.once(signal, () => process.exit(exitCode));
  }
};
