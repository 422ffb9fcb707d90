import type { Token } from '../text/tokens.ts';

/**
 * The scorer’s tokens. They are kept apart from those of `text/tokens.ts` because figures are only
 * comparable while the tokens they count stay the same, and the extractor’s tokens may change.
 */

const wordCharacter = String.raw`[\p{L}\p{M}\d]`;
const amount = String.raw`[$€£]?\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th|s|m|k|bn)?(?!\p{L})`;
const compound = String.raw`\p{L}${wordCharacter}*(?:[-‑]${wordCharacter}+|['’]\p{L}[\p{L}\p{M}]*)*`;

/** Token shapes, tried in this order; any other character is a token by itself. */
const shapes = [
  String.raw`(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S+`,
  String.raw`[@#]\w+`,
  // 64 characters: the longest local part of an e-mail address (RFC 5321, 4.5.3.1.1).
  String.raw`[\w.+-]{1,64}@[\w-]+\.[\w.]+`,
  String.raw`(?:\p{L}\.){2,}`,
  amount,
  compound,
  String.raw`\d+(?:[-–]\w+)*`,
  String.raw`\.{2,}|-{2,}|''|${'``'}`,
  String.raw`\S`,
];
const tokenPattern = new RegExp(shapes.join('|'), 'gu');

const address = /^(?:https?:|www\.|pic\.)/;
const closesAddress = new Set('”"’\'’)],.;:!?');
const contraction = /n['’]t$|['’](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)$/;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const abbreviations = words(
  [
    'mr mrs ms dr gov sen sens rep reps gen lt col sgt capt cmdr adm maj prof rev hon pres', // before names
    'st jr sr ph vs inc corp co ltd no etc',
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun',
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont',
    'neb nev okla ore pa tenn tex va vt wash wis wyo',
  ].join(' '),
);
/** Abbreviations that are ordinary words when in lower case. */
const alsoWords = words('no mass miss sat sun mar wash ill la pa co del');
const initial = /^[A-HJ-Z]$/;

/**
 * Splits a text into the tokens that everything is scored on (“did|n’t”, “Kell|’s”, “Gov.”).
 * Positions are UTF-16, end exclusive. Linear in the text’s length.
 */
export const scoreTokens = (text: string): Token[] => {
  const tokens: Token[] = [];
  const push = (start: number, end: number) =>
    tokens.push({ start, end, text: text.slice(start, end) });
  tokenPattern.lastIndex = 0;
  for (let match = tokenPattern.exec(text); match !== null; match = tokenPattern.exec(text)) {
    const start = match.index;
    const [end, ...cuts] = edges(text, start, match[0]);
    const [cut = end] = cuts;
    push(start, cut);
    if (cut < end) push(cut, end);
    tokenPattern.lastIndex = end;
  }
  return tokens;
};

/** Where a token ends and, if it is two, where the second begins. */
const edges = (text: string, start: number, match: string): readonly [number, number?] => {
  const end = start + match.length;
  if (address.test(match)) return [endOfAddress(text, start, end)];
  const cut = match.search(contraction);
  if (cut > 0) return [end, start + cut];
  return [text[end] === '.' && keepsFullStop(match) ? end + 1 : end];
};

const keepsFullStop = (word: string): boolean =>
  initial.test(word) || (abbreviations.has(word.toLowerCase()) && !alsoWords.has(word));

/** An address without the marks of the sentence around it. */
const endOfAddress = (text: string, start: number, end: number): number => {
  let last = end;
  while (last > start + 1 && closesAddress.has(text[last - 1] ?? '')) last -= 1;
  return last;
};

/** Whether a token holds a letter or a digit, and so is more than punctuation. */
export const isWord = ({ text }: Token): boolean => /[\p{L}\d]/u.test(text);

const opening = words('“ `` „');
const closing = words("” ''");
const mayPrecedeOpening = words('( [ — – -');
const neverAfterOpening = words('. , ; : ! ? )');

/**
 * Whether each token lies in quotation marks, the marks included. A quotation left open ends with
 * its line. Single marks do not count: most are apostrophes.
 */
export const areQuoted = (text: string, tokens: readonly Token[]): boolean[] => {
  let isOpen = false;
  return tokens.map((token, at) => {
    const previous = tokens[at - 1];
    if (previous !== undefined && text.slice(previous.end, token.start).includes('\n'))
      isOpen = false;
    const wasOpen = isOpen;
    if (opening.has(token.text)) isOpen = true;
    if (closing.has(token.text)) isOpen = false;
    if (token.text === '"') isOpen = !wasOpen || seemsToOpen(previous, token, tokens[at + 1]);
    return wasOpen || isOpen;
  });
};

/** A straight mark with a blank, bracket or dash before it and a word right after it. */
const seemsToOpen = (
  previous: Token | undefined,
  mark: Token,
  next: Token | undefined,
): boolean => {
  const isFreeBefore =
    previous === undefined || previous.end < mark.start || mayPrecedeOpening.has(previous.text);
  return isFreeBefore && next?.start === mark.end && !neverAfterOpening.has(next.text);
};
