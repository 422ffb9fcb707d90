import { describe, expect, it } from 'vitest';
import type { StoredArticle } from '../../src/records/article.ts';
import { jsonLdOf } from '../../src/representations/json-ld.ts';
import { NewsArticle } from '../../src/representations/json-ld-schema.ts';
import { indexCodePoints } from '../../src/text/code-points.ts';
import { addresses, pathAddresses, toldArticles } from './told-articles.ts';
import { faultsBySchemaOrg, type Triple, triplesOf } from './vocabularies.ts';

const schema = 'http://schema.org/';
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const { address, readerAddress } = addresses;

const articles = await toldArticles();
const cases = [...articles];

const seed = articles.get('the seed') as StoredArticle;
const seedTriples = await triplesOf(jsonLdOf(seed, addresses));

/** Triples have no order; the record’s is that of the numbers in its ids. */
const inOrder = (nodes: readonly string[]): readonly string[] =>
  nodes.toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1));

/** What the triples say of something, by the names of schema.org. */
const said = (triples: readonly Triple[], subject: string, name: string): readonly string[] =>
  triples
    .filter((one) => one.subject === subject && one.predicate === `${schema}${name}`)
    .map(({ object }) => object);

const instancesOf = (triples: readonly Triple[], name: string): readonly string[] =>
  triples
    .filter(({ predicate, object }) => predicate === type && object === `${schema}${name}`)
    .map(({ subject }) => subject);

const speaker = (id: string): string => `${address}/speakers/${id}`;
const part = (id: string): string => `${readerAddress}#${id}`;

describe.each(cases)('%s as schema.org JSON-LD', (_name, stored) => {
  const document = jsonLdOf(stored, addresses);
  const { article, sourceText } = stored;

  it('is as its schema says', () => {
    expect(NewsArticle.parse(document)).toEqual(document);
  });

  it('has terms of schema.org only, each where schema.org has it', async () => {
    expect(faultsBySchemaOrg(await triplesOf(document))).toEqual([]);
  });

  it('has a Quotation for each quote, of words that stand so in the source text', async () => {
    const triples = await triplesOf(document);
    const quotations = inOrder(instancesOf(triples, 'Quotation'));
    expect(quotations).toEqual(article.quotes.map(({ id }) => part(id)));
    const text = indexCodePoints(sourceText);
    const words = article.quotes.map(({ start, end }) => text.slice(start, end));
    expect(quotations.map((one) => said(triples, one, 'text'))).toEqual(words.map((one) => [one]));
  });

  it('has a Claim for each claim, made in the article', async () => {
    const triples = await triplesOf(document);
    const claims = inOrder(instancesOf(triples, 'Claim'));
    expect(claims).toEqual(article.claims.map(({ id }) => part(id)));
    expect(claims.map((one) => said(triples, one, 'text')[0])).toEqual(
      article.claims.map(({ text }) => text),
    );
    const appearances = new Set(claims.flatMap((one) => said(triples, one, 'appearance')));
    expect([...appearances]).toEqual(claims.length === 0 ? [] : [readerAddress]);
  });

  it('says of every quote and claim who says it, as the record does', async () => {
    const triples = await triplesOf(document);
    const kinds = new Map(article.speakers.map(({ id, kind }) => [id, kind]));
    for (const { id, attribution } of [...article.quotes, ...article.claims]) {
      const speakerId = attribution?.speakerId ?? undefined;
      const isDocument = kinds.get(speakerId ?? '') === 'document';
      const agents = speakerId === undefined || isDocument ? [] : [speaker(speakerId)];
      expect({ id, who: said(triples, part(id), 'creator') }).toEqual({ id, who: agents });
      const documents = isDocument ? [speaker(speakerId ?? '')] : [];
      expect({ id, on: said(triples, part(id), 'isBasedOn') }).toEqual({ id, on: documents });
    }
  });

  it('is the same where addresses are paths, but for the addresses', async () => {
    const paths = await triplesOf(jsonLdOf(stored, pathAddresses));
    expect(paths).toEqual(await triplesOf(document));
  });
});

describe('the seed as schema.org JSON-LD', () => {
  it('says who said what, and through whom it came', () => {
    expect(said(seedTriples, part('q2'), 'spokenByCharacter')).toEqual([speaker('yuri-ushakov')]);
    expect(said(seedTriples, part('q2'), 'provider')).toEqual([speaker('reuters')]);
    expect(said(seedTriples, part('q2'), 'text')).toEqual([
      'There are other options which our leaders can look at',
    ]);
    expect(said(seedTriples, part('c1'), 'creator')).toEqual([speaker('russia')]);
    expect(said(seedTriples, speaker('russia'), 'name')).toEqual(['Russia']);
    expect(instancesOf(seedTriples, 'Person')).toContain(speaker('yuri-ushakov'));
    expect(instancesOf(seedTriples, 'Organization')).toContain(speaker('reuters'));
  });

  it('leaves who makes a claim in the article’s own voice to the article', () => {
    expect(said(seedTriples, part('c2'), 'creator')).toEqual([]);
    expect(said(seedTriples, part('c2'), 'creditText')).toEqual([]);
    expect(said(seedTriples, part('c2'), 'isPartOf')).toEqual([readerAddress]);
  });

  it('joins a claim to the quotations within it', () => {
    const { claims } = seed.article;
    for (const { id, quoteIds } of claims) {
      expect(inOrder(said(seedTriples, part(id), 'hasPart'))).toEqual(quoteIds.map(part));
    }
  });

  it('guesses nothing of the publication, of which nothing is known', () => {
    const names = Object.keys(jsonLdOf(seed, addresses));
    const guesses = ['datePublished', 'author', 'creditText', 'publisher', 'isBasedOn'];
    expect(names.filter((name) => guesses.includes(name))).toEqual([]);
  });
});

describe('an article of which much is known as schema.org JSON-LD', () => {
  const known = articles.get('one of which much is known') as StoredArticle;

  it('says when and where it was published', async () => {
    const triples = await triplesOf(jsonLdOf(known, addresses));
    expect(said(triples, readerAddress, 'datePublished')).toEqual(['2026-03-01']);
    expect(triples.find(({ object }) => object === '2026-03-01')?.datatype).toBe(`${schema}Date`);
    expect(said(triples, readerAddress, 'isBasedOn')).toEqual([
      'https://post.example/2026/03/01/one',
    ]);
    expect(said(triples, readerAddress, 'creditText')).toEqual(['Ada Lind and Bo Berg']);
    const [author = '', publisher = ''] = [
      ...said(triples, readerAddress, 'author'),
      ...said(triples, readerAddress, 'publisher'),
    ];
    expect(said(triples, author, 'name')).toEqual(['Ada Lind and Bo Berg']);
    expect(said(triples, publisher, 'name')).toEqual(['The Harbour Post']);
  });
});
