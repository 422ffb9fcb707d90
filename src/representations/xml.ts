import XMLBuilder from 'fast-xml-builder';

/**
 * An element: its children and attributes by name, the attributes’ names behind “@”, its own text as “#text”; several
 * children of one name as a list.
 */
export type XmlElement = { readonly [name: string]: XmlPart | readonly XmlPart[] | undefined };
type XmlPart = string | XmlElement;

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
});

/** What XML has no way to write, not even escaped (XML 1.0, section 2.2), halves of surrogate pairs included. */
const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const writable = (part: unknown): unknown => {
  if (typeof part === 'string') return part.replace(notXml, '\ufffd');
  if (Array.isArray(part)) return part.map(writable);
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, writable(value)]));
};

/** A document of XML 1.0 in UTF-8. All texts are escaped; a character that XML cannot hold becomes U+FFFD. */
export const xmlDocument = (root: string, element: XmlElement): string => {
  const body = builder.build({ [root]: writable(element) });
  return `<?xml version="1.0" encoding="utf-8"?>\n${body}\n`;
};
