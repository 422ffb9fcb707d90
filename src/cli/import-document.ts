import { numberedId } from '../archive/free-number.ts';
import type { Article, StoredArticle } from '../records/article.ts';
import { withRevision } from '../records/revision.ts';
import type { Decision, Surroundings } from './import-batch.ts';

/**
 * What is to be done about an article that was read in a document. Its id was made of its headline: where
 * another article has that, it takes the first free number. One of the same text is the same article.
 */
export const documentChange = async (
  stored: StoredArticle,
  around: Surroundings,
): Promise<Decision> => {
  for (let number = 1; ; number += 1) {
    const article = number === 1 ? stored.article : withId(stored.article, number);
    const decision = await changeAs({ ...stored, article }, around);
    if (decision !== undefined) return decision;
  }
};

/** Undefined where the id is another article’s. */
const changeAs = async (
  stored: StoredArticle,
  { archive, taken, replace, at }: Surroundings,
): Promise<Decision | undefined> => {
  const { article } = stored;
  const articleId = article.id;
  if (taken.has(articleId)) return undefined;
  const state = await archive.find(articleId, true);
  if (state === undefined) return { kind: 'added', change: { articleId, stored, at } };
  if (state.kind === 'withdrawn') return undefined;
  const kept = state.stored.article;
  if (!isSameText(kept, article)) return undefined;
  if (!replace || contentOf(kept) === contentOf(article)) return { kind: 'known' };
  return { kind: 'replaced', change: { articleId, stored, expected: kept.revision, at } };
};

const isSameText = (one: Article, other: Article): boolean =>
  one.sourceText.sha256 === other.sourceText.sha256 &&
  one.document?.sha256 === other.document?.sha256;

/** The revision that it would have if it had been read at no time: reading it again changes nothing. */
const contentOf = ({ revision: _revision, provenance, ...record }: Article): string =>
  withRevision({ ...record, provenance: { ...provenance, at: '' } }).revision;

const withId = ({ revision: _revision, ...record }: Article, number: number): Article =>
  withRevision({ ...record, id: numberedId(record.id, number) });
