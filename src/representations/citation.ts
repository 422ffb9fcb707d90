import type { Article, StoredArticle } from '../records/article.ts';
import { fragmentsOf } from '../records/article-fragments.ts';
import type { Claim } from '../records/claim.ts';
import { publisherPageOf } from '../records/publisher-page.ts';
import type { Quote } from '../records/quote.ts';
import type { Span } from '../records/span.ts';
import { addFragment } from '../records/text-fragment.ts';
import { authorIn } from './publication-line.ts';
import { readerPlace } from './reader-address.ts';
import { nameOf, onOneLine, type Voice, voicesOf } from './voice.ts';

/** All that a citation says, whatever it is written in. All texts are on one line. */
export type Citation = {
  /** Names what is cited: the article’s id, and that of its quote or claim. */
  readonly key: string;
  /** What was said, or claimed; missing where the whole article is cited. */
  readonly words?: CitedWords;
  readonly article: CitedPublication;
  /** The place on this site: on the reader page, with words by their text fragment too, or in a record. */
  readonly ownLink: string;
  /** The publisher’s page, where the record knows it; with words, its text fragment too. */
  readonly publisherLink?: string;
  /** Where the record that is cited stays as it is: a path, or a whole address where the public URL is known. */
  readonly recordLink: string;
};

type CitedWords = {
  readonly text: string;
  /** Whether they are the speaker’s own, from inside quotation marks. */
  readonly isQuote: boolean;
  /** Who said it: the speaker’s name, or how the article calls who said it; missing for the article’s own voice. */
  readonly speaker?: string;
  /** Through whom it came. */
  readonly via: readonly string[];
};

type CitedPublication = {
  readonly id: string;
  readonly language: string;
  /** The headline; the id of an article that has none. */
  readonly title: string;
  /** Who wrote it, without the “By”. */
  readonly byline?: string;
  readonly publisher?: string;
  /** The day of publication, YYYY-MM-DD. */
  readonly date?: string;
};

/** Makes citations of one article, of its quotes and its claims. */
export type Citations = {
  readonly ofArticle: () => Citation;
  readonly ofQuote: (quote: Quote) => Citation;
  readonly ofClaim: (claim: Claim) => Citation;
};

/** Where readers best follow a citation: at the publisher’s, where the record knows its page. */
export const linkOf = ({ publisherLink, ownLink }: Citation): string => publisherLink ?? ownLink;

/**
 * Where citations lead on this site: to the reader page, which shows the article as it is now; or to the record as it
 * was at the revision that is cited.
 */
export type LinkedPages = 'reader' | 'record';

/**
 * Prepares an article to be cited.
 * @param base what addresses are made with: the public URL, or nothing
 */
export const citationsOf = (
  stored: StoredArticle,
  base: string,
  pages: LinkedPages = 'reader',
): Citations => {
  const { article } = stored;
  const fragmentOf = fragmentsOf(stored);
  const voiceOf = voicesOf(article);
  const publication = citedPublication(article);
  const publisherPage = publisherPageOf(article);
  const record = `${base}/v1/articles/${article.id}/revisions/${article.revision}`;

  const ofPart = (
    { id, path, spans }: { id: string; path: string; spans: readonly Span[] },
    words: CitedWords,
  ): Citation => {
    const fragment = fragmentOf(spans);
    const recordLink = `${record}/${path}/${id}`;
    const page = addFragment(readerPlace(base, article.id, id), fragment);
    return {
      key: `${article.id}-${id}`,
      words,
      article: publication,
      ownLink: pages === 'reader' ? page : recordLink,
      ...(publisherPage === undefined
        ? {}
        : { publisherLink: addFragment(publisherPage, fragment) }),
      recordLink,
    };
  };

  return {
    ofArticle: () => ({
      key: article.id,
      article: publication,
      ownLink: pages === 'reader' ? readerPlace(base, article.id) : record,
      ...(publisherPage === undefined ? {} : { publisherLink: publisherPage }),
      recordLink: record,
    }),
    ofQuote: (quote) =>
      ofPart(
        { id: quote.id, path: 'quotes', spans: [quote] },
        { text: onOneLine(quote.text), isQuote: true, ...saidBy(voiceOf(quote.attribution)) },
      ),
    ofClaim: ({ id, text, contents, attribution }) =>
      ofPart(
        { id, path: 'claims', spans: contents },
        { text: onOneLine(text), isQuote: false, ...saidBy(voiceOf(attribution)) },
      ),
  };
};

const citedPublication = ({ id, language, headline, published }: Article): CitedPublication => {
  const { byline, publisher, date } = published ?? {};
  return {
    id,
    language,
    title: headline === undefined ? id : onOneLine(headline.text),
    ...(byline === undefined ? {} : { byline: authorIn(byline) }),
    ...(publisher === undefined ? {} : { publisher: onOneLine(publisher) }),
    ...(date === undefined ? {} : { date }),
  };
};

const saidBy = (voice: Voice | undefined): Pick<CitedWords, 'speaker' | 'via'> => {
  if (voice === undefined) return { via: [] };
  const speaker = nameOf(voice.source);
  const via = voice.via.flatMap((source) => nameOf(source) ?? []);
  return { ...(speaker === undefined ? {} : { speaker }), via };
};
