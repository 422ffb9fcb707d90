import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Extent } from '../text/extent.ts';
import { htmlStretches } from './html-text.ts';
import { joinStretches, type VisibleStretch, type VisibleText } from './visible-text.ts';

/** The text that a Markdown document shows. */
export const markdownText = (markdown: string): VisibleText =>
  joinStretches(stretchesOf(fromMarkdown(markdown), markdown));

const stretchesOf = (node: Nodes, markdown: string): readonly VisibleStretch[] => {
  if ('children' in node) return node.children.flatMap((child) => stretchesOf(child, markdown));
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return [];
  if (node.type === 'html') return htmlStretches(node.value, start);
  const text = 'alt' in node ? (node.alt ?? '') : 'value' in node ? node.value : '';
  return text === '' ? [] : [{ text, start, places: placesIn(markdown.slice(start, end), text) }];
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
