import { readFile, writeFile } from 'node:fs/promises';

const codeOf = (unit) => unit.charCodeAt(0).toString(16).padStart(4, '0');

/**
 * Escapes what esbuild leaves as it is in spite of `charset: 'ascii'`: regular expressions, and raw
 * templates, which here hold patterns too. Only so may the code be read as Latin-1.
 */
const escaped = (code) =>
  code.replace(
    /(\\*)([\u0080-\uffff])/g,
    (_, backslashes, unit) =>
      // “\”” means the same as “””, and would become “\\u201d”.
      `${backslashes.slice(backslashes.length % 2)}\\u${codeOf(unit)}`,
  );

/** For esbuild: what it writes has no character beyond ASCII, and means the same. */
export const asciiOnly = {
  name: 'ascii-only',
  setup: ({ initialOptions, onEnd }) => {
    initialOptions.charset = 'ascii';
    onEnd(async () => {
      const file = initialOptions.outfile;
      await writeFile(file, escaped(await readFile(file, 'utf8')));
    });
  },
};
