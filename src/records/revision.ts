import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Article, ArticleRecord } from './article.ts';

/** SHA-256 in lower-case hexadecimal; text is hashed as UTF-8. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/**
 * The revision of a record: the SHA-256 of its canonical form (JSON Canonicalization Scheme, RFC 8785),
 * so that layout and key order do not matter. Undefined for a value that has no such form.
 */
export const revisionOf = (record: unknown): string | undefined => {
  try {
    const canonical = canonicalize(record);
    return canonical === undefined ? undefined : sha256(canonical);
  } catch {
    return undefined;
  }
};

/** The record with its revision. */
export const withRevision = (record: ArticleRecord): Article => {
  const { id, ...rest } = record;
  return { id, revision: sha256(canonicalize(record) ?? ''), ...rest };
};
