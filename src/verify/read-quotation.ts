import type { Extent } from '../text/extent.ts';
import { canonicalWord } from './canonical-word.ts';
import { Character, classOfUnit } from './character-class.ts';
import { scanWords } from './scan-words.ts';
import { addToTable, foldedAt, keyAt, startTable, type WordTable } from './word-table.ts';

/** A mark by which an editor shows that the words are not quite those that were said. */
export type Edit = Extent & {
  /** The word before which it stands; as many as there are words where it stands at the end. */
  readonly before: number;
  readonly kind: 'ellipsis' | 'brackets';
  /** The words in the brackets, in lower case. */
  readonly inside: readonly string[];
};

/** A word of which an editor has changed some letters: “[w]e”, “walk[ed]”. */
type EditedWord = { readonly before: string; readonly after: string };

/** Words, each at the same place of every list. */
type Words = {
  /** In the form they are compared in, and that in lower case. */
  readonly keys: readonly string[];
  readonly folded: readonly string[];
  /** Where they stand (UTF-16, end exclusive). */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
};

/** A quotation as it is looked for. */
export type Pattern = {
  readonly text: string;
  /** The words outside brackets. */
  readonly words: Words;
  readonly edits: readonly Edit[];
  /** By the place of the word. */
  readonly editedWords: ReadonlyMap<number, EditedWord>;
};

type Mark = Extent & { readonly kind: Edit['kind'] };

/** Reads a quotation in the time of its length. */
export const readQuotation = (text: string): Pattern => {
  const table = startTable(text);
  const edits: Edit[] = [];
  const editedWords = new Map<number, EditedWord>();
  let done = 0;
  for (const mark of editingMarks(text)) {
    if (mark.start < done) continue;
    const parts = mark.kind === 'brackets' ? lettersAround(text, mark, done) : undefined;
    if (parts !== undefined) {
      scanWords(table, done, parts.start);
      editedWords.set(table.count, { before: parts.before, after: parts.after });
      addToTable(table, parts.start, parts.end, 0, 0);
      done = parts.end;
      continue;
    }
    scanWords(table, done, mark.start);
    edits.push({ ...mark, before: table.count, inside: wordsInside(text, mark) });
    done = mark.end;
  }
  scanWords(table, done, text.length);
  return { text, words: listed(table), edits, editedWords };
};

const places = ({ count }: WordTable): readonly number[] =>
  Array.from({ length: count }, (_, at) => at);

const listed = (table: WordTable): Words => ({
  keys: places(table).map((at) => keyAt(table, at)),
  folded: places(table).map((at) => foldedAt(table, at)),
  starts: table.starts.slice(0, table.count),
  ends: table.ends.slice(0, table.count),
});

const wordsInside = (text: string, { start, end, kind }: Mark): readonly string[] => {
  if (kind === 'ellipsis') return [];
  const table = startTable(text.slice(start + 1, end - 1));
  scanWords(table, 0, table.text.length);
  return places(table).map((at) => foldedAt(table, at));
};

const longestInBrackets = 200;

/** The ellipses and brackets of a text, in order. Brackets that nothing closes soon are no mark. */
const editingMarks = (text: string): readonly Mark[] => {
  const marks: Mark[] = [];
  let at = 0;
  while (at < text.length) {
    const mark = markAt(text, at);
    if (mark === undefined) at += 1;
    else {
      marks.push(mark);
      at = mark.end;
    }
  }
  return marks;
};

const markAt = (text: string, at: number): Mark | undefined => {
  const character = text.charAt(at);
  if (character === '[' || character === '(') return bracketsAt(text, at);
  const end = endOfEllipsis(text, at);
  return end === undefined ? undefined : { start: at, end, kind: 'ellipsis' };
};

const bracketsAt = (text: string, at: number): Mark | undefined => {
  const inside = text.slice(at + 1, at + 1 + longestInBrackets);
  const length = inside.indexOf(text.charAt(at) === '[' ? ']' : ')');
  if (length < 0) return undefined;
  const extent = { start: at, end: at + length + 2 };
  const content = inside.slice(0, length).trim();
  if (endOfEllipsis(content, 0) === content.length) return { ...extent, kind: 'ellipsis' };
  return text.charAt(at) === '[' && content !== '' ? { ...extent, kind: 'brackets' } : undefined;
};

const leastDots = 3;

/** Where an ellipsis ends that starts here: “…”, “...”, “. . .”. */
export const endOfEllipsis = (text: string, at: number): number | undefined => {
  if (text.charAt(at) === '…') return at + 1;
  let dots = 0;
  let end = at;
  for (let next = at; text.charAt(next) === '.'; ) {
    dots += 1;
    end = next + 1;
    next = /[ \u00a0\u202f]/.test(text.charAt(end)) ? end + 1 : end;
  }
  return dots < leastDots ? undefined : end;
};

const isLetter = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && classOfUnit(text.charCodeAt(at)) === Character.Letter;

/** The word that brackets stand in, where they hold letters of it only. */
const lettersAround = (
  text: string,
  { start, end }: Extent,
  least: number,
): (Extent & EditedWord) | undefined => {
  if (!/^\p{L}+$/u.test(text.slice(start + 1, end - 1))) return undefined;
  let first = start;
  while (first > least && isLetter(text, first - 1)) first -= 1;
  let last = end;
  while (isLetter(text, last)) last += 1;
  if (first === start && last === end) return undefined;
  return {
    start: first,
    end: last,
    before: canonicalWord(text.slice(first, start)).toLowerCase(),
    after: canonicalWord(text.slice(end, last)).toLowerCase(),
  };
};
