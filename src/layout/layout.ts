import type { ArticleRecord } from '../records/article.ts';
import type { Extent } from '../text/extent.ts';

/** The media types an article can be read from. */
export const articleMediaTypes = ['text/plain', 'text/markdown', 'text/html'] as const;
export type ArticleMediaType = (typeof articleMediaTypes)[number];

/** The formats of a document by name, and the media type that each stands for. */
export const articleFormats = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
} as const satisfies Readonly<Record<string, ArticleMediaType>>;
export type ArticleFormat = keyof typeof articleFormats;

/** An article as someone hands it in. */
export type ArticleInput = {
  /** The document, decoded; without a byte order mark. */
  readonly body: string;
  readonly mediaType: ArticleMediaType;
  /** The headline, where whoever hands the article in knows it apart from the body. */
  readonly headline?: string | undefined;
};

/** What stands in the source text besides the article’s parts. */
export type Role = ArticleRecord['remainder'][number]['role'];

/**
 * The source text and its parts, in text order. Extents never overlap; together they cover
 * every character but blanks, and none begins or ends with a blank.
 */
export type Layout = {
  /** The source text: for plain text the body as received, else the readable text of the document. */
  readonly text: string;
  readonly headline: Extent | undefined;
  readonly caption: Extent | undefined;
  readonly summary: readonly Extent[];
  readonly paragraphs: readonly (Extent & { readonly section: number })[];
  readonly remainder: readonly (Extent & { readonly role: Role })[];
  /** What the document says of its publication (a byline, a date); never guessed. */
  readonly published: ArticleRecord['published'];
  /** BCP 47, where the document names it. */
  readonly language: string | undefined;
};
