import type { ArticleOverview } from '../records/article-overview.ts';
import { titleOf } from '../records/article-title.ts';
import { directionOf } from '../text/direction.ts';
import { renderPage } from './page.tsx';

/** A page of the articles, as the front page shows it. */
export type Front = {
  /** What addresses begin with: the public URL, or nothing. */
  readonly base: string;
  readonly articles: readonly ArticleOverview[];
  /** How many there are on all pages together. */
  readonly total: number;
  /** Where the next page begins, if there is one. */
  readonly cursor: string | undefined;
  /** Whether it is the first page. */
  readonly isFirst: boolean;
};

/** The front page of an archive: its articles, the one added last first. */
export const frontPage = (front: Front): string => {
  const { base, articles, total, cursor, isFirst } = front;
  return renderPage({
    base,
    title: 'On the Record',
    description:
      'News articles as data that can be cited: who said what, by which words, and where.',
    canonical: `${base}/`,
    json: `${base}/v1/articles`,
    children: (
      <div class="front">
        <h1>{isFirst ? 'Articles' : 'Earlier articles'}</h1>
        {total === 0 ? (
          <EmptyArchive base={base} />
        ) : (
          <>
            <p class="hint">
              {total === 1 ? 'One article' : `${total} articles`}, the one added last first.
            </p>
            <ul class="found">
              {articles.map((article) => (
                <ArticleEntry base={base} article={article} heading="h2" />
              ))}
            </ul>
          </>
        )}
        {cursor !== undefined && (
          <p>
            <a class="more" rel="next" href={`${base}/?cursor=${cursor}`}>
              Earlier articles
            </a>
          </p>
        )}
      </div>
    ),
  });
};

/** What is done where there is nothing to read yet. */
const EmptyArchive = ({ base }: { readonly base: string }) => (
  <>
    <p>There is no article here yet. Add one in any of these ways:</p>
    <ul>
      <li>
        from files, before the server starts:{' '}
        <code>on-the-record import inbox/ --archive archive.sqlite</code>
      </li>
      <li>
        over HTTP, with a token that <code>API_TOKENS</code> names:{' '}
        <code>POST {base}/v1/articles</code>, which{' '}
        <a href={`${base}/docs`}>the API’s description</a> explains
      </li>
      <li>
        or <a href={`${base}/read`}>have one read</a> without keeping it.
      </li>
    </ul>
  </>
);

type EntryProps = {
  readonly base: string;
  readonly article: ArticleOverview;
  readonly heading: 'h2' | 'h3';
};

/** An article in a list. */
export const ArticleEntry = ({ base, article, heading: Heading }: EntryProps) => {
  const { id, headline, published, language, claims, quotes, speakers } = article;
  const counts = [countOf(claims, 'claim'), countOf(quotes, 'quote'), countOf(speakers, 'speaker')];
  return (
    <li>
      <Heading lang={language} dir={directionOf(language)}>
        <a href={`${base}/articles/${id}`}>{titleOf(id, headline)}</a>
      </Heading>
      <p class="by">
        {[published?.publisher, published?.date, counts.join(', ')]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </p>
    </li>
  );
};

const countOf = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;
