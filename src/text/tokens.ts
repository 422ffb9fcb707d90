import type { Extent } from './extent.ts';

/** A word, number or mark of a text. Positions are UTF-16, end exclusive. */
export type Token = Extent & { readonly text: string };

/**
 * Token shapes, tried in this order. Quantifiers that could run over the same characters again
 * from each of them are bounded, so that the time stays linear in the text’s length.
 */
const shapes = [
  String.raw`(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S{1,2000}`,
  String.raw`[@#]\w{1,100}`,
  String.raw`[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{1,63}`,
  String.raw`(?:\p{L}\.){2,10}`,
  String.raw`[$€£¥]?\d[\d,]{0,30}(?:\.\d{1,20})?(?:st|nd|rd|th|s|m|k|bn)?(?!\p{L})`,
  String.raw`\p{L}[\p{L}\p{M}\d]{0,80}(?:[-‑'’][\p{L}\d][\p{L}\p{M}\d]{0,80}){0,12}`,
  String.raw`\d{1,40}(?:[-–]\w{1,40}){0,4}`,
  String.raw`\.{2,40}`,
  '-{2,40}',
  "''",
  '``',
  String.raw`[^\s\u0085\ufeff]`,
];
const tokenPattern = new RegExp(shapes.join('|'), 'gu');

const address = /^(?:https?:|www\.|pic\.)/;
const closesAddress = new Set('”"’\'’)],.;:!?»');
const contraction = /^(.{1,400}?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/i;

/** Abbreviations that keep their full stop. Those of the second list are also words when in lower case. */
const abbreviations = new Set(
  'mr mrs ms mx dr prof rev hon fr sr jr st gov lt sen rep reps sens gen col sgt capt cmdr cpl pvt maj adm pres supt vs inc corp co ltd bros dept est jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri ala ariz ark calif colo conn fla ga ill ind kan ky md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo no ph etc al ave blvd'.split(
    ' ',
  ),
);
const alsoWords = new Set(
  'no mar sat sun ill miss mo ore pa la wash co col al est fr gen ind ave mon md'.split(' '),
);
const initial = /^[A-HJ-Z]$/;

const keepsFullStop = (word: string): boolean => {
  if (initial.test(word)) return true;
  return word.length <= 5 && abbreviations.has(word.toLowerCase()) && !alsoWords.has(word);
};

/**
 * Splits a stretch of text into words, numbers and marks, in the manner of the Penn Treebank
 * (“did|n’t”, “Kell|’s”, “U.S.”), except that nothing is rewritten: every token is a slice of the text.
 * Linear in the length of the stretch.
 */
export const tokenize = (text: string, { start, end }: Extent): Token[] => {
  const tokens: Token[] = [];
  const push = (from: number, to: number) =>
    tokens.push({ start: from, end: to, text: text.slice(from, to) });
  tokenPattern.lastIndex = start;
  for (let match = tokenPattern.exec(text); match !== null; match = tokenPattern.exec(text)) {
    const from = match.index;
    if (from >= end) break;
    const to = Math.min(end, endOfToken(text, from, match[0]));
    const parts = contraction.exec(text.slice(from, to));
    const cut = parts?.[1] === undefined ? to : from + parts[1].length;
    push(from, cut);
    if (cut < to) push(cut, to);
    tokenPattern.lastIndex = to;
  }
  return tokens;
};

const endOfToken = (text: string, from: number, match: string): number => {
  const end = from + match.length;
  if (address.test(match)) return endOfAddress(text, from, end);
  return text[end] === '.' && keepsFullStop(match) ? end + 1 : end;
};

/** An address without the marks of the sentence around it. */
const endOfAddress = (text: string, from: number, end: number): number => {
  let last = end;
  while (last > from + 1 && closesAddress.has(text[last - 1] ?? '')) last -= 1;
  return last;
};
