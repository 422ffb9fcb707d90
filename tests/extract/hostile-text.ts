import type { Random } from '../../src/training/random.ts';

/** Sentences with what the extractor looks for: names, cues, quotations, pronouns, numbers. */
export const sentences = [
  'The mayor, Ada Lind, said on Monday that the bridge would be closed for six weeks.',
  '“It is the cheapest way,” she told reporters, “and we have waited too long.”',
  'According to the council, the work may cost $2.5 million.',
  'Officials of the Harbour Office denied that they had known of the cracks.',
  'He added that “nobody was in danger”, but a report by the engineers says otherwise.',
];

/** All of them, in one paragraph. */
export const prose = sentences.join(' ');

/** Cuts a text to a number of bytes, but no character in two. */
const cutTo = (text: string, bytes: number): string => {
  const cut = new TextDecoder().decode(Buffer.from(text).subarray(0, bytes));
  return cut.replace(/\ufffd+$/, '');
};

/** The same again and again. */
export const repeated = (text: string, bytes: number): string =>
  cutTo(text.repeat(Math.ceil(bytes / Buffer.byteLength(text))), bytes);

/** What is made each time anew, until there is enough. */
export const filled = (bytes: number, next: () => string): string => {
  const pieces: string[] = [];
  for (let size = 0; size < bytes; ) {
    const piece = next();
    pieces.push(piece);
    size += Buffer.byteLength(piece);
  }
  return cutTo(pieces.join(''), bytes);
};

/** One of some things, by chance. */
export const anyOf = <Item>(items: readonly Item[], random: Random): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('there is nothing to choose from');
  return item;
};

/** A Unicode scalar value that is no control character, assigned or not. */
export const anyCharacter = (random: Random): string => {
  const code =
    0x20 + Math.floor(random() * (anyOf([0x100, 0x3000, 0x1_0000, 0x11_0000], random) - 0x20));
  const isOther = (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000);
  return isOther || code === 0xfffd ? '\u{1f309}' : String.fromCodePoint(code);
};

/** Prose in the middle of what opens and closes around it. */
export const nested = (open: string, close: string, bytes: number): string => {
  const depth = Math.floor((bytes - Buffer.byteLength(prose)) / Buffer.byteLength(open + close));
  return `${open.repeat(depth)}${prose}${close.repeat(depth)}`;
};
