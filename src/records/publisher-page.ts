import type { Article } from './article.ts';

/** What no URI holds unless it is percent-encoded (RFC 3986, section 2), which browsers are lenient about. */
const notInUri = /%(?![0-9A-Fa-f]{2})|[^\w.~:/?#[\]@!$&'()*+,;=%-]/gu;

/**
 * The publisher’s page, without a text fragment of its own.
 * @returns undefined where the record knows none, or one of another scheme than http: a link may not run a script
 */
export const publisherPageOf = ({ published }: Pick<Article, 'published'>): string | undefined => {
  const url = published?.url;
  if (url === undefined || !/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  const [page = ''] = new URL(url).href.split(':~:', 1);
  return page.replace(/#$/, '').replace(notInUri, encodeURIComponent);
};
