/** What a terminal might obey: control characters, and marks that turn the direction of what follows. */
const commanding = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const blanks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** From here on, Unicode has pictures of the control characters of ASCII. */
const pictures = 0x2400;
const lastPictured = 0x1f;
const unknown = '\ufffd';

/**
 * A text on one line, with nothing in it that a terminal obeys: no text can move the cursor, colour what is not its own,
 * or change the order of what is read (CVE-2021-42574).
 */
export const printable = (text: string): string =>
  text
    .replace(blanks, ' ')
    .replace(commanding, (character) => {
      const code = character.charCodeAt(0);
      return code <= lastPictured ? String.fromCharCode(pictures + code) : unknown;
    })
    .replace(/\p{Cs}/gu, unknown);
