import { describe, expect, it } from 'vitest';
import { cueClassOf } from '../../src/extract/cue-class.ts';
import { buildSentence } from './build-sentence.ts';

const classOf = (notation: string): string => {
  const words = notation.split(' ').map((one) => `${one}/1/dep`);
  const text = notation.replace(/\/\S+/g, '');
  return cueClassOf(buildSentence(text, words.join(' ')).words);
};

describe('cueClassOf', () => {
  it.each([
    ['said/VBD', 'saying'],
    ['has/VBZ repeatedly/RB called/VBN for/IN', 'saying'],
    ['went/VBD on/RP to/TO say/VB', 'saying'],
    ['indicates/VBZ', 'saying'],
    ['made/VBD clear/JJ', 'saying'],
    ['expressed/VBD hope/NN', 'saying'],
    ['according/VBG to/TO', 'according-to'],
    ['claim/NN', 'noun'],
    [':/:', 'mark'],
    ['—/:', 'mark'],
    ['wants/VBZ', 'state'],
    ['was/VBD hoping/VBG', 'state'],
    ['is/VBZ worried/JJ', 'state'],
    ['planned/VBD', 'state'],
    ['would/MD like/VB', 'state'],
    ['invited/VBD', 'act'],
    ['denied/VBD', 'denying'],
    ['has/VBZ rejected/VBN', 'denying'],
    ['declined/VBD', 'withholding'],
    ['did/VBD n’t/RB say/VB', 'withholding'],
    ['refused/VBD to/TO say/VB', 'withholding'],
  ])('takes “%s” for %s', (notation, expected) => {
    expect(classOf(notation)).toBe(expected);
  });

  it('takes no words for none', () => {
    expect(cueClassOf([])).toBe('none');
  });
});
