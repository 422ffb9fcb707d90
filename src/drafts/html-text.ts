import { Parser } from 'htmlparser2';
import type { SetApart } from './set-apart.ts';
import {
  joinStretches,
  type VisibleParts,
  type VisibleStretch,
  type VisibleText,
} from './visible-text.ts';

/** Elements whose text no reader sees. */
const unseen: ReadonlySet<string> = new Set(['head', 'script', 'style', 'template']);

const kinds: ReadonlyMap<string, SetApart['kind']> = new Map([
  ['blockquote', 'block-quotation'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
]);

/** What an HTML document shows. @param from where the document begins in another one */
export const htmlParts = (html: string, from = 0): VisibleParts => {
  const stretches: VisibleStretch[] = [];
  const setApart: SetApart[] = [];
  /** Where elements that set something apart begin that have not ended. */
  const begun: { readonly name: string; readonly start: number }[] = [];
  let unseenAround = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (unseen.has(name)) unseenAround += 1;
      if (kinds.has(name)) begun.push({ name, start: from + parser.startIndex });
    },
    onclosetag: (name) => {
      if (unseen.has(name)) unseenAround -= 1;
      const kind = kinds.get(name);
      const one = kind && begun.pop();
      if (one) setApart.push({ kind, start: one.start, end: from + parser.endIndex + 1 });
    },
    ontext: (text) => {
      if (unseenAround > 0) return;
      const start = from + parser.startIndex;
      // A character reference is longer than what it stands for: all of that stands where it begins.
      const isAsWritten = html.startsWith(text, parser.startIndex);
      stretches.push({
        text,
        start,
        ...(isAsWritten ? {} : { places: Array(text.length).fill(0) }),
      });
    },
  });
  parser.end(html);
  return { stretches, setApart };
};

/** The text that an HTML document shows. */
export const htmlText = (html: string): VisibleText => joinStretches(htmlParts(html));
