/** What files of other kinds begin with: Latin-1 characters for bytes, `?` for any byte. */
const beginnings: readonly (readonly [beginning: string, kind: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['{\\rtf', 'an RTF document'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office document'],
  ['\x89PNG\r\n\x1a\n', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF87a', 'a GIF picture'],
  ['GIF89a', 'a GIF picture'],
  ['RIFF????WEBP', 'a WebP picture'],
  ['RIFF????WAVE', 'a sound file'],
  ['II*\0', 'a TIFF picture'],
  ['MM\0*', 'a TIFF picture'],
  ['????ftyp', 'a video or picture file'],
  ['\x1aE\xdf\xa3', 'a video file'],
  ['OggS', 'a sound or video file'],
  ['ID3\x03', 'a sound file'],
  ['ID3\x04', 'a sound file'],
  ['\x1f\x8b\x08', 'a gzip archive'],
  ['BZh91AY', 'a bzip2 archive'],
  ['\xfd7zXZ\0', 'an xz archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['Rar!\x1a\x07', 'a RAR archive'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive'],
  ['%!PS-Adobe', 'a PostScript file'],
  ['SQLite format 3\0', 'a SQLite database'],
  ['\x7fELF', 'a program'],
  ['\0asm', 'a program'],
];

/** What the names in a zip archive say it is. */
const archives: readonly (readonly [name: string, kind: string])[] = [
  ['word/', 'a Word document'],
  ['xl/', 'an Excel workbook'],
  ['ppt/', 'a PowerPoint presentation'],
  ['mimetypeapplication/vnd.oasis.opendocument', 'an OpenDocument file'],
  ['mimetypeapplication/epub', 'an EPUB book'],
];

/** How much of a zip archive is looked at for names, in bytes. */
const lookedAt = 4096;

const zip = 'PK\x03\x04';

/** The kind of file that bytes begin like, as a phrase: “a PDF file”. Undefined for no known one. */
export const kindOfFile = (bytes: Uint8Array): string | undefined => {
  const start = Buffer.from(bytes.subarray(0, lookedAt)).toString('latin1');
  if (start.startsWith(zip)) {
    return archives.find(([name]) => start.includes(name))?.[1] ?? 'a zip archive';
  }
  return beginnings.find(([beginning]) => beginsWith(start, beginning))?.[1];
};

const beginsWith = (start: string, beginning: string): boolean =>
  start.length >= beginning.length &&
  [...beginning].every((character, index) => character === '?' || start[index] === character);
