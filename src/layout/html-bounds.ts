import { markupTooComplex } from '../errors.ts';

/** Elements without an end tag (HTML Living Standard, 13.1.2). */
const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
const endsParagraph =
  `address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr
main nav ol p pre section table ul`.split(/\s/);
/** Which open elements a start tag ends, their end tags having been left out (13.1.2.4; as htmlparser2 has it). */
const endedBy: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...endsParagraph.map((name) => [name, new Set(['p'])] as const),
  ['li', new Set(['li'])],
  ['dd', new Set(['dd', 'dt'])],
  ['dt', new Set(['dd', 'dt'])],
  ['tr', new Set(['tr', 'th', 'td'])],
  ['th', new Set(['th'])],
  ['td', new Set(['th', 'td'])],
  ['tbody', new Set(['thead', 'tbody'])],
  ['tfoot', new Set(['thead', 'tbody'])],
  ['option', new Set(['option'])],
]);
/** Elements that hold text only, whatever it looks like. */
const rawText = new Set(['script', 'style', 'textarea', 'title']);

/** No article has more tags, or nests them deeper. */
const mostTags = 100_000;
const deepest = 1_000;

const tag = /<(?:(!--)|(\/?)([a-z][a-z0-9-]{0,40}))?/gi;

/**
 * Refuses HTML that would keep a parser busy for longer than its length warrants.
 * @throws DomainError `article-too-complex` for more than 100,000 tags, or 1,000 levels
 */
export const checkHtmlBounds = (html: string): void => {
  const open: string[] = [];
  let count = 0;
  tag.lastIndex = 0;
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    count += 1;
    if (count > mostTags) throw markupTooComplex('It has more than 100,000 tags.');
    const [, comment, slash, written] = match;
    const name = written?.toLowerCase();
    if (comment !== undefined) tag.lastIndex = endOfComment(html, tag.lastIndex);
    if (name === undefined) continue;
    if (slash === '/') closeElement(open, name);
    else openElement(open, name);
    if (open.length > deepest) {
      throw markupTooComplex('Its elements are nested more than 1,000 levels deep.');
    }
    if (slash === '' && rawText.has(name)) tag.lastIndex = endOfRawText(html, tag.lastIndex, name);
  }
};

const openElement = (open: string[], name: string): void => {
  const ended = endedBy.get(name);
  while (ended?.has(open.at(-1) ?? '')) open.pop();
  if (!voidElements.has(name)) open.push(name);
};

const closeElement = (open: string[], name: string): void => {
  const at = open.lastIndexOf(name);
  if (at >= 0) open.length = at;
};

const endOfComment = (html: string, from: number): number => {
  const at = html.indexOf('-->', from);
  return at < 0 ? html.length : at;
};

/** Where the end tag of that name begins. */
const endOfRawText = (html: string, from: number, name: string): number => {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return html.length;
};
