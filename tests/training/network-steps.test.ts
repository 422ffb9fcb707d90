import { describe, expect, it } from 'vitest';
import { startNetworkMachine } from '../../src/training/network-kernels.ts';
import { layOutParameters, parameterFloats } from '../../src/training/network-parameters.ts';
import { rateFactor, takeStep } from '../../src/training/network-steps.ts';
import { smallSizes, smallVocabulary } from './network-case.ts';

const options = { rate: 0.01, wordRate: 0.02, keepMean: 0.9 };
const steps = 1000;

const prepare = () => {
  const machine = startNetworkMachine(parameterFloats(smallSizes, smallVocabulary));
  const parameters = layOutParameters(machine, smallSizes, smallVocabulary);
  return { machine, parameters };
};

describe('rateFactor', () => {
  it.each([
    [0, 0.01],
    [199, 0.806],
    [500, 0.505],
    [1000, 0.005],
  ])('is right at step %i', (step, factor) => {
    expect(rateFactor(step, steps)).toBeCloseTo(factor, 3);
  });
});

describe('takeStep', () => {
  it('moves weights as Adam’s definition has it, step after step', () => {
    const { machine, parameters } = prepare();
    const { floats } = machine;
    const { rest } = parameters;
    let [weight, first, second, mean] = [0, 0, 0, 0];
    [0.5, -0.2, 0.4, 0.1].forEach((gradient, step) => {
      floats[rest.gradients + 5] = gradient;
      takeStep(machine, parameters, [], step, steps, options);
      first = 0.9 * first + 0.1 * gradient;
      second = 0.99 * second + 0.01 * gradient ** 2;
      const [corrected, spread] = [
        first / (1 - 0.9 ** (step + 1)),
        second / (1 - 0.99 ** (step + 1)),
      ];
      weight -= (options.rate * rateFactor(step, steps) * corrected) / (Math.sqrt(spread) + 1e-8);
      mean += (weight - mean) * (1 - Math.min(0.9, (step + 1) / (step + 51)));
      expect(floats[rest.weights + 5], `weight after step ${step}`).toBeCloseTo(weight, 8);
      expect(floats[rest.mean + 5], `mean after step ${step}`).toBeCloseTo(mean, 8);
      expect(floats[rest.gradients + 5]).toBe(0);
    });
  });

  it('cuts gradients that are too long together', () => {
    const [one, other] = [prepare(), prepare()];
    const gradients = [30, -40];
    for (const [{ machine, parameters }, share] of [
      [one, 1],
      [other, 0.1],
    ] as const) {
      gradients.forEach((gradient, at) => {
        machine.floats[parameters.rest.gradients + at] = gradient * share;
      });
      takeStep(machine, parameters, [], 0, steps, options);
    }
    gradients.forEach((_, at) => {
      const moment = (side: typeof one): number =>
        side.machine.floats[side.parameters.rest.first + at] as number;
      expect(moment(one)).toBeCloseTo(moment(other), 6);
    });
  });

  it('moves only the words that occurred', () => {
    const { machine, parameters } = prepare();
    const { floats } = machine;
    const { words, placed } = parameters;
    const { columns } = placed.word;
    floats.fill(0.5, words.gradients, words.gradients + words.count);
    takeStep(machine, parameters, [2], 0, steps, options);
    const moved = Array.from({ length: words.count }, (_, at) => floats[words.weights + at] !== 0);
    expect(moved).toEqual(moved.map((_, at) => Math.floor(at / columns) === 2));
  });
});
