const decimalInteger = /^(?:0|[1-9][0-9]{0,14})$/;

/**
 * Reads a plain decimal whole number: digits only, so `0x10`, `1e1`, ` 5`, `+1` and `007` are not.
 * @returns the number, or undefined where the text is none
 */
export const parseDecimalInteger = (text: string): number | undefined =>
  decimalInteger.test(text) ? Number(text) : undefined;

/** A number where `value` is the text of one; anything else as it is, for a schema to refuse. */
export const decimalOrAsIs = (value: unknown): unknown =>
  typeof value === 'string' ? (parseDecimalInteger(value) ?? value) : value;
