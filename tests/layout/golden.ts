import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ArticleInput, ArticleMediaType, Layout } from '../../src/layout/layout.ts';
import type { Extent } from '../../src/text/extent.ts';

const folder = fileURLToPath(new URL('../fixtures/layout/', import.meta.url));

const mediaTypes: Readonly<Record<string, ArticleMediaType>> = {
  'source.txt': 'text/plain',
  'source.md': 'text/markdown',
  'source.htm': 'text/html',
};

/** What is not in the input file. */
const givenHeadlines: Readonly<Record<string, string>> = {
  'plain-given-headline': '  Harbour bridge to close\n',
  'plain-given-headline-repeated': 'Harbour bridge to close for six weeks',
  'markdown-given-headline': 'Harbour bridge to close',
  'html-given-headline': 'Bridge to close',
};

export type GoldenCase = {
  readonly name: string;
  readonly input: ArticleInput;
  /** Where its layout is kept. */
  readonly expected: string;
};

/**
 * The golden cases: folders with `source.txt`, `.md` or `.htm`, and the layout it has. That is
 * made with `npx vitest run tests/layout -u`, for a person to check.
 */
export const readGoldenCases = async (): Promise<GoldenCase[]> => {
  const names = await readdir(folder);
  return Promise.all(
    names.toSorted().map(async (name) => {
      const files = await readdir(`${folder}${name}`);
      const file = files.find((one) => one in mediaTypes) ?? '';
      const mediaType = mediaTypes[file];
      if (mediaType === undefined) throw new Error(`${name} has no source`);
      const body = (await readFile(`${folder}${name}/${file}`, 'utf8')).replace(/^\ufeff/, '');
      const expected = `${folder}${name}/expected.jsonl`;
      return { name, expected, input: { body, mediaType, headline: givenHeadlines[name] } };
    }),
  );
};

/** The parts of a layout with what they are, in text order. */
export const partsOf = (layout: Layout): (Extent & { readonly kind: string })[] =>
  [
    ...(layout.headline ? [{ ...layout.headline, kind: 'headline' }] : []),
    ...(layout.caption ? [{ ...layout.caption, kind: 'caption' }] : []),
    ...layout.summary.map((point) => ({ ...point, kind: 'summary' })),
    ...layout.paragraphs.map((one) => ({ ...one, kind: `paragraph of section ${one.section}` })),
    ...layout.remainder.map((one) => ({ ...one, kind: one.role })),
  ].toSorted((one, other) => one.start - other.start);

/** The parts as a person checks them: what each is, paragraphs with their section, and its words. */
export const showParts = (layout: Layout): (readonly [string, string])[] =>
  partsOf(layout).map(({ start, end, kind }) => [kind, layout.text.slice(start, end)]);

/** A layout as it is kept: a part a line, then what is known of the publication. */
export const showLayout = (layout: Layout): string =>
  [
    ...showParts(layout),
    ...(layout.published === undefined ? [] : [['published', layout.published]]),
    ...(layout.language === undefined ? [] : [['language', layout.language]]),
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
