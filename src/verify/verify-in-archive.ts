import type { Archive, SoughtKind } from '../archive/archive.ts';
import { articleNotFound, articleWithdrawn } from '../errors.ts';
import type { StoredArticle } from '../records/article.ts';
import { partsToSeek } from './search-parts.ts';
import type { Verification, VerificationRequest } from './verification.ts';
import { verifyQuotation } from './verify-quotation.ts';

/** Where to look next while a quotation has not been found: what in articles, with how many groups of words. */
type Step = { readonly kind: SoughtKind; readonly groups: 'first' | 'others' | 'all' };

/** What people said comes first, then what articles say themselves. */
const steps: readonly Step[] = [
  { kind: 'quotes', groups: 'first' },
  { kind: 'quotes', groups: 'others' },
  { kind: 'claims', groups: 'all' },
  { kind: 'articles', groups: 'first' },
];

/** How many things with the same words are looked at, and how many articles are compared. */
const mostFound = 40;
const mostArticles = 20;

/** From how alike on altered words are taken for those that were meant. */
const surelyMeant = 0.8;

/**
 * Verifies a quotation against the articles of an archive that may have it.
 * @param base the address of this archive’s reader
 * @throws DomainError `article-not-found`, `article-withdrawn` where the one article asked for is not there;
 *   `archive-unavailable`
 */
export const verifyInArchive = async (
  archive: Archive,
  request: VerificationRequest,
  options: { readonly base: string },
): Promise<Verification> => {
  if (request.articleId !== undefined) {
    return verifyQuotation(request, [await findOne(archive, request.articleId)], options);
  }
  const [first = [], ...others] = partsToSeek(request.quotation);
  const groupsOf = { first: [first], others, all: [first, ...others] };
  const articles = new Map<string, StoredArticle>();
  let verification = verifyQuotation(request, [], options);
  for (const { kind, groups } of steps) {
    const ids = await seekAll(archive, kind, groupsOf[groups]);
    const added = ids.filter((id) => !articles.has(id)).slice(0, mostArticles);
    if (added.length === 0) continue;
    for (const stored of await findAll(archive, added)) articles.set(stored.article.id, stored);
    verification = verifyQuotation(request, [...articles.values()], options);
    if (isSettled(verification)) break;
  }
  return verification;
};

const findOne = async (archive: Archive, articleId: string): Promise<StoredArticle> => {
  const state = await archive.find(articleId);
  if (state === undefined) throw articleNotFound(articleId);
  if (state.kind === 'kept') return state.stored;
  throw articleWithdrawn(articleId, state.withdrawal.withdrawnAt);
};

/** Articles that have the words of a group, those that have most groups first. */
const seekAll = async (
  archive: Archive,
  kind: SoughtKind,
  groups: readonly (readonly string[])[],
): Promise<readonly string[]> => {
  const lists = await Promise.all(
    groups.filter((group) => group.length > 0).map((group) => archive.seek(kind, group, mostFound)),
  );
  const counts = new Map<string, number>();
  for (const id of lists.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([id]) => id);
};

const findAll = async (
  archive: Archive,
  ids: readonly string[],
): Promise<readonly StoredArticle[]> => {
  const states = await Promise.all(ids.map((id) => archive.find(id)));
  return states.flatMap((state) => (state?.kind === 'kept' ? [state.stored] : []));
};

const isSettled = ({ verdict, matches }: Verification): boolean =>
  verdict === 'verbatim' ||
  verdict === 'misattributed' ||
  (verdict === 'altered' && (matches[0]?.similarity ?? 0) >= surelyMeant);
