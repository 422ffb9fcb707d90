import { describe, expect, it } from 'vitest';
import { calibrate } from '../../src/training/calibrate.ts';
import { seededRandom } from '../../src/training/random.ts';

const chanceOf = (weights: readonly number[], features: readonly number[]): number =>
  1 / (1 + Math.exp(-features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));

describe('calibration', () => {
  it('finds the weights that cases were drawn from', () => {
    const random = seededRandom(7);
    const truth = [0.5, 2, -1];
    const cases = Array.from({ length: 20_000 }, () => {
      const features = [1, random() * 2 - 1, random() * 2 - 1];
      return { features, isRight: random() < chanceOf(truth, features) };
    });
    const learnt = calibrate(cases);
    expect(learnt.map((weight) => Math.round(weight * 2) / 2)).toEqual(truth);
  });

  it('gives the share of right cases where nothing tells them apart', () => {
    const cases = Array.from({ length: 1000 }, (_, at) => ({
      features: [1],
      isRight: at % 5 !== 0,
    }));
    expect(chanceOf(calibrate(cases), [1])).toBeCloseTo(0.8, 2);
  });
});
