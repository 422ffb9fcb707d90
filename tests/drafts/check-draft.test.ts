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

describe('words behind a mark that nothing answers', () => {
  it.each([
    [
      'Ushakov said "I think it would be "good" to let the dust settle" on Monday.',
      ['I think it would be ', 'good'],
    ],
    [
      '“Ushakov told me “let the dust never settle” today,” Smith said on Monday.',
      ['Ushakov told me ', 'let the dust never settle'],
    ],
    ['The 6" pipe was 5 feet long, he said on Monday.', []],
  ])('are told to be not checked, and never passed over: %j', async (body, quotations) => {
    const checked = await checkedDraft(body, 'text/plain');
    expect(checked.map(({ quotation }) => quotation)).toEqual(quotations);
    if (quotations.length > 0) {
      expect(checked[0]).toMatchObject({ verdict: 'not-checked', reason: 'no mark closes it' });
    }
  });
});

/** Where each quotation stands, who is said to have said it, and what became of it. */
const told = async (body: string, mediaType: 'text/markdown' | 'text/html') =>
  (await checkedDraft(body, mediaType)).map(({ line, column, speaker, verdict }) => [
    `${line}:${column}`,
    speaker,
    verdict,
  ]);

const changed = settle.replace('wise', 'good');

describe('a block quotation of a draft', () => {
  it.each<[mediaType: 'text/markdown' | 'text/html', body: string, expected: unknown[]]>([
    ['text/markdown', `He said it.\n\n> ${changed}\n`, ['3:3', undefined, 'altered']],
    [
      'text/markdown',
      `He said it.\n\n> ${settle}\n>\n> — Donald Trump\n`,
      ['3:3', 'Donald Trump', 'misattributed'],
    ],
    [
      'text/html',
      `<p>He said it.</p>\n<blockquote><p>${changed}</p><cite>Yuri Ushakov</cite></blockquote>`,
      ['2:16', 'Yuri Ushakov', 'altered'],
    ],
    [
      'text/markdown',
      `He said it.\n\n<blockquote>${changed}</blockquote>\n`,
      ['3:13', undefined, 'altered'],
    ],
  ])('of %s is checked as it stands, without marks: %j', async (mediaType, body, expected) => {
    expect(await told(body, mediaType)).toEqual([expected]);
  });

  it('is signed paragraph by paragraph, or at its end for all', async () => {
    const others = 'There are other options which our leaders can look at';
    const each = `He said it.\n\n> ${settle}. — Ushakov\n>\n> ${others}. — Donald Trump\n`;
    const speakers = (await told(each, 'text/markdown')).map(([, speaker]) => speaker);
    expect(speakers).toEqual(['Ushakov', 'Donald Trump']);
    const all = `He said it.\n\n> ${settle}.\n>\n> ${others}. — Ushakov\n`;
    expect((await told(all, 'text/markdown')).map(([, speaker]) => speaker)).toEqual([
      'Ushakov',
      'Ushakov',
    ]);
  });

  it('with marks is checked by what stands between them', async () => {
    const body = `He said it.\n\n> Mr Ushakov said: “${settle}.” Nobody disagreed.\n`;
    expect(await told(body, 'text/markdown')).toEqual([['3:20', 'Ushakov', 'verbatim']]);
  });

  it('is none where it calls something out', async () => {
    expect(await told(`He said it.\n\n> [!NOTE]\n> ${changed}\n`, 'text/markdown')).toEqual([]);
  });
});

describe('words in marks that stand in code', () => {
  it.each([
    ['text/markdown', `He said it.\n\n\`\`\`js\nprint("${changed}")\n\`\`\`\n`],
    ['text/markdown', `Try \`print("${changed}")\`, he said on Monday.\n`],
    ['text/html', `<p>Try <code>print("${changed}")</code>, he said on Monday.</p>`],
  ] as const)('are not checked, and said to be code: %s %j', async (mediaType, body) => {
    expect(await checkedDraft(body, mediaType)).toMatchObject([
      { verdict: 'not-checked', reason: 'it stands in code' },
    ]);
  });
});

describe('a quotation within a quotation', () => {
  it('is checked for itself, unless all of it is on record', async () => {
    const within = `“They told us ‘${changed}’ and that was all we heard,” Smith said.`;
    const verdicts = (await checkedDraft(within, 'text/plain')).map(({ verdict }) => verdict);
    expect(verdicts).toEqual([expect.not.stringMatching('verbatim'), 'altered']);
    const word = '“They told us the ‘truth’ and that was all we heard,” Smith said.';
    expect(await checkedDraft(word, 'text/plain')).toHaveLength(1);
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
