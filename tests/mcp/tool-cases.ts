import { seedId } from '../fixtures/own-articles.ts';

/** A call of a tool, and what its answer has in it. */
export type ToolCase = {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly data: object;
  readonly text: string;
};

const ushakov = { id: 'yuri-ushakov', name: 'Yuri Ushakov', kind: 'person' };
const reuters = { id: 'reuters', name: 'Reuters' };

/** One call of each tool, about the article that comes with the program. */
export const toolCases: readonly ToolCase[] = [
  {
    name: 'search_claims',
    input: { q: 'treasonous' },
    data: {
      total: 1,
      items: [
        {
          claim: { id: 'c22', text: 'it treasonous', type: 'indirect', certainty: 'certain' },
          citation: {
            article: { id: seedId },
            id: 'c22',
            foundIn: 'p7',
            spans: [{ start: 1708, end: 1721, text: 'it treasonous' }],
            speaker: { id: 'john-brennan' },
            link: `/articles/${seedId}#c22:~:text=it%20treasonous`,
          },
        },
      ],
    },
    text: 'it treasonous [indirect, certain; John Brennan; putin-trump-group-setting c22',
  },
  {
    name: 'search_quotes',
    input: { q: '"international events"', speaker: 'yuri-ushakov' },
    data: {
      total: 1,
      items: [
        { quote: { id: 'q3', type: 'direct' }, citation: { speaker: ushakov, via: [reuters] } },
      ],
    },
    text: 'Yuri Ushakov via Reuters; putin-trump-group-setting q3',
  },
  {
    name: 'search_articles',
    input: { q: 'Helsinki' },
    data: { total: 1, items: [{ id: seedId, link: `/articles/${seedId}` }] },
    text: `- ${seedId}: Russia indicates that`,
  },
  {
    name: 'read_article',
    input: { parts: ['headline', 'quotes'] },
    data: {
      article: { id: seedId },
      pieces: [
        { kind: 'headline', citation: { id: 'headline', spans: [{ start: 0, end: 79 }] } },
        { kind: 'quotes', citation: { id: 'q1' } },
      ],
    },
    text: '[headline] Russia indicates',
  },
  {
    name: 'list_speakers',
    input: { q: 'ushakov' },
    data: { total: 1, items: [{ ...ushakov, link: '/v1/speakers/yuri-ushakov' }] },
    text: '- yuri-ushakov: Yuri Ushakov (person)',
  },
  {
    name: 'read_speaker',
    input: { speakerId: 'john-brennan' },
    data: {
      speaker: { id: 'john-brennan', articles: 1 },
      items: [{ claim: { id: 'c22' }, citation: { article: { id: seedId } } }],
    },
    text: 'John Brennan',
  },
  {
    name: 'verify_quotation',
    input: { quotation: 'I think it would be good to let the dust settle', speaker: 'Ushakov' },
    data: {
      verdict: 'altered',
      matches: [{ differences: [{ kind: 'changed', quotation: 'good' }], speaker: ushakov }],
    },
    text: 'changed “wise” → “good”',
  },
  {
    name: 'extract_text',
    input: {
      text: 'Pier to open\n\n“The pier will open in May,” said the mayor, Ada Lind, on Monday.',
      parts: ['quotes', 'speakers'],
    },
    data: {
      pieces: [
        {
          kind: 'quotes',
          text: 'The pier will open in May',
          citation: { speaker: { name: 'Ada Lind' }, link: null },
        },
      ],
    },
    text: 'Ada Lind: “The pier will open in May”',
  },
];
