import type { Article, StoredArticle } from '../records/article.ts';
import type { Claim } from '../records/claim.ts';
import type { Quote } from '../records/quote.ts';
import type { Span } from '../records/span.ts';
import { type CodePointText, indexCodePoints } from '../text/code-points.ts';
import type { Addresses } from './addresses.ts';
import {
  type Annotation,
  type AnnotationCollection,
  type AnnotationPage,
  annotationContext,
  annotationsPerPage,
  type FirstPage,
  type PagedAnnotation,
  type Target,
} from './annotation-schema.ts';
import { type VoiceFinder, voicesOf, whoSaidIt } from './voice.ts';

/** How much around the words a quote selector gives, in code points. */
const contextLength = 32;

/** The Web Annotations of an article, made when asked for. */
export type Annotations = {
  readonly collection: () => AnnotationCollection;
  /** A page, counted from 1; undefined where there is none of that number. */
  readonly page: (number: number) => AnnotationPage | undefined;
  /** The annotation of a quote or claim; undefined where there is none of that id. */
  readonly annotation: (id: string) => Annotation | undefined;
};

/**
 * The quotes and claims of an article as annotations of its source text (W3C Web Annotation Data Model), the
 * quotes first, each in text order.
 */
export const annotationsOf = (stored: StoredArticle, { address }: Addresses): Annotations => {
  const { article, sourceText } = stored;
  const parts: readonly Part[] = [...article.quotes, ...article.claims];
  const makers: Makers = {
    address,
    article,
    text: indexCodePoints(sourceText),
    voiceOf: voicesOf(article),
  };
  const id = `${address}/annotations`;
  const pages = Math.ceil(parts.length / annotationsPerPage);
  const pageAddress = (number: number): string => `${id}/pages/${number}`;
  const page = (number: number): FirstPage => {
    const startIndex = (number - 1) * annotationsPerPage;
    return {
      id: pageAddress(number),
      type: 'AnnotationPage',
      partOf: id,
      startIndex,
      ...(number > 1 ? { prev: pageAddress(number - 1) } : {}),
      ...(number < pages ? { next: pageAddress(number + 1) } : {}),
      items: parts
        .slice(startIndex, startIndex + annotationsPerPage)
        .map((part) => annotate(part, makers)),
    };
  };
  return {
    collection: () => ({
      '@context': annotationContext,
      id,
      type: 'AnnotationCollection',
      label: `Quotes and claims of ${article.headline?.text ?? article.id}`,
      total: parts.length,
      ...(pages === 0 ? {} : { first: page(1), last: pageAddress(pages) }),
    }),
    page: (number) =>
      Number.isInteger(number) && number >= 1 && number <= pages
        ? { '@context': annotationContext, ...page(number) }
        : undefined,
    annotation: (partId) => {
      const part = parts.find((one) => one.id === partId);
      return part && { '@context': annotationContext, ...annotate(part, makers) };
    },
  };
};

type Part = Quote | Claim;

type Makers = {
  readonly address: string;
  readonly article: Article;
  readonly text: CodePointText;
  readonly voiceOf: VoiceFinder;
};

const isClaim = (part: Part): part is Claim => 'contents' in part;

const annotate = (part: Part, makers: Makers): PagedAnnotation => {
  const { address, article, text } = makers;
  const { method, tool, at } = article.provenance;
  const spans = isClaim(part) ? part.contents : [part];
  return {
    id: `${address}/annotations/${part.id}`,
    type: 'Annotation',
    motivation: 'describing',
    generated: at,
    ...(method === 'extracted' && tool !== undefined
      ? { generator: { type: 'Software', name: tool } }
      : {}),
    body: bodiesOf(part, makers),
    target: spans.map((span) => targetOf(span, text, `${address}/text`)),
  };
};

/** Who said it and of what kind it is, in words and as addresses. */
const bodiesOf = (part: Part, { address, article, voiceOf }: Makers): PagedAnnotation['body'] => {
  const { language } = article;
  const voice = voiceOf(part.attribution);
  const speaker = voice?.source.speaker;
  const textual = { type: 'TextualBody', format: 'text/plain', language } as const;
  const linked = { type: 'SpecificResource' } as const;
  const collection = isClaim(part) ? 'claims' : 'quotes';
  return [
    { ...textual, value: whoSaidIt(voice), purpose: 'describing' },
    ...tagsOf(part).map((value) => ({ ...textual, value, purpose: 'tagging' as const })),
    ...(speaker === undefined
      ? []
      : [
          {
            ...linked,
            source: `${address}/speakers/${speaker.id}`,
            purpose: 'identifying' as const,
          },
        ]),
    { ...linked, source: `${address}/${collection}/${part.id}`, purpose: 'linking' },
  ];
};

const tagsOf = (part: Part): readonly string[] =>
  isClaim(part) ? ['claim', part.type, part.certainty, part.polarity] : ['quote', part.type];

/**
 * Words of the source text by their position and by what they are (sections 4.2.5 and 4.2.4). Both count and cut
 * in code points.
 */
const targetOf = (
  { start, end, text: exact }: Span,
  text: CodePointText,
  source: string,
): Target => ({
  type: 'SpecificResource',
  source,
  selector: [
    { type: 'TextPositionSelector', start, end },
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(Math.max(0, start - contextLength), start),
      suffix: text.slice(end, end + contextLength),
    },
  ],
});
