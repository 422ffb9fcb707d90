import type { Blockquote, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Extent } from '../text/extent.ts';
import { htmlParts } from './html-text.ts';
import type { SetApart } from './set-apart.ts';
import { joinStretches, type VisibleParts, type VisibleText } from './visible-text.ts';

/** The text that a Markdown document shows. */
export const markdownText = (markdown: string): VisibleText =>
  joinStretches(partsOf(fromMarkdown(markdown), markdown));

const nothing: VisibleParts = { stretches: [], setApart: [] };

const partsOf = (node: Nodes, markdown: string): VisibleParts => {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return nothing;
  if (node.type === 'html') return htmlParts(node.value, start);
  const kind = kindOf(node);
  const setApart = kind === undefined ? [] : [{ kind, start, end }];
  if ('children' in node) {
    const parts = node.children.map((child) => partsOf(child, markdown));
    return {
      stretches: parts.flatMap(({ stretches }) => stretches),
      setApart: [...setApart, ...parts.flatMap((part) => part.setApart)],
    };
  }
  const text = 'alt' in node ? (node.alt ?? '') : 'value' in node ? node.value : '';
  const places = placesIn(markdown.slice(start, end), text);
  return { stretches: text === '' ? [] : [{ text, start, places }], setApart };
};

const kindOf = (node: Nodes): SetApart['kind'] | undefined => {
  if (node.type === 'code' || node.type === 'inlineCode') return 'code';
  return node.type === 'blockquote' && !isAlert(node) ? 'block-quotation' : undefined;
};

/** “> [!NOTE]”: a block that is called out, not quoted (GitHub’s “alerts”). */
const isAlert = ({ children: [first] }: Blockquote): boolean => {
  const [words] = first?.type === 'paragraph' ? first.children : [];
  return words?.type === 'text' && /^\[![A-Za-z]{1,20}\]/.test(words.value);
};

const reference = /^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/;
const longestReference = 34;

/**
 * Where the characters of a text stand in the Markdown that it was written as: escapes, character references and what
 * lines within a quotation begin with are longer there.
 */
const placesIn = (written: string, text: string): readonly number[] => {
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const found = nextPlace(written, at, character);
    for (let unit = 0; unit < character.length; unit += 1) places.push(found.start);
    at = found.end;
  }
  return places;
};

/** How far marks that do not show reach, in UTF-16 units. */
const farthest = 200;

const nextPlace = (written: string, from: number, character: string): Extent => {
  const most = Math.min(written.length, from + farthest);
  for (let at = from; at < most; at += 1) {
    const [whole] = reference.exec(written.slice(at, at + longestReference)) ?? [];
    if (whole !== undefined) return { start: at, end: at + whole.length };
    if (written.startsWith(character, at)) return { start: at, end: at + character.length };
  }
  return { start: from, end: from };
};
