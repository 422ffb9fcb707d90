import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleMediaTypes } from '../../src/layout/layout.ts';
import { readLayout } from '../../src/layout/read-layout.ts';
import { hasWord } from '../../src/layout/words.ts';
import { type GoldenCase, readGoldenCases, showLayout, showParts } from './golden.ts';
import { expectSound } from './layout-rules.ts';

const golden = await readGoldenCases();

/** Documents that say more than plain text can, and what is lost of them in it. */
const beyondPlainText: Readonly<Record<string, string>> = {
  'html-given-headline': 'that a line under the headline is a heading, no caption',
  'markdown-given-headline': 'that a line under the headline is a heading, no caption',
  'markdown-wrapped-list': 'that a line between paragraphs is a caption',
  'markdown-rich': 'that a blank line is part of a code block',
};

describe('readLayout', () => {
  it('has golden cases of all media types', () => {
    const counts = articleMediaTypes.map(
      (type) => golden.filter(({ input }) => input.mediaType === type).length,
    );
    expect(counts.every((count) => count >= 5)).toBe(true);
    expect(golden.length).toBeGreaterThanOrEqual(20);
  });

  it.each(golden)('finds the parts of $name', async ({ input, expected }) => {
    const layout = readLayout(input);
    expectSound(layout);
    await expect(showLayout(layout)).toMatchFileSnapshot(expected);
  });

  const documents = golden.filter(({ input }) => input.mediaType !== 'text/plain');
  const asPlain = ({ input }: GoldenCase) => {
    const layout = readLayout(input);
    return [layout, readLayout({ body: layout.text, mediaType: 'text/plain' })] as const;
  };

  it.each(documents.filter(({ name }) => !(name in beyondPlainText)))(
    'makes a text of $name whose layout is the same when read as plain text',
    (document) => {
      const [layout, plain] = asPlain(document);
      expect(showParts(plain)).toEqual(showParts(layout));
    },
  );

  it.each(documents.filter(({ name }) => name in beyondPlainText))(
    'makes a text of $name that has the same words when read as plain text',
    (document) => {
      const [layout, plain] = asPlain(document);
      expect(plain.text).toBe(layout.text);
      expectSound(plain);
    },
  );
});

const words = fc.constantFrom(
  'Anna',
  'By',
  'BY',
  'said',
  'the',
  'bridge',
  '“It',
  'is”',
  '"shut"',
  'WASHINGTON',
  '(AP)',
  '—',
  '-',
  '•',
  '*',
  '1.',
  '2.',
  '3 May 2016',
  'Nov.',
  'July,',
  'words:',
  'end.',
  'why?',
  '…',
  '©',
  '#',
  '##',
  '>',
  '```',
  '---',
  '|',
  '***',
  '<p>',
  '</p>',
  '<br>',
  '<li>',
  '<ul>',
  '<h1>',
  '</h1>',
  '<td>',
  '<b',
  '&amp;',
  '&#0;',
  '<!--',
  '-->',
  '<script>',
  '[a](b)',
  '![a](b)',
  '`',
  '_x_',
  '🌉',
  'é',
  '\u200b',
  'title: x',
  'x',
);
const blanks = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '\n\n\n',
  '\r\n',
  '\r\n\r\n',
  '\r',
  '\u2028',
  '\u2029',
  '\t',
  '\u00a0',
  '\u3000',
  '\f',
  '\v',
  '\u0085',
  '\ufeff',
  '',
  '    ',
);
const structured = fc
  .array(fc.tuple(words, blanks), { maxLength: 60 })
  .map((pieces) => pieces.flat().join(''));
const anything = fc.oneof(
  { weight: 3, arbitrary: structured },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 200 }) },
);
const someHeadline = fc.option(fc.oneof(fc.constant('Anna said the bridge'), structured), {
  nil: undefined,
});

describe.each(articleMediaTypes)('the layout of any %s', (mediaType) => {
  it('covers the text once, without blanks at the ends, in order, with a paragraph if there is a word', () => {
    fc.assert(
      fc.property(anything, someHeadline, (body, headline) => {
        expectSound(readLayout({ body, mediaType, headline }));
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('the layout of any long page', () => {
  const sentence =
    'The mayor, Ada Lind, said on Monday that the bridge would close, and that it had to. ';
  const piece = fc.oneof(
    fc.constantFrom(
      '<article>',
      '</article>',
      '<div class="content">',
      '</div>',
      '<p>',
      '</p>',
      '<body>',
      '</body>',
    ),
    fc.constantFrom(
      '<html>',
      '</html>',
      '<head>',
      '<table><tr><td>',
      '</td></tr></table>',
      '<ul><li>',
      '</ul>',
      '<br><br>',
    ),
    fc.constantFrom(
      '<h1>Bridge to close</h1>',
      '<h2>',
      '</h2>',
      '<title>Bridge to close</title>',
      '<font>',
      '<frameset>',
    ),
    fc.constantFrom(
      '<a href="/x">',
      '</a>',
      '<img alt="x">',
      '<figure><figcaption>',
      '</figure>',
      '<svg><path/></svg>',
    ),
    fc.constantFrom(
      '<nav>',
      '</nav>',
      '<pre>',
      '<!doctype html>',
      '<p hidden>',
      '<time datetime="2016-05-03">',
      '<base href="::">',
    ),
    fc.integer({ min: 1, max: 9 }).map((times) => sentence.repeat(times)),
  );
  const page = fc.array(piece, { minLength: 20, maxLength: 60 }).map((pieces) => pieces.join(''));

  it('covers its text, whatever Readability makes of the page', () => {
    fc.assert(
      fc.property(page, (body) => expectSound(readLayout({ body, mediaType: 'text/html' }))),
      { numRuns: 200 },
    );
  });
});

describe('the layout of any plain text', () => {
  it('is of the text as received', () => {
    fc.assert(
      fc.property(anything, (body) => {
        expect(readLayout({ body, mediaType: 'text/plain' }).text).toBe(body);
      }),
    );
  });

  it('is of the headline, a blank line and the text, where the text does not begin with the headline', () => {
    fc.assert(
      fc.property(anything, (body) => {
        const { text, headline } = readLayout({
          body,
          mediaType: 'text/plain',
          headline: ' A headline of its own\n',
        });
        expect(text).toBe(`A headline of its own\n\n${body}`);
        if (hasWord(body)) expect(headline).toEqual({ start: 0, end: 21 });
      }),
      { numRuns: 500 },
    );
  });
});

describe('the words of a document', () => {
  const word = fc.stringMatching(/^[a-z]{4,9}$/);
  const paragraph = fc
    .array(word, { minLength: 3, maxLength: 20 })
    .map((list) => `${list.join(' ')}.`);
  const body = fc.array(paragraph, { minLength: 1, maxLength: 12 });

  it.each([
    [
      'text/markdown',
      (one: string, index: number) => `${['', '> ', '- ', '1. ', '## '][index % 5]}${one}\n\n`,
    ],
    [
      'text/html',
      (one: string, index: number) => `<${tags[index % 5]}>${one}</${tags[index % 5]}>`,
    ],
  ] as const)('are all in the text of %s', (mediaType, mark) => {
    fc.assert(
      fc.property(body, (paragraphs) => {
        const { text } = readLayout({ body: paragraphs.map(mark).join(''), mediaType });
        expect(paragraphs.filter((one) => !text.includes(one))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

const tags = ['p', 'blockquote', 'li', 'div', 'h3'];
