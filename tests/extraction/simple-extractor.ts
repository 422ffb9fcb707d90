import { emptyArticle } from '../../src/errors.ts';
import type { Extractor } from '../../src/extract/extract-article.ts';
import { sha256 } from '../../src/records/revision.ts';
import { indexCodePoints } from '../../src/text/code-points.ts';

/**
 * Stands in for the extractor where a test is not about what it extracts: the first line is the
 * headline, every other a paragraph, and there is no claim.
 */
export const extractSimply: Extractor = ({ body, mediaType }) => {
  const text = mediaType === 'text/html' ? body.replace(/<[^<>]*>/g, '\n') : body;
  const index = indexCodePoints(text);
  const [headline, ...paragraphs] = [...text.matchAll(/\S.*(?<=\S)/g)].map((match) => ({
    start: index.positionOf(match.index),
    end: index.positionOf(match.index + match[0].length),
    text: match[0],
  }));
  if (headline === undefined || paragraphs.length === 0) {
    throw emptyArticle('This has one line only.');
  }
  return {
    text,
    explanations: [],
    record: {
      id: 'article',
      language: 'en',
      headline,
      summary: [],
      paragraphs: paragraphs.map((span, at) => ({
        id: `p${at + 1}`,
        ...span,
        section: 1,
        claimIds: [],
        quoteIds: [],
      })),
      quotes: [],
      claims: [],
      speakers: [],
      remainder: [],
      sourceText: { sha256: sha256(text), length: index.length },
      provenance: { method: 'extracted', at: '2024-03-01T12:00:00.000Z' },
    },
  };
};
