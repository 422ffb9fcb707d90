import type { CitedPart } from './cited-parts.ts';

/** What of this site is to be embedded. */
export type EmbeddedPlace = {
  readonly articleId: string;
  readonly part: CitedPart | undefined;
  /** What addresses in the answer begin with: the site as the asker knows it, or nothing where it gave a path. */
  readonly origin: string;
};

/** What is known of this site’s own address. */
export type OwnAddress = {
  /** The public URL, or nothing. */
  readonly base: string;
  /** The host that the request is for. */
  readonly host: string | undefined;
};

const collections = { q: 'quotes', c: 'claims' } as const;

/** The id of a quote or a claim, also before a text fragment. */
const partHash = /^#(?<letter>[qc])(?<number>[1-9]\d{0,5})(?::~:.*)?$/s;
const articlePath = /^\/articles\/(?<articleId>[^/]+)$/;
const cardPath =
  /^\/embed\/(?:articles\/(?<articleId>[^/]+)|(?<collection>quotes|claims)\/(?<ofArticle>[^/]+)\/(?<id>[^/]+))$/;

/**
 * The article, quote or claim that an address of this site shows; undefined where it is none of this site’s, or shows
 * nothing of the kind. Without a public URL, the site is whatever host the request is for.
 */
export const embeddedPlace = (address: string, own: OwnAddress): EmbeddedPlace | undefined => {
  const isPath = address.startsWith('/') && !address.startsWith('//');
  const site = siteOf(own);
  if (site === undefined || !URL.canParse(address, site)) return undefined;
  const url = new URL(address, site);
  const prefix = new URL(site).pathname.replace(/\/$/, '');
  const isOurs = url.host === new URL(site).host && /^https?:$/.test(url.protocol);
  if (!isOurs || !url.pathname.startsWith(prefix)) return undefined;
  const shown = shownAt(url.pathname.slice(prefix.length), url.hash);
  const origin = own.base !== '' ? own.base : isPath ? '' : url.origin;
  return shown && { ...shown, origin };
};

const siteOf = ({ base, host }: OwnAddress): string | undefined => {
  if (base !== '') return base;
  const site = `http://${host}`;
  return host !== undefined && URL.canParse(site) ? site : undefined;
};

const shownAt = (
  path: string,
  hash: string,
): Pick<EmbeddedPlace, 'articleId' | 'part'> | undefined => {
  const page = articlePath.exec(path)?.groups;
  if (page?.articleId !== undefined) return { articleId: page.articleId, part: partAt(hash) };
  const { articleId, collection, ofArticle, id } = cardPath.exec(path)?.groups ?? {};
  if (articleId !== undefined) return { articleId, part: undefined };
  if (ofArticle === undefined || id === undefined) return undefined;
  return {
    articleId: ofArticle,
    part: { collection: collection === 'quotes' ? 'quotes' : 'claims', id },
  };
};

const partAt = (hash: string): CitedPart | undefined => {
  const { letter, number } = partHash.exec(hash)?.groups ?? {};
  if (letter !== 'q' && letter !== 'c') return undefined;
  return { collection: collections[letter], id: `${letter}${number}` };
};
