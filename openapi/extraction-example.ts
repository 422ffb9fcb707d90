import packageJson from '../package.json' with { type: 'json' };
import type { ArticleRecord } from '../src/records/article.ts';
import type { Claim } from '../src/records/claim.ts';
import { sha256, withRevision } from '../src/records/revision.ts';
import type { Span } from '../src/records/span.ts';

const headline = 'Harbour bridge to close for repairs';
const news = 'The harbour bridge will close for six weeks, the council decided on Monday.';
const said = '“It is the cheapest way,” said the mayor, Ada Lind.';

/** An article in every media type that one can be read from. */
export const exampleDocuments: Readonly<Record<string, unknown>> = {
  'text/plain': `${headline}\n\n${news}\n\n${said}\n`,
  'text/markdown': `# ${headline}\n\n${news}\n\n${said}\n`,
  'text/html': `<!doctype html><html lang="en"><title>${headline}</title><article><h1>${headline}</h1><p>${news}</p><p>${said}</p></article></html>`,
  'application/json': { text: `${news}\n\n${said}\n`, format: 'text', headline },
};

const text = String(exampleDocuments['text/plain']);

/** The first stretch of the text with these words; the text has no character beyond the BMP. */
const span = (words: string): Span => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words };
};

const council = {
  sources: [span('the council')],
  cue: span('decided'),
  via: [],
  speakerId: 'the-council',
  inferred: false,
};
const mayor = {
  sources: [span('the mayor, Ada Lind')],
  cue: span('said'),
  via: [],
  speakerId: 'ada-lind',
  inferred: false,
};
const certain: Pick<Claim, 'certainty' | 'polarity' | 'hedges' | 'supports'> = {
  certainty: 'certain',
  polarity: 'positive',
  hedges: [],
  supports: [],
};

const record: ArticleRecord = {
  id: 'harbour-bridge-to-close-for-repairs',
  language: 'en',
  headline: span(headline),
  summary: [],
  paragraphs: [
    { id: 'p1', ...span(news), section: 1, claimIds: ['c2'], quoteIds: [] },
    { id: 'p2', ...span(said), section: 1, claimIds: ['c3'], quoteIds: ['q1'] },
  ],
  quotes: [
    {
      id: 'q1',
      ...span('It is the cheapest way'),
      type: 'direct',
      attribution: mayor,
      foundIn: 'p2',
      claimIds: ['c3'],
    },
  ],
  claims: [
    {
      id: 'c1',
      text: headline,
      contents: [span(headline)],
      type: 'narration',
      attribution: null,
      quoteIds: [],
      foundIn: 'headline',
      ...certain,
      confidence: 0.97,
    },
    {
      id: 'c2',
      text: 'The harbour bridge will close for six weeks',
      contents: [span('The harbour bridge will close for six weeks')],
      type: 'indirect',
      attribution: council,
      quoteIds: [],
      foundIn: 'p1',
      ...certain,
      confidence: 0.84,
    },
    {
      id: 'c3',
      text: 'It is the cheapest way',
      contents: [span('It is the cheapest way')],
      type: 'direct',
      attribution: mayor,
      quoteIds: ['q1'],
      foundIn: 'p2',
      ...certain,
      confidence: 0.96,
    },
  ],
  speakers: [
    {
      id: 'the-council',
      name: 'the council',
      kind: 'organisation',
      mentions: [span('the council')],
      quoteIds: [],
      claimIds: ['c2'],
    },
    {
      id: 'ada-lind',
      name: 'Ada Lind',
      kind: 'person',
      description: 'the mayor',
      mentions: [span('the mayor, Ada Lind')],
      quoteIds: ['q1'],
      claimIds: ['c3'],
    },
  ],
  remainder: [],
  sourceText: { sha256: sha256(text), length: text.length },
  provenance: {
    method: 'extracted',
    tool: packageJson.name,
    version: packageJson.version,
    at: '2024-03-04T09:30:00.000Z',
  },
};

/**
 * The record of the plain text, as it is served. Written by hand: the document is to change with the API,
 * not whenever articles are read a little better. A test holds it against all that records must be.
 */
export const exampleArticle = withRevision(record);

/** What reading the plain text answers. */
export const exampleExtraction = { ...exampleArticle, text };
