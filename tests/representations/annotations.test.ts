import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredArticle } from '../../src/records/article.ts';
import type { Claim } from '../../src/records/claim.ts';
import {
  Annotation,
  AnnotationCollection,
  AnnotationPage,
  annotationsPerPage,
  type PagedAnnotation,
} from '../../src/representations/annotation-schema.ts';
import { annotationsOf } from '../../src/representations/annotations.ts';
import { annotationFaults, collectionFaults, pageFaults } from './annotation-rules.ts';
import { addresses, toldArticles, trickyArticle, trickyWords } from './told-articles.ts';
import { isAnnotationTerm, triplesOf } from './vocabularies.ts';

const { address } = addresses;
const articles = await toldArticles();
const seed = articles.get('the seed') as StoredArticle;

const partsOf = ({ article }: StoredArticle) => [...article.quotes, ...article.claims];

/** Every annotation of an article, page by page as a client reads them. */
const readAll = (stored: StoredArticle): readonly PagedAnnotation[] => {
  const annotations = annotationsOf(stored, addresses);
  const items: PagedAnnotation[] = [];
  for (let page = annotations.page(1); page !== undefined; ) {
    items.push(...page.items);
    const next = /pages\/(\d+)$/.exec(page.next ?? '')?.[1];
    page = next === undefined ? undefined : annotations.page(Number(next));
  }
  return items;
};

/** The words at a position: code points, as a client counts them that knows nothing of the record. */
const atPosition = (text: string, start: number, end: number): string =>
  [...text].slice(start, end).join('');

/** Where a quote selector’s words stand between its prefix and its suffix, in code points. */
const positionsOf = (
  text: string,
  prefix: string,
  exact: string,
  suffix: string,
): readonly number[] => {
  const whole = prefix + exact + suffix;
  const found: number[] = [];
  for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
    found.push([...text.slice(0, at + prefix.length)].length);
  }
  return found;
};

type Selectors = PagedAnnotation['target'][number]['selector'];

const positionIn = (selectors: Selectors) => {
  const found = selectors.flatMap((one) => (one.type === 'TextPositionSelector' ? [one] : []));
  expect(found).toHaveLength(1);
  return found[0] ?? { start: -1, end: -1 };
};

const quoteIn = (selectors: Selectors) => {
  const found = selectors.flatMap((one) => (one.type === 'TextQuoteSelector' ? [one] : []));
  expect(found).toHaveLength(1);
  return found[0] ?? { exact: '', prefix: '', suffix: '' };
};

const expectSelected = ({ sourceText }: StoredArticle, { target }: PagedAnnotation): void => {
  for (const { source, selector } of target) {
    const { start, end } = positionIn(selector);
    const { exact, prefix, suffix } = quoteIn(selector);
    expect(source).toBe(`${address}/text`);
    expect(atPosition(sourceText, start, end)).toBe(exact);
    expect(positionsOf(sourceText, prefix, exact, suffix)).toContain(start);
    expect([...prefix].length).toBe(Math.min(32, start));
    expect([...suffix].length).toBe(Math.min(32, [...sourceText].length - end));
  }
};

describe.each([...articles])('the annotations of %s', (_name, stored) => {
  const annotations = annotationsOf(stored, addresses);
  const collection = annotations.collection();

  it('are what the Web Annotation Data Model says, rule by rule', () => {
    expect(collectionFaults(collection)).toEqual([]);
    expect(AnnotationCollection.parse(collection)).toEqual(collection);
    const page = annotations.page(1);
    if (page !== undefined) expect(pageFaults(page)).toEqual([]);
    for (const { id } of partsOf(stored)) {
      const annotation = annotations.annotation(id);
      expect(annotationFaults(annotation)).toEqual([]);
      expect(Annotation.parse(annotation)).toEqual(annotation);
    }
  });

  it('are one for each quote and claim, with the words of the record', () => {
    const items = readAll(stored);
    expect(items.map(({ id }) => id)).toEqual(
      partsOf(stored).map(({ id }) => `${address}/annotations/${id}`),
    );
    expect(collection.total).toBe(items.length);
    const words = items.map(({ target }) => target.map(({ selector }) => quoteIn(selector).exact));
    const wanted = partsOf(stored).map((part) =>
      'contents' in part ? part.contents.map(({ text }) => text) : [part.text],
    );
    expect(words).toEqual(wanted);
  });

  it('select exactly their words in the source text, both ways', () => {
    for (const annotation of readAll(stored)) expectSelected(stored, annotation);
  });

  it('are JSON-LD whose terms the vocabulary has', async () => {
    const triples = await triplesOf(collection);
    const terms = triples.flatMap(({ predicate, object, isLiteral }) =>
      isLiteral ? [predicate] : [predicate, object],
    );
    expect(terms.filter((term) => !isAnnotationTerm(term))).toEqual([]);
    const sources = triples.filter(
      ({ predicate, object }) => predicate.endsWith('#hasSource') && object === `${address}/text`,
    );
    const spans = collection.first?.items.flatMap(({ target }) => target) ?? [];
    expect(sources).toHaveLength(spans.length);
  });
});

describe('an annotation', () => {
  const annotations = annotationsOf(seed, addresses);

  it('says who said it, of what kind it is, and where more is', () => {
    expect(annotations.annotation('q2')?.body).toEqual([
      {
        type: 'TextualBody',
        format: 'text/plain',
        language: 'en',
        value: 'Yuri Ushakov, via Reuters',
        purpose: 'describing',
      },
      ...['quote', 'direct'].map((value) => ({
        type: 'TextualBody',
        format: 'text/plain',
        language: 'en',
        value,
        purpose: 'tagging',
      })),
      {
        type: 'SpecificResource',
        source: `${address}/speakers/yuri-ushakov`,
        purpose: 'identifying',
      },
      { type: 'SpecificResource', source: `${address}/quotes/q2`, purpose: 'linking' },
    ]);
  });

  it('has a target for each stretch of a claim', () => {
    const claim = seed.article.claims.find(({ contents }) => contents.length > 1) as Claim;
    expect(annotations.annotation(claim.id)?.target).toHaveLength(claim.contents.length);
  });

  it('is not there for what is no quote and no claim', () => {
    expect(annotations.annotation('p1')).toBeUndefined();
    expect(annotations.annotation('c999')).toBeUndefined();
  });
});

describe('a collection of many', () => {
  const many = trickyArticle(
    'many',
    Array.from({ length: annotationsPerPage }, (_, index) => `words number ${index}`),
  );
  const annotations = annotationsOf(many, addresses);
  const total = partsOf(many).length;
  const pages = Math.ceil(total / annotationsPerPage);

  it('comes in pages that lead to each other, all of them and no more', () => {
    expect(pages).toBeGreaterThan(2);
    const read = Array.from({ length: pages }, (_, index) => annotations.page(index + 1));
    for (const page of read) {
      expect(pageFaults(page)).toEqual([]);
      expect(AnnotationPage.parse(page)).toEqual(page);
    }
    expect(read.map((page) => page?.startIndex)).toEqual(
      Array.from({ length: pages }, (_, index) => index * annotationsPerPage),
    );
    expect(read[0]).not.toHaveProperty('prev');
    expect(read.slice(1).map((page) => page?.prev)).toEqual(
      read.slice(0, -1).map((page) => page?.id),
    );
    expect(read.slice(0, -1).map((page) => page?.next)).toEqual(
      read.slice(1).map((page) => page?.id),
    );
    expect(read.at(-1)).not.toHaveProperty('next');
    expect(annotations.collection()).toMatchObject({ total, last: read.at(-1)?.id });
    expect(readAll(many)).toHaveLength(total);
  });

  it.each([0, -1, pages + 1, 1.5, Number.NaN])('has no page %s', (number) => {
    expect(annotations.page(number)).toBeUndefined();
  });
});

describe('annotations of any words', () => {
  const words = fc
    .array(
      fc.oneof(fc.constantFrom(...trickyWords), fc.string({ unit: 'grapheme', minLength: 1 })),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((list) => list.map((text) => text.replace(/[\r\n]/g, ' ')))
    .filter((list) => list.every((text) => text.trim() !== ''));

  it('select them', () => {
    fc.assert(
      fc.property(words, (list) => {
        const stored = trickyArticle('any', list);
        for (const annotation of readAll(stored)) expectSelected(stored, annotation);
        expect(collectionFaults(annotationsOf(stored, addresses).collection())).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
