import type { Article } from '../records/article.ts';
import type { Claim } from '../records/claim.ts';
import { type Citation, type Citations, linkOf } from './citation.ts';
import { citationText, citedWords, publishedLine, speakerLine } from './citation-text.ts';
import { type FeedEntry, feedId } from './feed.ts';
import { onOneLine } from './voice.ts';

/** When the archive took an article in, and when its record last changed: ISO 8601 dates and times. */
type Dates = { readonly added: string; readonly changed: string };

/** What an entry is made of. */
export type EntrySource = {
  readonly article: Article;
  readonly citations: Citations;
  readonly dates: Dates;
  /** What addresses are made with: the public URL, or nothing. */
  readonly base: string;
};

/** How many quotes of an article its entry shows; a book has thousands. */
const mostQuotes = 20;
/** How long the title of a claim’s entry may be, in UTF-16 units. */
const longestTitle = 140;

/** The entry of an article: what its summary says, and what is quoted in it. */
export const articleEntry = ({ article, citations, dates, base }: EntrySource): FeedEntry => {
  const whole = citations.ofArticle();
  const quotes = article.quotes.slice(0, mostQuotes).map(citations.ofQuote);
  const points = article.summary.map(({ text }) => onOneLine(text));
  return {
    ...commonOf(whole, dates),
    id: feedId(base, `/articles/${article.id}`),
    title: whole.article.title,
    dataLink: `${base}/v1/articles/${article.id}`,
    speakers: [...new Set(quotes.flatMap(({ words }) => words?.speaker ?? []))],
    text: [...points, ...quotes.map(spoken), citationText(whole)].join('\n\n'),
    html: String(
      <>
        {points.length > 0 && (
          <ul>
            {points.map((point) => (
              <li>{point}</li>
            ))}
          </ul>
        )}
        {quotes.map((quote) => (
          <Quoted citation={quote} />
        ))}
        <p>{citationText(whole)}</p>
      </>,
    ),
  };
};

/** The entry of a claim: its words, who said them, and where. */
export const claimEntry = (
  claim: Claim,
  { article, citations, dates, base }: EntrySource,
): FeedEntry => {
  const citation = citations.ofClaim(claim);
  const { speaker, text = '' } = citation.words ?? {};
  const where = [`“${citation.article.title}”`, publishedLine(citation)]
    .filter((part) => part !== '')
    .join(', ');
  return {
    ...commonOf(citation, dates),
    id: feedId(base, `/articles/${article.id}#${claim.id}`),
    title: shortened(speaker === undefined ? text : `${speaker}: ${text}`),
    dataLink: `${base}/v1/articles/${article.id}/claims/${claim.id}`,
    speakers: speaker === undefined ? [] : [speaker],
    text: citationText(citation),
    html: String(
      <>
        <Quoted citation={citation} />
        <p>
          <a href={linkOf(citation)}>{where}</a>
        </p>
      </>,
    ),
  };
};

const commonOf = ({ article, ownLink, publisherLink }: Citation, dates: Dates) => {
  const author = article.byline ?? article.publisher;
  return {
    link: ownLink,
    ...(publisherLink === undefined ? {} : { publisherLink }),
    language: article.language,
    authors: author === undefined ? [] : [author],
    added: new Date(dates.added).toISOString(),
    changed: new Date(dates.changed).toISOString(),
  };
};

/** The words and who said them, on one line. */
const spoken = (citation: Citation): string => {
  const who = speakerLine(citation);
  return who === '' ? citedWords(citation) : `${citedWords(citation)} — ${who}`;
};

const Quoted = ({ citation }: { readonly citation: Citation }) => {
  const who = speakerLine(citation);
  return (
    <figure>
      <blockquote cite={linkOf(citation)}>
        <p>{citedWords(citation)}</p>
      </blockquote>
      {who !== '' && (
        <figcaption>
          — <a href={linkOf(citation)}>{who}</a>
        </figcaption>
      )}
    </figure>
  );
};

/** A text that is cut behind a word where it is long. */
const shortened = (text: string): string => {
  if (text.length <= longestTitle) return text;
  const start = text.slice(0, longestTitle);
  const cut = start.lastIndexOf(' ');
  return `${start.slice(0, cut > 0 ? cut : longestTitle).replace(/[\ud800-\udbff]$/, '')}…`;
};
