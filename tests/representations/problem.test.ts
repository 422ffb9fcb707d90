import { describe, expect, it } from 'vitest';
import {
  describeProblem,
  isProblemCode,
  Problem,
  problemKinds,
} from '../../src/representations/problem.ts';

describe('describeProblem', () => {
  it('says what kind of problem it is, where that is explained, and what happened', () => {
    expect(describeProblem('not-found', { detail: 'Nothing here.', instance: '/x' })).toEqual({
      type: '/problems/not-found',
      title: 'No such address',
      status: 404,
      detail: 'Nothing here.',
      instance: '/x',
    });
  });

  it('makes its addresses with the public URL', () => {
    const { type } = describeProblem(
      'not-found',
      { detail: 'Gone.' },
      'https://news.example/record',
    );
    expect(type).toBe('https://news.example/record/problems/not-found');
  });

  it('leaves out what it has nothing to say about', () => {
    const problem = describeProblem('not-found', { detail: 'Gone.', errors: [] });
    expect(Object.keys(problem)).toEqual(['type', 'title', 'status', 'detail']);
  });

  it.each(Object.keys(problemKinds).filter(isProblemCode))(
    'makes of %s what the schema says',
    (code) => {
      expect(Problem.safeParse(describeProblem(code, { detail: 'It happened.' })).success).toBe(
        true,
      );
    },
  );
});

describe('isProblemCode', () => {
  it.each(['constructor', '__proto__', 'toString', ''])('does not take %s for a code', (word) => {
    expect(isProblemCode(word)).toBe(false);
  });
});
