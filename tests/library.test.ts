import { describe, expect, it } from 'vitest';
import { readArticleFolders } from '../src/archive/article-folder.ts';
import { Article, DomainError, extractArticle, verifyQuotation } from '../src/library.ts';
import { checkRecord } from '../src/records/check-record.ts';
import { ownArticles } from './fixtures/own-articles.ts';

const headline = 'Harbour bridge to close';
const news = 'The harbour bridge will close for six weeks, the council decided on Monday.';
const said = '“It is the cheapest way,” said the mayor, Ada Lind.';
const plain = `${headline}\n\n${news}\n\n${said}\n`;

describe('extractArticle', () => {
  it.each([
    ['plain text', plain, undefined],
    ['text', plain, 'text'],
    ['text with a byte order mark', `\ufeff${plain}`, 'text'],
    ['Markdown', `# ${headline}\n\n${news}\n\n${said}\n`, 'markdown'],
    [
      'HTML',
      `<!doctype html><title>${headline}</title><article><h1>${headline}</h1><p>${news}</p><p>${said}</p></article>`,
      'html',
    ],
  ] as const)('reads %s into a record that holds', async (_what, text, format) => {
    const { article, sourceText, explanations } = await extractArticle(text, { format });
    const { revision, ...record } = article;
    expect(Article.parse(article)).toEqual(article);
    expect(checkRecord(record, sourceText).faults).toEqual([]);
    expect(revision).toMatch(/^[0-9a-f]{64}$/);
    expect(article.headline?.text).toBe(headline);
    expect(article.quotes.map(({ text: words }) => words)).toEqual(['It is the cheapest way']);
    expect(explanations.map(({ claimId }) => claimId)).toEqual(article.claims.map(({ id }) => id));
  });

  it('takes a headline that is known apart', async () => {
    const { article } = await extractArticle(`${news}\n\n${said}`, { headline });
    expect(article.headline?.text).toBe(headline);
  });

  it.each([
    ['nothing', '', {}, 'empty-article'],
    ['a picture', '![](bridge.png)', { format: 'markdown' }, 'empty-article'],
    ['a comment', '<!-- said the mayor -->', { format: 'markdown' }, 'empty-article'],
    ['a page of pictures', '<p><img src="bridge.png"></p>', { format: 'html' }, 'empty-article'],
    [
      'another language',
      'Die Brücke wird für sechs Wochen geschlossen, sagte der Rat.',
      {},
      'not-english',
    ],
    ['a format that is none', plain, { format: 'docx' }, 'invalid-parameters'],
    ['a format out of nowhere', plain, { format: 'toString' }, 'invalid-parameters'],
    ['a headline of two lines', plain, { headline: 'a\nb' }, 'invalid-parameters'],
    ['bytes', Buffer.from(plain), {}, 'invalid-parameters'],
  ])('refuses %s', async (_what, text, options, code) => {
    const reading = extractArticle(text as string, options as object);
    await expect(reading).rejects.toBeInstanceOf(DomainError);
    await expect(reading).rejects.toMatchObject({ code });
  });
});

describe('verifyQuotation', () => {
  it('compares with articles that were extracted, and with those of an archive', async () => {
    const articles = [await extractArticle(plain), ...(await readArticleFolders(ownArticles))];
    const verdicts = [
      'It is the cheapest way',
      'It is the best way',
      'Maybe there will be other international events',
      'We will never leave these islands',
    ].map((quotation) => verifyQuotation({ quotation }, articles).verdict);
    expect(verdicts).toEqual(['verbatim', 'altered', 'verbatim', 'not-found']);
  });

  it('says who is on record, and links to the words where a server shows them', async () => {
    const request = { quotation: 'It is the cheapest way', speaker: 'Tom Berg' };
    const articles = [await extractArticle(plain)];
    const { verdict, matches } = verifyQuotation(request, articles, { base: 'https://a.example' });
    expect(verdict).toBe('misattributed');
    expect(matches[0]?.speaker?.name).toBe('Ada Lind');
    expect(matches[0]?.link).toMatch(/^https:\/\/a\.example\/articles\/harbour-bridge-to-close/);
  });

  it('names what is wrong with a request', () => {
    const request = { quotation: '', words: 1 } as unknown as { quotation: string };
    expect(() => verifyQuotation(request, [])).toThrow(
      expect.objectContaining({
        code: 'invalid-parameters',
        findings: [
          { pointer: '/quotation', detail: 'must not be empty' },
          { pointer: '/', detail: expect.stringContaining('words') },
        ],
      }),
    );
  });

  it.each([
    ['no list', undefined, '/articles must be a list of {article, sourceText}'],
    ['an article without its text', 'article', '/articles/0 must be {article, sourceText}'],
    ['nothing', 'nothing', '/articles/0 must be {article, sourceText}'],
  ])('says that %s is no list of articles', async (_what, given, words) => {
    const { article } = await extractArticle(plain);
    const articles = { article: [article], nothing: [null] }[given ?? ''] as never;
    const code = 'invalid-parameters';
    expect(() => verifyQuotation({ quotation: 'the cheapest way' }, articles)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(words) }),
    );
  });
});
