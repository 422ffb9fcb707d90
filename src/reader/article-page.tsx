import type { Article, StoredArticle } from '../records/article.ts';
import { titleOf } from '../records/article-title.ts';
import { publisherPageOf } from '../records/publisher-page.ts';
import { ArticleData } from './article-data.tsx';
import { ArticleNotes } from './article-notes.tsx';
import { ArticleText } from './article-text.tsx';
import { renderPage } from './page.tsx';
import { speakersById } from './voices.ts';

/** Where an article is shown, and what of it has an address. */
export type ArticlePlace = {
  /** What addresses begin with: the public URL, or nothing. */
  readonly base: string;
  /** Whether it is the article as it is now, as it was at a revision, or one that is stored nowhere. */
  readonly state: 'current' | 'revision' | 'not-stored';
  /** JSON-LD that says the same to programs; it goes into the head. */
  readonly structuredData?: object | undefined;
};

/** The page on which people read an article: its text with who said what, and lists of claims, quotes and speakers. */
export const articlePage = (stored: StoredArticle, place: ArticlePlace): string => {
  const { article } = stored;
  const { base, state } = place;
  const speakers = speakersById(article);
  const addresses = state === 'not-stored' ? undefined : addressesOf(article, place);
  const title = titleOf(article.id, article.headline?.text);
  return renderPage({
    base,
    title,
    description: descriptionOf(article),
    ...addresses,
    isEmbeddable: state === 'current',
    structuredData: place.structuredData,
    skipTo: { id: 'text', words: 'Skip to the article' },
    children: (
      <div class="article">
        <article>
          <About article={article} place={place} />
          {article.headline === undefined && <h1 class="unseen">{title}</h1>}
          {(article.claims.length > 0 || article.quotes.length > 0) && <Legend />}
          <ArticleText stored={stored} speakers={speakers} />
          {addresses !== undefined && <ArticleData json={addresses.json} state={state} />}
        </article>
        <ArticleNotes article={article} speakers={speakers} base={base} json={addresses?.json} />
      </div>
    ),
  });
};

const pathOf = ({ id, revision }: Article, state: ArticlePlace['state']): string =>
  `/articles/${id}${state === 'revision' ? `/revisions/${revision}` : ''}`;

const pageAddress = (
  article: Article,
  { base, state }: Pick<ArticlePlace, 'base' | 'state'>,
): string => base + pathOf(article, state);

const addressesOf = (article: Article, { base, state }: ArticlePlace) => ({
  canonical: pageAddress(article, { base, state }),
  json: `${base}/v1${pathOf(article, state)}`,
});

/** Longer descriptions are cut by whoever shows them (characters). */
const longestDescription = 200;

const descriptionOf = ({ summary, paragraphs }: Article): string => {
  const words = (summary[0] ?? paragraphs[0])?.text.replace(/\s+/g, ' ') ?? '';
  if (words.length <= longestDescription) return words;
  return `${words.slice(0, words.lastIndexOf(' ', longestDescription))} …`;
};

const About = ({ article, place }: { readonly article: Article; readonly place: ArticlePlace }) => {
  const { published, provenance, id } = article;
  const { base, state } = place;
  const publisherPage = publisherPageOf(article);
  return (
    <div class="about">
      {state === 'not-stored' && (
        <p class="notice">
          Read just now, and stored nowhere. <a href={`${base}/read`}>Read another one</a>
        </p>
      )}
      {state === 'revision' && (
        <p class="notice">
          This is an earlier record of the article, or was one when it was cited.{' '}
          <a href={`${base}/articles/${id}`}>The article as it is now</a>
        </p>
      )}
      <p>
        {published?.publisher !== undefined && <>{published.publisher} · </>}
        {published?.date !== undefined && (
          <>
            <time datetime={published.date}>{published.date}</time> ·{' '}
          </>
        )}
        {published?.byline !== undefined && <>{published.byline} · </>}
        {provenance.method === 'curated'
          ? 'Recorded by hand'
          : 'Recorded by a program: check before you cite'}
        {publisherPage !== undefined && (
          <>
            {' · '}
            <a href={publisherPage} rel="external">
              At the publisher’s
            </a>
          </>
        )}
      </p>
    </div>
  );
};

const Legend = () => (
  <p class="legend">
    Words are marked by who says them: <span class="said direct">quoted</span>,{' '}
    <span class="said mixed">partly quoted</span>, <span class="said indirect">reported</span>,{' '}
    <span class="said narration">the article’s own</span>.
  </p>
);
