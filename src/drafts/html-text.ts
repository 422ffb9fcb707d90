import { Parser } from 'htmlparser2';
import { joinStretches, type VisibleStretch, type VisibleText } from './visible-text.ts';

/** Elements whose text no reader sees. */
const unseen: ReadonlySet<string> = new Set(['head', 'script', 'style', 'template']);

/** The stretches of text of an HTML document. @param from where the document begins in another one */
export const htmlStretches = (html: string, from = 0): readonly VisibleStretch[] => {
  const stretches: VisibleStretch[] = [];
  let unseenAround = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (unseen.has(name)) unseenAround += 1;
    },
    onclosetag: (name) => {
      if (unseen.has(name)) unseenAround -= 1;
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
  return stretches;
};

/** The text that an HTML document shows. */
export const htmlText = (html: string): VisibleText => joinStretches(htmlStretches(html));
