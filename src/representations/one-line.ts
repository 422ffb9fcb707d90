/** A text on one line: blanks, line breaks and control characters as single spaces. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
