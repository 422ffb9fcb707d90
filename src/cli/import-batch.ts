import type { Archive, Change, Standing } from '../archive/archive.ts';
import type { PreparedArticle } from '../archive/prepared-article.ts';
import { DomainError } from '../errors.ts';
import type { Candidate, Refusal } from './import-candidate.ts';
import { documentChange } from './import-document.ts';
import type { ImportItem } from './import-items.ts';

/** What became of an item. */
export type Outcome = { readonly item: ImportItem } & (
  | { readonly kind: 'added' | 'replaced' | 'withdrawn' | 'known' }
  | ({ readonly kind: 'refused' } & Refusal)
);

export type BatchOptions = {
  /** Whether articles that are there at another revision are replaced, or withdrawn. */
  readonly replace: boolean;
  /** The time of changes that do not say theirs, as an ISO 8601 date and time. */
  readonly at: string;
};

/** What is to be done about a candidate: a change, or nothing. */
export type Decision =
  | { readonly change: Change; readonly kind: 'added' | 'replaced' | 'withdrawn' }
  | { readonly kind: 'known' }
  | ({ readonly kind: 'refused' } & Refusal);

/**
 * Holds candidates against the archive, and changes it in one go. No two of them may be of one article.
 * @returns what became of each, in order
 * @throws DomainError `archive-unavailable`: then nothing has changed
 */
export const keepBatch = async (
  candidates: readonly Candidate[],
  archive: Archive,
  options: BatchOptions,
): Promise<readonly Outcome[]> => {
  const standings = await archive.standings(candidates.flatMap(idsOf));
  const taken = new Set<string>();
  const decisions: Decision[] = [];
  for (const candidate of candidates) {
    const decision = await decide(candidate, { archive, standings, taken, ...options });
    if ('change' in decision) taken.add(decision.change.articleId);
    decisions.push(decision);
  }
  const changes = decisions.flatMap((decision) => ('change' in decision ? [decision.change] : []));
  const changed = changes.length === 0 ? [] : await archive.changeAll(changes);
  let next = 0;
  return candidates.map(({ item }, index) => {
    const decision = decisions[index] as Decision;
    if (!('change' in decision)) return { item, ...decision };
    const outcome = changed[next];
    next += 1;
    if (!(outcome instanceof DomainError)) return { item, kind: decision.kind };
    return { item, ...refused(`is not kept: ${outcome.message}`) };
  });
};

/** The article that a candidate is about, where it is about one. */
export const idsOf = (candidate: Candidate): readonly string[] => {
  if (candidate.kind === 'record') return [candidate.article.articleId];
  if (candidate.kind === 'read') return [candidate.stored.article.id];
  return candidate.kind === 'withdrawal' ? [candidate.articleId] : [];
};

export type Surroundings = BatchOptions & {
  readonly archive: Archive;
  readonly standings: ReadonlyMap<string, Standing>;
  /** The ids of articles that this batch changes. */
  readonly taken: ReadonlySet<string>;
};

const decide = async (candidate: Candidate, around: Surroundings): Promise<Decision> => {
  switch (candidate.kind) {
    case 'known':
      return { kind: 'known' };
    case 'refused':
      return { kind: 'refused', path: candidate.path, reason: candidate.reason };
    case 'withdrawal':
      return decideWithdrawal(candidate, around);
    case 'record':
      return decideRecord(candidate.article, candidate.at, around);
    case 'read':
      return documentChange(candidate.stored, around);
  }
};

const refused = (reason: string): { readonly kind: 'refused' } & Refusal => ({
  kind: 'refused',
  path: '$',
  reason,
});

const decideRecord = async (
  stored: PreparedArticle,
  told: string | undefined,
  { archive, standings, replace, at: now }: Surroundings,
): Promise<Decision> => {
  const { articleId, revision } = stored;
  const at = told ?? now;
  const standing = standings.get(articleId);
  if (standing === undefined) return { kind: 'added', change: { articleId, stored, at } };
  if (told !== undefined) {
    const history = await archive.history(articleId);
    if (history.some((entry) => entry.revision === revision && entry.at === told)) {
      return { kind: 'known' };
    }
  }
  if (standing.withdrawnAt !== undefined) return refused(withdrawnReason(articleId, standing));
  if (standing.revision === revision) return { kind: 'known' };
  if (!replace) return refused(existsReason(articleId));
  const expected = standing.revision;
  return { kind: 'replaced', change: { articleId, stored, expected, at } };
};

const decideWithdrawal = (
  { articleId, revision, at }: Extract<Candidate, { kind: 'withdrawal' }>,
  { standings, replace }: Surroundings,
): Decision => {
  const standing = standings.get(articleId);
  if (standing === undefined)
    return refused(`withdraws “${articleId}”, which is not in the archive`);
  if (standing.withdrawnAt !== undefined) return { kind: 'known' };
  if (standing.revision !== revision) {
    return refused(`withdraws “${articleId}” at a revision that is not the one in the archive`);
  }
  if (!replace) return refused(`withdraws “${articleId}”; --replace allows it`);
  return { kind: 'withdrawn', change: { articleId, expected: revision, at } };
};

const existsReason = (articleId: string): string =>
  `is another revision of “${articleId}” than the archive has; --replace puts it in its place`;

const withdrawnReason = (articleId: string, { withdrawnAt }: Standing): string =>
  `cannot be kept: the archive’s article “${articleId}” was withdrawn on ${withdrawnAt}`;
