import type { RawDifference } from './raw-difference.ts';
import type { ScannedArticle } from './scan-article.ts';
import { isNegation } from './telling-words.ts';
import { foldedAt, keyAt } from './word-table.ts';

/** Words that begin a clause which can be left out without turning what the others say. */
const relatives: ReadonlySet<string> = new Set(
  'which who whose where when because although though if as while since'.split(' '),
);

const endsSentence = /[.!?;]/;
const endsClause = /[.,!?;:()–—]/;

/** What stands between two words that follow each other in a chain: up to the quote’s end where the next quote carries on. */
const between = (article: ScannedArticle, one: number, next: number): string => {
  const { words, sourceText, quoteOf, codePoints } = article;
  const quote = quoteOf[one] as number;
  const end =
    quote === quoteOf[next]
      ? (words.starts[next] as number)
      : codePoints.utf16IndexOf(article.article.quotes[quote]?.end ?? 0);
  return sourceText.slice(words.ends[one] as number, end);
};

const hasBreak = (
  article: ScannedArticle,
  chain: Int32Array,
  from: number,
  to: number,
  mark: RegExp,
): boolean => {
  for (let at = from; at < to; at += 1) {
    const word = chain[at] as number;
    if (keyAt(article.words, word) === '?') return true;
    if (mark.test(between(article, word, chain[at + 1] as number))) return true;
  }
  return false;
};

/**
 * What an ellipsis hides: negations among the words left out that govern those kept. One does unless it is in
 * sentences of its own, or in a clause set off that begins with “which”, “because” and the like.
 * @param from the first word left out, by its place in the chain
 * @param to the first word kept
 */
export const hiddenByEllipsis = (
  article: ScannedArticle,
  chain: Int32Array,
  from: number,
  to: number,
): readonly RawDifference[] => {
  const isOwnClause =
    to > from &&
    relatives.has(foldedAt(article.words, chain[from] as number)) &&
    hasBreak(article, chain, from - 1, from, endsClause) &&
    hasBreak(article, chain, to - 1, to, endsClause);
  if (isOwnClause) return [];
  const hidden: RawDifference[] = [];
  for (let at = from; at < to; at += 1) {
    const word = chain[at] as number;
    if (!isNegation(foldedAt(article.words, word))) continue;
    const isApart =
      hasBreak(article, chain, from - 1, at, endsSentence) &&
      hasBreak(article, chain, at, to, endsSentence);
    if (!isApart) hidden.push({ kind: 'dropped', record: [word], quoted: [] });
  }
  return hidden;
};

const figure = /\d/;

/** What brackets hide: a negation put in or taken out, or another figure. Such words may stand for the record’s otherwise. */
export const hiddenByBrackets = (
  { words }: ScannedArticle,
  replaced: readonly number[],
  inside: readonly string[],
): readonly RawDifference[] => {
  const folded = replaced.map((word) => foldedAt(words, word));
  const isDenied = inside.some(isNegation);
  const wasDenied = folded.some(isNegation);
  const figures = folded.filter((word) => figure.test(word));
  const newFigures = inside.filter((word) => figure.test(word));
  const isOtherFigure =
    figures.length > 0 && newFigures.length > 0 && figures.join(' ') !== newFigures.join(' ');
  if (isDenied === wasDenied && !isOtherFigure) return [];
  const kind = replaced.length === 0 ? 'added' : 'changed';
  return [{ kind, record: replaced, quoted: [], mark: `[${inside.join(' ')}]` }];
};

/** The fewest words beside brackets at the end of a quotation that these may stand for. */
const leastBeside = 3;

/** The words next to a part of a chain, within their clause, that brackets at its end may stand for. */
export const wordsBeside = (
  article: ScannedArticle,
  chain: Int32Array,
  at: number,
  side: 'before' | 'after',
  inside: readonly string[],
): readonly number[] => {
  const most = Math.max(leastBeside, inside.length + 1);
  const found: number[] = [];
  if (side === 'before') {
    for (let next = at - 1; next >= 0 && found.length < most; next -= 1) {
      if (hasBreak(article, chain, next, next + 1, endsClause)) break;
      found.unshift(chain[next] as number);
    }
    return found;
  }
  for (let next = at; next < chain.length && found.length < most; next += 1) {
    if (next > 0 && hasBreak(article, chain, next - 1, next, endsClause)) break;
    found.push(chain[next] as number);
  }
  return found;
};
