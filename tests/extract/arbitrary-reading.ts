import fc from 'fast-check';
import type { FoundAttribution } from '../../src/attribution/found-attribution.ts';
import type { Reading } from '../../src/extract/reading.ts';
import type { ResolvedSpeaker } from '../../src/extract/speakers.ts';
import type { Sentence, Word } from '../../src/syntax/sentence.ts';
import type { Extent } from '../../src/text/extent.ts';

/** Words that the rules of claims look for, marks, and characters beyond the Basic Multilingual Plane. */
const vocabulary = [
  ...'she he they Kell Marn the mayor said , . ? ! and but because while which who where may seems not never no if'.split(
    ' ',
  ),
  ...[
    '“',
    '”',
    '"',
    "'",
    '’',
    '‘',
    "''",
    '(',
    ')',
    '—',
    ':',
    '😀',
    '𝒜𝒷',
    'é',
    'n’t',
    'don’t',
    '.',
    'with',
    'to',
  ],
];
const tags = "NN NNP NNS VBD VBZ VB VBN VBG MD IN RB JJ CC PRP DT WP WDT WRB TO , . `` ''".split(
  ' ',
);
const relations =
  'nsubj dobj ccomp xcomp conj cc punct mark advcl acl acl:relcl parataxis nmod case det neg aux cop advmod dep expl nmod:poss'.split(
    ' ',
  );

const word = fc.record({
  text: fc.constantFrom(...vocabulary),
  gap: fc.constantFrom('', ' ', ' ', ' '),
  tag: fc.constantFrom(...tags),
  relation: fc.constantFrom(...relations),
  head: fc.integer({ min: -1, max: 14 }),
});
type RawWord = typeof word extends fc.Arbitrary<infer One> ? One : never;

const paragraph = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), {
  minLength: 1,
  maxLength: 3,
});

const hasWord = /[\p{L}\p{N}]/u;

type Written = { text: string; readonly sentences: Sentence[]; readonly parts: Extent[] };

const write = (written: Written, sentences: readonly (readonly RawWord[])[]): Written => {
  const start = written.text.length;
  for (const [index, raw] of sentences.entries()) {
    if (index > 0) written.text += ' ';
    const words = raw.map((one, at): Word => {
      // words that would run together are kept apart, as a tokeniser finds them
      const before = written.text.at(-1) ?? ' ';
      const isJoined =
        at > 0 && one.gap === '' && !(hasWord.test(before) && hasWord.test(one.text));
      if (at > 0 && !isJoined) written.text += ' ';
      const from = written.text.length;
      written.text += one.text;
      const { tag, relation, head } = one;
      return {
        text: one.text,
        start: from,
        end: written.text.length,
        tag,
        name: 'O',
        head,
        relation,
      };
    });
    const [first, last] = [words[0], words.at(-1)];
    if (first && last) written.sentences.push({ start: first.start, end: last.end, words });
  }
  written.parts.push({ start, end: written.text.length });
  written.text += '\n\n';
  return written;
};

const extents = (text: string, points: readonly number[]): readonly Extent[] => {
  const ordered = [...new Set(points.map((point) => point % (text.length + 1)))].toSorted(
    (a, b) => a - b,
  );
  return Array.from({ length: Math.floor(ordered.length / 2) }, (_, index) => ({
    start: ordered[2 * index] ?? 0,
    end: ordered[2 * index + 1] ?? 0,
  }));
};

const points = (most: number) => fc.array(fc.nat(600), { maxLength: most });
const attribution = fc.record({
  sources: points(4),
  cue: fc.option(points(2), { nil: undefined }),
  contents: points(8),
  via: fc.array(fc.record({ sources: points(2), cue: points(2) }), { maxLength: 1 }),
  speaker: fc.option(fc.nat(2), { nil: undefined }),
  foundBy: fc.constantFrom('learnt', 'quotation', 'dash-name', 'speaker-label'),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** Any reading whose layout holds together; attributions and parses may be any nonsense. */
export const arbitraryReading: fc.Arbitrary<Reading> = fc
  .record({
    parts: fc.array(paragraph, { minLength: 3, maxLength: 6 }),
    summary: fc.nat(2),
    attributions: fc.array(attribution, { maxLength: 5 }),
    mentions: fc.array(points(6), { minLength: 3, maxLength: 3 }),
  })
  .map(({ parts, summary, attributions, mentions }): Reading => {
    const empty: Written = { text: '', sentences: [], parts: [] };
    const { text, sentences, parts: places } = parts.reduce(write, empty);
    const points_ = places.slice(1, 1 + Math.min(summary, places.length - 2));
    const speakers = mentions.map(
      (own, index): ResolvedSpeaker => ({
        id: `speaker-${index}`,
        name: `Speaker ${index}`,
        kind: 'person',
        description: undefined,
        mentions: extents(text, own),
      }),
    );
    const speakerBySource = new Map<Extent, ResolvedSpeaker | undefined>();
    const found = attributions.map((one): FoundAttribution => {
      const sources = extents(text, one.sources);
      for (const source of sources) speakerBySource.set(source, speakers[one.speaker ?? 9]);
      return {
        sources,
        cue: one.cue && extents(text, one.cue)[0],
        contents: extents(text, one.contents),
        via: one.via.map(({ sources: own, cue }) => ({
          sources: extents(text, own),
          cue: extents(text, cue)[0],
        })),
        foundBy: one.foundBy as FoundAttribution['foundBy'],
        confidence: one.confidence,
      };
    });
    return {
      layout: {
        text,
        headline: places[0],
        caption: undefined,
        summary: points_,
        paragraphs: places.slice(1 + points_.length).map((place) => ({ ...place, section: 1 })),
        remainder: [],
        published: undefined,
        language: undefined,
      },
      sentences,
      attributions: found,
      resolution: {
        speakers,
        speakerOf: (sources) => (sources[0] ? speakerBySource.get(sources[0]) : undefined),
      },
    };
  });
