import type { StoredArticle } from '../../src/records/article.ts';
import { partsToSeek, phrasesToSeek } from '../../src/verify/search-parts.ts';
import type { VerificationRequest } from '../../src/verify/verification.ts';

/** Finds articles that have words, as the archive’s search does; by their number, the last first. */
export type WordIndex = {
  readonly findAll: (words: readonly string[], phrase: string, most: number) => readonly number[];
};

const fold = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

export const indexWords = (articles: readonly StoredArticle[]): WordIndex => {
  const texts = articles.map(({ sourceText }) => ` ${fold(sourceText).join(' ')} `);
  const postings = new Map<string, Set<number>>();
  for (const [number, text] of texts.entries()) {
    for (const word of text.trim().split(' ')) {
      const own = postings.get(word);
      if (own === undefined) postings.set(word, new Set([number]));
      else own.add(number);
    }
  }
  return {
    findAll: (words, phrase, most) => {
      const [shortest, ...others] = words
        .map((word) => postings.get(word) ?? new Set<number>())
        .toSorted((one, other) => one.size - other.size);
      return [...(shortest ?? [])]
        .filter((number) => others.every((set) => set.has(number)))
        .filter((number) => texts[number]?.includes(phrase))
        .toReversed()
        .slice(0, most);
    },
  };
};

/** Whether words stand in an article, whatever stands between them. */
export const isOnRecord = (index: WordIndex, quotation: string): boolean => {
  const words = fold(quotation);
  return index.findAll(words, ` ${words.join(' ')} `, 1).length > 0;
};

const mostOfGroup = 8;
const mostCandidates = 20;

/**
 * The articles that may have a quotation: those with a phrase of it and the speaker’s name, with a phrase, with the
 * words of a group. Where these are few, others that have nothing to do with it come along.
 */
export const candidatesFor = (
  index: WordIndex,
  { quotation, speaker }: VerificationRequest,
): readonly number[] => {
  const phrases = phrasesToSeek(quotation);
  const name = fold(speaker ?? '').slice(-1);
  const byPhrase = (also: readonly string[]) =>
    phrases.flatMap((words) =>
      index.findAll([...words, ...also], ` ${words.join(' ')} `, mostOfGroup),
    );
  const found = [
    ...(name.length > 0 ? byPhrase(name) : []),
    ...byPhrase([]),
    ...partsToSeek(quotation).flatMap((words) => index.findAll(words, '', mostOfGroup)),
  ];
  const strangers = Array.from({ length: mostCandidates }, (_, number) => number);
  return [...new Set([...found, ...strangers])].slice(0, mostCandidates);
};
