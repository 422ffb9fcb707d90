import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexCodePoints } from '../../src/text/code-points.ts';

const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('indexCodePoints', () => {
  it('slices by code points', () => {
    const text = indexCodePoints('a🌉b');
    expect(text.length).toBe(3);
    expect(text.slice(1, 3)).toBe('🌉b');
    expect(text.positionOf(3)).toBe(2);
    expect(text.utf16IndexOf(2)).toBe(3);
  });

  it('agrees with a list of the text’s code points', () => {
    fc.assert(
      fc.property(texts, fc.nat(40), fc.nat(40), (text, one, other) => {
        const codePoints = [...text];
        const indexed = indexCodePoints(text);
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        expect(indexed.length).toBe(codePoints.length);
        expect(indexed.slice(start, end)).toBe(codePoints.slice(start, end).join(''));
      }),
    );
  });

  it('turns positions into UTF-16 positions and back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const indexed = indexCodePoints(text);
        for (let position = 0; position <= indexed.length; position += 1) {
          expect(indexed.positionOf(indexed.utf16IndexOf(position))).toBe(position);
        }
      }),
    );
  });
});
