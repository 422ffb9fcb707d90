import type { Archive, SoughtKind } from '../archive/archive.ts';
import { keptArticle } from '../archive/kept-article.ts';
import type { StoredArticle } from '../records/article.ts';
import type { Phrase } from '../search/search.ts';
import { searchWords } from '../search/search-words.ts';
import { partsToSeek, phrasesToSeek } from './search-parts.ts';
import type { Verification, VerificationRequest } from './verification.ts';
import { verifyQuotation } from './verify-quotation.ts';

/** Where to look: in what, and for what. */
type Place = { readonly kind: SoughtKind; readonly by: keyof Sought };

/** What to look for, each an alternative: phrases that something must have. */
type Sought = {
  readonly whole: readonly (readonly Phrase[])[];
  readonly named: readonly (readonly Phrase[])[];
  readonly phrases: readonly (readonly Phrase[])[];
  readonly words: readonly (readonly Phrase[])[];
};

/**
 * Where to look in turn, while the quotation has not been found. What people said comes first, then what articles
 * say themselves; phrases before words.
 */
const rounds: readonly (readonly Place[])[] = [
  [
    { kind: 'articles', by: 'named' },
    { kind: 'quotes', by: 'whole' },
  ],
  [
    { kind: 'quotes', by: 'phrases' },
    { kind: 'claims', by: 'whole' },
  ],
  [
    { kind: 'quotes', by: 'words' },
    { kind: 'claims', by: 'phrases' },
    { kind: 'claims', by: 'words' },
    { kind: 'articles', by: 'whole' },
  ],
];

/** How many things with the same words are looked at, and how many articles are compared. */
const mostFound = 8;
const mostArticles = 16;

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
    const stored = keptArticle(request.articleId, await archive.find(request.articleId));
    return verifyQuotation(request, [stored], options);
  }
  const sought = soughtFor(request);
  const articles = new Map<string, StoredArticle>();
  let verification = verifyQuotation(request, [], options);
  for (const places of rounds) {
    const ids = await seekAll(archive, places, sought);
    const added = ids.filter((id) => !articles.has(id)).slice(0, mostArticles);
    if (added.length === 0) continue;
    for (const stored of await findAll(archive, added)) articles.set(stored.article.id, stored);
    verification = verifyQuotation(request, [...articles.values()], options);
    if (isSettled(verification)) break;
  }
  return verification;
};

/** An article that has the words and names the speaker is likelier than others. */
const soughtFor = ({ quotation, speaker = '' }: VerificationRequest): Sought => {
  const phrases = phrasesToSeek(quotation).map((phrase) => [phrase]);
  const name = searchWords(speaker).slice(-1);
  const whole = phrases.slice(0, 1);
  return {
    whole,
    named: name.length === 0 ? [] : whole.map((one) => [...one, name]),
    phrases: phrases.slice(1),
    words: partsToSeek(quotation).map((group) => group.map((word) => [word])),
  };
};

/** Articles that have one of the alternatives, those that have most of them first. */
const seekAll = async (
  archive: Archive,
  places: readonly Place[],
  sought: Sought,
): Promise<readonly string[]> => {
  const lists = await Promise.all(
    places.flatMap(({ kind, by }) =>
      sought[by].map((phrases) => archive.seek(kind, phrases, mostFound)),
    ),
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
  (matches[0]?.similarity ?? 0) >= surelyMeant;
