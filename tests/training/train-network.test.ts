import { describe, expect, it } from 'vitest';
import { createNetworkInput, relativeInputs } from '../../src/attribution/network-input.ts';
import {
  impossible,
  matrixShapes,
  networkMatrices,
} from '../../src/attribution/network-weights.ts';
import { mayFollow } from '../../src/attribution/roles.ts';
import { labelWords, type TrainingParagraph } from '../../src/training/network-examples.ts';
import {
  type EpochReport,
  networkOptions,
  type TrainedNetwork,
  trainNetwork,
} from '../../src/training/train-network.ts';
import { smallSizes, words, writeParagraph } from './network-case.ts';
import { lossOf, readCue, readRoles } from './network-reference.ts';

const people = ['Kell', 'Moor', 'Adair', 'Senn', 'Brack'];
const events = [
  'it rained',
  'the bridge closed',
  'work stopped',
  'nobody came',
  'the ferry left on time',
];

/** “Kell said it rained .”, its turned form, and the event alone. */
const paragraphs = people.flatMap((person) =>
  events.flatMap((event): TrainingParagraph[] => {
    const length = event.split(' ').length;
    return [
      writeParagraph(`${person} said ${event} .`, [
        { sources: [words(0)], cue: words(1), contents: [words(2, length + 1)] },
      ]),
      writeParagraph(`${event} , said ${person} .`, [
        { sources: [words(length + 2)], cue: words(length + 1), contents: [words(0, length - 1)] },
      ]),
      writeParagraph(`${event} , and ${person} left .`),
    ];
  }),
);

const vectors = {
  words: ['said', 'the'],
  dimensions: smallSizes.word,
  values: new Float32Array(2 * smallSizes.word).fill(0.1),
};

const options = {
  ...networkOptions,
  epochs: 60,
  sizes: smallSizes,
  batchWords: 60,
  perBatch: 8,
  rate: 0.02,
  longestParagraph: 40,
};

describe('trainNetwork', () => {
  const reports: EpochReport[] = [];
  const trained = trainNetwork(paragraphs, vectors, {
    ...options,
    report: (report) => reports.push(report),
  });

  it('has matrices of the shapes that its vocabulary asks for', () => {
    const shapes = matrixShapes(smallSizes, trained.vocabulary);
    for (const name of networkMatrices) {
      const { rows, columns, values } = trained.weights[name];
      expect([rows, columns], name).toEqual(shapes[name]);
      expect(values, name).toHaveLength(rows * columns);
      expect(values.every(Number.isFinite), name).toBe(true);
    }
  });

  it('keeps labels apart that may not follow each other', () => {
    const { roleTransitions, cueTransitions, roleStart, cueStart } = trained.weights;
    for (const matrix of [roleTransitions, cueTransitions]) {
      matrix.values.forEach((value, at) => {
        expect(value === impossible).toBe(!mayFollow(Math.floor(at / 7), at % 7));
      });
    }
    for (const matrix of [roleStart, cueStart]) {
      expect([...matrix.values].map((value) => value === impossible)).toEqual(
        [0, 0, 1, 0, 1, 0, 1].map(Boolean),
      );
    }
  });

  it('finds out who said what, of people it has not met too', () => {
    const losses = lossesOf(trained, [
      writeParagraph('Moor said nobody came .', [
        { sources: [words(0)], cue: words(1), contents: [words(2, 3)] },
      ]),
      writeParagraph('the bridge closed , said Tarn .', [
        { sources: [words(5)], cue: words(4), contents: [words(0, 2)] },
      ]),
      writeParagraph('work stopped , and Senn left .'),
    ]);
    // A whole paragraph read rightly with a chance of e^−0.3, or three in four.
    expect(Math.max(...losses)).toBeLessThan(0.3);
  });

  it('reports falling losses', () => {
    expect(reports).toHaveLength(options.epochs);
    const [first, last] = [reports[0] as EpochReport, reports.at(-1) as EpochReport];
    expect(last.roleLoss).toBeLessThan(first.roleLoss / 5);
    expect(last.cueLoss).toBeLessThan(first.cueLoss / 5);
    expect(last.weights()).toEqual(trained.weights);
  });

  it('gives the same bytes for the same data and seed, others for another seed', () => {
    const short = { ...options, epochs: 3 };
    const bytesOf = (seed: number): string => {
      const { vocabulary, weights } = trainNetwork(paragraphs, vectors, { ...short, seed });
      const values = networkMatrices.map((name) =>
        Buffer.from(weights[name].values.buffer).toString('base64'),
      );
      return JSON.stringify([vocabulary, values]);
    };
    expect(bytesOf(4)).toBe(bytesOf(4));
    expect(bytesOf(4)).not.toBe(bytesOf(5));
  });

  it('refuses sizes that the kernels cannot work with', () => {
    const sizes = { ...smallSizes, encoder: 6 };
    expect(() => trainNetwork(paragraphs, vectors, { ...options, sizes })).toThrow(RangeError);
  });
});

const lossesOf = (
  { vocabulary, weights }: TrainedNetwork,
  given: readonly TrainingParagraph[],
): number[] =>
  given.flatMap((paragraph) => {
    const inputs = createNetworkInput(vocabulary)(paragraph.words, paragraph);
    const reading = readRoles(weights, inputs);
    const gold = labelWords(paragraph.words.length, paragraph.attributions);
    const ofCues = paragraph.attributions.map((attribution) => {
      const cue = attribution.cue ?? words(0);
      const scores = readCue(weights, reading, reading.scores, cue, relativeInputs(paragraph, cue));
      return lossOf(weights, 'cue', scores, labelWords(paragraph.words.length, [attribution]));
    });
    return [lossOf(weights, 'role', reading.scores, gold), ...ofCues];
  });
