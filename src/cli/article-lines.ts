import type { Article, StoredArticle } from '../records/article.ts';
import type { Claim } from '../records/claim.ts';
import type { Span } from '../records/span.ts';
import { claimColours, type LineOptions } from './line-options.ts';
import { markedText } from './marked-text.ts';
import { printable } from './printable.ts';

/** An article for people: its text with claims and quotes marked, then its claims. No line has a line end in it. */
export const articleLines = (stored: StoredArticle, options: LineOptions): readonly string[] => {
  const { article } = stored;
  const { paint, wrap } = options;
  const marked = markedText(article, options);
  const block = (span: Span, lead: string): readonly string[] =>
    hanging(marked(span), lead, options);
  return [
    ...wrap(headlineOf(article, options), 0),
    ...wrap(paint('dim', printable(aboutArticle(article))), 0),
    ...(article.caption ? ['', ...block(article.caption, '')] : []),
    ...(article.summary.length > 0 ? [''] : []),
    ...article.summary.flatMap((point) => block(point, '• ')),
    ...article.paragraphs.flatMap((paragraph) => ['', ...block(paragraph, '')]),
    ...(article.claims.length > 0 ? ['', paint('bold', 'Claims'), ...legend(options)] : []),
    ...article.claims.flatMap((claim) => claimLines(article, claim, options)),
  ];
};

const headlineOf = ({ headline, claims }: Article, { paint }: LineOptions): string => {
  if (headline === undefined) return paint('dim', 'no headline');
  const ids = claims.filter(({ foundIn }) => foundIn === 'headline').map(({ id }) => id);
  const numbers = ids.length === 0 ? '' : paint('dim', `[${ids.join(' ')}]`);
  return `${paint('bold', printable(headline.text))}${numbers}`;
};

const digits = 12;

const aboutArticle = ({ id, revision, published = {} }: Article): string =>
  [
    id,
    `revision ${revision.slice(0, digits)}`,
    published.publisher,
    published.date,
    published.byline,
    published.url,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');

const legend = ({ paint, isColoured, wrap }: LineOptions): readonly string[] => {
  if (!isColoured) return [];
  const names = Object.entries(claimColours).map(([type, colour]) =>
    colour === undefined ? type : paint(colour, type),
  );
  return wrap(names.join(' · '), 0);
};

/** A text with something before its first line, and its other lines set in as far. */
const hanging = (text: string, lead: string, { wrap }: LineOptions): readonly string[] =>
  wrap(text, lead.length).map((line, index) =>
    index === 0 ? `${lead}${line}` : `${' '.repeat(lead.length)}${line}`,
  );

const claimLines = (article: Article, claim: Claim, options: LineOptions): readonly string[] => {
  const { paint } = options;
  const colour = claimColours[claim.type];
  const lead = `${claim.id.padStart(widthOfIds(article))}  `;
  const text = printable(claim.text);
  const words = hanging(colour ? paint(colour, text) : text, lead, options);
  const blank = ' '.repeat(lead.length);
  return [...words, ...hanging(paint('dim', printable(howSaid(article, claim))), blank, options)];
};

const widthOfIds = ({ claims }: Article): number => (claims.at(-1)?.id.length ?? 0) + 1;

/** Who said a claim, by which words, through whom, how sure, and where. */
const howSaid = (article: Article, claim: Claim): string => {
  const { type, certainty, polarity, attribution, foundIn, supports } = claim;
  const who = attribution === null ? undefined : speakerOf(article, attribution);
  const cue = attribution?.cue ? `“${attribution.cue.text}”` : undefined;
  const via = (attribution?.via ?? []).map((one) => `via ${speakerOf(article, one)}`);
  return [
    who,
    cue,
    ...via,
    attribution?.inferred ? 'inferred' : undefined,
    type,
    certainty === 'unspecified' ? undefined : certainty,
    polarity === 'negative' ? polarity : undefined,
    foundIn,
    supports.length > 0 ? `bears out ${supports.join(', ')}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
};

type Said = { readonly speakerId: string | null; readonly sources: readonly Span[] };

const speakerOf = ({ speakers }: Article, { speakerId, sources }: Said): string =>
  speakers.find(({ id }) => id === speakerId)?.name ??
  (sources.length > 0 ? sources.map(({ text }) => text).join(' ') : 'nobody named');
