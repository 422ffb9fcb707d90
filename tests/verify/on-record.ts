import type { StoredArticle } from '../../src/records/article.ts';
import { searchWords } from '../../src/search/search-words.ts';

/** Tells whether words stand in a row in one of some articles. */
export const onRecordIn = (
  articles: readonly StoredArticle[],
): ((quotation: string) => boolean) => {
  const texts = articles.map(({ sourceText }) => wordsInRow(sourceText));
  return (quotation) => {
    const words = wordsInRow(quotation);
    return texts.some((text) => text.includes(words));
  };
};

const wordsInRow = (text: string): string => ` ${searchWords(text).join(' ')} `;
