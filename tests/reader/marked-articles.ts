import fc from 'fast-check';
import type { StoredArticle } from '../../src/records/article.ts';
import type { Claim } from '../../src/records/claim.ts';
import type { Quote } from '../../src/records/quote.ts';
import type { Span } from '../../src/records/span.ts';
import { readSeed, stored } from '../fixtures/read-fixture.ts';

/** Words that pages could stumble over: markup, marks, characters of two UTF-16 units, combining ones. */
const word = fc.constantFrom(
  'harbour',
  '“bridge”',
  '"closed"',
  "'it'",
  '<b>',
  '</p>',
  '</script>',
  '<!--',
  '&amp;',
  '&#13;',
  '🌉',
  'e\u0301',
  '\u0085',
  'a\r\nb',
  '\t',
);

const gap = fc.constantFrom('\n\n', '\r\n\r\n', '\n', '\r', ' \u2028 ', '\n • ');

const seed = stored(await readSeed());

/** The stretches of a text between positions that are given as shares of it, every other one. */
const spansIn = (
  characters: readonly string[],
  from: number,
  shares: readonly number[],
): Span[] => {
  const places = [
    ...new Set(shares.map((share) => Math.floor(share * characters.length))),
  ].toSorted((one, other) => one - other);
  return places.flatMap((start, index) => {
    const end = places[index + 1];
    if (index % 2 === 1 || end === undefined) return [];
    return [{ start: from + start, end: from + end, text: characters.slice(start, end).join('') }];
  });
};

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 6 });

const paragraph = fc.record({
  words: fc.array(word, { minLength: 1, maxLength: 12 }),
  gap,
  claims: fc.array(shares, { maxLength: 4 }),
  quotes: shares,
});

type Draft = {
  text: string;
  paragraphs: StoredArticle['article']['paragraphs'];
  claims: Claim[];
  quotes: Quote[];
};

const attribution = { sources: [], cue: null, via: [], speakerId: null, inferred: false };

/** Articles with claims and quotes wherever: beside each other, within each other, the same, crossing each other. */
export const markedArticle: fc.Arbitrary<StoredArticle> = fc
  .array(paragraph, { minLength: 1, maxLength: 4 })
  .map((parts) => {
    const draft = parts.reduce<Draft>(
      ({ text, paragraphs, claims, quotes }, part, index) => {
        const words = part.words.join(' ');
        const characters = [...words];
        const before = index === 0 ? '' : part.gap;
        const start = [...text].length + [...before].length;
        const id = `p${index + 1}`;
        const type = claimTypes[index % claimTypes.length] ?? 'direct';
        return {
          text: text + before + words,
          paragraphs: [
            ...paragraphs,
            {
              id,
              start,
              end: start + characters.length,
              text: words,
              section: index + 1,
              claimIds: [],
              quoteIds: [],
            },
          ],
          claims: [
            ...claims,
            ...part.claims
              .map((one) => spansIn(characters, start, one))
              .filter((contents) => contents.length > 0)
              .map((contents, at): Claim => {
                const number = claims.length + at + 1;
                return { ...claimLike, id: `c${number}`, type, contents, foundIn: id };
              }),
          ],
          quotes: [
            ...quotes,
            ...spansIn(characters, start, part.quotes).map((span, at): Quote => {
              const quoteId = `q${quotes.length + at + 1}`;
              return {
                ...span,
                id: quoteId,
                type: 'direct',
                attribution,
                foundIn: id,
                claimIds: [],
              };
            }),
          ],
        };
      },
      { text: '', paragraphs: [], claims: [], quotes: [] },
    );
    const { text: sourceText, ...made } = draft;
    const { headline: _headline, caption: _caption, ...article } = seed.article;
    return {
      article: { ...article, ...made, summary: [], remainder: [], speakers: [] },
      sourceText,
    };
  });

const claimTypes = ['direct', 'mixed', 'indirect', 'narration'] as const;

const claimLike = {
  text: 'a claim',
  attribution: null,
  quoteIds: [],
  supports: [],
  certainty: 'certain',
  polarity: 'positive',
  hedges: [],
} as const satisfies Partial<Claim>;
