import { notText } from '../errors.ts';
import type { ArticleMediaType } from '../layout/layout.ts';
import { kindOfFile } from './kind-of-file.ts';

/** A document as its bytes came in. */
export type ArticleBytes = {
  readonly bytes: Uint8Array;
  readonly mediaType: ArticleMediaType;
  /** The charset it is said to be in; without one, its own marks decide, else it is UTF-8. */
  readonly charset?: string | undefined;
};

/** The encodings that can be decoded, as the WHATWG Encoding Standard names them. */
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
type Encoding = (typeof encodings)[number];

/** Charsets for people: what a request or a command may name. */
export const charsets = 'utf-8, utf-16le, utf-16be, windows-1252, iso-8859-1';

/**
 * The encoding that a charset’s label stands for (WHATWG Encoding Standard, section 4.2):
 * `latin1` and `us-ascii` mean Windows-1252. Undefined where it is unknown or cannot be decoded.
 */
export const encodingOf = (charset: string): Encoding | undefined => {
  try {
    const { encoding } = new TextDecoder(charset.trim());
    return encodings.find((known) => known === encoding);
  } catch {
    return undefined;
  }
};

/**
 * Decodes a document. A byte order mark overrides what the charset is said to be, as in browsers
 * (WHATWG Encoding Standard, section 6), and belongs to the encoding, not to the text.
 * @throws DomainError `not-text` for a file of another kind, and for bytes that are no characters
 */
export const decodeArticle = ({ bytes, mediaType, charset }: ArticleBytes): string => {
  const kind = kindOfFile(bytes);
  if (kind !== undefined) {
    throw notText(`This is ${kind}, no text. Take the text out of it and send that.`);
  }
  const said = charset ?? (mediaType === 'text/html' ? charsetInHtml(bytes) : undefined);
  return decode(bytes, markedEncoding(bytes) ?? encodingOf(said ?? 'utf-8') ?? 'utf-8');
};

/**
 * Decodes what has to be UTF-8, such as JSON (RFC 8259, section 8.1).
 * @throws DomainError `not-text`
 */
export const decodeUtf8 = (bytes: Uint8Array): string =>
  decode(bytes, 'utf-8', 'Send it in UTF-8.');

const otherwise = `Send it in UTF-8, or say which charset it is in: ${charsets}.`;

const decode = (bytes: Uint8Array, encoding: Encoding, advice = otherwise): string => {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const where = encoding === 'utf-8' ? ` at byte ${firstNoUtf8(bytes)}` : '';
    throw notText(`This is not valid ${encoding.toUpperCase()}${where}. ${advice}`);
  }
};

/** Byte order marks (Unicode Standard, section 23.8). */
const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
];

const markedEncoding = (bytes: Uint8Array): Encoding | undefined =>
  marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];

/** How far into a page its charset is looked for, in bytes (HTML Standard, section 13.2.3.2). */
const prescanned = 1024;

const charsetInHtml = (bytes: Uint8Array): string | undefined => {
  const start = Buffer.from(bytes.subarray(0, prescanned)).toString('latin1');
  const charset = start
    .match(/<meta\b[^<>]*>/gi)
    ?.map((tag) => /charset\s*=\s*["']?([\w-]+)/i.exec(tag)?.[1])
    .find((said) => said !== undefined);
  // A page whose `meta` could be read as ASCII is not in UTF-16, whatever it says.
  return charset?.toLowerCase().startsWith('utf-16') ? 'utf-8' : charset;
};

/** What Windows-1252 has from 0x80 to 0x9f (WHATWG Encoding Standard, index windows-1252). */
const from0x80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand: Node’s own decoder takes it for Latin-1 from 20.18.3 on (nodejs/node#60888). */
const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => from0x80[character.charCodeAt(0) - 0x80] ?? '');

const replacement = Buffer.from('\ufffd');

/** Where the first byte is that is no UTF-8: zero-based. */
const firstNoUtf8 = (bytes: Uint8Array): number => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let read = 0;
  let at = 0;
  for (let next = text.indexOf('\ufffd'); next >= 0; next = text.indexOf('\ufffd', read)) {
    at += Buffer.byteLength(text.slice(read, next));
    // The character may stand in the text itself.
    if (!replacement.equals(bytes.subarray(at, at + replacement.length))) return at;
    at += replacement.length;
    read = next + 1;
  }
  return at;
};
