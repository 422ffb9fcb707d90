import { DatabaseError } from 'pg';

/** States (SQLSTATE) that say that a statement of ours is wrong, not that PostgreSQL cannot do it now. */
const ownFaults = /^(?:0A|21|22|23|26|34|42)/;

/** Such states all the same where somebody took away a table, or the right to use it. */
const takenAway = /^(?:42501|42P01)/;

/** Errors that only a mistake in this program makes; the driver throws others. */
const mistakes = [TypeError, RangeError, ReferenceError, SyntaxError];

/** Whether PostgreSQL cannot be reached, has no room, or takes too long: what may pass. */
export const isPassing = (error: unknown): boolean => {
  if (!(error instanceof DatabaseError)) return !mistakes.some((kind) => error instanceof kind);
  const { code = '' } = error;
  return takenAway.test(code) || !ownFaults.test(code);
};

/** Whether a statement was refused by a server that goes on: it then did nothing, for certain. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof DatabaseError && error.severity === 'ERROR';

/** Whether the server takes no changes: it may have become the replica of another one. */
export const isReadOnly = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code === '25006';

/** Whether two transactions were in each other’s way, so that trying again helps. */
export const isContention = (error: unknown): boolean =>
  error instanceof DatabaseError && ['40001', '40P01'].includes(error.code ?? '');

const brokenStates = ['57P01', '57P02'];
const brokenCodes = ['ECONNRESET', 'EPIPE'];
const brokenMessages = /^Connection terminated|is not queryable/;

/**
 * Whether a connection turned out to be gone, as all do when PostgreSQL starts again; a new one may work.
 * The driver has no codes for that, only messages.
 */
export const isBroken = (error: unknown): boolean => {
  if (error instanceof DatabaseError) return brokenStates.includes(error.code ?? '');
  if (!(error instanceof Error)) return false;
  if ('code' in error && brokenCodes.includes(String(error.code))) return true;
  return brokenMessages.test(error.message) && !error.message.includes('timeout');
};

/** States that waiting does not mend: a wrong user or password, no such database. */
const settings: readonly string[] = ['28000', '28P01', '3D000', '42501'];

/** Whether PostgreSQL was reached, but not as the settings say. */
export const isMisconfigured = (error: unknown): boolean =>
  error instanceof DatabaseError && settings.includes(error.code ?? '');

/** Why PostgreSQL did not do something, in a few words that hold no password. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  if (error instanceof DatabaseError) return `${error.message} (${error.code})`;
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : 'unknown';
};
