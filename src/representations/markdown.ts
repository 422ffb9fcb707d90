import type { Paragraph as MarkdownParagraph, PhrasingContent, RootContent, TableRow } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Article, StoredArticle } from '../records/article.ts';
import type { Claim } from '../records/claim.ts';
import type { Quote } from '../records/quote.ts';
import type { Span } from '../records/span.ts';
import type { Addresses } from './addresses.ts';
import { publicationLine } from './publication-line.ts';
import { cutBehindQuotes, type PieceCutter } from './quoted-text.ts';
import { type VoiceFinder, voicesOf, whoSaidIt } from './voice.ts';

/** Aligned columns would make every row of a table as wide as its longest claim. */
const extensions = [gfmToMarkdown({ tablePipeAlign: false })];

/**
 * An article to read, as GitHub Flavored Markdown (RFC 7764, section 3.2): its text with a footnote behind each quote that says
 * who said it, and its claims in a table. Nothing in the text acts as markup.
 */
export const markdownOf = (stored: StoredArticle, addresses: Addresses): string => {
  const { article, sourceText } = stored;
  const cut = cutBehindQuotes(sourceText, article.quotes);
  const children = [
    ...textOf(article, cut),
    ...claimsOf(article, addresses),
    ...originOf(article, addresses),
    ...notesOf(article, addresses),
  ];
  return toMarkdown({ type: 'root', children }, { extensions, bullet: '-', rule: '*' });
};

const text = (value: string): PhrasingContent => ({ type: 'text', value });

const link = (url: string, ...children: PhrasingContent[]): PhrasingContent =>
  ({ type: 'link', url, children }) as PhrasingContent;

const paragraph = (...children: PhrasingContent[]): MarkdownParagraph => ({
  type: 'paragraph',
  children,
});

const heading = (depth: 1 | 2, children: PhrasingContent[]): RootContent => ({
  type: 'heading',
  depth,
  children,
});

/** A line end of the text means nothing in Markdown, and a control character has no place in it. */
const folded = (words: string): string => words.replace(/[\s\p{Cc}]+/gu, ' ');

/** Words of the article, with a note behind each quote. */
const phrasesOf = (span: Span, cut: PieceCutter): PhrasingContent[] => {
  const pieces = cut(span);
  const last = pieces.length - 1;
  return pieces.flatMap((piece, index) => {
    const start = index === 0 ? folded(piece.text).trimStart() : folded(piece.text);
    const words = index === last ? start.trimEnd() : start;
    const notes = piece.quotes.map(
      ({ id }): PhrasingContent => ({ type: 'footnoteReference', identifier: id, label: id }),
    );
    return words === '' ? notes : [text(words), ...notes];
  });
};

const textOf = (article: Article, cut: PieceCutter): RootContent[] => {
  const { headline, caption, summary, paragraphs } = article;
  const publication = publicationLine(article);
  return [
    ...(headline === undefined ? [] : [heading(1, phrasesOf(headline, cut))]),
    ...(publication === '' ? [] : [paragraph({ type: 'emphasis', children: [text(publication)] })]),
    ...(caption === undefined
      ? []
      : [{ type: 'blockquote' as const, children: [paragraph(...phrasesOf(caption, cut))] }]),
    ...listOf(summary, cut),
    ...paragraphs.flatMap((one, index): RootContent[] => {
      const words = paragraph(...phrasesOf(one, cut));
      const before = paragraphs[index - 1];
      const isNew = before !== undefined && before.section !== one.section;
      return isNew ? [{ type: 'thematicBreak' }, words] : [words];
    }),
  ];
};

const listOf = (points: Article['summary'], cut: PieceCutter): RootContent[] =>
  points.length === 0
    ? []
    : [
        {
          type: 'list',
          spread: false,
          children: points.map((point) => ({
            type: 'listItem' as const,
            children: [paragraph(...phrasesOf(point, cut))],
          })),
        },
      ];

const row = (...cells: PhrasingContent[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({ type: 'tableCell', children: [cell] })),
});

const claimsOf = (article: Article, { readerAddress }: Addresses): RootContent[] => {
  if (article.claims.length === 0) return [];
  const voiceOf = voicesOf(article);
  const header = row(
    text('Id'),
    text('Claim'),
    text('Who says it'),
    text('How'),
    text('Certainty'),
  );
  const rows = article.claims.map((claim) =>
    row(
      link(`${readerAddress}#${claim.id}`, text(claim.id)),
      text(folded(claim.text).trim()),
      text(whoSaidIt(voiceOf(claim.attribution))),
      text(claim.type),
      text(certaintyOf(claim)),
    ),
  );
  return [heading(2, [text('Claims')]), { type: 'table', children: [header, ...rows] }];
};

const certaintyOf = ({ certainty, polarity }: Claim): string =>
  polarity === 'negative' ? `${certainty}, negative` : certainty;

const originOf = ({ revision }: Article, addresses: Addresses): RootContent[] => [
  heading(2, [text('Where this is from')]),
  paragraph(
    text('The '),
    link(addresses.address, text('record')),
    text(', the '),
    link(`${addresses.address}/text`, text('source text')),
    text(' and the '),
    link(addresses.readerAddress, text('page')),
    text(` of revision ${revision}.`),
  ),
];

const notesOf = (article: Article, { readerAddress }: Addresses): RootContent[] => {
  const voiceOf: VoiceFinder = voicesOf(article);
  return article.quotes.map((quote: Quote) => ({
    type: 'footnoteDefinition',
    identifier: quote.id,
    label: quote.id,
    children: [
      paragraph(
        text(`${whoSaidIt(voiceOf(quote.attribution))} (${quote.type}). `),
        link(`${readerAddress}#${quote.id}`, text(quote.id)),
      ),
    ],
  }));
};
