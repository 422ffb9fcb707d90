import { describe, expect, it } from 'vitest';
import {
  type NetworkMatrixName,
  type NetworkWeights,
  networkMatrices,
} from '../../src/attribution/network-weights.ts';
import { type NetworkMachine, startNetworkMachine } from '../../src/training/network-kernels.ts';
import {
  beginParameters,
  layOutParameters,
  type Parameters,
  parameterFloats,
  readParameters,
  turnBack,
} from '../../src/training/network-parameters.ts';
import { createPass, passFloats } from '../../src/training/network-pass.ts';
import type { Dropouts, Room } from '../../src/training/network-pass-options.ts';
import { seededRandom } from '../../src/training/random.ts';
import { smallExamples, smallSizes, smallVocabulary } from './network-case.ts';
import { lossOf, readCue, readRoles } from './network-reference.ts';

const weightOfEmpty = 2;
const perBatch = 4;
const none: Dropouts = { word: 0, input: 0, hidden: 0, middle: 0, reading: 0 };
const some: Dropouts = { word: 0.2, input: 0.25, hidden: 0.3, middle: 0.25, reading: 0.25 };

const prepare = (dropouts: Dropouts, room: Room = { words: 40, cueWords: 80 }) => {
  const machine = startNetworkMachine(
    parameterFloats(smallSizes, smallVocabulary) + passFloats(smallSizes, room),
  );
  const parameters = layOutParameters(machine, smallSizes, smallVocabulary);
  const random = seededRandom(5);
  const vectors = Float32Array.from(
    { length: smallVocabulary.words.length * smallSizes.word },
    () => random() - 0.5,
  );
  beginParameters(machine, parameters, smallSizes, vectors, random);
  spreadFields(machine, parameters);
  const options = { dropouts, weightOfEmpty, perBatch, shiftChance: 0 };
  const pass = createPass(machine, parameters, smallSizes, room, options);
  const loss = (): { readonly roles: number; readonly cues: number } => {
    turnBack(machine, parameters);
    return pass(smallExamples, seededRandom(11));
  };
  return { machine, parameters, loss };
};

/** Transitions begin at nought; here each has a value of its own. */
const spreadFields = ({ floats }: NetworkMachine, { placed }: Parameters): void => {
  const random = seededRandom(6);
  for (const name of networkMatrices) {
    if (!/Transitions|Start|End/.test(name)) continue;
    const { block, offset, rows, columns } = placed[name];
    const at = block.weights + offset;
    floats.subarray(at, at + rows * columns).forEach((value, index) => {
      if (value > -1000) floats[at + index] = random() - 0.5;
    });
  }
};

/** The loss by the definition; `fixed` gives the probabilities of labels that the second reading takes as they are. */
const referenceLoss = (weights: NetworkWeights, fixed: NetworkWeights) => {
  const losses = { roles: 0, cues: 0 };
  for (const { inputs, labels, cues } of smallExamples) {
    const reading = readRoles(weights, inputs);
    const given = readRoles(fixed, inputs).scores;
    losses.roles +=
      lossOf(weights, 'role', reading.scores, labels) * (cues.length > 0 ? 1 : weightOfEmpty);
    for (const { cue, relative, labels: own } of cues) {
      losses.cues += lossOf(weights, 'cue', readCue(weights, reading, given, cue, relative), own);
    }
  }
  return losses;
};

/** Values of a matrix to try: all of a small one, else about a dozen spread over it. */
const tried = (count: number): number[] => {
  const step = Math.max(1, Math.floor(count / 12));
  return Array.from({ length: Math.ceil(count / step) }, (_, at) => at * step);
};

const isFixed = (value: number): boolean => value < -1000;

describe('createPass', () => {
  const { machine, parameters, loss } = prepare(none);
  const losses = loss();
  const weights = readParameters(machine, parameters, 'weights');
  const gradients = readParameters(machine, parameters, 'gradients');

  it('has the loss that the definition of the network gives', () => {
    const expected = referenceLoss(weights, weights);
    expect(losses.roles).toBeCloseTo(expected.roles, 4);
    expect(losses.cues).toBeCloseTo(expected.cues, 4);
  });

  it.each(networkMatrices)(
    'has the gradient of %s that differences give',
    (name: NetworkMatrixName) => {
      const { values } = weights[name];
      const lossWith = (at: number, value: number): number => {
        const changed = {
          ...weights,
          [name]: { ...weights[name], values: values.with(at, value) },
        };
        const { roles, cues } = referenceLoss(changed, weights);
        return (roles + cues) / perBatch;
      };
      let greatest = 0;
      for (const at of tried(values.length)) {
        const value = values[at] as number;
        if (isFixed(value)) continue;
        const [low, high] = [Math.fround(value - 1e-4), Math.fround(value + 1e-4)];
        const slope = (lossWith(at, high) - lossWith(at, low)) / (high - low);
        expect(gradients[name].values[at], `value ${at}`).toBeCloseTo(slope, 3);
        greatest = Math.max(greatest, Math.abs(slope));
      }
      expect(greatest).toBeGreaterThan(0.001);
    },
  );

  it('gives the same whether cues are read together or one at a time', () => {
    const apart = prepare(none, { words: 40, cueWords: 12 });
    expect(apart.loss().cues).toBeCloseTo(losses.cues, 5);
    const found = readParameters(apart.machine, apart.parameters, 'gradients');
    for (const name of networkMatrices) {
      found[name].values.forEach((value, at) => {
        expect(value, `${name} ${at}`).toBeCloseTo(gradients[name].values[at] as number, 5);
      });
    }
  });

  it('adds to gradients that are there already', () => {
    const twice = prepare(none);
    twice.loss();
    twice.loss();
    const found = readParameters(twice.machine, twice.parameters, 'gradients');
    for (const name of networkMatrices) {
      const most = Math.max(...found[name].values.map(Math.abs));
      const before = Math.max(...gradients[name].values.map(Math.abs));
      expect(most, name).toBeCloseTo(2 * before, 3);
    }
  });
});

describe('createPass with dropout', () => {
  const { machine, parameters, loss } = prepare(some);
  const { roles, cues } = loss();
  const gradients = readParameters(machine, parameters, 'gradients');

  it('leaves out the same for the same random numbers, and something', () => {
    expect(loss()).toEqual({ roles, cues });
    const all = prepare(none).loss();
    expect(Math.abs(all.roles - roles)).toBeGreaterThan(0.01);
    expect(Math.abs(all.cues - cues)).toBeGreaterThan(0.01);
  });

  // What comes before the scores of the first reading also reaches the second as probabilities, through which nothing leads back.
  it.each([
    ['cueToken', 'cues'],
    ['cueMean', 'cues'],
    ['cueTokenBias', 'cues'],
    ['readingForwardState', 'cues'],
    ['readingBackwardInput', 'cues'],
    ['readingOut', 'cues'],
    ['role2', 'roles'],
  ] as const)('has the gradient of %s that differences give', (name, which) => {
    const { block, offset, isTurned, width, columns, rows } = parameters.placed[name];
    let compared = 0;
    for (const at of tried(rows * columns)) {
      const [row, column] = [Math.floor(at / columns), at % columns];
      const place =
        block.weights + offset + (isTurned ? column * width + row : row * width + column);
      const value = machine.floats[place] as number;
      const lossWith = (changed: number): number => {
        machine.floats[place] = changed;
        const found = loss();
        machine.floats[place] = value;
        return found[which] / perBatch;
      };
      const slope = (lossWith(value + 1e-3) - lossWith(value - 1e-3)) / 2e-3;
      const found = gradients[name].values[at] as number;
      expect(Math.abs(found - slope), `value ${at}: ${found}, not ${slope}`).toBeLessThan(3e-3);
      if (slope !== 0) compared += 1;
    }
    expect(compared).toBeGreaterThan(2);
  });
});
