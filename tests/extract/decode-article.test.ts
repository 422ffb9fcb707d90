import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/errors.ts';
import { type ArticleBytes, decodeArticle, encodingOf } from '../../src/extract/decode-article.ts';

const bytesOf = (latin1: string): Buffer => Buffer.from(latin1, 'latin1');

const utf16 = (text: string, bigEndian = false): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

const decode = (bytes: Uint8Array, rest: Partial<ArticleBytes> = {}): string =>
  decodeArticle({ bytes, mediaType: 'text/plain', ...rest });

const messageOf = (bytes: Uint8Array, rest: Partial<ArticleBytes> = {}): string => {
  try {
    return `read as ${JSON.stringify(decode(bytes, rest))}`;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'not-text') throw error;
    return error.message;
  }
};

const text = 'The mayor’s “café” — 5 € 😀\r\n';

describe('a document is decoded', () => {
  it.each<[string, Uint8Array, string | undefined]>([
    ['as UTF-8 where nothing is said', Buffer.from(text), undefined],
    ['as what it is said to be: utf-8', Buffer.from(text), 'UTF-8'],
    ['as what it is said to be: utf-16le', utf16(text), 'utf-16le'],
    ['as what it is said to be: utf-16be', utf16(text, true), 'UTF-16BE'],
    ['by its byte order mark: UTF-8', Buffer.from(`\ufeff${text}`), undefined],
    ['by its byte order mark: UTF-16, little end first', utf16(`\ufeff${text}`), undefined],
    ['by its byte order mark: UTF-16, big end first', utf16(`\ufeff${text}`, true), undefined],
    ['by its byte order mark, whatever is said', utf16(`\ufeff${text}`, true), 'utf-8'],
  ])('%s', (_how, bytes, charset) => {
    expect(decode(bytes, { charset })).toBe(text);
  });

  it.each(['windows-1252', 'iso-8859-1', 'latin1', 'us-ascii'])(
    'from %s, whose curly quotes and euro sign browsers read so too',
    (charset) => {
      expect(decode(bytesOf('\x93caf\xe9\x94 \x96 \x80'), { charset })).toBe('“café” – €');
    },
  );

  it('keeps a second byte order mark, which is a character of the text', () => {
    expect(decode(Buffer.from('\ufeff\ufeffa'))).toBe('\ufeffa');
  });

  it('reads the charset of a page without one in its Content-Type from the page', () => {
    const page = bytesOf('<html><head><meta charset="windows-1252"></head>caf\xe9</html>');
    expect(decode(page, { mediaType: 'text/html' })).toContain('café');
    expect(messageOf(page)).toContain('not valid UTF-8');
    const old = bytesOf('<meta http-equiv=x content="text/html; charset=iso-8859-1">caf\xe9');
    expect(decode(old, { mediaType: 'text/html' })).toContain('café');
    const wrong = Buffer.from('<meta charset="utf-16">café');
    expect(decode(wrong, { mediaType: 'text/html' })).toContain('café');
  });
});

describe('what is no text is refused', () => {
  it.each([
    ['at its start', '\xe9t\xe9', 'at byte 0'],
    ['in its midst', 'the caf\xe9 is open', 'at byte 7'],
    ['after other characters of several bytes', '\xe2\x82\xac caf\xe9', 'at byte 7'],
    ['after a replacement character', '\xef\xbf\xbd caf\xe9 ', 'at byte 7'],
    ['cut off at its end', 'caf\xc3', 'at byte 3'],
    ['after a byte order mark', '\xef\xbb\xbfcaf\xe9', 'at byte 6'],
  ])('with bytes that are no UTF-8 %s', (_where, latin1, at) => {
    expect(messageOf(bytesOf(latin1))).toContain(`not valid UTF-8 ${at}.`);
  });

  it('with bytes that are no UTF-16', () => {
    expect(messageOf(Buffer.from('abc'), { charset: 'utf-16le' })).toContain('not valid UTF-16LE');
    expect(messageOf(bytesOf('\xd8\x00\x00a'), { charset: 'utf-16be' })).toContain('UTF-16BE');
  });

  it.each([
    ['%PDF-1.7\n', 'a PDF file'],
    ['PK\x03\x04\x14\0\x06\0[Content_Types].xml', 'a zip archive'],
    [
      `PK\x03\x04\x14\0\x06\0[Content_Types].xml${'\0'.repeat(99)}word/document.xml`,
      'a Word document',
    ],
    ['PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text', 'an OpenDocument file'],
    ['\x89PNG\r\n\x1a\n\0\0', 'a PNG picture'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'a JPEG picture'],
    ['RIFF\x24\x10\0\0WEBPVP8 ', 'a WebP picture'],
    ['\0\0\0\x18ftypmp42', 'a video or picture file'],
    ['{\\rtf1\\ansi The mayor}', 'an RTF document'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0', 'an old Office document'],
    ['\x1f\x8b\x08\0', 'a gzip archive'],
  ])('as a file of another kind: %j is %s', (latin1, kind) => {
    expect(messageOf(bytesOf(latin1))).toContain(`This is ${kind}, no text.`);
    expect(messageOf(bytesOf(latin1), { charset: 'windows-1252' })).toContain(kind);
  });

  it.each(['PK', '%PD', 'RIFF is a word', 'GIF', 'II* and MM'])('but %j is text', (start) => {
    expect(decode(bytesOf(start))).toBe(start);
  });
});

describe('charsets', () => {
  it.each([
    ['UTF8', 'utf-8'],
    [' utf-8 ', 'utf-8'],
    ['cp1252', 'windows-1252'],
    ['utf-16', 'utf-16le'],
    ['shift_jis', undefined],
    ['koi8-r', undefined],
    ['nonsense', undefined],
    ['', undefined],
  ])('%j stands for %s', (charset, encoding) => {
    expect(encodingOf(charset)).toBe(encoding);
  });
});
