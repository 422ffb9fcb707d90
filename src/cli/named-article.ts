import type { Archive } from '../archive/archive.ts';
import { DomainError } from '../errors.ts';
import type { StoredArticle } from '../records/article.ts';
import { latestArticle } from '../records/identifiers.ts';
import { alikeIds } from './alike-ids.ts';

/**
 * The id of the article that somebody names.
 * @param given an id, or `latest`
 * @throws DomainError `article-not-found` where `latest` is asked of an archive that has none
 */
export const namedId = async (archive: Archive, given: string): Promise<string> => {
  const id = given === latestArticle ? await archive.latest() : given;
  if (id === undefined) throw notFound('There is no article in this archive.');
  return id;
};

/**
 * The article that somebody names.
 * @param given an id, or `latest`
 * @throws DomainError `article-not-found` that names those that are alike, `article-withdrawn`
 */
export const namedArticle = async (archive: Archive, given: string): Promise<StoredArticle> => {
  const id = await namedId(archive, given);
  const state = await archive.find(id);
  if (state === undefined) throw await noSuchArticle(archive, id);
  if (state.kind === 'kept') return state.stored;
  throw new DomainError(
    'article-withdrawn',
    `The article “${id}” was withdrawn on ${state.withdrawal.withdrawnAt}. on-the-record show ${id} --revision ${state.withdrawal.revision.slice(0, 12)} shows what it was.`,
  );
};

/** No article has this id; those that are alike do. */
export const noSuchArticle = async (archive: Archive, id: string): Promise<DomainError> => {
  const alike = await alikeIds(archive, id);
  const hint =
    alike.length === 0
      ? 'on-the-record show latest shows the one added last.'
      : `These are alike: ${alike.join(', ')}.`;
  return notFound(`There is no article “${id}”. ${hint}`);
};

const notFound = (message: string): DomainError => new DomainError('article-not-found', message);
