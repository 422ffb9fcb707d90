import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Sentence } from '../syntax/sentence.ts';
import type { Extent } from '../text/extent.ts';

/** An attribution as people marked it. */
export type GoldAttribution = {
  readonly sources: readonly Extent[];
  readonly cue: Extent | undefined;
  readonly contents: readonly Extent[];
};

/** An article with the attributions people marked in it. */
export type AnnotatedArticle = {
  readonly id: string;
  readonly publisher: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
};

/** The automatic syntax of an article. */
export type ParsedArticle = { readonly id: string; readonly sentences: readonly Sentence[] };

type Pair = readonly [number, number];
type Row = {
  readonly id: string;
  readonly publisher: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly sources: Pair[];
    readonly cue: Pair[];
    readonly contents: Pair[];
  }[];
};

/**
 * Reads annotated articles: one JSON object a line, offsets in code points (PolNeAR as this
 * project’s scorer has it). Articles with characters beyond the Basic Multilingual Plane are moved to UTF-16.
 */
export const readAnnotated = async (file: string): Promise<AnnotatedArticle[]> => {
  const rows = parseLines<Row>(await readFile(file, 'utf8'));
  return rows.map(({ id, publisher, text, attributions }) => {
    const indexOf = utf16Positions(text);
    const extent = ([start, end]: Pair): Extent => ({ start: indexOf(start), end: indexOf(end) });
    return {
      id,
      publisher,
      text,
      attributions: attributions.map(({ sources, cue, contents }) => ({
        sources: sources.map(extent),
        cue: cue[0] === undefined ? undefined : extent(cue[0]),
        contents: contents.map(extent),
      })),
    };
  });
};

type SyntaxRow = {
  readonly id: string;
  readonly sentences: readonly {
    readonly tokens: readonly [number, number, string, string, number, string][];
  }[];
};

/** Reads automatic syntax: one JSON object a line, gzipped; heads count from 1. */
export const readSyntax = async (
  file: string,
  texts: ReadonlyMap<string, string>,
): Promise<ParsedArticle[]> => {
  const rows = parseLines<SyntaxRow>(gunzipSync(await readFile(file)).toString('utf8'));
  return rows.map(({ id, sentences }) => ({
    id,
    sentences: sentences.map(({ tokens }) => ({
      start: tokens[0]?.[0] ?? 0,
      end: tokens.at(-1)?.[1] ?? 0,
      words: tokens.map(([start, end, tag, name, head, relation]) => ({
        start,
        end,
        text: texts.get(id)?.slice(start, end) ?? '',
        tag,
        name,
        head: head - 1,
        relation,
      })),
    })),
  }));
};

const parseLines = <Value>(content: string): Value[] =>
  content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Value);

const utf16Positions = (text: string): ((position: number) => number) => {
  if (!/[\ud800-\udfff]/.test(text)) return (position) => position;
  const positions = [0];
  for (const character of text) positions.push((positions.at(-1) ?? 0) + character.length);
  return (position) => positions[position] ?? text.length;
};
