import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundAttribution } from '../../src/attribution/found-attribution.ts';
import { resolveSpeakers } from '../../src/extract/speakers.ts';
import { SpeakerId } from '../../src/records/identifiers.ts';
import type { Sentence, Word } from '../../src/syntax/sentence.ts';

const vocabulary = [
  'Anna/NNP/PERSON Kell/NNP/PERSON Hale/NNP/PERSON Ōe/NNP/PERSON 李/NNP/PERSON Mrs./NNP/O Jr./NNP/O',
  'Norland/NNP/LOCATION Harbor/NNP/ORGANIZATION Union/NNP/ORGANIZATION NWB/NNP/ORGANIZATION',
  'he/PRP/O she/PRP/O it/PRP/O they/PRP/O I/PRP/O his/PRP$/O who/WP/O which/WDT/O',
  'the/DT/O a/DT/O senator/NN/O aides/NNS/O report/NN/O board/NN/O former/JJ/O one/CD/O',
  "said/VBD/O and/CC/O of/IN/O ,/,/O (/-LRB-/O )/-RRB-/O “/``/O ”/''/O :/:/O ’s/POS/O 𝒦/NN/O",
]
  .join(' ')
  .split(' ')
  .map((item) => {
    const [text = '', tag = '', name = ''] = item.split('/');
    return { text, tag, name };
  });
const relations = [
  'nsubj',
  'dobj',
  'root',
  'compound',
  'appos',
  'conj',
  'acl:relcl',
  'nmod:poss',
  'cop',
];

type Draft = { readonly pick: number; readonly head: number; readonly relation: number };
type Mark = { readonly from: number; readonly length: number; readonly sayLength: number };

/** Any words with any heads: parsers make mistakes, and the rules must hold all the same. */
const article = fc
  .record({
    drafts: fc.array(
      fc.array(
        fc.record({
          pick: fc.nat(vocabulary.length - 1),
          head: fc.integer({ min: -1, max: 11 }),
          relation: fc.nat(relations.length - 1),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      { minLength: 1, maxLength: 12 },
    ),
    marks: fc.array(
      fc.record({
        from: fc.nat(140),
        length: fc.integer({ min: 1, max: 6 }),
        sayLength: fc.nat(20),
      }),
      { maxLength: 20 },
    ),
  })
  .map(({ drafts, marks }) => write(drafts, marks));

const write = (drafts: readonly (readonly Draft[])[], marks: readonly Mark[]) => {
  let text = '';
  const sentences = drafts.map((draft): Sentence => {
    const words = draft.map(({ pick, head, relation }): Word => {
      const item = vocabulary[pick] ?? { text: '', tag: '', name: '' };
      const start = text.length;
      text += `${item.text} `;
      return { ...item, start, end: text.length - 1, head, relation: relations[relation] ?? 'dep' };
    });
    return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, words };
  });
  const all = sentences.flatMap(({ words }) => words);
  const attributions = marks.map(({ from, length, sayLength }): FoundAttribution => {
    const first = from % all.length;
    const last = Math.min(all.length - 1, first + length - 1);
    const saidEnd = Math.min(all.length - 1, last + 1 + sayLength);
    return {
      sources: [{ start: all[first]?.start ?? 0, end: all[last]?.end ?? 0 }],
      cue: undefined,
      contents: [
        { start: all[Math.min(last + 1, saidEnd)]?.start ?? 0, end: all[saidEnd]?.end ?? 0 },
      ],
      via: [],
      foundBy: 'learnt',
      confidence: 0.5,
    };
  });
  return { text, sentences, attributions };
};

describe('speakers of any text', () => {
  it('have ids, names and ordered mentions, and every source of theirs is a mention', () => {
    fc.assert(
      fc.property(article, ({ text, sentences, attributions }) => {
        const { speakers, speakerOf } = resolveSpeakers(text, sentences, attributions);
        expect(new Set(speakers.map(({ id }) => id)).size).toBe(speakers.length);
        const starts = speakers.map(({ mentions }) => mentions[0]?.start ?? -1);
        expect(starts).toEqual(starts.toSorted((one, other) => one - other));
        for (const { id, name, mentions } of speakers) {
          expect(SpeakerId.safeParse(id).success, id).toBe(true);
          expect(name.trim()).not.toBe('');
          mentions.forEach(({ start, end }, index) => {
            expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
            expect(end).toBeGreaterThan(start);
          });
        }
        for (const { sources } of attributions) {
          const speaker = speakerOf(sources);
          if (speaker === undefined) continue;
          expect(speakers).toContain(speaker);
          expect(speaker.mentions).toEqual(expect.arrayContaining([...sources]));
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['she said', ['she/PRP/O', 'said/VBD/O']],
    ['one person, named again and again', ['Anna/NNP/PERSON', 'Hale/NNP/PERSON', 'said/VBD/O']],
    ['a source', ['a/DT/O', 'source/NN/O', 'said/VBD/O']],
    ['the board', ['Harbor/NNP/ORGANIZATION', 'Board/NNP/ORGANIZATION', 'the/DT/O', 'board/NN/O']],
  ])('take time in proportion to its length, even in one sentence: %s', (_, pattern) => {
    const time = (times: number): number => {
      let text = '';
      const words = Array.from({ length: times * pattern.length }, (__, index): Word => {
        const [word = '', tag = '', name = ''] = pattern[index % pattern.length]?.split('/') ?? [];
        const start = text.length;
        text += `${word} `;
        return { start, end: text.length - 1, text: word, tag, name, head: 0, relation: 'nsubj' };
      });
      const attributions = words.map(({ start, end }): FoundAttribution => {
        const sources = [{ start, end }];
        return { sources, cue: undefined, contents: [], via: [], foundBy: 'learnt', confidence: 1 };
      });
      const sentence = { start: 0, end: text.length, words };
      const before = process.cpuUsage();
      resolveSpeakers(text, [sentence], attributions);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const small = Math.min(time(1_000), time(1_000), time(1_000));
    expect(time(8_000)).toBeLessThan(Math.max(small, 4_000) * 8 * 4);
  });
});
