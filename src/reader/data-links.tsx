/** What links lead to, for those who only hear them: “of c7”. */
type Linked = {
  /** The address of the data. */
  readonly address: string;
  readonly of: string;
};

const ways = [
  ['text', 'Copy citation'],
  ['bibtex', 'BibTeX'],
  ['csl-json', 'CSL-JSON'],
] as const;

/** Links to the ways to cite something; the script copies what they lead to. */
export const CitationLinks = ({ address, of }: Linked) => (
  <>
    {ways.map(([format, name]) => (
      <a href={`${address}/citation?format=${format}`} data-copy="">
        {name}
        <span class="unseen"> of {of}</span>
      </a>
    ))}
  </>
);

/** A link to the JSON of something. */
export const JsonLink = ({ address, of }: Linked) => (
  <a href={address}>
    JSON<span class="unseen"> of {of}</span>
  </a>
);
