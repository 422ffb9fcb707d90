import { formats } from '../representations/formats.ts';
import type { ArticlePlace } from './article-page.tsx';
import { CitationLinks, JsonLink } from './data-links.tsx';

type Link = { readonly name: string; readonly title: string };

/** What a revision does not come in. */
const tables: readonly Link[] = [
  { name: 'claims/csv', title: 'Claims as CSV' },
  { name: 'quotes/csv', title: 'Quotes as CSV' },
];

type ArticleDataProps = {
  /** The address of the article’s record. */
  readonly json: string;
  readonly state: ArticlePlace['state'];
};

/** What can be done with an article as a whole: cite it, get it as data. It stands behind the text. */
export const ArticleData = ({ json, state }: ArticleDataProps) => (
  <footer class="data">
    <p class="tools">
      <CitationLinks address={json} of="the article" />
    </p>
    <p class="tools">
      <JsonLink address={json} of="the article" />
      {[...formats, ...(state === 'current' ? tables : [])].map(({ name, title }) => (
        <a href={`${json}/${name}`}>{title}</a>
      ))}
    </p>
  </footer>
);
