import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { quoteCardPage, quoteCardPolicy } from '../../src/reader/quote-card.tsx';
import { citationsOf } from '../../src/representations/citation.ts';
import { readSeed, stored } from '../fixtures/read-fixture.ts';
import { at } from '../records/record-edits.ts';
import { hostileArticle } from '../representations/hostile-article.ts';

const base = 'https://record.example';
const seed = stored(await readSeed());
const { quotes, claims } = seed.article;
const citations = citationsOf(seed, base);

const read = (html: string) => {
  const { document } = parseHTML(html);
  const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
  return { document, textOf };
};

describe('the card of a quote', () => {
  const quote = at(quotes, 1);
  const { document, textOf } = read(quoteCardPage(citations.ofQuote(quote), `${base}/`));

  it('shows the words, who said them and through whom, and the article', () => {
    expect(textOf('blockquote')).toBe(`“${quote.text}”`);
    expect(textOf('figcaption')).toBe('— Yuri Ushakov, via Reuters');
    expect(textOf('h1 a')).toBe(seed.article.headline?.text);
  });

  it('links to the very words, in a page of their own', () => {
    const links = [...document.querySelectorAll('a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      expect.stringMatching(/:~:text=/),
      expect.stringMatching(/^https:\/\/record\.example\/articles\/.*#q2:~:text=/),
      `${base}/`,
    ]);
    for (const link of links) {
      expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
        '_blank',
        'noopener',
      ]);
    }
  });

  it('has a language, a title, and a style that its policy allows', () => {
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(textOf('title')).toContain('Yuri Ushakov');
    const hash = createHash('sha256').update(textOf('style')).digest('base64');
    expect(quoteCardPolicy).toContain(`style-src 'sha256-${hash}'`);
  });
});

describe('other cards', () => {
  it('of a claim put no quotation marks around what is reported', () => {
    const claim = at(
      claims.filter(({ type }) => type === 'indirect'),
      0,
    );
    const { textOf } = read(quoteCardPage(citations.ofClaim(claim), `${base}/`));
    expect(textOf('blockquote')).toBe(claim.text);
  });

  it('of an article show its headline and no words', () => {
    const { document, textOf } = read(quoteCardPage(citations.ofArticle(), `${base}/`));
    expect(document.querySelector('blockquote')).toBeNull();
    expect(textOf('.article')).toBe(seed.article.headline?.text);
  });
});

describe('cards of hostile texts', () => {
  it('hold no markup but their own', () => {
    fc.assert(
      fc.property(hostileArticle, (one) => {
        const made = citationsOf(one, base);
        for (const quote of one.article.quotes) {
          const html = quoteCardPage(made.ofQuote(quote), `${base}/`);
          const { document } = read(html);
          const names = [...document.querySelectorAll('body *')].map(({ localName }) => localName);
          const own = ['main', 'h1', 'figure', 'blockquote', 'p', 'figcaption', 'a', 'time'];
          expect(names.filter((name) => !own.includes(name))).toEqual([]);
          expect(html).not.toContain('\0');
        }
      }),
    );
  });
});
