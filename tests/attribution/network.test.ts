import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNetwork, longestParagraph, type Network } from '../../src/attribution/network.ts';
import { layOutLabelChain, roomForChain } from '../../src/attribution/network-chain.ts';
import type { CueReader } from '../../src/attribution/network-cue-reader.ts';
import { createNetworkInput, type NetworkVocabulary } from '../../src/attribution/network-input.ts';
import { kernelsBinary } from '../../src/attribution/network-kernels-binary.ts';
import type { NetworkKernels } from '../../src/attribution/network-layout.ts';
import { quantise } from '../../src/attribution/network-quantised.ts';
import {
  type Matrix,
  type NetworkWeights,
  networkMatrices,
} from '../../src/attribution/network-weights.ts';
import { valuesOf } from '../../src/attribution/quantised-matrix.ts';
import { followQuotations } from '../../src/attribution/quotation-state.ts';
import { type ReadableParagraph, readParagraph } from '../../src/attribution/read-paragraph.ts';
import type { TaggedAttribution } from '../../src/attribution/tag-attributions.ts';
import { startKernels } from '../../src/model/kernel-memory.ts';
import type { Word } from '../../src/syntax/sentence.ts';
import { seededRandom } from '../../src/training/random.ts';
import { readByReference, type Vector } from './network-reference.ts';
import { randomWeights, smallVocabulary } from './random-network.ts';

const paragraphOf = (
  texts: readonly string[],
  tag = (at: number) => ['NN', 'VBD', 'DT'][at % 3] ?? '',
): ReadableParagraph => {
  let end = 0;
  const words = texts.map((text, at): Word => {
    const start = end + 1;
    end = start + text.length;
    return {
      text,
      start,
      end,
      tag: tag(at),
      name: at % 5 === 0 ? 'PERSON' : 'O',
      head: -1,
      relation: 'dep',
    };
  });
  let sentence = 0;
  const sentences = Int32Array.from(texts, (_, at) => {
    if (texts[at - 1] === '.') sentence += 1;
    return sentence;
  });
  return { words, quotations: followQuotations(words), sentence: sentences };
};

const vocabulary = smallVocabulary(200);

const randomTexts = (length: number, seed: number): string[] => {
  const random = seededRandom(seed);
  const pool = [
    ...vocabulary.words.slice(1),
    '.',
    '.',
    '“',
    '”',
    ',',
    'Unlisted',
    '2016',
    '$5',
    'SAID',
  ];
  return Array.from({ length }, () => pool[Math.floor(random() ** 2 * pool.length)] ?? '');
};

/** The weights as they are after quantising. */
const asKept = (given: NetworkVocabulary, seed: number) => {
  const weights = randomWeights(given, seed);
  const small = quantise(weights);
  const back = Object.fromEntries(
    networkMatrices.map((name): [string, Matrix] => [
      name,
      { ...weights[name], values: valuesOf(small[name]) },
    ]),
  ) as NetworkWeights;
  return { small, back };
};

const wordsOf = (found: readonly TaggedAttribution[]): number[] =>
  found.flatMap(({ sources, cue, contents }) =>
    [cue, ...sources, ...contents].flatMap(({ first, last }) => [first, last]),
  );

const stretchesOnly = ({ sources, cue, contents }: TaggedAttribution) => ({
  sources,
  cue,
  contents,
});

const measures = ['cueProbability', 'confirmed', 'wholeProbability'] as const;

const expectSound = (found: readonly TaggedAttribution[], length: number): void => {
  for (const word of wordsOf(found)) {
    expect(word).toBeGreaterThanOrEqual(0);
    expect(word).toBeLessThan(length);
  }
  for (const { cueProbability, confirmed, wholeProbability } of found) {
    expect(cueProbability).toBeGreaterThanOrEqual(0.18);
    expect(confirmed).toBeGreaterThanOrEqual(cueProbability);
    expect(confirmed).toBeLessThanOrEqual(1);
    expect(wholeProbability).toBeGreaterThanOrEqual(0);
    expect(wholeProbability).toBeLessThanOrEqual(1 + 1e-6);
  }
};

/** The same decoding over scores that plain loops over doubles find. */
const networkByReference = (given: NetworkVocabulary, weights: NetworkWeights): Network => {
  const memory = startKernels<NetworkKernels>(kernelsBinary, 2 * roomForChain(longestParagraph));
  const lay = (kind: 'role' | 'cue') =>
    layOutLabelChain(
      memory,
      {
        transitions: weights[`${kind}Transitions`].values,
        start: weights[`${kind}Start`].values,
        end: weights[`${kind}End`].values,
      },
      longestParagraph,
    );
  const write = (scores: readonly Vector[], address: number): void => {
    const room = new Float32Array(memory.buffer(), address, scores.length * 8);
    for (const [at, own] of scores.entries()) room.set(own, at * 8);
  };
  const [roles, cues] = [lay('role'), lay('cue')];
  return {
    readParagraph: (view) => {
      const reference = readByReference(given, weights, view.words, view);
      const encoder = {
        read: () => {},
        scoreRoles: (_: number, scores: number) => write(reference.roleScores, scores),
      };
      const reader: CueReader = {
        prepare: () => {},
        score: ({ from, count }, _, window, scores) =>
          write(reference.scoresFrom({ first: from, last: from + count - 1 }, window), scores),
      };
      return readParagraph(
        { inputOf: createNetworkInput(given), encoder, roles, reader, cues },
        view,
      );
    },
  };
};

describe('the network', () => {
  it.each([1, 2, 7, 30, 150].flatMap((length) => [1, 2, 3].map((seed) => ({ length, seed }))))(
    'reads $length words as plain loops over doubles do, weights $seed',
    ({ length, seed }) => {
      const { small, back } = asKept(vocabulary, seed);
      const view = paragraphOf(randomTexts(length, seed * 1000 + length));
      const found = createNetwork(vocabulary, small).readParagraph(view);
      const exact = networkByReference(vocabulary, back).readParagraph(view);
      expect(found.map(stretchesOnly)).toEqual(exact.map(stretchesOnly));
      found.forEach((own, at) => {
        for (const measure of measures) {
          expect(Math.abs(own[measure] - (exact[at]?.[measure] ?? 0))).toBeLessThan(0.01);
        }
      });
      if (length > 7) expect(found.length).toBeGreaterThan(0);
    },
  );

  it('reads a paragraph the same whatever it read before', () => {
    const many = smallVocabulary(6000);
    const { small } = asKept(many, 4);
    const view = paragraphOf(many.words.slice(1, 200));
    const alone = createNetwork(many, small).readParagraph(view);
    const network = createNetwork(many, small);
    for (let from = 1; from < 6000; from += 1000) {
      network.readParagraph(paragraphOf(many.words.slice(from, from + longestParagraph)));
    }
    expect(alone.length).toBeGreaterThan(0);
    expect(network.readParagraph(view)).toEqual(alone);
    expect(network.readParagraph(view)).toEqual(alone);
  });

  it.each([
    { name: 'nothing', texts: [] },
    { name: 'quotation marks alone', texts: new Array<string>(300).fill('“') },
    { name: 'one word over and over', texts: new Array<string>(longestParagraph).fill('word1') },
    {
      name: 'letters of other scripts',
      texts: ['сказал', '他说', 'قال', '😀', '\u0000', '\ud800'],
    },
  ])('finds only what there is in $name', ({ texts }) => {
    const { small } = asKept(vocabulary, 5);
    expectSound(createNetwork(vocabulary, small).readParagraph(paragraphOf(texts)), texts.length);
  });

  it('finds only what there is, in the order of cues, each probability within bounds', () => {
    const networks = [6, 7].map((seed) =>
      createNetwork(vocabulary, asKept(vocabulary, seed).small),
    );
    const text = fc.oneof(
      fc.constantFrom(...vocabulary.words.slice(1, 40), '“', '”', '"', "'", '.', ',', '—', ''),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 120 }),
        fc.constantFrom('NN', 'VBD', 'odd', ''),
        (texts, tag) => {
          const view = paragraphOf(texts, () => tag);
          for (const network of networks) {
            const found = network.readParagraph(view);
            expectSound(found, texts.length);
            expect(network.readParagraph(view)).toEqual(found);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuses a paragraph that is too long', () => {
    const { small } = asKept(vocabulary, 8);
    const view = paragraphOf(new Array<string>(longestParagraph + 1).fill('word1'));
    expect(() => createNetwork(vocabulary, small).readParagraph(view)).toThrow(RangeError);
  });
});
