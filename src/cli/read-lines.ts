/** A line of a file, without its end. */
export type Line = {
  /** Counts from 1. */
  readonly number: number;
  /** Its bytes, in memory of their own; undefined where there are too many of them. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  /** How far the file was read when the line was, in bytes. */
  readonly offset: number;
};

const lineFeed = 0x0a;

/**
 * The lines of a stream of bytes that are not blank. One that is too long is passed over, and never held
 * whole.
 * @param longest most bytes that a line may have
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<Line> {
  let number = 0;
  let offset = 0;
  let begun = emptyLine();

  const finish = (): Line => {
    number += 1;
    return { number, bytes: wholeLine(begun, longest), offset };
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      begun = extend(begun, chunk.subarray(from, end), longest);
      offset += end + 1 - from;
      from = end + 1;
      const line = finish();
      begun = emptyLine();
      if (!isBlank(line)) yield line;
    }
    begun = extend(begun, chunk.slice(from), longest);
    offset += chunk.length - from;
  }
  const last = finish();
  if (!isBlank(last)) yield last;
}

/** What is read of a line so far; no parts any more once it is too long. */
type BegunLine = { readonly parts: readonly Uint8Array[]; readonly length: number };

const emptyLine = (): BegunLine => ({ parts: [], length: 0 });

const extend = ({ parts, length }: BegunLine, part: Uint8Array, longest: number): BegunLine => {
  const total = length + part.length;
  if (total > longest) return { parts: [], length: total };
  return part.length === 0 ? { parts, length } : { parts: [...parts, part], length: total };
};

const wholeLine = (
  { parts, length }: BegunLine,
  longest: number,
): Uint8Array<ArrayBuffer> | undefined => {
  if (length > longest) return undefined;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const isBlank = ({ bytes }: Line): boolean =>
  bytes?.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d) ?? false;
