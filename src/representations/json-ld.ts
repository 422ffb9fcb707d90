import type { Article, StoredArticle } from '../records/article.ts';
import type { Attribution } from '../records/attribution.ts';
import type { Claim } from '../records/claim.ts';
import type { Quote } from '../records/quote.ts';
import type { Speaker } from '../records/speaker.ts';
import type { Addresses } from './addresses.ts';
import type {
  ClaimNode,
  NewsArticle,
  QuotationNode,
  Reference,
  SpeakerNode,
} from './json-ld-schema.ts';
import { authorIn } from './publication-line.ts';
import { type VoiceFinder, voicesOf } from './voice.ts';

/**
 * An article as schema.org describes one, in JSON-LD: a `NewsArticle` with a `Quotation` for each quote, whose
 * words are verbatim, and a `Claim` for each claim, whose text may be put together of several stretches.
 */
export const jsonLdOf = ({ article }: StoredArticle, addresses: Addresses): NewsArticle => {
  const makers: Makers = { addresses, article, voiceOf: voicesOf(article) };
  const { readerAddress } = addresses;
  const { headline, summary, paragraphs, speakers, quotes, claims } = article;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': readerAddress,
    identifier: article.id,
    version: article.revision,
    url: readerAddress,
    inLanguage: article.language,
    ...(headline === undefined ? {} : { headline: headline.text }),
    ...(summary.length === 0 ? {} : { abstract: summary.map(({ text }) => text).join('\n') }),
    articleBody: paragraphs.map(({ text }) => text).join('\n\n'),
    ...publicationOf(article),
    encoding: encodingsOf(addresses),
    mentions: speakers.map((speaker) => speakerNode(speaker, addresses)),
    hasPart: [
      ...quotes.map((quote) => quotationNode(quote, makers)),
      ...claims.map((claim) => claimNode(claim, makers)),
    ],
  };
};

type Makers = {
  readonly addresses: Addresses;
  readonly article: Article;
  readonly voiceOf: VoiceFinder;
};

type Publication = Pick<
  NewsArticle,
  'datePublished' | 'author' | 'creditText' | 'publisher' | 'isBasedOn'
>;

/** What is known of the publication. */
const publicationOf = ({ published = {} }: Article): Publication => {
  const { date, byline, publisher, url } = published;
  return {
    ...(date === undefined ? {} : { datePublished: date }),
    ...(byline === undefined
      ? {}
      : { author: { name: authorIn(byline) }, creditText: authorIn(byline) }),
    ...(publisher === undefined
      ? {}
      : { publisher: { '@type': 'Organization' as const, name: publisher } }),
    ...(url === undefined ? {} : { isBasedOn: url }),
  };
};

const encodingsOf = ({ address }: Addresses): NewsArticle['encoding'] => [
  { '@type': 'MediaObject', contentUrl: address, encodingFormat: 'application/json' },
  { '@type': 'MediaObject', contentUrl: `${address}/text`, encodingFormat: 'text/plain' },
];

const speakerTypes = {
  person: { '@type': 'Person' },
  organisation: { '@type': 'Organization' },
  // What speaks in schema.org is a Person or an Organization; FOAF has a word for people together.
  group: { '@type': 'Organization', additionalType: 'http://xmlns.com/foaf/0.1/Group' },
  document: { '@type': 'CreativeWork' },
} as const satisfies Readonly<Record<Speaker['kind'], Partial<SpeakerNode>>>;

const speakerNode = (speaker: Speaker, addresses: Addresses): SpeakerNode => ({
  ...speakerTypes[speaker.kind],
  ...referTo(speaker, addresses),
  name: speaker.name,
  ...(speaker.description === undefined ? {} : { description: speaker.description }),
});

const referTo = ({ id }: Speaker, { address }: Addresses): Reference => ({
  '@id': `${address}/speakers/${id}`,
});

type Attributed = Pick<QuotationNode, 'creator' | 'isBasedOn' | 'provider' | 'creditText'>;

/** Who is behind words. A document has no place among creators: what it says is based on it. */
const attributed = (
  attribution: Attribution | null,
  { voiceOf, addresses }: Makers,
): Attributed => {
  const voice = voiceOf(attribution);
  if (voice === undefined) return {};
  const { speaker, words } = voice.source;
  const agents = voice.via.flatMap((one) =>
    one.speaker === undefined || one.speaker.kind === 'document' ? [] : [one.speaker],
  );
  const maker = speaker?.kind === 'document' ? 'isBasedOn' : 'creator';
  return {
    ...(speaker === undefined ? {} : { [maker]: referTo(speaker, addresses) }),
    ...(agents.length === 0 ? {} : { provider: agents.map((agent) => referTo(agent, addresses)) }),
    ...(words === '' ? {} : { creditText: words }),
  };
};

const placeOf = (id: string, { readerAddress }: Addresses) => ({
  '@id': `${readerAddress}#${id}`,
  identifier: id,
  url: `${readerAddress}#${id}`,
});

const quotationNode = (quote: Quote, makers: Makers): QuotationNode => {
  const behind = attributed(quote.attribution, makers);
  return {
    '@type': 'Quotation',
    ...placeOf(quote.id, makers.addresses),
    text: quote.text,
    isPartOf: { '@id': makers.addresses.readerAddress },
    ...(behind.creator === undefined ? {} : { spokenByCharacter: behind.creator }),
    ...behind,
  };
};

const claimNode = (claim: Claim, makers: Makers): ClaimNode => {
  const { readerAddress } = makers.addresses;
  const parts = claim.quoteIds.map((id) => ({ '@id': `${readerAddress}#${id}` }));
  return {
    '@type': 'Claim',
    ...placeOf(claim.id, makers.addresses),
    text: claim.text,
    isPartOf: { '@id': readerAddress },
    appearance: { '@id': readerAddress },
    ...attributed(claim.attribution, makers),
    ...(parts.length === 0 ? {} : { hasPart: parts }),
  };
};
