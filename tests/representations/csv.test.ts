import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredArticle } from '../../src/records/article.ts';
import { claimsCsv, quotesCsv } from '../../src/representations/csv.ts';
import { indexCodePoints } from '../../src/text/code-points.ts';
import { toldArticles, trickyArticle, trickyWords } from './told-articles.ts';

type Row = Readonly<Record<string, string>>;

/** Reads CSV by a parser of its own, to the letter of RFC 4180. */
const read = (csv: string): readonly Row[] =>
  parse(csv, { columns: true, record_delimiter: '\r\n', relax_column_count: false }) as Row[];

/** What takes the guard against formulas away again, as the documentation says. */
const unguard = (cell = ''): string => cell.replace(/^'('*[=+\-@\t\r\n＝＋－＠])/, '$1');

const articles = await toldArticles();
const seed = articles.get('the seed') as StoredArticle;
const claimsOf = ({ article }: StoredArticle) => claimsCsv(article.claims, article);
const quotesOf = ({ article }: StoredArticle) => quotesCsv(article.quotes, article);

describe.each([...articles])('the claims and quotes of %s as CSV', (_name, stored) => {
  const { article, sourceText } = stored;
  const text = indexCodePoints(sourceText);

  it('are a row each, with their words', () => {
    const [claims, quotes] = [read(claimsOf(stored)), read(quotesOf(stored))];
    expect(claims.map(({ id }) => id)).toEqual(article.claims.map(({ id }) => id));
    expect(claims.map((row) => unguard(row.text))).toEqual(article.claims.map((one) => one.text));
    expect(quotes.map(({ id }) => id)).toEqual(article.quotes.map(({ id }) => id));
    expect(quotes.map((row) => unguard(row.text))).toEqual(article.quotes.map((one) => one.text));
  });

  it('say which characters of the source text they stand in', () => {
    for (const { start, end, text: words } of read(quotesOf(stored))) {
      expect(text.slice(Number(start), Number(end))).toBe(unguard(words));
    }
    const stretches = read(claimsOf(stored)).map(({ spans = '' }) =>
      spans.split(' ').map((span) => {
        const [start, end] = span.split(':').map(Number);
        return text.slice(start ?? 0, end ?? 0);
      }),
    );
    expect(stretches).toEqual(
      article.claims.map(({ contents }) => contents.map((one) => one.text)),
    );
  });

  it('have no cell that a spreadsheet would compute', () => {
    const cells = [...read(claimsOf(stored)), ...read(quotesOf(stored))].flatMap(Object.values);
    expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
  });

  it('say who says it, as the record does', () => {
    const names = new Map(article.speakers.map(({ id, name }) => [id, name]));
    const rows = [...read(claimsOf(stored)), ...read(quotesOf(stored))];
    const ids = rows.map(({ speakerId }) => speakerId);
    const parts = [...article.claims, ...article.quotes];
    expect(ids).toEqual(parts.map(({ attribution }) => attribution?.speakerId ?? ''));
    expect(rows.map(({ speaker }) => unguard(speaker))).toEqual(
      ids.map((id) => names.get(id ?? '') ?? ''),
    );
  });
});

describe('a table', () => {
  it('has a header and ends each line with CRLF', () => {
    const lines = claimsOf(seed).split('\r\n');
    expect(lines[0]).toBe(
      'id,text,type,speakerId,speaker,sources,cue,via,inferred,certainty,polarity,hedges,confidence,foundIn,quoteIds,start,end,spans',
    );
    expect(lines).toHaveLength(seed.article.claims.length + 2);
    expect(lines.at(-1)).toBe('');
  });

  it('of nothing is a header', () => {
    expect(read(quotesCsv([], seed.article))).toEqual([]);
    expect(quotesCsv([], seed.article)).toMatch(/^id,text,.*\r\n$/);
  });

  it('names the go-between', () => {
    expect(read(quotesOf(seed)).find(({ id }) => id === 'q2')).toMatchObject({
      speaker: 'Yuri Ushakov',
      sources: 'Ushakov',
      cue: 'said',
      via: 'Reuters',
      inferred: 'false',
    });
  });

  it.each([
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ['-2', "'-2"],
    ["'tis so", "'tis so"],
    ['a=b', 'a=b'],
    ['＝1', "'＝1"],
  ])('writes <%s> as <%s>', (words, cell) => {
    const [row] = read(quotesOf(trickyArticle('one', [words])));
    expect(row?.text).toBe(cell);
  });

  it('gives back any words', () => {
    const words = fc
      .oneof(
        fc.constantFrom(...trickyWords),
        fc.string({ unit: fc.constantFrom("'", '=', '"', ',', ';', '-', '@', 'a', ' ', '😀') }),
        fc.string({ unit: 'grapheme' }),
      )
      .map((text) => text.replace(/[\r\n]/g, ' '))
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(words, (text) => {
        const [row] = read(quotesOf(trickyArticle('any', [text])));
        expect(row?.text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(unguard(row?.text)).toBe(text);
      }),
    );
  });
});
