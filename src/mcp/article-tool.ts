import * as z from 'zod';
import { invalidParameters } from '../errors.ts';
import { Revision } from '../records/article.ts';
import { ArticleId, latestArticle } from '../records/identifiers.ts';
import {
  ArticlePieces,
  cursorAt,
  describePieces,
  positionAt,
  reading,
  readPieces,
} from './article-pieces.ts';
import { findArticle } from './kept-articles.ts';
import { defineTool } from './tool.ts';

const usualParts = ['headline', 'caption', 'summary', 'paragraphs'] as const;

export const readArticle = defineTool({
  name: 'read_article',
  title: 'Read an article',
  description:
    'Reads an article: its text by default; with `parts`, its quotes, claims and speakers too, or only some of it. A long article comes in several answers: send nextCursor as `cursor`, with the other inputs unchanged. A cursor keeps to the article and the revision that were read first.',
  input: z.strictObject({
    articleId: z
      .union([z.literal(latestArticle), ArticleId])
      .default(latestArticle)
      .describe('The article’s id, or `latest` for the one added last.'),
    revision: Revision.optional().describe('The article as it was at this revision.'),
    ...reading,
    cursor: z
      .string()
      .max(250)
      .optional()
      .describe('Where to go on: nextCursor of the answer before.'),
  }),
  output: ArticlePieces,
  run: async ({ articleId, revision, parts, maxCharacters, cursor }, { archive, base }) => {
    const place = cursor === undefined ? { articleId, revision } : placeOf(cursor);
    const stored = await findArticle(archive, place.articleId, place.revision);
    const { shown, next } = readPieces(stored, {
      parts: parts ?? usualParts,
      most: maxCharacters,
      from: positionAt(place.position),
      base,
    });
    const { article } = shown;
    const nextCursor = next && [article.id, article.revision, cursorAt(next)].join('.');
    const data = nextCursor === undefined ? shown : { ...shown, nextCursor };
    return { data, text: describePieces(data) };
  },
});

type Place = {
  readonly articleId: string;
  readonly revision: string | undefined;
  readonly position?: string;
};

/** What a cursor holds: the article, its revision, and the position in it. */
const placeOf = (cursor: string): Place => {
  const [articleId = '', revision = '', position, ...rest] = cursor.split('.');
  const isWhole =
    ArticleId.safeParse(articleId).success &&
    Revision.safeParse(revision).success &&
    position !== undefined &&
    rest.length === 0;
  if (isWhole) return { articleId, revision, position };
  const detail = 'must be the nextCursor of the answer before';
  throw invalidParameters([{ pointer: '/cursor', detail }]);
};
