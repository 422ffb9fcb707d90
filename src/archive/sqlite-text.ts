/** A text as its bytes in UTF-8: the driver gives a Buffer for one row, and an ArrayBuffer for each of several. */
export type TextBytes = Buffer | ArrayBuffer;

/**
 * A column of text, read as bytes. The driver binds texts whole, but reads them as C does, up to U+0000: what may
 * hold one is read like this.
 */
export const asBytes = (column: string): string => `CAST(${column} AS BLOB) AS ${column}`;

/** The text that bytes are of. */
export const textOf = (bytes: TextBytes): string =>
  (bytes instanceof ArrayBuffer ? Buffer.from(bytes) : bytes).toString('utf8');
