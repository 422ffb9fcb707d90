import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieceKinds } from '../../src/mcp/article-parts.ts';
import {
  type ArticlePieces,
  cursorAt,
  positionAt,
  readPieces,
} from '../../src/mcp/article-pieces.ts';
import { readHarbourBridge, readSeed, stored } from '../fixtures/read-fixture.ts';

const articles = [stored(await readSeed()), stored(await readHarbourBridge())];

/** Everything that is answered, from the beginning to the end. */
const readAll = (
  article: (typeof articles)[number],
  request: { readonly parts: readonly (typeof pieceKinds)[number][]; readonly most: number },
): readonly ArticlePieces['pieces'][number][] => {
  const pieces = [];
  let cursor: string | undefined;
  do {
    const from = positionAt(cursor);
    const { shown, next } = readPieces(article, { ...request, from, base: '' });
    expect(next === undefined || shown.pieces.length > 0).toBe(true);
    pieces.push(...shown.pieces);
    cursor = next && cursorAt(next);
  } while (cursor !== undefined);
  return pieces;
};

describe('reading an article in pieces', () => {
  it('gives the same words however small the pieces are, each with its exact place', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...articles),
        fc.subarray([...pieceKinds], { minLength: 1 }),
        fc.integer({ min: 1, max: 400 }),
        (article, parts, most) => {
          const characters = [...article.sourceText];
          const pieces = readAll(article, { parts, most });
          for (const { citation } of pieces) {
            for (const { start, end, text } of citation.spans) {
              expect(characters.slice(start, end).join('')).toBe(text);
            }
          }
          const whole = readAll(article, { parts, most: 1e6 });
          const wordsOf = (list: typeof pieces) =>
            list
              .filter(({ kind }) => kind !== 'claims' && kind !== 'speakers')
              .map(({ text }) => text)
              .join('');
          expect(wordsOf(pieces)).toBe(wordsOf(whole));
          const ids = (list: typeof pieces) => [
            ...new Set(list.map(({ citation }) => citation.id)),
          ];
          expect(ids(pieces)).toEqual(ids(whole));
        },
      ),
    );
  });

  it('never answers with much more than was asked for', () => {
    const [seed] = articles as [(typeof articles)[number]];
    const { shown } = readPieces(seed, {
      parts: ['paragraphs'],
      most: 500,
      from: positionAt(undefined),
      base: '',
    });
    expect(shown.pieces.map(({ text }) => text).join('').length).toBe(500);
  });
});
