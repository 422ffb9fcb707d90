import { describe, expect, it } from 'vitest';
import { sayingVerbs } from '../../src/attribution/saying-verbs.ts';

describe('verbs of saying', () => {
  it.each([
    ['ends-headline', 'says', true],
    ['ends-headline', 'finds', true],
    ['ends-headline', 'found', true],
    ['ends-headline', 'admitted', true],
    ['ends-headline', 'saying', false],
    ['ends-headline', 'added', false],
    ['says-plainly', 'told', true],
    ['says-plainly', 'wrote', false],
    ['hides-clause', 'wrote', true],
    ['hides-clause', 'replies', true],
    ['hides-clause', 'stresses', true],
    ['hides-clause', 'telling', true],
    ['hides-clause', 'adding', false],
    ['takes-clause', 'thought', true],
    ['takes-clause', 'thinked', false],
    ['takes-clause', 'saying', true],
    ['takes-clause', 'suggested', false],
  ] as const)(
    'are known by their forms and what they are used for: %s, %s: %s',
    (use, form, is) => {
      expect(sayingVerbs(use).has(form)).toBe(is);
    },
  );
});
