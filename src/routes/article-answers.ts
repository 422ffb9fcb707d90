import { headlineNotFound, partNotFound } from '../errors.ts';
import { type Answer, prepareAnswer, prepareJson } from '../http/answer.ts';
import { PageQuery, preparePage } from '../http/collection.ts';
import { prepareHtml } from '../http/html-answer.ts';
import { once, onceEach } from '../once.ts';
import { articlePage } from '../reader/article-page.tsx';
import type { Article, StoredArticle } from '../records/article.ts';
import type { Addresses } from '../representations/addresses.ts';
import type { FormatName } from '../representations/formats.ts';
import { jsonLdOf } from '../representations/json-ld.ts';
import { type AnnotationAnswers, annotationAnswers, prepareFormat } from './format-answers.ts';
import { prepareTable, type TableName } from './table-answer.ts';

/** The collections of an article, by the last segment of their addresses. */
const collections = ['summary', 'paragraphs', 'quotes', 'claims', 'speakers'] as const;
export type CollectionName = (typeof collections)[number];

/** What is answered about one article; built when first asked for, then kept. */
export type ArticleAnswers = {
  readonly article: Article;
  /** The article together with its text. */
  readonly stored: StoredArticle;
  /** The article’s own address, also where it was asked for as `latest`. */
  readonly address: string;
  readonly record: () => Answer;
  /** @throws DomainError `part-not-found` where the article has none */
  readonly headline: () => Answer;
  readonly text: () => Answer;
  /** The page on which people read it. */
  readonly page: () => Answer;
  /** The first page of a collection, unfiltered. */
  readonly collection: (name: CollectionName) => Answer;
  /**
   * One paragraph, quote, claim or speaker.
   * @throws DomainError `part-not-found`
   */
  readonly part: (name: CollectionName, id: string) => Answer;
  /** The whole article in another format than its record. */
  readonly format: (name: FormatName) => Answer;
  /** All claims, or all quotes, as a table. */
  readonly table: (name: TableName) => Answer;
  readonly annotations: AnnotationAnswers;
  /** What else is made of the article, by a name that no other has: it is made once. */
  readonly other: (name: string, make: () => Answer) => Answer;
};

/** Where an article is served, and how long it may be kept. */
export type Place = Addresses & {
  readonly cacheControl: string;
  /** What addresses begin with: the public URL, or nothing. */
  readonly base: string;
  readonly state: 'current' | 'revision';
};

/** Makes the answers about an article, at its own address or at that of one of its revisions. */
export const answersAbout = (stored: StoredArticle, place: Place): ArticleAnswers => {
  const { article, sourceText } = stored;
  const { address, readerAddress, cacheControl, base, state } = place;
  const others = new Map<string, Answer>();
  const located = (path: string) => ({
    headers: [['content-location', `${address}${path}`]] as const,
    cacheControl,
  });
  return {
    article,
    stored,
    address,
    record: once(() => prepareJson(article, located(''))),
    headline: once(() => {
      if (article.headline === undefined) throw headlineNotFound(article.id);
      return prepareJson(article.headline, located('/headline'));
    }),
    text: once(() =>
      prepareAnswer({
        body: Buffer.from(sourceText),
        contentType: 'text/plain; charset=utf-8',
        ...located('/text'),
      }),
    ),
    page: once(() =>
      prepareHtml(articlePage(stored, { base, state, structuredData: jsonLdOf(stored, place) }), {
        headers: [['content-location', readerAddress]],
        cacheControl,
      }),
    ),
    collection: onceEach((name) =>
      preparePage<{ readonly id: string }>(article[name], {
        address: `${address}/${name}`,
        query: PageQuery.parse({}),
      }),
    ),
    part: partAnswers(article, located),
    format: onceEach((name) => prepareFormat(name, stored, place)),
    table: onceEach((name) => prepareTable(article, name, located(`/${name}/csv`))),
    annotations: annotationAnswers(stored, place),
    other: (name, make) => {
      const answer = others.get(name) ?? make();
      others.set(name, answer);
      return answer;
    },
  };
};

const partAnswers = (
  article: Article,
  located: (path: string) => Parameters<typeof prepareJson>[1],
): ArticleAnswers['part'] => {
  const entries = collections.flatMap((name) =>
    article[name].map((part) => {
      const path = `/${name}/${part.id}`;
      return [path, once(() => prepareJson(part, located(path)))] as const;
    }),
  );
  const byPath = new Map(entries);
  return (name, id) => {
    const answer = byPath.get(`/${name}/${id}`);
    if (answer === undefined) throw partNotFound(article.id, name.slice(0, -1), id);
    return answer();
  };
};
