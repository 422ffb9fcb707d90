import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profilesApart } from '../../src/http/accept-profiles.ts';

const ld = 'application/ld+json';
const compacted = 'http://www.w3.org/ns/json-ld#compacted';

describe('an Accept header with its profiles apart', () => {
  it.each([
    ['text/html', 'text/html'],
    ['text/html,*/*;q=0.8', 'text/html,*/*;q=0.8'],
    [`${ld}; profile="a:b"`, `${ld}; profile="a:b"`],
    [`${ld};profile="a:b c:d";q=0.5`, `${ld}; profile="a:b";q=0.5,${ld}; profile="c:d";q=0.5`],
    [
      `${ld}; profile="a:b,c  d:e", text/html`,
      `${ld}; profile="a:b,c",${ld}; profile="d:e", text/html`,
    ],
    [`${ld}; profile="${compacted} $&"`, `${ld}; profile="$&"`],
    [`${ld}; profile="${compacted}"; q=0.1`, `${ld}; q=0.1`],
    ['', ''],
  ])('is of %j: %j', (accept, expected) => {
    expect(profilesApart(accept)).toBe(expected);
  });

  it('is the header itself where it names none', () => {
    const range = fc.constantFrom(
      'text/html',
      '*/*;q=0',
      'a/b;c="d,e"',
      'text/markdown; variant=GFM',
    );
    fc.assert(
      fc.property(fc.array(range), (ranges) => {
        expect(profilesApart(ranges.join(', '))).toBe(ranges.join(', '));
      }),
    );
  });
});
