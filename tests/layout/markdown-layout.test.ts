import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/layout/front-matter.ts';
import { isPlainlyMarked } from '../../src/layout/markdown-bounds.ts';
import { markdownLayout } from '../../src/layout/markdown-layout.ts';
import { showParts } from './golden.ts';
import { expectSound } from './layout-rules.ts';

const long =
  'The harbour bridge will close for six weeks from Monday, the town council decided on Tuesday night.';

const read = (body: string, headline?: string) =>
  markdownLayout({ body, mediaType: 'text/markdown', headline });

const parts = (body: string, headline?: string) =>
  showParts(read(body, headline)).map(([kind, words]) => `${kind}: ${words}`);

describe('the text of Markdown', () => {
  it.each([
    ['**bold** and _thin_ `code` words.', 'bold and thin code words.'],
    [
      'A [link](https://a.example "title") and <https://b.example>.',
      'A link and https://b.example.',
    ],
    ['A [reference][1].\n\n[1]: https://a.example', 'A reference.'],
    ['Two\nlines \\\nand a break.', 'Two lines and a break.'],
    ['AT&amp;T \\*not bold\\*.', 'AT&T *not bold*.'],
    ['An <b>inline</b> tag.', 'An inline tag.'],
    ['> Quoted\n> words.', 'Quoted words.'],
    ['> We will rebuild.\n> — Anna Kell, owner', 'We will rebuild.\n\n— Anna Kell, owner'],
    ['<div>\n<p>In a <i>box</i>.</p>\n</div>', 'In a box.'],
    ['Before.\n\n<!-- hidden -->\n\nAfter.', 'Before.\n\nAfter.'],
    ['    indented\n    code', 'indented\ncode'],
    ['~~~\na\n\n\nb\n~~~', 'a\n\n\nb'],
    ['| a | b |\n|---|---|\n| c d | |', 'a\tb\n\nc d'],
    ['• one\n• two', '• one\n• two'],
    ['1. —', '—'],
  ])('of %j is %j', (body, text) => {
    expect(read(body).text).toBe(text);
  });
});

describe('the headline of Markdown', () => {
  it.each([
    ['the first heading', `# Bridge to close\n\n${long}`, undefined, 'headline: Bridge to close'],
    [
      'the first heading, whatever its level',
      `### Bridge to close\n\n${long}`,
      undefined,
      'headline: Bridge to close',
    ],
    [
      'the one of the front matter',
      `---\ntitle: Bridge shuts\n---\n${long}`,
      undefined,
      'headline: Bridge shuts',
    ],
    [
      'the one handed in',
      `---\ntitle: Bridge shuts\n---\n${long}`,
      'Bridge to close',
      'headline: Bridge to close',
    ],
    [
      'no heading below a paragraph',
      `${long}\n\n# Later\n\n${long}`,
      undefined,
      `paragraph of section 1: ${long}`,
    ],
    [
      'a first line, where nothing is marked',
      `Bridge to close\n\n${long}`,
      undefined,
      'headline: Bridge to close',
    ],
  ])('is %s', (_what, body, headline, expected) => {
    expect(parts(body, headline)[0]).toBe(expected);
  });

  it('is taken once where front matter and heading agree', () => {
    expect(parts(`---\ntitle: Bridge to close\n---\n# Bridge to *close*\n\n${long}`)).toEqual([
      'headline: Bridge to close',
      `paragraph of section 1: ${long}`,
    ]);
  });
});

describe('front matter', () => {
  it('says what is known of the publication', () => {
    const body = `---\r\nTitle: 'Lind''s bridge'\r\nauthor: By Anna Kell\r\ndate: May 3, 2016\r\nlang: EN-us\r\n---\r\n${long}`;
    const { matter, rest } = readFrontMatter(body);
    expect(matter).toEqual({
      headline: 'Lind’s bridge'.replace('’', "'"),
      published: { byline: 'Anna Kell', date: '2016-05-03' },
      language: 'en-us',
    });
    expect(rest.trim()).toBe(long);
  });

  it.each([
    ['a list', 'authors: [Anna, Tom]'],
    ['a block of text', 'title: >\n  Bridge'],
    ['a date that cannot be', 'date: 2016-02-30'],
    ['an address that is none', 'url: javascript:alert(1)'],
    ['a language that is none', 'lang: English language'],
  ])('is not taken from %s', (_what, line) => {
    const { matter, rest } = readFrontMatter(`---\n${line}\n---\n${long}`);
    expect(matter).toEqual({ headline: undefined, published: undefined, language: undefined });
    expect(rest.trim()).toBe(long);
  });

  it.each([
    ['text between two rules', `---\n\n${long}\n\n---\n\n${long}`],
    ['a rule alone', `---\n${long}`],
    ['nothing', '---\n---\n'],
    ['a pair of lines further down', `${long}\n---\ntitle: x\n---\n`],
  ])('is not seen in %s', (_what, body) => {
    expect(readFrontMatter(body).rest).toBe(body);
  });
});

describe('Markdown with more marks than an article has', () => {
  it.each([
    ['emphasis', 'a*'.repeat(5_000)],
    ['quotations in quotations', `${'>'.repeat(500)} ${long}`],
    ['lists in lists', `${'1. '.repeat(500)}${long}`],
    [
      'a deep list',
      Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    ],
    ['a list of thousands', '- a\n'.repeat(3_000)],
    ['links that do not end', '[a]('.repeat(5_000)],
    ['lines beyond number', 'a\n'.repeat(50_000)],
  ])('is read as plain text: %s', (_what, body) => {
    expect(isPlainlyMarked(body)).toBe(false);
    const layout = read(body, 'Bridge to close');
    expect(layout.text).toBe(`Bridge to close\n\n${body}`);
    expectSound(layout);
  });

  it('is far from any article', () => {
    const article =
      `# Bridge\n\n- *a* [b](c)\n  - d\n    - e\n\n> ${long} **so** it is _said_\n\n`.repeat(150);
    expect(isPlainlyMarked(article)).toBe(true);
  });
});
