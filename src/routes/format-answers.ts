import { annotationPageNotFound, partNotFound } from '../errors.ts';
import { type Answer, type AnswerOptions, prepareAnswer } from '../http/answer.ts';
import type { Header } from '../http/constant-headers.ts';
import { once, onceEach } from '../once.ts';
import type { StoredArticle } from '../records/article.ts';
import { annotationsOf } from '../representations/annotations.ts';
import {
  annotationType,
  contentTypeOf,
  type FormatName,
  formats,
} from '../representations/formats.ts';
import { parseDecimalInteger } from '../text/decimal-integer.ts';
import type { Place } from './article-answers.ts';

const methods: Header = ['allow', 'GET, HEAD, OPTIONS'];
const resourceLink = '<http://www.w3.org/ns/ldp#Resource>; rel="type"';

/** What an annotation’s answer says besides (Web Annotation Protocol, section 3.2). */
const annotationHeaders: readonly Header[] = [methods, ['link', resourceLink]];

/** What the answer of a collection says besides (section 4.1). */
const containerHeaders: readonly Header[] = [
  methods,
  [
    'link',
    [
      '<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"',
      '<http://www.w3.org/TR/annotation-protocol/>; rel="http://www.w3.org/ns/ldp#constrainedBy"',
    ].join(', '),
  ],
];

const headersOf: Readonly<Partial<Record<FormatName, readonly Header[]>>> = {
  annotations: containerHeaders,
};

/** An article in a format, as an answer. */
export const prepareFormat = (name: FormatName, stored: StoredArticle, place: Place): Answer => {
  const format = formats.find((one) => one.name === name);
  if (format === undefined) throw new RangeError(`there is no format “${name}”`);
  return prepareAnswer({
    body: Buffer.from(format.write(stored, place)),
    contentType: contentTypeOf(format.mediaType),
    cacheControl: place.cacheControl,
    headers: [['content-location', `${place.address}/${name}`], ...(headersOf[name] ?? [])],
  });
};

/** The answers that are parts of an article’s collection of annotations. */
export type AnnotationAnswers = {
  /**
   * The annotation of a quote or claim.
   * @throws DomainError `part-not-found`
   */
  readonly one: (id: string) => Answer;
  /**
   * A page of the collection, counted from 1.
   * @throws DomainError `part-not-found`
   */
  readonly page: (number: string) => Answer;
};

/** Makes the answers about an article’s annotations, each when it is first asked for. */
export const annotationAnswers = (stored: StoredArticle, place: Place): AnnotationAnswers => {
  const annotations = once(() => annotationsOf(stored, place));
  const prepare = (value: object, path: string): Answer => {
    const options: AnswerOptions = {
      body: Buffer.from(JSON.stringify(value)),
      contentType: annotationType,
      cacheControl: place.cacheControl,
      headers: [['content-location', `${place.address}/annotations${path}`], ...annotationHeaders],
    };
    return prepareAnswer(options);
  };
  return {
    one: onceEach((id) => {
      const annotation = annotations().annotation(id);
      if (annotation === undefined) throw partNotFound(stored.article.id, 'annotation', id);
      return prepare(annotation, `/${id}`);
    }),
    page: onceEach((number) => {
      const page = annotations().page(parseDecimalInteger(number) ?? 0);
      if (page === undefined) throw annotationPageNotFound(stored.article.id, number);
      return prepare(page, `/pages/${number}`);
    }),
  };
};
