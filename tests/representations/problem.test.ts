import { describe, expect, it } from 'vitest';
import {
  describeProblem,
  isProblemCode,
  Problem,
  problemKinds,
} from '../../src/representations/problem.ts';

const requestId = 'one-of-many';

describe('describeProblem', () => {
  it('says what kind of problem it is, where that is explained, and what happened', () => {
    expect(
      describeProblem('not-found', { detail: 'Nothing here.', instance: '/x', requestId }),
    ).toEqual({
      type: '/problems/not-found',
      title: 'No such address',
      status: 404,
      detail: 'Nothing here.',
      instance: '/x',
      requestId,
    });
  });

  it('makes its addresses with the public URL', () => {
    const { type } = describeProblem(
      'not-found',
      { detail: 'Gone.', requestId },
      'https://news.example/record',
    );
    expect(type).toBe('https://news.example/record/problems/not-found');
  });

  it('leaves out what it has nothing to say about', () => {
    const problem = describeProblem('not-found', { detail: 'Gone.', requestId, errors: [] });
    expect(Object.keys(problem)).toEqual(['type', 'title', 'status', 'detail', 'requestId']);
  });

  it.each(Object.keys(problemKinds).filter(isProblemCode))(
    'makes of %s what the schema says',
    (code) => {
      expect(
        Problem.safeParse(describeProblem(code, { detail: 'It happened.', requestId })).success,
      ).toBe(true);
    },
  );
});

describe('isProblemCode', () => {
  it.each(['constructor', '__proto__', 'toString', ''])('does not take %s for a code', (word) => {
    expect(isProblemCode(word)).toBe(false);
  });
});
