import type { StoredArticle } from '../../src/records/article.ts';
import { sha256, withRevision } from '../../src/records/revision.ts';
import type { Addresses } from '../../src/representations/addresses.ts';
import { generateArticle } from '../bench/generated-articles.ts';
import { hostileTexts } from '../contract/hostile-texts.ts';
import { readFerryNotice, readHarbourBridge, readSeed, stored } from '../fixtures/read-fixture.ts';
import { writeArticle } from '../search/write-article.ts';

export const addresses: Addresses = {
  address: 'https://record.example/v1/articles/one',
  readerAddress: 'https://record.example/articles/one',
};

/** Where there is no public URL, addresses are paths. */
export const pathAddresses: Addresses = {
  address: '/v1/articles/one',
  readerAddress: '/articles/one',
};

/** Words that a careless writer of some format would take for more than words. */
export const trickyWords = [
  '# no heading',
  '- no item',
  '1. no item',
  '> no quotation',
  '    no code',
  '``` no fence',
  '`no code`',
  '*no* _emphasis_ **at** __all__ ~~struck~~',
  '[no](https://example.org) ![image](x.png) <b>tag</b> <https://example.org>',
  'https://example.org/a_b_c and www.example.org and someone@example.org',
  '[^q1] and [^q1]: and [x]: y',
  'a | b | c\\| d',
  '&amp; &#35; &copy; &nosuch;',
  '--- and === and ***',
  'ends with a backslash \\',
  '=HYPERLINK("https://example.org","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  "'=1+1",
  '＝1',
  'one, "two", three',
  '</script><script>alert(1)</script>',
  '{"@context": "https://example.org"}',
  '😀 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 👩‍👩‍👧‍👦 e\u0301',
  '\u202eright to left\u202c and \u200b nothing',
] as const;

/** An article each of whose sentences is made of words that try to be something else. */
export const trickyArticle = (id: string, words: readonly string[]): StoredArticle =>
  writeArticle({
    id,
    date: '2026-03-01',
    sayings: words.flatMap((text) => [
      { speaker: undefined, words: text },
      { speaker: 'Ada Lind', words: text },
    ]),
  });

const oneLine = (text: string): boolean => /\S/.test(text) && !/[\r\n]/.test(text);

/** An article whose quotes break lines, and of which much is known. */
const publishedArticle = (): StoredArticle => {
  const { article, sourceText } = generateArticle(1);
  const { revision: _revision, ...record } = article;
  return {
    article: withRevision({
      ...record,
      published: {
        date: '2026-03-01',
        publisher: 'The Harbour Post',
        byline: 'By Ada Lind and Bo Berg',
        url: 'https://post.example/2026/03/01/one',
      },
      sourceText: { ...record.sourceText, sha256: sha256(sourceText) },
      provenance: {
        method: 'extracted',
        tool: 'on-the-record',
        version: '1.0.0',
        at: '2026-03-02T08:00:00Z',
      },
    }),
    sourceText,
  };
};

/** Articles by name, to hold every format against. */
export const toldArticles = async (): Promise<ReadonlyMap<string, StoredArticle>> =>
  new Map<string, StoredArticle>([
    ['the seed', stored(await readSeed())],
    ['the harbour bridge', stored(await readHarbourBridge())],
    ['the ferry notice', stored(await readFerryNotice())],
    ['one of which much is known', publishedArticle()],
    ['one of tricky words', trickyArticle('tricky', trickyWords)],
    [
      'one of hostile words',
      trickyArticle('hostile', hostileTexts.map(({ text }) => text).filter(oneLine)),
    ],
    ...[2, 3, 4, 5, 6, 7, 8, 9].map((number): [string, StoredArticle] => [
      `generated ${number}`,
      generateArticle(number),
    ]),
  ]);
