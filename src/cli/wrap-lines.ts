import wrapAnsi from 'wrap-ansi';

/**
 * Breaks a text into lines, between words where it can be; colours end and begin again with each line.
 * The built program has this in a file of its own (decision 20).
 * @param width in columns, of which some characters take two
 */
export const wrapLines = (text: string, width: number): readonly string[] =>
  wrapAnsi(text, width, { hard: true }).split('\n');
