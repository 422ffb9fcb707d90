import { languageTag, type Matter, publishedOf } from './front-matter.ts';
import type { DomElement } from './html-document.ts';
import { bareWords } from './words.ts';

/** Names of `meta` elements (`property`, `name` or `itemprop`), the most trusted first. */
const metaNames = {
  title: ['og:title', 'twitter:title', 'dc.title', 'parsely-title'],
  date: [
    'article:published_time',
    'og:published_time',
    'datepublished',
    'parsely-pub-date',
    'dc.date.issued',
    'dc.date',
    'dcterms.created',
    'sailthru.date',
    'pubdate',
    'publish-date',
    'date',
  ],
  byline: ['author', 'byl', 'parsely-author', 'sailthru.author', 'dc.creator', 'article:author'],
  publisher: ['og:site_name', 'dc.publisher', 'publisher', 'application-name'],
  url: ['og:url', 'parsely-link'],
  language: ['og:locale', 'content-language', 'dc.language', 'inlanguage'],
} as const;

/**
 * What an HTML document states of its article: in schema.org JSON-LD, `meta` elements, `time`,
 * `link`, and, for the headline, `h1` and `title`. Nothing is guessed from the text.
 */
export const readHtmlMetadata = (document: DomElement): Matter => {
  const metas = metasOf(document);
  const meta = (names: readonly string[]): string | undefined =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined);
  const linked = linkedArticle(document);
  const bylines = [
    linked?.byline,
    ...metaNames.byline.map((name) => metas.get(name)),
    visibleAuthor(document),
  ];
  const publisher = linked?.publisher ?? meta(metaNames.publisher);
  return {
    headline: headlineOf(document, meta(metaNames.title) ?? linked?.headline, publisher),
    published: publishedOf({
      date: linked?.date ?? meta(metaNames.date) ?? timeOf(document),
      publisher,
      byline: bylines.find(
        (byline) => byline !== undefined && byline !== '' && !/^https?:/i.test(byline),
      ),
      url:
        document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
        meta(metaNames.url) ??
        linked?.url,
    }),
    language: languageTag(
      document.querySelector('html')?.getAttribute('lang') ??
        meta(metaNames.language) ??
        linked?.language,
    ),
  };
};

const metasOf = (document: DomElement): ReadonlyMap<string, string> => {
  const metas = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map((key) =>
      element.getAttribute(key),
    );
    const content = element.getAttribute('content')?.trim();
    const name = names.find((given) => given !== null)?.toLowerCase();
    if (name !== undefined && content && !metas.has(name)) metas.set(name, content);
  }
  return metas;
};

const timeOf = (document: DomElement): string | undefined => {
  const marked = document.querySelector('time[itemprop="datePublished"], time[pubdate]');
  const [first] = document.querySelectorAll(
    'article time[datetime], main time[datetime], header time[datetime]',
  );
  const [only, ...others] = document.querySelectorAll('time[datetime]');
  const time = marked ?? first ?? (others.length === 0 ? only : undefined);
  return time?.getAttribute('datetime') ?? undefined;
};

const visibleAuthor = (document: DomElement): string | undefined =>
  document.querySelector('[rel="author"], [itemprop="author"]')?.textContent?.trim();

/** The headline as the page shows it, else as it is given for sharing, else the page’s title. */
const headlineOf = (
  document: DomElement,
  shared: string | undefined,
  site: string | undefined,
): string | undefined => {
  const title = withoutSite(document.querySelector('title')?.textContent ?? undefined, site);
  const known = [shared, title].flatMap((words) => (words === undefined ? [] : [bareWords(words)]));
  const shown = [...document.querySelectorAll('h1')]
    .filter((heading) => !isIn(heading, surroundingPlaces))
    .map((heading) => oneLine(heading.textContent))
    .filter((words) => words !== '' && bareWords(words) !== bareWords(site ?? ''));
  const alike = shown.find((words) => known.some((other) => isAlike(bareWords(words), other)));
  return alike ?? shown[0] ?? withoutSite(shared, site) ?? title;
};

const surroundingPlaces = new Set(['nav', 'aside', 'footer']);

const isIn = (element: DomElement, places: ReadonlySet<string>): boolean => {
  let node = element.parentNode as DomElement | null;
  while (node !== null) {
    if (places.has(node.localName)) return true;
    node = node.parentNode as DomElement | null;
  }
  return false;
};

const isAlike = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one.includes(other) || other.includes(one));

/** No headline is longer. */
const longestHeadline = 500;

const oneLine = (words: string | null | undefined): string => {
  const line = (words ?? '')
    .slice(0, longestHeadline * 4)
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
  return line.length > longestHeadline ? '' : line;
};

/** A title without the site’s name behind it: “Bridge to close | Daily Harbour”. */
const withoutSite = (title: string | undefined, site: string | undefined): string | undefined => {
  const line = oneLine(title);
  const parts = line.split(/ (?:\||-|–|—|»|·|::) /);
  const name = bareWords(site ?? '');
  const last = parts.at(-1) ?? '';
  const isSite =
    name === '' ? line.includes(' | ') || last.split(' ').length <= 3 : bareWords(last) === name;
  if (parts.length > 1 && isSite)
    return line.slice(0, line.lastIndexOf(last)).replace(/ (?:\||-|–|—|»|·|::) $/, '');
  return line === '' ? undefined : line;
};

type LinkedArticle = Partial<
  Readonly<Record<'headline' | 'date' | 'byline' | 'publisher' | 'url' | 'language', string>>
>;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const articleType = /(?:Article|BlogPosting|Report)$/;

/** The article that the page describes in JSON-LD (schema.org/Article and its kinds). */
const linkedArticle = (document: DomElement): LinkedArticle | undefined => {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const found = scripts
    .flatMap((script) => itemsOf(parseJson(script.textContent ?? '')))
    .find((item) => typesOf(item).some((type) => articleType.test(type)));
  if (found === undefined) return undefined;
  const entries = {
    headline: textOf(found.headline),
    date: textOf(found.datePublished),
    byline: namesOf(found.author),
    publisher: namesOf(found.publisher),
    url: textOf(found.url) ?? textOf(found.mainEntityOfPage),
    language: textOf(found.inLanguage),
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Pages often hold broken JSON-LD; what it would have said is then not stated.
    return undefined;
  }
};

/** The things described: one, a list, or a graph. */
const itemsOf = (json: unknown): Json[] => {
  const items = Array.isArray(json) ? json : [json];
  return items.filter(isObject).flatMap((item) => {
    const graph = item['@graph'];
    return Array.isArray(graph) ? [item, ...graph.filter(isObject)] : [item];
  });
};

const typesOf = (item: Json): string[] =>
  [item['@type']].flat().filter((type): type is string => typeof type === 'string');

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** The names of people or organisations: a string, an object with a name, or a list of these. */
const namesOf = (value: unknown): string | undefined => {
  const parties = Array.isArray(value) ? value : [value];
  const names = parties.flatMap((party) => textOf(isObject(party) ? party.name : party) ?? []);
  return names.length === 0 ? undefined : names.join(', ');
};
