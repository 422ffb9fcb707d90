import { describe, expect, it } from 'vitest';
import { readBlockQuotation } from '../../src/drafts/block-quotation.ts';

describe('a paragraph of a block quotation', () => {
  it.each<[paragraph: string, words: string, speaker: string | undefined]>([
    ['Let the dust settle.', 'Let the dust settle.', undefined],
    ['Let the dust settle. — Yuri Ushakov', 'Let the dust settle.', 'Yuri Ushakov'],
    ['Let the dust settle – Ushakov', 'Let the dust settle', 'Ushakov'],
    ['Let it settle. -- Yuri Ushakov, Kremlin aide', 'Let it settle.', 'Yuri Ushakov'],
    ['Let it settle. — Ushakov (via Reuters)', 'Let it settle.', 'Ushakov'],
    ['Let it settle. — Ushakov to Reuters', 'Let it settle.', 'Ushakov'],
    ['Not now — but soon. — Charles de Gaulle', 'Not now — but soon.', 'Charles de Gaulle'],
    ['— Yuri Ushakov', '', 'Yuri Ushakov'],
    ['It is wise — I think so', 'It is wise — I think so', undefined],
    ['It is wise — Let it settle.', 'It is wise — Let it settle.', undefined],
    ['It is wise — ', 'It is wise — ', undefined],
  ])('%j has the words %j, signed by %j', (paragraph, words, speaker) => {
    const text = `Before. ${paragraph} After.`;
    const start = 'Before. '.length;
    const read = readBlockQuotation(text, { start, end: start + paragraph.length });
    expect(text.slice(read.words.start, read.words.end)).toBe(words);
    expect(read.speaker).toBe(speaker);
  });
});
