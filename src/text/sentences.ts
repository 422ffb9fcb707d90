import type { Extent } from './extent.ts';
import { isClosingMark, isOpeningMark } from './quotation-marks.ts';
import type { Token } from './tokens.ts';

const ends = new Set(['.', '!', '?', '…']);
const brackets = new Set([')', ']', '}']);
const openers = new Set(['(', '[', '{', '—', '–', '-', '--', '…', '``', '@', '#', '$']);
/** After these the next capital letter belongs to a name, never to a new sentence. */
const leadsToName = new Set(
  'mr. mrs. ms. mx. dr. prof. rev. hon. st. gov. lt. sen. rep. reps. sens. gen. col. sgt. capt. cmdr. cpl. pvt. maj. adm. pres. vs. no. fr.'.split(
    ' ',
  ),
);

/**
 * Groups the tokens of one paragraph into sentences. A sentence ends after “.”, “!”, “?” or “…”
 * with the closing marks and brackets behind it, where what follows can begin one: a capital
 * letter, a figure or an opening mark. An abbreviation ends one only before a common first word.
 * A line break ends one where the line before it ends in such a mark.
 * @returns token lists in text order; none is empty
 */
export const groupSentences = (text: string, tokens: readonly Token[]): Token[][] => {
  const sentences: Token[][] = [];
  let current: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    current.push(token);
    const after = endOfSentence(text, tokens, at);
    if (after === undefined) continue;
    for (at += 1; at < after; at += 1) current.push(tokens[at] as Token);
    at -= 1;
    sentences.push(current);
    current = [];
  }
  return current.length > 0 ? [...sentences, current] : sentences;
};

/** The index after the sentence that ends at this token and the marks behind it; undefined where none ends. */
const endOfSentence = (text: string, tokens: readonly Token[], at: number): number | undefined => {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const isAbbreviation =
    token.text.length > 1 && token.text.endsWith('.') && !token.text.startsWith('.');
  const isEllipsis = token.text.startsWith('..');
  if (!ends.has(token.text) && !isAbbreviation && !isEllipsis) return undefined;
  let next = at + 1;
  while (next < tokens.length && closes(text, tokens, next)) next += 1;
  const following = tokens[next];
  if (following === undefined) return next;
  if (following.start === tokens[next - 1]?.end && !isOpeningMark(following.text)) return undefined;
  const isBare = next === at + 1;
  if (isAbbreviation && isBare) return beginsAfterAbbreviation(token, following) ? next : undefined;
  if (isAbbreviation && brackets.has(tokens[next - 1]?.text ?? '')) return undefined;
  const canBegin = token.text === '.' && isBare ? !beginsLower(following) : begins(following);
  return canBegin ? next : undefined;
};

/** Whether the token can stand behind a full stop in the same sentence: closing marks, more end marks. */
const closes = (text: string, tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at] as Token;
  if (ends.has(token.text) || brackets.has(token.text) || token.text === "''") {
    return token.start === tokens[at - 1]?.end;
  }
  if (!isClosingMark(token.text)) return false;
  if (!isOpeningMark(token.text)) return true;
  // A straight mark closes when it is tight to what stands before it.
  const isTightBefore = token.start === tokens[at - 1]?.end;
  const after = text[token.end];
  return isTightBefore && (after === undefined || /[\s)\]—–-]/.test(after));
};

const beginsLower = ({ text }: Token): boolean => /^\p{Ll}/u.test(text);

const begins = ({ text }: Token): boolean =>
  /^[\p{Lu}\p{Lt}\d•*]/u.test(text) ||
  isOpeningMark(text) ||
  openers.has(text[0] ?? '') ||
  openers.has(text);

/** Words that begin a sentence far more often than they continue a name. */
const firstWords = new Set(
  'the a an he she it they we i you this that these those but and so in on at for if when while as after before there his her its their our my what who why how not no one some many most it’s he’s she’s mr. mrs. ms.'.split(
    ' ',
  ),
);

const beginsAfterAbbreviation = (abbreviation: Token, following: Token): boolean => {
  if (leadsToName.has(abbreviation.text.toLowerCase())) return false;
  if (/^\p{Lu}\.$/u.test(abbreviation.text)) return false;
  return /^\p{Lu}/u.test(following.text) && firstWords.has(following.text.toLowerCase());
};

/** The stretch from the first to the last of the tokens. */
export const extentOf = (tokens: readonly Extent[]): Extent => ({
  start: tokens[0]?.start ?? 0,
  end: tokens.at(-1)?.end ?? 0,
});
