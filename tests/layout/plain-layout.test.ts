import { describe, expect, it } from 'vitest';
import { plainLayout } from '../../src/layout/plain-layout.ts';
import { indexCodePoints } from '../../src/text/code-points.ts';
import type { Extent } from '../../src/text/extent.ts';
import { readHarbourBridge, readSeed } from '../fixtures/read-fixture.ts';
import { showParts } from './golden.ts';

const long =
  'The harbour bridge will close for six weeks from Monday, the town council decided on Tuesday night.';
const longer = `${long} It will open again in November, before the first storms of the winter.`;

/** The kinds of the parts, in text order. */
const kinds = (body: string): string[] =>
  showParts(plainLayout({ body })).map(([kind]) =>
    kind.replace(/^paragraph of section (\d+)$/, 'p$1'),
  );

describe('the layout of a curated article', () => {
  it.each([
    ['the seed', readSeed],
    ['the harbour bridge', readHarbourBridge],
  ])('is that of its record: %s', async (_name, read) => {
    const { record, sourceText } = await read();
    const layout = plainLayout({ body: sourceText });
    const { positionOf } = indexCodePoints(sourceText);
    const inCodePoints = ({ start, end }: Extent) => ({
      start: positionOf(start),
      end: positionOf(end),
    });
    const bare = ({ start, end }: Extent) => ({ start, end });

    expect(layout.headline && inCodePoints(layout.headline)).toEqual(
      record.headline && bare(record.headline),
    );
    expect(layout.caption && inCodePoints(layout.caption)).toEqual(
      record.caption && bare(record.caption),
    );
    expect(layout.summary.map(inCodePoints)).toEqual(record.summary.map(bare));
    expect(
      layout.paragraphs.map((one) => ({ ...inCodePoints(one), section: one.section })),
    ).toEqual(record.paragraphs.map((one) => ({ ...bare(one), section: one.section })));
    expect(layout.remainder.map((one) => ({ ...inCodePoints(one), role: one.role }))).toEqual(
      record.remainder.map((one) => ({ ...bare(one), role: one.role })),
    );
    expect(layout.published).toEqual(record.published);
  });
});

describe('what pages put between paragraphs', () => {
  it.each([
    ['an advertisement’s mark', 'ADVERTISEMENT', 'other'],
    ['a pointer to another article', 'READ MORE: What the bridge cost', 'other'],
    ['a picture that says so', 'Photo: The bridge on Monday. (Eli Brandt/Getty Images)', 'caption'],
    ['a picture with its maker', 'The bridge is shut. (AP Photo/Eli Brandt)', 'caption'],
    ['a picture with its maker’s name', 'The bridge on Monday. Photograph: Jo Lee', 'caption'],
    ['a sentence about one', 'Related work: the bridge will be painted too.', 'p1'],
    ['words that an agency signs', 'The bridge will be painted too. (Reuters)', 'p1'],
    ['two sentences', 'We will build again. We gave our word', 'p1'],
    ['a title with a shortened word', 'Dr. Kell comes back', 'subheading'],
  ])('is told from them: %s', (_, line, kind) => {
    expect(kinds(`Bridge to close\n\n${long}\n\n${line}\n\n${longer}`)[2]).toBe(kind);
  });

  it('is what the writers are, below their names', () => {
    const body = `Bridge to close\n\nBy Anna Kell and Tom Brody\nStaff writers\n\n${long}`;
    expect(kinds(body)).toEqual(['headline', 'byline', 'byline', 'p1']);
  });
});

describe('the first line', () => {
  it.each([
    ['a short line', `Bridge to close\n\n${long}`, ['headline', 'p1']],
    ['a sentence above a longer one', `Bridge to close.\n\n${long}`, ['headline', 'p1']],
    ['two sentences', `Bridge shut. Now what?\n\n${long}`, ['headline', 'p1']],
    ['a short line without a blank one below', `Bridge to close\n${long}`, ['headline', 'p1']],
    [
      'two lines of one headline',
      `Bridge to close;\nferries to run\n\n${long}`,
      ['headline', 'p1'],
    ],
    ['a sentence without a blank line below', `The bridge will close.\n${long}`, ['p1', 'p1']],
    ['a sentence above shorter ones', `${long}\n\nHe said so.\n\nShe left.`, ['p1', 'p1', 'p1']],
    ['a full paragraph', `${long} ${long} ${long}\n\n${longer} ${longer} ${longer}`, ['p1', 'p1']],
    ['a dateline', `LONDON — The bridge is shut.\n\n${long}`, ['dateline', 'p1', 'p1']],
    ['a salutation', `Dear editor,\n\n${long}`, ['p1', 'p1']],
    ['a list', `• The bridge is shut.\n\n${long}`, ['bullet', 'summary', 'p1']],
    [
      'a sentence under a byline',
      `By Anna Kell\n\nThe bridge will close.\n\n${long}`,
      ['byline', 'p1', 'p1'],
    ],
    ['all there is', 'Bridge to close', ['p1']],
    ['marks', `* * *\n\nBridge to close\n\n${long}`, ['other', 'headline', 'p1']],
  ])('that is %s', (_what, body, expected) => {
    expect(kinds(body)).toEqual(expected);
  });
});

describe('what stands above the body', () => {
  it.each([
    ['the headline again', 'BRIDGE TO CLOSE!', ['repeated-headline']],
    ['a caption', 'The bridge on Monday', ['caption']],
    ['a caption and a short line', 'The bridge on Monday\n\nHarbour Photo', ['caption', 'other']],
    ['a byline and a date', 'By Anna Kell\n3 May 2016', ['byline', 'dateline']],
    ['a list', '- Bridge shut\n- Ferry runs', ['bullet', 'summary', 'bullet', 'summary']],
    [
      'a list with blank lines',
      '• Bridge shut\n\n• Ferry runs',
      ['bullet', 'summary', 'bullet', 'summary'],
    ],
    [
      'bullets without blanks',
      '•Bridge shut\n•Ferry runs',
      ['bullet', 'summary', 'bullet', 'summary'],
    ],
    [
      'a numbered list',
      '1) Bridge shut\n2) Ferry runs',
      ['bullet', 'summary', 'bullet', 'summary'],
    ],
    ['a list with a label', 'Key points\n• Bridge shut', ['subheading', 'bullet', 'summary']],
    ['a list and a heading', '• Bridge shut\n\nThe decision', ['bullet', 'summary', 'subheading']],
    ['a single dash', '- Bridge shut', ['caption']],
    ['numbers that count nothing', '3. May\n\n7. June', ['caption', 'other']],
  ])('can be %s', (_what, lines, expected) => {
    expect(kinds(`Bridge to close\n\n${lines}\n\n${long}\n\n${long}`)).toEqual([
      'headline',
      ...expected,
      'p1',
      'p1',
    ]);
  });
});

describe('what stands in the body', () => {
  it.each([
    ['a subheading', 'A long debate', ['subheading', 'p2']],
    ['a time', '7 p.m.', ['subheading', 'p2']],
    ['a question', 'A long debate?', ['p1', 'p1']],
    ['a line that introduces', 'Lind said:', ['p1', 'p1']],
    ['a line with a quotation', 'The “sea” does not wait', ['p1', 'p1']],
    ['who said it', '— Ada Lind', ['p1', 'p1']],
    ['a list', '• who pays\n• who decides', ['bullet', 'p1', 'bullet', 'p1', 'p1']],
    ['lines without a full stop', 'who pays\n\nwho decides', ['p1', 'p1', 'p1']],
    ['a line of marks', '* * *', ['other', 'p2']],
    ['a character without width', '\u200b', ['other', 'p1']],
  ])('can be %s', (_what, lines, expected) => {
    const body = ['Bridge to close', long, long, lines, long, long, long, long, long].join('\n\n');
    const rest = expected.at(-1) ?? '';
    expect(kinds(body)).toEqual(['headline', 'p1', 'p1', ...expected, rest, rest, rest, rest]);
  });

  it('can be a name beside a quotation, which may be its speaker’s', () => {
    const body = ['Bridge to close', long, '“The sea does not wait.”', 'Ada Lind, 52', long].join(
      '\n\n',
    );
    expect(kinds(body)).toEqual(['headline', 'p1', 'p1', 'p1', 'p1']);
  });
});

describe('sections', () => {
  it.each([
    ['a wider gap', [2, 3, 2], [1, 2, 2]],
    ['a much wider gap', [2, 9], [1, 2]],
    ['a blank line where there are few', [1, 1, 2, 1], [1, 1, 2, 2]],
    ['no gap, where all are wide', [3, 3, 3], [1, 1, 1]],
    ['no gap, where all are narrow', [1, 1, 1], [1, 1, 1]],
  ])('begin after %s: %j', (_what, gaps, sections) => {
    const [first = 0] = gaps;
    const body = `Bridge to close${'\n'.repeat(first)}${long}${gaps
      .slice(1)
      .map((gap) => '\n'.repeat(gap) + long)
      .join('')}`;
    expect(plainLayout({ body }).paragraphs.map(({ section }) => section)).toEqual(
      sections.slice(0, gaps.length),
    );
  });
});

describe('lines', () => {
  const wrapped = `The harbour bridge will close for six weeks from Monday, the
town council decided on Tuesday night. It will open again in
November.
The ferry will run every ten minutes, said Tom Brody, who has
run it for thirty years and has never seen so many people.`;

  it('that were broken to fit are one paragraph; a short last one ends it', () => {
    const { paragraphs, text } = plainLayout({ body: wrapped });
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual([
      wrapped.slice(0, wrapped.indexOf('\nThe ferry')),
      wrapped.slice(wrapped.indexOf('The ferry')),
    ]);
  });

  it.each(['\n', '\r\n', '\r', '\u0085', '\u2028', '\f', '\v'])('may end with %j', (end) => {
    const body = ['Bridge to close', '', long, '', long].join(end);
    expect(kinds(body)).toEqual(['headline', 'p1', 'p1']);
    expect(kinds(wrapped.replaceAll('\n', end))).toEqual(['p1', 'p1']);
  });

  it('that are paragraphs stay apart', () => {
    expect(kinds([long, longer, long].join('\n'))).toEqual(['p1', 'p1', 'p1']);
  });

  it('that begin in the middle of a sentence belong to the one before', () => {
    expect(
      kinds(`${longer}\n\nThe ferry\nwill run, said Brody,\nWho runs it.\nLind left.`),
    ).toEqual(['p1', 'p1', 'p1']);
  });
});

describe('a headline handed in', () => {
  const headlineOf = (body: string, headline: string) => {
    const layout = plainLayout({ body, headline });
    return [
      layout.headline && layout.text.slice(layout.headline.start, layout.headline.end),
      layout.text,
    ];
  };

  it.each([
    ['is the body’s own', `Bridge to close\n\n${long}`, 'Bridge to close', 'Bridge to close'],
    [
      'is the body’s own, marks and case aside',
      `\n BRIDGE “TO CLOSE”\n${long}`,
      'Bridge to close.',
      'BRIDGE “TO CLOSE”',
    ],
    [
      'is the body’s own, over two lines',
      `Bridge\nto close\n${long}`,
      'Bridge to close',
      'Bridge\nto close',
    ],
  ])('%s', (_what, body, headline, expected) => {
    expect(headlineOf(body, headline)).toEqual([expected, body]);
  });

  it.each([
    ['begins a longer line', `Bridge to close, says council\n\n${long}`],
    ['is not in the body', long],
  ])('goes before the body where it %s', (_what, body) => {
    expect(headlineOf(body, ' Bridge to close ')).toEqual([
      'Bridge to close',
      `Bridge to close\n\n${body}`,
    ]);
  });

  it('that is blank is none', () => {
    expect(headlineOf(long, ' \n ')).toEqual([undefined, long]);
  });
});
