import { type Answer, type AnswerOptions, cacheable, prepareAnswer } from './answer.ts';
import type { Header } from './constant-headers.ts';

export const htmlType = 'text/html; charset=utf-8';

/**
 * A page may load this server’s styles, script and data, and send its forms here. Nothing runs or is styled that stands
 * in the page itself, so that words of an article can never act.
 */
export const pageHeaders: readonly Header[] = [
  [
    'content-security-policy',
    [
      "default-src 'none'",
      "base-uri 'none'",
      "connect-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "script-src 'self'",
      "style-src 'self'",
    ].join('; '),
  ],
];

/** Prepares a page. */
export const prepareHtml = (
  html: string,
  {
    headers = [],
    ...options
  }: Partial<Pick<AnswerOptions, 'headers' | 'isOnce' | 'cacheControl'>> = {},
): Answer =>
  prepareAnswer({
    body: Buffer.from(html),
    contentType: htmlType,
    cacheControl: cacheable,
    ...options,
    headers: [...pageHeaders, ...headers],
  });
