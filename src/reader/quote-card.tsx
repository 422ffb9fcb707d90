import { createHash } from 'node:crypto';
import type { Citation } from '../representations/citation.ts';
import { linkOf } from '../representations/citation.ts';
import { citedWords, dayForPeople, speakerLine } from '../representations/citation-text.ts';
import { directionOf } from '../text/direction.ts';
import { quoteCardStyle } from './quote-card-style.ts';

const styleHash = createHash('sha256').update(quoteCardStyle).digest('base64');

/**
 * What a card may do: show itself in its own style, and be framed by anyone. The style is allowed by its hash, as a
 * card in a sandboxed frame has no origin that could be named.
 */
export const quoteCardPolicy = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
  `style-src 'sha256-${styleHash}'`,
].join('; ');

/** A card that other sites can show: the words, who said them, and where. Everything in it is escaped. */
export const quoteCardPage = (citation: Citation, site: string): string => {
  const page = String(<QuoteCard citation={citation} site={site} />);
  // A parser would drop these, or take them for something else.
  return `<!doctype html>${page.replaceAll('\0', '\ufffd')}\n`;
};

const QuoteCard = ({ citation, site }: { readonly citation: Citation; readonly site: string }) => {
  const { words, article, ownLink } = citation;
  const who = speakerLine(citation);
  return (
    <html lang={article.language} dir={directionOf(article.language)}>
      <head>
        <meta charset="utf-8" />
        <title>{who === '' ? article.title : `${who}: ${article.title}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <style dangerouslySetInnerHTML={{ __html: quoteCardStyle }} />
      </head>
      <body>
        <main>
          {words !== undefined && (
            <figure>
              <blockquote cite={linkOf(citation)}>
                <p class={words.isQuote ? 'said' : 'claimed'}>{citedWords(citation)}</p>
              </blockquote>
              {who !== '' && <figcaption>— {who}</figcaption>}
            </figure>
          )}
          <h1 class="article">
            <a href={linkOf(citation)} target="_blank" rel="noopener">
              {article.title}
            </a>
          </h1>
          <Publication article={article} />
          <p class="record">
            <a href={ownLink} target="_blank" rel="noopener">
              {words === undefined ? 'Who says what in it' : 'See it in the article'}
            </a>{' '}
            ·{' '}
            <a href={site} target="_blank" rel="noopener">
              On the Record
            </a>
          </p>
        </main>
      </body>
    </html>
  );
};

const Publication = ({ article }: Pick<Citation, 'article'>) => {
  const { byline, publisher, date } = article;
  const names = [byline, publisher].filter((name) => name !== undefined).join(', ');
  if (names === '' && date === undefined) return null;
  return (
    <p class="published">
      {names}
      {names !== '' && date !== undefined && ' · '}
      {date !== undefined && <time datetime={date}>{dayForPeople(date)}</time>}
    </p>
  );
};
