import { createHash } from 'node:crypto';
import type { Article, StoredArticle } from '../records/article.ts';
import type { Claim } from '../records/claim.ts';
import type { Quote } from '../records/quote.ts';
import type { Speaker } from '../records/speaker.ts';
import { type Addresses, isAbsolute } from './addresses.ts';
import { type Component, type Ninjs, ninjsSchema } from './ninjs-schema.ts';
import { nameOf, type Source, type VoiceFinder, voicesOf } from './voice.ts';

/**
 * An article as IPTC ninjs 3.1: its text, its speakers, and each quote and claim as an associated component. The day of
 * publication is left out: ninjs takes points in time only, and which of the day’s is not known.
 */
export const ninjsOf = ({ article }: StoredArticle, addresses: Addresses): Ninjs => {
  const { address } = addresses;
  const { id, revision, language, headline, provenance, published = {} } = article;
  const makers: Makers = { address, language, voiceOf: voicesOf(article) };
  return {
    uri: uriOf(address),
    standard: { name: 'ninjs', version: '3.1', schema: `${ninjsSchema}#` },
    type: 'text',
    representationType: 'full',
    version: revision,
    versionCreated: provenance.at,
    language,
    slugline: id,
    ...(headline === undefined
      ? {}
      : { title: headline.text, headlines: [plain('main', headline.text)] }),
    ...(published.byline === undefined ? {} : { by: published.byline }),
    ...withItems('descriptions', descriptionsOf(article)),
    bodies: [bodyOf('main', article.paragraphs.map(({ text }) => text).join('\n\n'))],
    ...conceptsOf(article, address),
    ...(published.publisher === undefined
      ? {}
      : { infoSources: [{ name: published.publisher, role: 'publisher' as const }] }),
    ...(published.url === undefined ? {} : { altIds: [{ role: 'url', value: published.url }] }),
    ...withItems('renditions', renditionsOf(addresses)),
    associations: [
      ...article.quotes.map((quote) => componentOf('quote', quote, makers)),
      ...article.claims.map((claim) => componentOf('claim', claim, makers)),
    ],
  };
};

type Makers = {
  readonly address: string;
  readonly language: string;
  readonly voiceOf: VoiceFinder;
};

/** A list under its name, or nothing where it is empty. */
const withItems = <Name extends string, Item>(
  name: Name,
  items: readonly Item[],
): Partial<Record<Name, Item[]>> =>
  items.length === 0 ? {} : ({ [name]: items } as Record<Name, Item[]>);

/** The namespace of names made of addresses (RFC 9562, section 6.6). */
const urlNamespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/**
 * What names something everywhere: its address, or where that is only a path, a UUID made of it (version 5 of RFC 9562,
 * section 5.5). ninjs wants an absolute URI.
 */
const uriOf = (address: string): string => {
  if (isAbsolute(address)) return address;
  const hash = createHash('sha1').update(urlNamespace).update(address).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(hash.toString('hex'))?.slice(1) ?? [];
  return `urn:uuid:${parts.join('-')}`;
};

const absoluteUri = (address: string): { readonly uri?: string } =>
  isAbsolute(address) ? { uri: address } : {};

const plain = (role: string, value: string) => ({
  role,
  contentType: 'text/plain' as const,
  value,
});

const bodyOf = (role: string, value: string): Component['bodies'][number] => ({
  ...plain(role, value),
  charCount: [...value].length,
  wordCount: value.match(/\S+/g)?.length ?? 0,
});

const descriptionsOf = ({ summary, caption }: Article) => [
  ...summary.map(({ text }) => plain('summary', text)),
  ...(caption === undefined ? [] : [plain('caption', caption.text)]),
];

const renditionsOf = ({ address, readerAddress }: Addresses) =>
  isAbsolute(address)
    ? [
        {
          name: 'record',
          href: address,
          contentType: 'application/json',
          title: 'The record, with where every word stands',
        },
        {
          name: 'text',
          href: `${address}/text`,
          contentType: 'text/plain',
          title: 'The source text',
        },
        { name: 'page', href: readerAddress, contentType: 'text/html', title: 'To read' },
      ]
    : [];

type Concepts = Pick<Ninjs, 'people' | 'organisations' | 'subjects' | 'objects'>;

/** The speakers, each among what ninjs has for its kind. */
const conceptsOf = ({ speakers }: Article, address: string): Concepts => {
  const ofKind = (kind: Speaker['kind']) =>
    speakers
      .filter((speaker) => speaker.kind === kind)
      .map(({ id, name }) => ({
        name,
        rel: 'speaker' as const,
        ...absoluteUri(`${address}/speakers/${id}`),
        literal: id,
      }));
  return {
    ...withItems('people', ofKind('person')),
    ...withItems('organisations', ofKind('organisation')),
    ...withItems('subjects', ofKind('group')),
    ...withItems('objects', ofKind('document')),
  };
};

const componentOf = (
  rel: Component['rel'],
  part: Quote | Claim,
  { address, language, voiceOf }: Makers,
): Component => {
  const voice = voiceOf(part.attribution);
  const sources = [
    ...infoSourceOf('speaker', voice?.source, address),
    ...(voice?.via ?? []).flatMap((source) => infoSourceOf('via', source, address)),
  ];
  return {
    uri: uriOf(`${address}/${rel}s/${part.id}`),
    name: part.id,
    rel,
    type: 'component',
    language,
    bodies: [bodyOf(rel, part.text)],
    ...withItems('infoSources', sources),
  };
};

const infoSourceOf = (role: 'speaker' | 'via', source: Source | undefined, address: string) => {
  const name = source && nameOf(source);
  if (source === undefined || name === undefined) return [];
  const { speaker } = source;
  return [
    {
      name,
      role,
      ...(speaker === undefined ? {} : absoluteUri(`${address}/speakers/${speaker.id}`)),
    },
  ];
};
