import { describe, expect, it } from 'vitest';
import { readIfMatch } from '../../src/http/if-match.ts';

const read = (header: string | undefined) =>
  readIfMatch({ headers: header === undefined ? {} : { 'if-match': header } });

describe('readIfMatch', () => {
  it.each([
    ['*', 'any'],
    [' * ', 'any'],
    ['"a"', ['"a"']],
    ['"a", "b-gzip"', ['"a"', '"b-gzip"']],
    ['W/"a"', []],
    ['"a",W/"b"', ['"a"']],
    ['""', ['""']],
  ])('reads %s', (header, wanted) => {
    expect(read(header)).toEqual(wanted);
  });

  it.each(['', 'a', '"a', '"a" "b"', '"a",', '*, "a"', 'w/"a"', '"a"; q=1', '"a\nb"'])(
    'refuses “%s”',
    (header) => {
      expect(() => read(header)).toThrow(expect.objectContaining({ code: 'malformed-request' }));
    },
  );

  it('wants one', () => {
    expect(() => read(undefined)).toThrow(
      expect.objectContaining({ code: 'precondition-required' }),
    );
  });
});
