import type { Article, StoredArticle } from '../records/article.ts';
import type { Addresses } from './addresses.ts';
import { publicationLine } from './publication-line.ts';
import { onOneLine, voicesOf, whoSaidIt } from './voice.ts';

/**
 * An article and what is on record in it, to read as it stands: headline, summary, text, quotes and claims with who said
 * them. It is no source text: line ends are its own, and control characters are left out.
 */
export const plainTextOf = ({ article }: StoredArticle, addresses: Addresses): string =>
  [
    headOf(article),
    ...(article.summary.length === 0
      ? []
      : [
          sectionOf(
            'Summary',
            article.summary.map(({ text }) => `* ${onOneLine(text)}`),
          ),
        ]),
    sectionOf('Text', [article.paragraphs.map(({ text }) => onOneLine(text)).join('\n\n')]),
    ...quotesOf(article),
    ...claimsOf(article),
    sectionOf('Where this is from', [
      `Record:      ${addresses.address}`,
      `Source text: ${addresses.address}/text`,
      `Page:        ${addresses.readerAddress}`,
      `Revision:    ${article.revision}`,
    ]),
  ]
    .map((section) => `${section}\n`)
    .join('\n');

const underlined = (title: string, mark: string): string =>
  `${title}\n${mark.repeat(Math.min([...title].length, 72))}`;

const headOf = (article: Article): string =>
  [
    underlined(onOneLine(article.headline?.text ?? article.id), '='),
    publicationLine(article),
    onOneLine(article.caption?.text ?? ''),
  ]
    .filter((line) => line !== '')
    .join('\n');

const sectionOf = (title: string, lines: readonly string[]): string =>
  [underlined(title, '-'), ...lines].join('\n');

/** An id, words, and below them what is said of them. */
const entry = (id: string, words: string, note: string): string => {
  const lead = id.padEnd(5);
  return `${lead} ${words}\n${' '.repeat(lead.length)} ${note}`;
};

const quotesOf = (article: Article): readonly string[] => {
  if (article.quotes.length === 0) return [];
  const voiceOf = voicesOf(article);
  const entries = article.quotes.map(({ id, text, type, attribution, foundIn }) =>
    entry(id, `“${onOneLine(text)}”`, `${whoSaidIt(voiceOf(attribution))} (${type}; ${foundIn})`),
  );
  return [sectionOf('Quotes', entries)];
};

const claimsOf = (article: Article): readonly string[] => {
  if (article.claims.length === 0) return [];
  const voiceOf = voicesOf(article);
  const entries = article.claims.map(
    ({ id, text, type, attribution, certainty, polarity, foundIn }) =>
      entry(
        id,
        onOneLine(text),
        `${whoSaidIt(voiceOf(attribution))} (${[type, certainty, polarity, foundIn].join('; ')})`,
      ),
  );
  return [sectionOf('Claims', entries)];
};
