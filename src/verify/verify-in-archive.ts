import type { Archive } from '../archive/archive.ts';
import { keptArticle } from '../archive/kept-article.ts';
import type { StoredArticle } from '../records/article.ts';
import { speakerFacets } from '../search/facets.ts';
import type { Phrase } from '../search/search.ts';
import { searchWords } from '../search/search-words.ts';
import { soughtWords } from './sought-words.ts';
import type { Verification, VerificationRequest } from './verification.ts';
import { compare, startComparison, withArticles } from './verify-quotation.ts';
import { type Look, steps } from './where-to-look.ts';

/** How many articles with the same words are looked at, and how many are compared in one step. */
const mostFound = 8;
const mostCompared = 8;
/** How many speakers of one name. */
const mostSpeakers = 8;

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
  let comparison = startComparison(request, options.base);
  if (request.articleId !== undefined) {
    const stored = keptArticle(request.articleId, await archive.find(request.articleId));
    return compare(withArticles(comparison, [stored])).verification;
  }
  const sought = soughtWords(request.quotation);
  const name = searchWords(request.speaker ?? '');
  let compared = compare(comparison);
  if (sought.rarest.length === 0) return compared.verification;
  const speakers = await speakersNamed(archive, name);
  const seen = new Set<string>();
  for (const { looksFor, isSettled } of steps) {
    const looks = looksFor({ sought, name, speakers, compared });
    const added = (await lookAll(archive, looks))
      .filter((id) => !seen.has(id))
      .slice(0, mostCompared);
    for (const id of added) seen.add(id);
    if (added.length > 0) {
      comparison = withArticles(comparison, await findAll(archive, added));
      compared = compare(comparison);
    }
    if (isSettled(compared)) break;
  }
  return compared.verification;
};

/** The facets of speakers with all words of a name, or with its last one at least: titles are no names. */
const speakersNamed = async (archive: Archive, name: Phrase): Promise<readonly string[]> => {
  const last = name.slice(-1);
  if (last.length === 0) return [];
  for (const words of name.length === 1 ? [last] : [name, last]) {
    const all = words.map((word) => [word]);
    const terms = { all, none: [], facets: [] };
    const { items } = await archive.search({ kind: 'speakers', terms, limit: mostSpeakers });
    if (items.length > 0) return items.flatMap(({ id }) => speakerFacets(id));
  }
  return [];
};

/** Articles where a look finds something: first those that most do, and what few others have. */
const lookAll = async (archive: Archive, looks: readonly Look[]): Promise<readonly string[]> => {
  const lists = await Promise.all(looks.map((one) => lookOnce(archive, one)));
  const weights = new Map<string, number>();
  for (const list of lists) {
    for (const id of list) weights.set(id, (weights.get(id) ?? 0) + 1 / list.length);
  }
  return [...weights].toSorted(([, one], [, other]) => other - one).map(([id]) => id);
};

const lookOnce = async (
  archive: Archive,
  { kind, terms, narrower = [] }: Look,
): Promise<readonly string[]> => {
  const found = await archive.seek(kind, terms, mostFound);
  if (narrower.length === 0 || found.length < mostFound) return found;
  const lists = await Promise.all(narrower.map((one) => lookOnce(archive, one)));
  const better = interleaved(lists);
  return better.length > 0 ? better : found;
};

/** The first of each list, then the second of each. */
const interleaved = (lists: readonly (readonly string[])[]): readonly string[] => [
  ...new Set(
    Array.from({ length: mostFound }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat(),
  ),
];

const findAll = async (
  archive: Archive,
  ids: readonly string[],
): Promise<readonly StoredArticle[]> => {
  const states = await Promise.all(ids.map((id) => archive.find(id)));
  return states.flatMap((state) => (state?.kind === 'kept' ? [state.stored] : []));
};
