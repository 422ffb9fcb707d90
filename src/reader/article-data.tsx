import type { ArticlePlace } from './article-page.tsx';

type Link = readonly [path: string, name: string];

/** Ways to cite an article, below the address of its record. */
const citations: readonly Link[] = [
  ['citation?format=text', 'Copy citation'],
  ['citation?format=bibtex', 'BibTeX'],
  ['citation?format=csl-json', 'CSL-JSON'],
];

const formats: readonly Link[] = [
  ['json-ld', 'JSON-LD'],
  ['annotations', 'Web Annotations'],
  ['ninjs', 'ninjs'],
  ['markdown', 'Markdown'],
  ['plain', 'Plain text'],
];

/** What a revision does not come in. */
const tables: readonly Link[] = [
  ['claims/csv', 'Claims as CSV'],
  ['quotes/csv', 'Quotes as CSV'],
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
      {citations.map(([path, name]) => (
        <a href={`${json}/${path}`} data-copy="">
          {name}
          <span class="unseen"> of the article</span>
        </a>
      ))}
    </p>
    <p class="tools">
      <a href={json}>
        JSON<span class="unseen"> of the article</span>
      </a>
      {[...formats, ...(state === 'current' ? tables : [])].map(([path, name]) => (
        <a href={`${json}/${path}`}>{name}</a>
      ))}
    </p>
  </footer>
);
