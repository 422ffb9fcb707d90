import type { Article } from '../records/article.ts';
import type { Claim } from '../records/claim.ts';
import { overlap, type Span } from '../records/span.ts';
import { indexSpans } from '../records/span-index.ts';
import { indexCodePoints } from '../text/code-points.ts';
import { isClosingMark } from '../text/quotation-marks.ts';
import { claimColours, type LineOptions } from './line-options.ts';
import { printable } from './printable.ts';

/** What is said more directly shows where two claims share words. */
const order: readonly Claim['type'][] = ['direct', 'mixed', 'indirect', 'narration'];

/** A claim’s words, or the end of a claim or quote. */
type Coloured = Pick<Span, 'start' | 'end'> & { readonly type: Claim['type'] };
type Numbered = { readonly start: number; readonly end: number; readonly id: string };

/**
 * Prepares an article’s text to be shown: the words of claims coloured by type, and behind each quote and claim its
 * number.
 * @returns what shows a part of the text
 */
export const markedText = (
  { claims, quotes }: Article,
  { paint }: Pick<LineOptions, 'paint'>,
): ((part: Span) => string) => {
  const coloured = indexSpans<Coloured>(
    claims.flatMap(({ contents, type }) =>
      contents.map(({ start, end }) => ({ start, end, type })),
    ),
  );
  const numbered = indexSpans<Numbered>([...quotes.map(lastCharacter), ...claims.map(lastOfClaim)]);

  return ({ start, end, text }) => {
    const codePoints = indexCodePoints(text);
    const part = { start, end };
    const words = coloured(part);
    const numbers = numbersIn(numbered(part), { text, start });
    const cuts = [start, end, ...words.flatMap((one) => [one.start, one.end]), ...numbers.keys()];
    const places = [...new Set(cuts)]
      .filter((place) => place >= start && place <= end)
      .toSorted((one, other) => one - other);
    const pieces = places.map((from, index) => {
      const to = places[index + 1] ?? from;
      const ids = numbers.get(from);
      const number = ids === undefined ? '' : paint('dim', `[${ids.join(' ')}]`);
      const piece = printable(codePoints.slice(from - start, to - start));
      const colour = colourOf(words, { start: from, end: to });
      return `${number}${colour === undefined || piece === '' ? piece : paint(colour, piece)}`;
    });
    return pieces.join('');
  };
};

const lastCharacter = ({ id, end }: { readonly id: string; readonly end: number }): Numbered => ({
  id,
  start: end - 1,
  end,
});

const lastOfClaim = ({ id, contents }: Claim): Numbered =>
  lastCharacter({ id, end: Math.max(...contents.map(({ end }) => end)) });

/** The numbers to show, by the place behind which words they stand: closing marks and full stops come first. */
const numbersIn = (
  ends: readonly Numbered[],
  { text, start }: Pick<Span, 'text' | 'start'>,
): ReadonlyMap<number, readonly string[]> => {
  const characters = [...text];
  const numbers = new Map<number, readonly string[]>();
  for (const { id, end } of ends) {
    let place = end - start;
    while (isClosing(characters[place] ?? '')) place += 1;
    const known = numbers.get(start + place) ?? [];
    numbers.set(start + place, [...known, id]);
  }
  return numbers;
};

const isClosing = (character: string): boolean =>
  isClosingMark(character) || /^[.,;:!?]$/.test(character);

const colourOf = (words: readonly Coloured[], piece: Pick<Span, 'start' | 'end'>) => {
  const types = new Set(words.filter((one) => overlap(one, piece)).map(({ type }) => type));
  const type = order.find((one) => types.has(one));
  return type && claimColours[type];
};
