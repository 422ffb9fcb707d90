import type { ArticleInput, ArticleMediaType } from '../layout/layout.ts';
import { isPlainlyMarked } from '../layout/markdown-bounds.ts';
import { asItIs, type VisibleText } from './visible-text.ts';

/** What reads Markdown and HTML is large, and loaded when there is some. */
const readers: Readonly<Record<ArticleMediaType, (body: string) => Promise<VisibleText>>> = {
  'text/plain': async (body) => asItIs(body),
  'text/markdown': async (body) =>
    // What is marked too much is read as plain text: see markdown-layout.ts.
    isPlainlyMarked(body) ? (await import('./markdown-text.ts')).markdownText(body) : asItIs(body),
  'text/html': async (body) => (await import('./html-text.ts')).htmlText(body),
};

/** The text that a document shows, and where it stands in the document. */
export const readVisibleText = ({ body, mediaType }: ArticleInput): Promise<VisibleText> =>
  readers[mediaType](body);
