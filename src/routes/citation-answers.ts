import { type Answer, type AnswerOptions, prepareAnswer } from '../http/answer.ts';
import { chooserAmong } from '../http/negotiation.ts';
import type { Citation } from '../representations/citation.ts';
import { citationBibtex } from '../representations/citation-bibtex.ts';
import { citationCsl } from '../representations/citation-csl.ts';
import { citationText } from '../representations/citation-text.ts';
import type { Alternative } from '../representations/problem.ts';

/** How citations are written: by the name in `format`, the media type, and what makes the text. */
const formats = {
  text: {
    mediaType: 'text/plain; charset=utf-8',
    write: (citation: Citation) => `${citationText(citation)}\n`,
  },
  bibtex: { mediaType: 'application/x-bibtex; charset=utf-8', write: citationBibtex },
  'csl-json': {
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    write: (citation: Citation) => JSON.stringify(citationCsl(citation)),
  },
} as const;
export type CitationFormat = keyof typeof formats;

/** The formats, the one for who has no preference first. */
export const citationFormats = [
  'text',
  'bibtex',
  'csl-json',
] as const satisfies readonly CitationFormat[];

const chooseType = chooserAmong([
  formats.text.mediaType,
  formats.bibtex.mediaType,
  formats['csl-json'].mediaType,
]);

/** The format that a request takes best by its `Accept`; undefined where it takes none. */
export const chooseCitationFormat = (accept: string | undefined): CitationFormat | undefined => {
  const chosen = chooseType(accept);
  return citationFormats.find((name) => formats[name].mediaType === chosen);
};

const addressIn = (address: string, format: CitationFormat): string =>
  `${address}/citation?format=${format}`;

/**
 * Where the citation is in each format.
 * @param address what is cited
 */
export const citationAlternatives = (address: string): readonly Alternative[] =>
  citationFormats.map((name) => ({
    mediaType: formats[name].mediaType.replace(/;.*/, ''),
    address: addressIn(address, name),
  }));

/**
 * A citation in a format, as an answer.
 * @param address what is cited
 */
export const prepareCitation = (
  citation: Citation,
  format: CitationFormat,
  { address, cacheControl }: { readonly address: string } & Pick<AnswerOptions, 'cacheControl'>,
): Answer => {
  const { mediaType, write } = formats[format];
  return prepareAnswer({
    body: Buffer.from(write(citation)),
    contentType: mediaType,
    cacheControl,
    headers: [['content-location', addressIn(address, format)]],
  });
};
