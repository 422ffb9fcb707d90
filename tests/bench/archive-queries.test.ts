import { describe, expect, it } from 'vitest';
import { ClaimSearch } from '../../src/routes/search-query.ts';
import { makeQueries, queryKinds } from './archive-queries.ts';
import { generateArticle } from './generated-articles.ts';
import { choicesOf } from './random-choices.ts';

const articles = Array.from({ length: 100 }, (_, number) => generateArticle(number));
const each = 30;
const queries = makeQueries(articles, each, choicesOf(1));
const ofKind = (kind: string) => queries.filter((query) => query.kind === kind);

describe('queries generated from articles', () => {
  it.each(queryKinds)('are ones that the API takes, and all different: %s', (kind) => {
    const parameters = ofKind(kind).map(({ path }) =>
      Object.fromEntries(new URL(path, 'http://localhost').searchParams),
    );
    for (const one of parameters) expect(ClaimSearch.parse(one)).toMatchObject(one);
    expect(new Set(ofKind(kind).map(({ path }) => path)).size).toBe(ofKind(kind).length);
  });

  it.each([
    ['a type', 4],
    ['nothing', 1],
  ])('are no more than there are: %s', (kind, count) => {
    expect(ofKind(kind)).toHaveLength(count);
  });

  it.each(['a rare word', 'a phrase', 'two words', 'a speaker', 'dates'])(
    'are as many as asked for: %s',
    (kind) => {
      expect(ofKind(kind)).toHaveLength(each);
    },
  );

  it('are the same each time', () => {
    expect(makeQueries(articles, each, choicesOf(1))).toEqual(queries);
  });
});
