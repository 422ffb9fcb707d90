import { once } from '../once.ts';
import { type Citation, linkOf } from './citation.ts';

// Made when first used, as it loads tables.
const longDate = once(
  () => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
);

/** A day for people: 20 July 2018. */
export const dayForPeople = (date: string): string => longDate().format(new Date(date));

/** Who said it, and through whom it came; nothing for the article’s own voice. */
export const speakerLine = ({ words }: Citation): string => {
  if (words === undefined) return '';
  const via = words.via.length === 0 ? [] : [`via ${words.via.join(' and ')}`];
  return [...(words.speaker === undefined ? [] : [words.speaker]), ...via].join(', ');
};

/** The words as they are cited: between quotation marks only where they are the speaker’s own. */
export const citedWords = ({ words }: Citation): string => {
  if (words === undefined) return '';
  return words.isQuote ? `“${words.text}”` : words.text;
};

/** Where and when the article was published, as far as it is known. */
export const publishedLine = ({ article }: Citation): string =>
  [article.byline, article.publisher, article.date && dayForPeople(article.date)]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');

/**
 * A citation on one line, for people: the words, who said them and through whom, the article, and where it is.
 * Such as: “Not now.” — Ada Lind, via Reuters, “Bridge to close”, The Harbour Post, 20 July 2018. https://…
 */
export const citationText = (citation: Citation): string => {
  const where = [
    speakerLine(citation),
    `“${citation.article.title}”`,
    publishedLine(citation),
  ].filter((part) => part !== '');
  const words = citation.words === undefined ? '' : `${citedWords(citation)} — `;
  return `${words}${where.join(', ')}. ${linkOf(citation)}`;
};
