import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument, type XmlElement } from 'libxml2-wasm';

const namespaces = { a: 'http://www.w3.org/2005/Atom' };
const schema = readFileSync(new URL('atom.rng', import.meta.url));

/** An entry as an independent parser reads it. */
type ReadEntry = {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly content: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  /** The addresses of its links, by their relation and media type. */
  readonly links: Readonly<Record<string, string>>;
};

/** A feed as an independent parser reads it, and what of it breaks a rule of RFC 4287. */
export type ReadAtom = {
  readonly id: string;
  readonly updated: string;
  readonly links: Readonly<Record<string, string>>;
  readonly entries: readonly ReadEntry[];
  readonly faults: readonly string[];
};

const texts = (element: XmlElement, path: string): readonly string[] =>
  element.find(path, namespaces).map(({ content }) => content);

const textOf = (element: XmlElement, path: string): string => texts(element, path)[0] ?? '';

const linksOf = (element: XmlElement): readonly (readonly [string, string])[] =>
  element.find('a:link', namespaces).map((link) => {
    const attribute = (name: string) => textOf(link as XmlElement, `@${name}`);
    // Without a relation it is an alternate (section 4.2.7.2).
    const key = `${attribute('rel') || 'alternate'} ${attribute('type')}`.trim();
    return [key, attribute('href')];
  });

/**
 * Reads a feed with libxml2, and checks it.
 * @throws XmlParseError where it is not well-formed
 */
export const readAtom = (xml: string): ReadAtom => {
  const document = XmlDocument.fromBuffer(Buffer.from(xml));
  try {
    const feed = document.root;
    const entries = feed.find('a:entry', namespaces) as XmlElement[];
    const links = linksOf(feed);
    return {
      id: textOf(feed, 'a:id'),
      updated: textOf(feed, 'a:updated'),
      links: Object.fromEntries(links),
      entries: entries.map(readEntry),
      faults: [...schemaFaults(document), ...ruleFaults(feed, entries)],
    };
  } finally {
    document.dispose();
  }
};

const readEntry = (entry: XmlElement): ReadEntry => ({
  id: textOf(entry, 'a:id'),
  title: textOf(entry, 'a:title'),
  updated: textOf(entry, 'a:updated'),
  content: textOf(entry, 'a:content'),
  authors: texts(entry, 'a:author/a:name'),
  categories: texts(entry, 'a:category/@term'),
  links: Object.fromEntries(linksOf(entry)),
});

const schemaFaults = (document: XmlDocument): readonly string[] => {
  const schemaDocument = XmlDocument.fromBuffer(schema);
  const validator = RelaxNGValidator.fromDoc(schemaDocument);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return [`schema: ${error instanceof Error ? error.message : error}`];
  } finally {
    validator.dispose();
    schemaDocument.dispose();
  }
};

/** RFC 3339 as Atom narrows it: capitals T and Z (section 3.3). */
const date = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const absolute = /^[a-z][a-z0-9+.-]*:/i;

/** The rules that no schema can tell, each with its section. */
const ruleFaults = (feed: XmlElement, entries: readonly XmlElement[]): readonly string[] => {
  const rule = (holds: boolean, fault: string): readonly string[] => (holds ? [] : [fault]);
  const ids = entries.map((entry) => textOf(entry, 'a:id'));
  const hasAuthor = (element: XmlElement) => texts(element, 'a:author').length > 0;
  const dates = [feed, ...entries].flatMap((element) => [
    ...texts(element, 'a:updated'),
    ...texts(element, 'a:published'),
  ]);
  return [
    ...rule(hasAuthor(feed) || entries.every(hasAuthor), '4.1.1: an entry has no author'),
    ...rule(
      [textOf(feed, 'a:id'), ...ids].every((id) => absolute.test(id)),
      '4.2.6: an id is not absolute',
    ),
    ...rule(new Set(ids).size === ids.length, '4.1.1: two entries have the same id'),
    ...rule(
      dates.every((one) => date.test(one)),
      '3.3: a date is not as RFC 3339 wants it',
    ),
    ...rule(
      linksOf(feed).some(([key]) => key === 'self application/atom+xml'),
      '4.1.1: the feed has no link to itself',
    ),
    ...[feed, ...entries].flatMap((element) => {
      const alternates = linksOf(element).filter(([key]) => key.startsWith('alternate'));
      const kinds = new Set(alternates.map(([key]) => key));
      return rule(kinds.size === alternates.length, '4.1.1: two alternates are of one type');
    }),
    ...entries.flatMap((entry) =>
      rule(
        texts(entry, 'a:content').length === 1 || linksOf(entry).length > 0,
        '4.1.2: an entry has neither content nor a link',
      ),
    ),
  ];
};
