import * as z from 'zod';
import type { StoredArticle } from '../records/article.ts';
import type { Addresses } from './addresses.ts';
import {
  Annotation,
  AnnotationCollection,
  AnnotationPage,
  annotationContext,
} from './annotation-schema.ts';
import { annotationsOf } from './annotations.ts';
import { jsonLdOf } from './json-ld.ts';
import { NewsArticle } from './json-ld-schema.ts';
import { markdownOf } from './markdown.ts';
import { ninjsOf } from './ninjs.ts';
import { Ninjs, ninjsSchema } from './ninjs-schema.ts';
import { plainTextOf } from './plain-text.ts';

/** A format that articles come in besides their record. */
export type Format = {
  /** The last segment of its own address. */
  readonly name: string;
  /** What people call it. */
  readonly title: string;
  /** What operation ids end in. */
  readonly operation: string;
  /** With the parameters that tell it from others of the same type, `profile` and `variant`. */
  readonly mediaType: string;
  readonly summary: string;
  readonly description: string;
  readonly schema: z.ZodType;
  /** The article in that format, as it is sent. */
  readonly write: (stored: StoredArticle, addresses: Addresses) => string;
};

/** The media type of Web Annotations (Web Annotation Protocol, section 3.3). */
export const annotationType = `application/ld+json; profile="${annotationContext}"`;

/** Every format of an article besides its record, the one first that is taken where several suit alike. */
export const formats = [
  {
    name: 'json-ld',
    title: 'JSON-LD',
    operation: 'JsonLd',
    mediaType: 'application/ld+json',
    summary: 'Get an article as schema.org JSON-LD',
    description:
      'A `NewsArticle` with a `Quotation` for each quote, whose words are verbatim, and a `Claim` for each claim.',
    schema: NewsArticle,
    write: (stored, addresses) => JSON.stringify(jsonLdOf(stored, addresses)),
  },
  {
    name: 'annotations',
    title: 'Web Annotations',
    operation: 'Annotations',
    mediaType: annotationType,
    summary: 'Get an article’s quotes and claims as Web Annotations',
    description:
      'A collection as the W3C’s Web Annotation Data Model has it, with its first page. Each annotation selects the words in the source text, by position in code points and by what they are.',
    schema: AnnotationCollection,
    write: (stored, addresses) => JSON.stringify(annotationsOf(stored, addresses).collection()),
  },
  {
    name: 'ninjs',
    title: 'ninjs',
    operation: 'Ninjs',
    mediaType: `application/json; profile="${ninjsSchema}"`,
    summary: 'Get an article as IPTC ninjs',
    description: 'The article as ninjs 3.1; each quote and claim is an association.',
    schema: Ninjs,
    write: (stored, addresses) => JSON.stringify(ninjsOf(stored, addresses)),
  },
  {
    name: 'markdown',
    title: 'Markdown',
    operation: 'Markdown',
    mediaType: 'text/markdown; variant=GFM',
    summary: 'Get an article as Markdown',
    description:
      'To read: the text, with a footnote behind each quote that says who said it, and a table of the claims.',
    schema: z.string(),
    write: markdownOf,
  },
  {
    name: 'plain',
    title: 'Plain text',
    operation: 'PlainText',
    mediaType: 'text/plain',
    summary: 'Get an article as plain text',
    description:
      'To read: the text, then quotes and claims with who said them. It is not the source text, in which spans count; that is at `text`.',
    schema: z.string(),
    write: plainTextOf,
  },
] as const satisfies readonly Format[];

export type FormatName = (typeof formats)[number]['name'];

/** A media type as it is sent: text says how it is encoded, JSON is always in UTF-8. */
export const contentTypeOf = (mediaType: string): string =>
  mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;

/** The parts of a collection of annotations that have addresses of their own. */
export const annotationParts = { page: AnnotationPage, annotation: Annotation } as const;
