import type { Verification, VerificationMatch } from '../verify/verification.ts';
import { printable } from './printable.ts';
import { type Colour, paint } from './terminal.ts';

const colours: Readonly<Record<Verification['verdict'] | 'not-checked', Colour>> = {
  verbatim: 'green',
  altered: 'red',
  misattributed: 'red',
  'not-a-quotation': 'yellow',
  'not-found': 'yellow',
  'not-checked': 'dim',
};

/** A verdict in its colour. */
export const paintVerdict = (verdict: keyof typeof colours): string =>
  paint(colours[verdict], verdict, process.stdout);

/** Words on record that a quotation was found to be, or to be like, as a few lines. */
export const matchLines = (match: VerificationMatch): readonly string[] => {
  const { article, speaker, spans, needed, differences, link } = match;
  const who = speaker === null ? 'the article’s own words' : speaker.name;
  const place = [article.id, ...(match.quoteIds.length > 0 ? match.quoteIds : [match.foundIn])];
  return [
    `  ${match.verdict}: ${spans.map(({ text }) => text).join(' … ')}`,
    `    ${who}, ${place.join(' ')}, revision ${article.revision.slice(0, 12)}`,
    ...differences.map(
      ({ kind, record, quotation }) =>
        `    ${kind}: ${record === null ? '–' : `“${record.text}”`} → ${quotation === null ? '–' : `“${quotation}”`}`,
    ),
    ...(needed.length === 0 ? [] : [`    allowed for: ${needed.join(', ')}`]),
    `    ${link}`,
  ].map(printable);
};
