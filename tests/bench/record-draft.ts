import type { ArticleRecord } from '../../src/records/article.ts';
import type { Attribution } from '../../src/records/attribution.ts';
import { type Claim, readableText } from '../../src/records/claim.ts';
import type { Paragraph, SummaryPoint } from '../../src/records/paragraph.ts';
import type { Quote } from '../../src/records/quote.ts';
import { sha256 } from '../../src/records/revision.ts';
import { isWithin, overlap, type Span } from '../../src/records/span.ts';
import type { Speaker } from '../../src/records/speaker.ts';

/** A record that grows while its text is written: spans come from where the text stands. */
export type RecordDraft = {
  /** Appends text. It must be of the Basic Multilingual Plane: positions are then code points. */
  readonly write: (text: string) => Span;
  /** From one span to another, both included. */
  readonly between: (first: Span, last: Span) => Span;
  readonly headline: (writeIt: () => void) => void;
  readonly caption: (writeIt: () => void) => void;
  readonly summaryPoint: (writeIt: () => void) => string;
  readonly paragraph: (writeIt: () => void, section: number) => void;
  readonly mention: (speaker: SpeakerDraft, text: string) => Span;
  readonly quote: (span: Span, attribution: Attribution, continues?: string) => string;
  readonly claim: (
    contents: readonly Span[],
    attribution: Attribution | null,
    supports?: string,
  ) => string;
  readonly finish: (about: Pick<ArticleRecord, 'id' | 'published' | 'provenance'>) => {
    readonly record: ArticleRecord;
    readonly sourceText: string;
  };
};

export type SpeakerDraft = Pick<Speaker, 'id' | 'name' | 'kind' | 'description'>;

type QuoteDraft = Omit<Quote, 'type' | 'claimIds'>;
type Part = { readonly foundIn: string; readonly span: Span };

const negation = /\b(?:not|no|never|nobody|nothing|neither|cannot|without)\b|n[’']t\b/i;
const hedge = /\b(?:may|might|could|seems to|expect|hope)\b/;

const spanOf = (start: number, text: string): Span => ({ start, end: start + text.length, text });

/** @param isStraight whether marks and apostrophes are typewriter ones */
export const draftRecord = (isStraight: boolean): RecordDraft => {
  let text = '';
  let foundIn = '';
  const parts: Part[] = [];
  const sections: number[] = [];
  const bullets: Span[] = [];
  const quotes: QuoteDraft[] = [];
  const claims: Omit<Claim, 'type' | 'quoteIds'>[] = [];
  const speakers = new Map<string, { speaker: SpeakerDraft; mentions: Span[] }>();

  const write = (added: string): Span => {
    const start = text.length;
    text += isStraight ? added.replace(/[“”]/g, '"').replace(/[‘’]/g, "'") : added;
    return spanOf(start, text.slice(start));
  };
  const part = (name: string, writeIt: () => void, gap: string): void => {
    if (text !== '') text += gap;
    foundIn = name;
    const start = text.length;
    writeIt();
    parts.push({ foundIn: name, span: spanOf(start, text.slice(start)) });
  };
  const countOf = (letter: string): number =>
    parts.filter((one) => one.foundIn.startsWith(letter)).length;

  return {
    write,
    between: ({ start }, { end }) => spanOf(start, text.slice(start, end)),
    headline: (writeIt) => part('headline', writeIt, ''),
    caption: (writeIt) => part('caption', writeIt, '\n\n'),
    summaryPoint: (writeIt) => {
      text += bullets.length === 0 ? '\n\n' : '\n';
      bullets.push(write('•'));
      const id = `s${bullets.length}`;
      part(id, writeIt, ' ');
      return id;
    },
    paragraph: (writeIt, section) => {
      const isNew = section !== (sections.at(-1) ?? 1);
      part(`p${countOf('p') + 1}`, writeIt, isNew ? '\n\n\n' : '\n\n');
      sections.push(section);
    },
    mention: (speaker, words) => {
      const span = write(words);
      const known = speakers.get(speaker.id);
      if (known === undefined) speakers.set(speaker.id, { speaker, mentions: [span] });
      else known.mentions.push(span);
      return span;
    },
    quote: (span, attribution, continues) => {
      const id = `q${quotes.length + 1}`;
      const link = continues === undefined ? {} : { continues };
      quotes.push({ id, ...span, attribution, ...link, foundIn });
      return id;
    },
    claim: (contents, attribution, supports) => {
      const id = `c${claims.length + 1}`;
      claims.push({
        id,
        text: readableText(contents),
        contents: [...contents],
        attribution,
        foundIn,
        supports: supports === undefined ? [] : [supports],
        ...mannerOf(contents),
      });
      return id;
    },
    finish: (about) => ({
      record: {
        ...about,
        language: 'en',
        ...linked({ parts, sections, quotes, claims, speakers: [...speakers.values()] }),
        remainder: bullets.map((span) => ({ ...span, role: 'bullet' as const })),
        sourceText: { sha256: sha256(text), length: text.length },
      },
      sourceText: text,
    }),
  };
};

/** How sure and how positive the words of a claim are. */
const mannerOf = (contents: readonly Span[]): Pick<Claim, 'certainty' | 'polarity' | 'hedges'> => {
  const hedges = contents.flatMap(({ start, text }) => {
    const found = hedge.exec(text);
    return found === null ? [] : [spanOf(start + found.index, found[0])];
  });
  return {
    certainty: hedges.length > 0 ? 'possible' : 'certain',
    polarity: contents.some(({ text }) => negation.test(text)) ? 'negative' : 'positive',
    hedges,
  };
};

type Drafts = {
  readonly parts: readonly Part[];
  readonly sections: readonly number[];
  readonly quotes: readonly QuoteDraft[];
  readonly claims: readonly Omit<Claim, 'type' | 'quoteIds'>[];
  readonly speakers: readonly { readonly speaker: SpeakerDraft; readonly mentions: Span[] }[];
};

const linked = ({
  parts,
  sections,
  ...drafts
}: Drafts): Pick<
  ArticleRecord,
  'headline' | 'caption' | 'summary' | 'paragraphs' | 'quotes' | 'claims' | 'speakers'
> => {
  const claims = drafts.claims.map((claim) => claimOf(claim, drafts.quotes));
  const quotes = drafts.quotes.map((quote) => quoteOf(quote, claims));
  const idsIn = (name: string) => ({
    claimIds: claims.filter(({ foundIn }) => foundIn === name).map(({ id }) => id),
    quoteIds: quotes.filter(({ foundIn }) => foundIn === name).map(({ id }) => id),
  });
  const only = (name: string) => parts.find(({ foundIn }) => foundIn === name)?.span;
  const [headline, caption] = [only('headline'), only('caption')];
  const summary: SummaryPoint[] = parts
    .filter(({ foundIn }) => /^s/.test(foundIn))
    .map(({ foundIn: id, span }) => {
      const supportedBy = claims.filter((claim) => claim.supports.includes(id));
      return { id, ...span, ...idsIn(id), supportedBy: supportedBy.map((claim) => claim.id) };
    });
  const paragraphs: Paragraph[] = parts
    .filter(({ foundIn }) => /^p/.test(foundIn))
    .map(({ foundIn: id, span }, at) => ({
      id,
      ...span,
      section: sections[at] ?? 1,
      ...idsIn(id),
    }));
  const by = (id: string) => (item: { readonly attribution: Attribution | null }) =>
    item.attribution?.speakerId === id;
  const speakers: Speaker[] = drafts.speakers.map(({ speaker, mentions }) => ({
    ...speaker,
    mentions,
    quoteIds: quotes.filter(by(speaker.id)).map(({ id }) => id),
    claimIds: claims.filter(by(speaker.id)).map(({ id }) => id),
  }));
  return {
    ...(headline === undefined ? {} : { headline }),
    ...(caption === undefined ? {} : { caption }),
    summary,
    paragraphs,
    quotes,
    claims,
    speakers,
  };
};

const claimOf = (claim: Omit<Claim, 'type' | 'quoteIds'>, quotes: readonly QuoteDraft[]): Claim => {
  const own = quotes.filter((quote) => claim.contents.some((content) => overlap(content, quote)));
  const isQuoted = claim.contents.every((content) => own.some((quote) => isWithin(content, quote)));
  const reported = own.length === 0 ? 'indirect' : isQuoted ? 'direct' : 'mixed';
  return {
    ...claim,
    type: claim.attribution === null ? 'narration' : reported,
    quoteIds: own.map(({ id }) => id),
  };
};

const quoteOf = (quote: QuoteDraft, claims: readonly Claim[]): Quote => {
  const own = claims.filter(({ quoteIds }) => quoteIds.includes(quote.id));
  return {
    ...quote,
    type: own.some(({ type }) => type === 'direct') ? 'direct' : 'mixed',
    claimIds: own.map(({ id }) => id),
  };
};
