import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { FeedLinks, OEmbedLinks, type SpeakerShown } from './discovery-links.tsx';
import { pageAssets } from './page-assets.ts';

/** What every page has. */
export type PageProps = {
  /** What addresses begin with: the public URL, or nothing. */
  readonly base: string;
  readonly title: string;
  readonly description?: string;
  /** The page’s own address, where it has one that lasts. */
  readonly canonical?: string;
  /** Whether other sites can embed a card of it. */
  readonly isEmbeddable?: boolean;
  /** The address of the same as JSON. */
  readonly json?: string;
  /** JSON-LD that says the same to programs: goes into the head, as a block of data. */
  readonly structuredData?: object | undefined;
  /** Where the link that skips the header leads. */
  readonly skipTo?: { readonly id: string; readonly words: string };
  /** The speaker whom it is about, of whom there is a feed. */
  readonly speaker?: SpeakerShown | undefined;
  /** What is in the search field. */
  readonly sought?: string | undefined;
  readonly children?: Child;
};

const siteName = 'On the Record';

/** A quotation mark; as a data address it needs no request. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%230b5c43'/%3E%3Cpath d='M3 12V8q0-4 4-4v2Q5.300 6 5.200 8H7v4zm6 0V8q0-4 4-4v2q-1.700 0-1.800 2H13v4z' fill='%23fff'/%3E%3C/svg%3E";

/** A page as HTML, from the doctype on. Everything that it is given is escaped. */
export const renderPage = (props: PageProps): string => {
  const html = String(<Page {...props} />);
  // A parser would take line ends of other systems for “\n”, and drop characters that are nothing:
  // the text would no longer be the one that spans count in.
  return `<!doctype html>${html.replaceAll('\r', '&#13;').replaceAll('\0', '\ufffd')}`;
};

const Page = (props: PageProps) => {
  const { base, title, description, canonical, json, structuredData } = props;
  const { isEmbeddable = false, children } = props;
  const { skipTo = { id: 'main', words: 'Skip to the page' }, sought } = props;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{title === siteName ? title : `${title} – ${siteName}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {description !== undefined && <meta name="description" content={description} />}
        {canonical !== undefined && <link rel="canonical" href={canonical} />}
        {json !== undefined && <link rel="alternate" type="application/json" href={json} />}
        <FeedLinks base={base} speaker={props.speaker} />
        {isEmbeddable && canonical !== undefined && (
          <OEmbedLinks base={base} address={canonical} title={title} />
        )}
        <link rel="icon" href={icon} />
        <link rel="stylesheet" href={base + pageAssets['page.css'].path} />
        <script src={base + pageAssets['page.js'].path} defer></script>
        {structuredData !== undefined && <DataBlock data={structuredData} />}
      </head>
      <body>
        <a class="skip" href={`#${skipTo.id}`}>
          {skipTo.words}
        </a>
        <SiteHeader base={base} sought={sought} />
        <main id="main">{children}</main>
        <SiteFooter base={base} />
      </body>
    </html>
  );
};

/** Nothing in it may look like the end of the element, or like a comment. */
const DataBlock = ({ data }: { readonly data: object }) => (
  <script type="application/ld+json">{raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>
);

const SiteHeader = ({
  base,
  sought,
}: {
  readonly base: string;
  readonly sought?: string | undefined;
}) => (
  <header class="site">
    <a class="home" href={`${base}/`}>
      {siteName}
    </a>
    <search>
      <form class="search" action={`${base}/`} method="get">
        <label class="unseen" for="q">
          Search all articles
        </label>
        <input
          id="q"
          name="q"
          type="search"
          value={sought}
          placeholder="Search all articles"
          required
        />
        <button type="submit">Search</button>
      </form>
    </search>
    <nav aria-label="Pages">
      <a href={`${base}/read`}>Read an article</a>
      <a href={`${base}/verify`}>Verify a quotation</a>
    </nav>
  </header>
);

const SiteFooter = ({ base }: { readonly base: string }) => (
  <footer class="site">
    <p>
      Everything here is also data: <a href={`${base}/docs`}>the API</a>,{' '}
      <a href={`${base}/openapi.json`}>its description</a>.
    </p>
  </footer>
);
