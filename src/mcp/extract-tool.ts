import * as z from 'zod';
import { invalidParameters } from '../errors.ts';
import { readExtraction } from '../extraction/read-extraction.ts';
import { ArticleDocument, inputFrom } from '../routes/extraction-input.ts';
import {
  ArticlePieces,
  cursorAt,
  describePieces,
  positionAt,
  reading,
  readPieces,
} from './article-pieces.ts';
import { defineTool } from './tool.ts';

const usualParts = ['headline', 'summary', 'quotes', 'claims', 'speakers'] as const;

export const extractText = defineTool({
  name: 'extract_text',
  title: 'Extract a text',
  description:
    'Reads the text of an English news article (plain text, Markdown or HTML) into its quotes, claims and speakers: who said what, by which words. Nothing is stored, so there are no links. A long result comes in several answers: send nextCursor as `cursor`, with the other inputs unchanged.',
  input: z.strictObject({
    ...ArticleDocument.shape,
    ...reading,
    cursor: z
      .string()
      .max(20)
      .optional()
      .describe('Where to go on: nextCursor of the answer before.'),
  }),
  output: ArticlePieces,
  run: async (
    { parts, maxCharacters, cursor, ...document },
    { extraction, largestText },
    signal,
  ) => {
    const from = positionAt(cursor);
    checkSize(document.text, largestText);
    const task = { input: inputFrom(document), explain: false, coding: 'identity' } as const;
    const stored = readExtraction(await extraction.run(task, signal));
    const { shown, next } = readPieces(stored, {
      parts: parts ?? usualParts,
      most: maxCharacters,
      from,
      base: undefined,
    });
    const data = next === undefined ? shown : { ...shown, nextCursor: cursorAt(next) };
    return { data, text: describePieces(data) };
  },
});

/** @param most in bytes */
const checkSize = (text: string, most: number): void => {
  if (Buffer.byteLength(text) <= most) return;
  throw invalidParameters([{ pointer: '/text', detail: `may have ${most} bytes at most` }]);
};
