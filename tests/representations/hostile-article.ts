import fc from 'fast-check';
import type { StoredArticle } from '../../src/records/article.ts';
import { writeArticle } from '../search/write-article.ts';

/** Pieces of texts that some format takes for its own, or cannot hold. */
const pieces = [
  '<b>',
  '</script>',
  '<!--',
  ']]>',
  '&amp;',
  '&',
  '"',
  "'",
  '`',
  '{',
  '}',
  '\\',
  '$1',
  '#',
  '_',
  '%',
  '~',
  '^',
  '@article{',
  '\u0000',
  '\u0001',
  '\u001f',
  '\u007f',
  '\u0085',
  '\u200b',
  '\u2028',
  '\ufffe',
  '\uffff',
  '\u202e',
  '😀',
  '🏴‍☠️',
  'é',
  'ß',
  '—',
  '-',
  ',',
  '…',
  ' words ',
  ' more ',
  'let us',
] as const;

/** Words with all that markup, TeX and addresses take for their own. */
const hostileWords: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 })
  .map((parts) => `a${parts.join('')}z`);

type Published = { readonly publisher: string; readonly byline: string; readonly url: string };

/** An article that says such words, in quotes and in its own voice, and is said to be published with such names. */
export const hostileArticle: fc.Arbitrary<StoredArticle> = fc
  .record({
    words: fc.array(hostileWords, { minLength: 1, maxLength: 4 }),
    speaker: hostileWords,
    publisher: hostileWords,
    byline: hostileWords,
  })
  .map(({ words, speaker, publisher, byline }) => {
    const published: Published = {
      publisher,
      byline,
      url: 'https://press.example/a?b=1&c={d}#e',
    };
    const { article, sourceText } = writeArticle({
      id: 'hostile',
      sayings: words.flatMap((one) => [
        { speaker, speakerId: 'somebody', words: one },
        { speaker: undefined, words: `${one} again` },
      ]),
      date: '2026-11-01',
    });
    const named = article.speakers.map((one) => ({ ...one, name: speaker }));
    return {
      article: { ...article, speakers: named, published: { ...article.published, ...published } },
      sourceText,
    };
  });
