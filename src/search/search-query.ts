import { type Finding, invalidParameters } from '../errors.ts';
import type { Phrase, SearchTerms } from './search.ts';
import { searchWords } from './search-words.ts';

/** Most words that a query may have: each costs a look into the index. */
const mostWords = 32;

/** A minus or none, then words in quotation marks of any style, or up to the next blank. */
const piece = /(?<not>-?)(?:["“”„](?<quoted>[^"“”„]*)(?:["“”„]|$)|(?<plain>[^\s"“”„]+))/gu;

/**
 * Reads what a person types into a search box: words that must all occur, “words in quotation marks” that
 * must follow each other, and -words that must not occur. Any punctuation is let pass.
 * @throws DomainError `invalid-parameters` where it holds no word, or too many
 */
export const parseSearchQuery = (q: string): Pick<SearchTerms, 'all' | 'none'> => {
  const phrases = [...q.matchAll(piece)]
    .map(({ groups = {} }) => ({
      isExcluded: groups.not === '-',
      phrase: searchWords(groups.quoted ?? groups.plain ?? ''),
    }))
    .filter(({ phrase }) => phrase.length > 0);
  const words = phrases.flatMap(({ phrase }) => phrase).length;
  if (words === 0) throw unusable('holds no word to look for: give letters or digits');
  if (words > mostWords) throw unusable(`holds ${words} words; give at most ${mostWords}`);
  const phrasesThat = (isExcluded: boolean): readonly Phrase[] =>
    phrases.filter((one) => one.isExcluded === isExcluded).map(({ phrase }) => phrase);
  return { all: phrasesThat(false), none: phrasesThat(true) };
};

const unusable = (detail: string) =>
  invalidParameters([{ pointer: '/query/q', detail } satisfies Finding]);
