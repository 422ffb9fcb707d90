import { describe, expect, it } from 'vitest';
import type { StoredArticle } from '../../src/records/article.ts';
import { plainTextOf } from '../../src/representations/plain-text.ts';
import { addresses, toldArticles } from './told-articles.ts';

const articles = await toldArticles();
const seed = articles.get('the seed') as StoredArticle;
const known = articles.get('one of which much is known') as StoredArticle;

const seen = (words: string): string => words.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** The lines between the title of a section and the next one. */
const sectionOf = (report: string, title: string): readonly string[] => {
  const lines = report.split('\n');
  const start = lines.findIndex(
    (line, index) => line === title && /^-+$/.test(lines[index + 1] ?? ''),
  );
  const rest = lines.slice(start + 2);
  const end = rest.findIndex((line, index) => line !== '' && /^-+$/.test(rest[index + 1] ?? ''));
  return start < 0 ? [] : rest.slice(0, end < 0 ? rest.length : end);
};

describe.each([...articles])('%s as plain text', (_name, stored) => {
  const report = plainTextOf(stored, addresses);
  const { article } = stored;

  it('has its paragraphs, quotes and claims, each on a line', () => {
    const lines = report.split('\n').map((line) => line.trim());
    for (const { text } of article.paragraphs) expect(lines).toContain(seen(text));
    for (const { id, text } of article.quotes) {
      expect(lines).toContain(`${id.padEnd(5)} “${seen(text)}”`);
    }
    for (const { id, text } of article.claims) {
      expect(lines).toContain(`${id.padEnd(5)} ${seen(text)}`.trim());
    }
  });

  it('has no control character but its line ends', () => {
    expect(report.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(report.endsWith('\n')).toBe(true);
  });
});

describe('a report', () => {
  it('begins with the headline, and who published it when, as far as it is known', () => {
    const [title, line, published] = plainTextOf(known, addresses).split('\n');
    expect(title).toBe(known.article.headline?.text);
    expect(line).toBe('='.repeat(Math.min(72, [...(title ?? '')].length)));
    expect(published).toBe('By Ada Lind and Bo Berg, The Harbour Post, 2026-03-01');
  });

  it('says who said a quote, and through whom it came', () => {
    const quotes = sectionOf(plainTextOf(seed, addresses), 'Quotes');
    const at = quotes.findIndex((line) => line.startsWith('q2 '));
    expect(quotes.slice(at, at + 2)).toEqual([
      'q2    “There are other options which our leaders can look at”',
      '      Yuri Ushakov, via Reuters (direct; p3)',
    ]);
  });

  it('says who makes a claim, and how sure', () => {
    const claims = sectionOf(plainTextOf(seed, addresses), 'Claims');
    expect(claims.slice(0, 4)).toEqual([
      'c1    Putin would rather see Trump in a group setting next time',
      '      Russia (indirect; certain; positive; headline)',
      'c2    President Donald Trump invited Russian President Vladimir Putin to meet in Washington just three days after their summit in Helsinki',
      '      The article (narration; certain; positive; s1)',
    ]);
  });

  it('says where it is from', () => {
    expect(sectionOf(plainTextOf(seed, addresses), 'Where this is from')).toContain(
      `Revision:    ${seed.article.revision}`,
    );
  });
});
