import { describe, expect, it } from 'vitest';
import type { FoundAttribution } from '../../src/attribution/found-attribution.ts';
import { isHiddenClause } from '../../src/attribution/hidden-clause.ts';
import { readSayingClause, withSayingClauses } from '../../src/attribution/saying-clause.ts';
import type { Sentence } from '../../src/syntax/sentence.ts';
import type { Extent } from '../../src/text/extent.ts';
import { taggedSentence } from './tagged-sentence.ts';

const read = (notation: string) => {
  const { text, sentence } = taggedSentence(notation);
  const found = readSayingClause(sentence);
  const words = (extents: readonly Extent[]) =>
    extents.map(({ start, end }) => text.slice(start, end));
  return (
    found &&
    [words(found.sources), words(found.cue ? [found.cue] : []), words(found.contents)].join(' | ')
  );
};

describe('a clause after a subject and its verb of saying', () => {
  it.each([
    [
      'The/DT mayor/NN said/VBD the/DT dam/NN was/VBD safe/JJ ./.',
      'The mayor | said | the dam was safe',
    ],
    ['She/PRP says/VBZ it/PRP holds/VBZ ./.', 'She | says | it holds'],
    ['But/CC Kell/NNP has/VBZ said/VBD it/PRP holds/VBZ ./.', 'Kell | said | it holds'],
    [
      'The/DT head/NN of/IN the/DT union/NN warned/VBD jobs/NNS would/MD go/VB ./.',
      'The head of the union | warned | jobs would go',
    ],
    [
      'Police/NNS told/VBD the/DT Courier/NNP the/DT road/NN was/VBD shut/VBN ./.',
      'Police | told | the road was shut',
    ],
    [
      'Kell/NNP said/VBD on/IN Monday/NNP the/DT road/NN was/VBD shut/VBN ./.',
      'Kell | said | the road was shut',
    ],
  ])('is what is said: %s', (notation, expected) => {
    expect(read(notation)).toBe(expected);
  });

  it.each([
    ['no verb follows', 'Kell/NNP said/VBD a/DT prayer/NN ./.'],
    [
      'the verb is of a relative clause',
      'Kell/NNP announced/VBD the/DT deal/NN he/PRP made/VBD ./.',
    ],
    ['it tells which', 'Kell/NNP announced/VBD a/DT deal/NN that/WDT was/VBD made/VBN ./.'],
    ['it tells by whom', 'Kell/NNP announced/VBD plans/NNS made/VBD by/IN engineers/NNS ./.'],
    ['nobody says it', 'When/WRB Kell/NNP said/VBD the/DT dam/NN was/VBD safe/JJ ./.'],
    ['something is quoted', "Kell/NNP said/VBD the/DT “/`` dam/NN ”/'' was/VBD safe/JJ ./."],
    ['it is a question', 'Kell/NNP said/VBD the/DT dam/NN was/VBD safe/JJ ?/.'],
    [
      'what precedes is a clause',
      'The/DT dam/NN broke/VBD Kell/NNP said/VBD it/PRP was/VBD safe/JJ ./.',
    ],
    [
      'those admitted are meant',
      'Most/JJS people/NNS admitted/VBD to/TO hospital/NN were/VBD old/JJ ./.',
    ],
  ])('is not found where %s', (_, notation) => {
    expect(read(notation)).toBeUndefined();
  });

  it('is not looked for in sentences that something was found in', () => {
    const { sentence } = taggedSentence('Kell/NNP said/VBD the/DT dam/NN was/VBD safe/JJ ./.');
    const found = (contents: readonly Extent[]): FoundAttribution => ({
      sources: [],
      cue: { start: 5, end: 9 },
      contents,
      via: [],
      foundBy: 'learnt',
      confidence: 0.9,
    });
    const finders = (given: readonly FoundAttribution[]) =>
      withSayingClauses(given, [sentence]).map(({ foundBy }) => foundBy);
    expect(finders([])).toEqual(['saying-clause']);
    expect(finders([found([])])).toEqual(['saying-clause']);
    expect(finders([found([{ start: 14, end: 17 }])])).toEqual(['learnt']);
  });

  it('takes time linear in the paragraph', () => {
    const { sentence } = taggedSentence('Kell/NNP said/VBD it/PRP was/VBD safe/JJ ./.');
    const sentences = Array.from({ length: 20_000 }, (_, at): Sentence => {
      const by = at * 100;
      const words = sentence.words.map((word) => ({
        ...word,
        start: word.start + by,
        end: word.end + by,
      }));
      return { start: by, end: by + sentence.end, words };
    });
    const begun = performance.now();
    expect(withSayingClauses([], sentences)).toHaveLength(20_000);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

describe('a clause that its parse takes for a thing', () => {
  const hides = (notation: string): boolean => {
    const [cue = '', said = ''] = notation.split(' | ');
    return isHiddenClause(taggedSentence(cue).sentence.words, taggedSentence(said).sentence.words);
  };

  it.each([
    ['said/VBD | the/DT train/NN/dobj was/VBD/acl:relcl late/RB', true],
    ['later/RB said/VBD | prices/NNS/dobj rose/VBD/acl sharply/RB', true],
    ['says/VBZ | water/NN levels/NNS/ccomp were/VBD/acl down/RB', true],
    ['said/VBD | the/DT dam/NN/nsubj was/VBD/cop safe/JJ/ccomp', false],
    ['announced/VBD | a/DT deal/NN/dobj that/WDT was/VBD/acl:relcl signed/VBN', false],
    ['announced/VBD | the/DT deal/NN/dobj Kell/NNP made/VBD/acl:relcl', false],
    ['praised/VBD | the/DT train/NN/dobj was/VBD/acl:relcl late/RB', false],
    ['said/VBD | a/DT prayer/NN/dobj', false],
  ])('%s: %s', (notation, expected) => {
    expect(hides(notation)).toBe(expected);
  });
});
