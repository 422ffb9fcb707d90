import * as z from 'zod';

/** The context that gives the terms of Web Annotations their meaning, and names their profile. */
export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

/** How many annotations a page has at most: most articles have one page. */
export const annotationsPerPage = 200;

const text = z.string().min(1);
const context = z.literal(annotationContext);
const offset = z.int().min(0);

const TextPositionSelector = z
  .strictObject({
    type: z.literal('TextPositionSelector'),
    start: offset,
    end: offset,
  })
  .meta({
    id: 'TextPositionSelector',
    description: 'Where the words stand: Unicode code points, zero-based, end exclusive.',
  });

const TextQuoteSelector = z
  .strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: text,
    prefix: z.string().describe('The 32 code points before, or as many as there are.'),
    suffix: z.string().describe('The 32 code points behind, or as many as there are.'),
  })
  .meta({ id: 'TextQuoteSelector', description: 'The words, and what stands around them.' });

const Target = z
  .strictObject({
    type: z.literal('SpecificResource'),
    source: text.describe('The address of the source text.'),
    selector: z
      .array(z.union([TextPositionSelector, TextQuoteSelector]))
      .length(2)
      .describe('Two ways to the same words.'),
  })
  .meta({ id: 'AnnotationTarget', description: 'Words of the source text.' });
export type Target = z.infer<typeof Target>;

const TextualBody = z
  .strictObject({
    type: z.literal('TextualBody'),
    value: text,
    format: z.literal('text/plain'),
    language: text,
    purpose: z.enum(['describing', 'tagging']),
  })
  .meta({ id: 'TextualBody', description: 'Who said it (`describing`), or of what kind it is.' });

const LinkedBody = z
  .strictObject({
    type: z.literal('SpecificResource'),
    source: text,
    purpose: z.enum(['identifying', 'linking']),
  })
  .meta({
    id: 'LinkedBody',
    description:
      'The address of the speaker (`identifying`), or of the quote or claim (`linking`).',
  });

const fields = {
  id: text,
  type: z.literal('Annotation'),
  motivation: z.literal('describing'),
  generated: z.iso.datetime().describe('When the record was made.'),
  generator: z
    .strictObject({ type: z.literal('Software'), name: text })
    .optional()
    .describe('The program that made the record, where one did.'),
  body: z.array(z.union([TextualBody, LinkedBody])).min(1),
  target: z.array(Target).min(1).describe('One for each stretch of the words.'),
} as const;

const PagedAnnotation = z.strictObject(fields).meta({
  id: 'PagedAnnotation',
  description: 'An annotation within a page, which gives the context for all.',
});
export type PagedAnnotation = z.infer<typeof PagedAnnotation>;

/** A quote or claim as a Web Annotation. */
export const Annotation = z.strictObject({ '@context': context, ...fields }).meta({
  id: 'Annotation',
  description: 'A quote or claim as a W3C Web Annotation: who said what, and in which words.',
});
export type Annotation = z.infer<typeof Annotation>;

const pageFields = {
  id: text,
  type: z.literal('AnnotationPage'),
  partOf: text.describe('The collection.'),
  startIndex: offset,
  prev: text.optional(),
  next: text.optional(),
  items: z.array(PagedAnnotation),
} as const;

const FirstPage = z
  .strictObject(pageFields)
  .meta({ id: 'FirstAnnotationPage', description: 'The first page, within its collection.' });
export type FirstPage = z.infer<typeof FirstPage>;

/** A page of a collection of Web Annotations. */
export const AnnotationPage = z.strictObject({ '@context': context, ...pageFields }).meta({
  id: 'AnnotationPage',
  description: 'A page of the annotations of an article.',
});
export type AnnotationPage = z.infer<typeof AnnotationPage>;

/** All quotes and claims of an article as a collection of Web Annotations. */
export const AnnotationCollection = z
  .strictObject({
    '@context': context,
    id: text,
    type: z.literal('AnnotationCollection'),
    label: text,
    total: offset,
    first: FirstPage.optional(),
    last: text.optional(),
  })
  .meta({
    id: 'AnnotationCollection',
    description:
      'The quotes and claims of an article as W3C Web Annotations; holds its first page.',
  });
export type AnnotationCollection = z.infer<typeof AnnotationCollection>;
