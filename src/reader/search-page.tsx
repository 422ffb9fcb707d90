import type { Child } from 'hono/jsx';
import { titleOf } from '../records/article-title.ts';
import type { CitedArticle, NamedSpeaker } from '../records/citation.ts';
import type { Span } from '../records/span.ts';
import type { SpeakerAcross } from '../search/speaker-across.ts';
import { isolated } from '../text/direction.ts';
import type { FoundPart, SearchedIn } from './found-part.ts';
import { ArticleEntry } from './front-page.tsx';
import { Highlighted } from './highlighted.tsx';
import { renderPage } from './page.tsx';
import { typeNames } from './voices.ts';

export type SearchResults = {
  /** What addresses begin with: the public URL, or nothing. */
  readonly base: string;
  readonly q: string | undefined;
  /** Only with this speaker. */
  readonly speaker: SpeakerAcross | undefined;
  readonly parts: readonly FoundPart[];
};

/** What a search found: some of every kind, or a page of one kind. */
export const searchResultsPage = (results: SearchResults): string => {
  const { base, q, speaker, parts } = results;
  const title = q === undefined ? (speaker?.name ?? 'Search') : `Search: ${q}`;
  return renderPage({
    base,
    title,
    sought: q,
    speaker,
    children: (
      <div class="front">
        <h1>{title}</h1>
        {speaker !== undefined && <Speaker speaker={speaker} isTitle={q === undefined} />}
        {parts.map((part) => (
          <Part part={part} results={results} />
        ))}
        {parts.every(({ total }) => total === 0) && (
          <p>
            Nothing was found. All words have to be there; “words in quotation marks” have to follow
            each other. Fewer words find more.
          </p>
        )}
      </div>
    ),
  });
};

const Speaker = ({
  speaker,
  isTitle,
}: {
  readonly speaker: SpeakerAcross;
  readonly isTitle: boolean;
}) => (
  <p class="hint">
    {!isTitle && `Only what ${speaker.name} says. `}
    {speaker.descriptions.length > 0 && `${speaker.descriptions.join('; ')}. `}
    On record with {speaker.claims} claims and {speaker.quotes} quotes in {speaker.articles}{' '}
    {speaker.articles === 1 ? 'article' : 'articles'}. Articles are taken to speak of the same one
    where they give the same name.
  </p>
);

const headings: Readonly<Record<SearchedIn, string>> = {
  claims: 'Claims',
  quotes: 'Quotes',
  articles: 'Articles',
};

const Part = ({ part, results }: { readonly part: FoundPart; readonly results: SearchResults }) => {
  const { kind, total, totalIsEstimate, cursor } = part;
  if (total === 0) return null;
  const isOnly = results.parts.length === 1;
  const about = totalIsEstimate === true ? 'about ' : '';
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind}>
        {headings[kind]} ({about}
        {total})
      </h2>
      <ul class="found">{entriesOf(part, results.base)}</ul>
      {cursor !== undefined && (
        <p>
          <a class="more" rel="next" href={moreAddress(results, kind, isOnly ? cursor : undefined)}>
            {isOnly ? `More ${kind}` : `All ${about}${total} ${kind}`}
          </a>
        </p>
      )}
    </section>
  );
};

const moreAddress = (
  { base, q, speaker }: SearchResults,
  kind: SearchedIn,
  cursor: string | undefined,
): string => {
  const parameters = Object.entries({ q, speaker: speaker?.id, in: kind, cursor });
  const given = parameters.filter((one): one is [string, string] => one[1] !== undefined);
  return `${base}/?${new URLSearchParams(given)}`;
};

const entriesOf = (part: FoundPart, base: string): Child => {
  switch (part.kind) {
    case 'claims':
      return part.items.map(({ claim, ...found }) => (
        <Words {...found} base={base} id={claim.id} spans={claim.contents} type={claim.type} />
      ));
    case 'quotes':
      return part.items.map(({ quote, ...found }) => (
        <Words {...found} base={base} id={quote.id} spans={[quote]} type={quote.type} />
      ));
    case 'articles':
      return part.items.map((article) => (
        <ArticleEntry base={base} article={article} heading="h3" />
      ));
  }
};

type WordsProps = {
  readonly base: string;
  readonly id: string;
  readonly article: CitedArticle;
  readonly speaker: NamedSpeaker | null;
  readonly spans: readonly Span[];
  readonly highlights: readonly Span[];
  readonly type: keyof typeof typeNames;
};

const Words = ({ base, id, article, speaker, spans, highlights, type }: WordsProps) => (
  <li>
    <p dir="auto">
      <a href={`${base}/articles/${article.id}#${id}`}>
        <Highlighted spans={spans} highlights={highlights} />
      </a>
    </p>
    <p class="by">
      {speaker !== null && (
        <>
          <a href={`${base}/?speaker=${speaker.id}`}>{isolated(speaker.name)}</a>
          {' · '}
        </>
      )}
      {typeNames[type]} · {isolated(titleOf(article.id, article.headline))}
      {article.published?.date !== undefined && ` · ${article.published.date}`}
    </p>
  </li>
);
