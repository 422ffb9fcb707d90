import { describe, expect, it } from 'vitest';
import { bestColumn, layOutScorer } from '../../src/model/scorer.ts';
import { createPerceptron } from '../../src/training/perceptron.ts';
import { seededRandom } from '../../src/training/random.ts';
import { indexOfBest } from '../../src/training/train-taggers.ts';

/** Three classes, each told by its own feature, among features that tell nothing. */
const train = () => {
  const random = seededRandom(4);
  const perceptron = createPerceptron(3, { admitAt: 1, leastUpdates: 1, capacity: 1000 });
  for (let step = 0; step < 2000; step += 1) {
    const right = Math.floor(random() * 3);
    perceptron.features.list.set([100 + right, 200 + Math.floor(random() * 5)]);
    perceptron.features.count = 2;
    const guess = indexOfBest(perceptron.score());
    if (guess !== right) perceptron.update(right, guess);
    perceptron.countStep();
  }
  return perceptron.finish();
};

describe('a perceptron', () => {
  it('learns what tells the classes apart', () => {
    const scorer = layOutScorer(train());
    for (const right of [0, 1, 2]) {
      scorer.features.list.set([100 + right, 203]);
      scorer.features.count = 2;
      scorer.sum();
      expect(bestColumn(scorer)).toBe(right);
    }
  });

  it('learns the same from the same', () => {
    expect(train()).toEqual(train());
  });
});
