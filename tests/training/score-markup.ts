import type { Extent } from '../../src/text/extent.ts';
import type { AnnotatedArticle, GoldAttribution } from '../../src/training/corpus.ts';

type Part = { readonly role: string; readonly number: string; readonly extent: Extent };

/**
 * Reads a text in which attributions are marked: “{s Ada Kell} {c said} {t the pier is safe}.”
 * s is a source, c a cue and t what was said; a number after the letter ({s2 …}) tells attributions
 * apart.
 */
export const marked = (
  markup: string,
): { readonly text: string; readonly attributions: readonly GoldAttribution[] } => {
  const parts: Part[] = [];
  let text = '';
  for (const piece of markup.split(/(\{[sct]\d? [^}]*\})/)) {
    const [, role = '', number = '', words] = /^\{([sct])(\d?) ([^}]*)\}$/.exec(piece) ?? [];
    const added = words ?? piece;
    if (words !== undefined) {
      parts.push({ role, number, extent: { start: text.length, end: text.length + added.length } });
    }
    text += added;
  }
  const numbers = [...new Set(parts.map(({ number }) => number))].sort();
  return { text, attributions: numbers.map((number) => attributionOf(parts, number)) };
};

const attributionOf = (parts: readonly Part[], number: string): GoldAttribution => {
  const extents = (role: string) =>
    parts
      .filter((part) => part.role === role && part.number === number)
      .map(({ extent }) => extent);
  return { sources: extents('s'), cue: extents('c')[0], contents: extents('t') };
};

/** An article as marked. */
export const articleOf = (
  markup: string,
  { id = 'a', publisher = 'The Tidewater Post' } = {},
): AnnotatedArticle => ({ id, publisher, ...marked(markup) });
