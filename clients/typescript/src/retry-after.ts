/** The names of days that every HTTP date begins with (RFC 9110, 5.6.7). */
const dayName = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/;

/**
 * Reads `Retry-After`: seconds, or an HTTP date (RFC 9110, 10.2.3).
 * @param now in ms since the epoch
 * @returns the time to wait, in ms, none of it for a date that has passed; undefined where there is no telling
 */
export const readRetryAfter = (header: string | null, now: number): number | undefined => {
  const said = header?.trim() ?? '';
  if (/^\d+$/.test(said)) return Number(said) * 1000;
  if (!dayName.test(said)) return undefined;
  // The oldest of the three forms names no zone; all are in GMT.
  const date = Date.parse(said.endsWith('GMT') ? said : `${said} GMT`);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
};
