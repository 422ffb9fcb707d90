import { htmlLayout } from './html-layout.ts';
import type { ArticleInput, ArticleMediaType, Layout } from './layout.ts';
import { markdownLayout } from './markdown-layout.ts';
import { plainLayout } from './plain-layout.ts';

const readers: Readonly<Record<ArticleMediaType, (input: ArticleInput) => Layout>> = {
  'text/plain': plainLayout,
  'text/markdown': markdownLayout,
  'text/html': htmlLayout,
};

/**
 * Finds the parts of an article: headline, caption, summary points, paragraphs, and what else
 * stands there. Extents are UTF-16 positions of the layout’s `text`. Where the text has any word it
 * has a paragraph. Linear in the length of the body.
 * @throws DomainError `article-too-complex` for markup with more tags than can be read
 */
export const readLayout = (input: ArticleInput): Layout => readers[input.mediaType](input);
