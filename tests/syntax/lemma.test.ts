import { describe, expect, it } from 'vitest';
import { lemmaOf } from '../../src/syntax/lemma.ts';

describe('base forms', () => {
  it.each([
    ['said', 'VBD', 'say'],
    ['told', 'VBN', 'tell'],
    ['says', 'VBZ', 'say'],
    ['claimed', 'VBD', 'claim'],
    ['arguing', 'VBG', 'argue'],
    ['noted', 'VBD', 'note'],
    ['denies', 'VBZ', 'deny'],
    ['denied', 'VBD', 'deny'],
    ['replied', 'VBD', 'reply'],
    ['admitted', 'VBD', 'admit'],
    ['declared', 'VBD', 'declare'],
    ['insists', 'VBZ', 'insist'],
    ['suggesting', 'VBG', 'suggest'],
    ['stressed', 'VBD', 'stress'],
    ['announces', 'VBZ', 'announce'],
    ['urged', 'VBD', 'urge'],
    ['quoted', 'VBN', 'quote'],
    ['reporters', 'NNS', 'reporter'],
    ['says', 'NNS', 'say'],
    ['lay', 'NN', 'lay'],
    ["n't", 'RB', "n't"],
  ])('of %s as %s', (word, tag, lemma) => {
    expect(lemmaOf(word, tag)).toBe(lemma);
  });
});
