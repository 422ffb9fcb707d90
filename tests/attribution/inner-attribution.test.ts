import { describe, expect, it } from 'vitest';
import { innerAttribution } from '../../src/attribution/inner-attribution.ts';
import { writtenSyntax } from '../extract/written-syntax.ts';

/** The inner attribution of what “according to” ascribes: all that stands before it, less a comma. */
const innerOf = (notation: string) => {
  const { text, sentences } = writtenSyntax(notation);
  const [sentence] = sentences;
  if (sentence === undefined) throw new Error('there is no sentence');
  const end = text.indexOf(', according to');
  const inner = innerAttribution(sentence, {
    sources: [],
    cue: { start: end + 2, end: end + 14 },
    contents: [{ start: 0, end }],
    via: [],
    foundBy: 'learnt',
    confidence: 0.9,
  });
  const words = ({ start, end: to }: { start: number; end: number }) => text.slice(start, to);
  return (
    inner && [inner.sources.map(words), inner.cue && words(inner.cue), inner.contents.map(words)]
  );
};

const source = ',/, according/VBG to/TO Reuters/NNP/ORG ./.';

describe('the attribution within another', () => {
  it.each([
    [
      'whose clause ends it',
      `The/DT dam/NN/O/nsubj/hold will/MD hold/VB ,/, Kell/NNP/P/nsubj/said said/VBD ${source}`,
      [['Kell'], 'said', ['The dam will hold']],
    ],
    [
      'whose verb stands first',
      `It/PRP/O/nsubj/holds holds/VBZ ,/, said/VBD Anna/NNP/P Kell/NNP/P/nsubj/said ${source}`,
      [['Anna Kell'], 'said', ['It holds']],
    ],
    [
      'whose clause begins it',
      `The/DT mayor/NN/O/nsubj/told told/VBD us/PRP that/IN it/PRP/O/nsubj/holds holds/VBZ ${source}`,
      [['The mayor'], 'told', ['us that it holds']],
    ],
  ])('%s', (_, notation, expected) => {
    expect(innerOf(notation)).toEqual(expected);
  });

  it.each([
    ['where nobody says anything', `The/DT dam/NN/O/nsubj/holds holds/VBZ ${source}`],
    [
      'where the clause is quoted',
      `It/PRP holds/VBZ ,/, “/\`\` Kell/NNP/P/nsubj/said said/VBD ”/'' ${source}`,
    ],
    [
      'where the clause stands in its midst',
      `When/WRB Kell/NNP/P/nsubj/said said/VBD no/DT ,/, they/PRP/O/nsubj/left left/VBD ${source}`,
    ],
  ])('is not found %s', (_, notation) => {
    expect(innerOf(notation)).toBeUndefined();
  });
});
