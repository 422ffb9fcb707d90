import { readDate } from './dates.ts';
import type { Layout } from './layout.ts';

/** What stands in a document’s head about the article. */
export type Matter = {
  readonly headline: string | undefined;
  readonly published: Layout['published'];
  readonly language: string | undefined;
};

const nothingStated: Matter = {
  headline: undefined,
  published: undefined,
  language: undefined,
};

/** Keys of front matter, the first that is there counts. */
const keys = {
  headline: ['headline', 'title'],
  date: ['date', 'published', 'publishdate', 'pubdate'],
  byline: ['byline', 'author', 'authors'],
  publisher: ['publisher', 'source', 'publication', 'site'],
  url: ['url', 'canonical', 'canonical_url', 'link'],
  language: ['language', 'lang'],
} as const;

const fence = /^---[ \t]*$/;
const keyValue = /^([A-Za-z_][\w-]{0,40}):(.{0,2000})$/;
const otherYaml = /^(?:[ \t]|-(?:[ \t]|$)|#|$)/;

/** Front matter is at the top and short. */
const mostLines = 200;

/**
 * Parts YAML front matter from a Markdown document. Only plain `key: value` lines are read;
 * lists and nested values are left out of the text and not used.
 */
export const readFrontMatter = (
  body: string,
): { readonly matter: Matter; readonly rest: string } => {
  const lines = firstLines(body, mostLines);
  const end = fence.test(lines[0]?.words ?? '') ? lines.findIndex(isClosing) : -1;
  const inside = lines.slice(1, end);
  const isYaml = inside.every(({ words }) => keyValue.test(words) || otherYaml.test(words));
  const closing = lines[end];
  if (closing === undefined || !isYaml || !inside.some(({ words }) => keyValue.test(words))) {
    return { matter: nothingStated, rest: body };
  }
  const values = new Map(
    inside.flatMap(({ words }): [string, string][] => {
      const [, key = '', value = ''] = keyValue.exec(words) ?? [];
      return key === '' ? [] : [[key.toLowerCase(), unquoted(value)]];
    }),
  );
  const valueFor = (names: readonly string[]) =>
    names.map((name) => values.get(name)).find((value) => value !== undefined && isPlain(value));
  return {
    matter: {
      headline: valueFor(keys.headline),
      published: publishedOf({
        date: valueFor(keys.date),
        byline: valueFor(keys.byline),
        publisher: valueFor(keys.publisher),
        url: valueFor(keys.url),
      }),
      language: languageTag(valueFor(keys.language)),
    },
    rest: body.slice(closing.end),
  };
};

type RawLine = { readonly words: string; readonly end: number };

const firstLines = (body: string, most: number): RawLine[] => {
  const lineEnd = /\r\n|[\n\r]|$/g;
  const lines: RawLine[] = [];
  let start = /^\ufeff/.test(body) ? 1 : 0;
  while (lines.length < most && start < body.length) {
    lineEnd.lastIndex = start;
    const match = lineEnd.exec(body);
    const end = match?.index ?? body.length;
    lines.push({ words: body.slice(start, end), end });
    start = Math.max(end + (match?.[0].length ?? 0), start + 1);
    if (lines.length === 1 && !fence.test(lines[0]?.words ?? '')) return lines;
  }
  return lines;
};

const isClosing = ({ words }: RawLine, index: number): boolean =>
  index > 0 && (fence.test(words) || /^\.\.\.[ \t]*$/.test(words));

const unquoted = (value: string): string => {
  const trimmed = value.trim();
  const mark = trimmed.charAt(0);
  if (trimmed.length < 2 || !trimmed.endsWith(mark)) return trimmed;
  const inner = trimmed.slice(1, -1);
  if (mark === '"') return inner.replaceAll('\\"', '"').replaceAll('\\\\', '\\');
  return mark === "'" ? inner.replaceAll("''", "'") : trimmed;
};

/** YAML’s lists, maps, anchors and block texts are no plain values. */
const isPlain = (value: string): boolean => value !== '' && !/^[[{&*!|>%@`]/.test(value);

/** What is stated of the publication, of that what a record can hold. */
export const publishedOf = (stated: {
  readonly date: string | undefined;
  readonly publisher: string | undefined;
  readonly byline: string | undefined;
  readonly url: string | undefined;
}): Layout['published'] => {
  const date = stated.date === undefined ? undefined : readDate(stated.date);
  const byline = oneLine(stated.byline)?.replace(/^by:? /i, '');
  const publisher = oneLine(stated.publisher);
  const url = webAddress(stated.url);
  const published = {
    ...(date === undefined ? {} : { date }),
    ...(publisher ? { publisher } : {}),
    ...(byline ? { byline } : {}),
    ...(url === undefined ? {} : { url }),
  };
  return Object.keys(published).length === 0 ? undefined : published;
};

/** A name is no longer than this. */
const longestName = 300;

const oneLine = (name: string | undefined): string | undefined => {
  const words = name
    ?.slice(0, longestName * 2)
    .replace(/\s+/g, ' ')
    .trim();
  return words !== undefined && words.length <= longestName ? words : undefined;
};

const webAddress = (stated: string | undefined): string | undefined => {
  const address = stated?.trim() ?? '';
  if (address.length > 2000 || !/^https?:\/\//i.test(address)) return undefined;
  return URL.canParse(address) ? address : undefined;
};

/** A BCP 47 tag from “en”, “en_GB”, “EN-us”; undefined where it is none. */
export const languageTag = (stated: string | undefined): string | undefined => {
  const [primary = '', ...subtags] = (stated ?? '').trim().slice(0, 40).split(/[-_]/);
  const tag = [primary.toLowerCase(), ...subtags].join('-');
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined;
};
