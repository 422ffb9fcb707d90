import { describe, expect, it } from 'vitest';
import { checkedDraft } from './draft.ts';

const settle = 'I think it would be wise to let the dust settle';

const draft = `Putin may stay at home

Kremlin aide Yuri Ushakov sees no hurry. “${settle},” Ushakov said on Friday.

“There are other options which our leaders can look at,” Donald Trump said.

Ushakov said: “It would be foolish to let the dust settle.” He called it a “success”.

“The elephants of Geneva prefer geologists to bankers,” Ushakov added.

“Russian media also praised the summit,” Ushakov said.
`;

describe('the quotations of a draft', () => {
  it('are found where they stand, with who the draft says said them, and checked', async () => {
    const checked = await checkedDraft(draft, 'text/plain');
    const told = checked.map(({ line, column, placeIn, speaker, verdict }) => [
      `${line}:${column}`,
      placeIn,
      speaker,
      verdict,
    ]);
    expect(told).toEqual([
      ['3:42', 'file', 'Yuri Ushakov', 'verbatim'],
      ['5:1', 'file', 'Donald Trump', 'misattributed'],
      ['7:15', 'file', 'Yuri Ushakov', 'altered'],
      ['7:76', 'file', expect.anything(), 'not-checked'],
      ['9:1', 'file', 'Yuri Ushakov', 'not-found'],
      ['11:1', 'file', 'Yuri Ushakov', 'not-a-quotation'],
    ]);
  });

  it('that nobody is named for are checked by their words', async () => {
    const [checked] = await checkedDraft(`Elsewhere it was said:\n\n“${settle}.”\n`, 'text/plain');
    expect(checked).toMatchObject({
      verdict: 'verbatim',
      verification: { attribution: 'not-asked' },
    });
  });

  it('are looked for in the article that is named', async () => {
    const checking = checkedDraft(draft, 'text/plain', 'another-article');
    await expect(checking).rejects.toThrow('There is no article “another-article”');
  });

  it('that nothing closes are not checked, unless they go on in the next paragraph', async () => {
    const open = `Mr Smith spoke.\n\n“${settle}\n\nThat was all, Mr Smith said on Monday.\n`;
    expect(await checkedDraft(open, 'text/plain')).toMatchObject([
      { verdict: 'not-checked', reason: 'no mark closes it' },
    ]);
    const goesOn = `Mr Ushakov spoke.\n\n“${settle}\n\n“Maybe there will be other international events.”\n`;
    const verdicts = (await checkedDraft(goesOn, 'text/plain')).map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['verbatim', 'verbatim']);
  });
});

describe('a place in a file', () => {
  it.each([
    [
      'text/markdown',
      `# Title *of* it\n\nSome words, and [a link](https://example.org/“x”).\n\n> Mr Ushakov said:\n> **“I think** it would be\n> wise to let [the dust](/dust) settle.”\n`,
      '6:5',
    ],
    [
      'text/markdown',
      `---\ntitle: No hurry\n---\n\n&ldquo;I think it would be wise to let the dust settle,&rdquo; said Ushakov &amp; Co.\n`,
      '5:1',
    ],
    [
      'text/html',
      `<html><head><title>“I think it would be wise”</title></head><body>\n<h1>No hurry</h1>\n<p>He said: <q>I think it <b>would</b> be wise to let the dust&nbsp;settle</q>, Mr Ushakov did.</p>\n</body></html>`,
      '3:16',
    ],
    [
      'text/html',
      `<p>So it is.</p>\n<p>\n  &ldquo;I think it would be wise to let the dust settle,&rdquo; said Ushakov.</p>`,
      '3:3',
    ],
    [
      'text/plain',
      `🌉🌉 \r\n“I think it would be wise to let the dust settle,” said Ushakov.`,
      '2:1',
    ],
    ['text/plain', `🌉 Ushakov: “I think it would be wise to let the dust settle.”`, '1:12'],
  ] as const)('of %s is that of the quotation: %j', async (mediaType, body, place) => {
    const checked = await checkedDraft(body, mediaType);
    const told = checked.map(({ line, column, placeIn, verdict }) => ({
      place: `${line}:${column}`,
      placeIn,
      verdict,
    }));
    expect(told).toEqual([{ place, placeIn: 'file', verdict: 'verbatim' }]);
  });

  it('is that of the right one of several that are the same', async () => {
    const line = '“I think it would be wise to let the dust settle,” said Ushakov on';
    const body = ['Monday', 'Tuesday', 'Friday']
      .map((day) => `${line} *${day}* night.`)
      .join('\n\n');
    const checked = await checkedDraft(body, 'text/markdown');
    expect(checked.map((one) => one.line)).toEqual([1, 3, 5]);
  });
});
