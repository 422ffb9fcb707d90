import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Article, ArticleRecord } from './article.ts';

/** SHA-256 in lower-case hexadecimal; text is hashed as UTF-8. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/**
 * The record with its revision: the SHA-256 of its canonical form
 * (JSON Canonicalization Scheme, RFC 8785), so that layout and key order do not matter.
 */
export const withRevision = (record: ArticleRecord): Article => {
  const { id, ...rest } = record;
  return { id, revision: sha256(canonicalize(record) ?? ''), ...rest };
};
