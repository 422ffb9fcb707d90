const word = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** The words of a text in lower case, without the marks around them. */
export const wordsOf = (text: string): readonly string[] =>
  (text.match(word) ?? []).map((found) => found.toLowerCase().replaceAll('’', "'"));
