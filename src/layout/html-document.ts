import { DOMParser } from 'linkedom';
import { markupTooComplex } from '../errors.ts';
import { checkHtmlBounds } from './html-bounds.ts';

/** What is used of the DOM. */
export type DomNode = {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
};
export type DomElement = DomNode & {
  readonly localName: string;
  readonly textContent: string | null;
  readonly getAttribute: (name: string) => string | null;
  readonly querySelector: (selector: string) => DomElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<DomElement>;
};

const elementNode = 1;
const textNode = 3;
const doctypeNode = 10;

const isElement = (node: DomNode): node is DomElement => node.nodeType === elementNode;
const isText = (node: DomNode): boolean => node.nodeType === textNode;

/**
 * Parses an HTML document, or a piece of one.
 * @throws DomainError `article-too-complex`
 */
export const parseHtml = (html: string): DomElement => {
  checkHtmlBounds(html);
  const isWhole = /<(?:html|body)[\s>]/i.test(html);
  const whole = isWhole ? html : `<html><head></head><body>${html}</body></html>`;
  try {
    return new DOMParser().parseFromString(whole, 'text/html') as unknown as DomElement;
  } catch (error) {
    // linkedom spreads the names of a class attribute over a call; there are limits to that.
    if (error instanceof RangeError) throw markupTooComplex('An attribute is too long.');
    throw error;
  }
};

/** What `walk` calls on its way. */
export type Visitor = {
  /** Called before an element’s children; false leaves them out, and the call of `leave`. */
  readonly enter: (element: DomElement) => boolean;
  readonly leave: (element: DomElement) => void;
  readonly text: (words: string) => void;
};

/** Visits all that is in a node in document order, without recursion: documents may be deep. */
export const walk = (root: DomNode, { enter, leave, text }: Visitor): void => {
  let node = firstWithin(root);
  while (node !== null) {
    if (isText(node)) text(node.nodeValue ?? '');
    if (isElement(node) && enter(node)) {
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      leave(node);
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode === root ? null : node.parentNode;
      if (node !== null && isElement(node)) leave(node);
    }
    node = node?.nextSibling ?? null;
  }
};

/** The first node in another; linkedom’s document type leads to nothing after it. */
const firstWithin = (
  root: DomNode & { readonly documentElement?: DomNode | null },
): DomNode | null =>
  root.firstChild?.nodeType === doctypeNode ? (root.documentElement ?? null) : root.firstChild;

/** How large a document is, in what costs time. */
export type Extensions = {
  /** Elements and stretches of text. */
  readonly nodes: number;
  readonly depth: number;
  /** The lengths of all elements’ texts together: each text counts once for every element around it. */
  readonly nestedText: number;
};

export const measure = (root: DomNode): Extensions => {
  let [nodes, depth, deepest, nestedText] = [0, 0, 0, 0];
  walk(root, {
    enter: () => {
      nodes += 1;
      depth += 1;
      deepest = Math.max(deepest, depth);
      return true;
    },
    leave: () => {
      depth -= 1;
    },
    text: (words) => {
      nodes += 1;
      nestedText += words.length * (depth + 1);
    },
  });
  return { nodes, depth: deepest, nestedText };
};
