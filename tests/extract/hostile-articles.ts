import type { ArticleMediaType } from '../../src/layout/layout.ts';
import type { Random } from '../../src/training/random.ts';
import { anyCharacter, anyOf, filled, nested, prose, repeated, sentences } from './hostile-text.ts';

/** A document made to be hard to read, of as many bytes of UTF-8 as are asked for, or a few less. */
export type HostileArticle = {
  readonly name: string;
  readonly mediaType: ArticleMediaType;
  readonly make: (bytes: number, random: Random) => string;
};

const plain = (name: string, make: HostileArticle['make']): HostileArticle => ({
  name,
  mediaType: 'text/plain',
  make,
});
const markdown = (name: string, make: HostileArticle['make']): HostileArticle => ({
  name,
  mediaType: 'text/markdown',
  make,
});
const html = (name: string, make: HostileArticle['make']): HostileArticle => ({
  name,
  mediaType: 'text/html',
  make,
});
const again = (text: string) => (bytes: number) => repeated(text, bytes);

/** The quotation marks of English, and those of others that may stand in an English text. */
const quotationMarks = ['"', "'", '“', '”', '‘', '’', '«', '»', '„', '`', '``', "''", '“”', '”“'];

const mostMarks = 100_000;

/** A hundred thousand quotation marks, or as many as there is room for, between prose. */
export const runsOfMarks: readonly HostileArticle[] = quotationMarks.map((mark) =>
  plain(`100,000 of ${mark}`, (bytes) => {
    const room = Math.floor((bytes - 2 * Buffer.byteLength(prose) - 9) / Buffer.byteLength(mark));
    return `${prose}\n\n${mark.repeat(Math.min(mostMarks, room))} ${prose}`;
  }),
);

/** The same marks with words between. */
export const markedWords: readonly HostileArticle[] = quotationMarks.map((mark) =>
  plain(`words between ${mark}`, again(`the mayor said ${mark}it is, ${mark} `)),
);

const nests: readonly HostileArticle[] = [
  plain('brackets in brackets', (bytes) => nested('(', ')', bytes)),
  plain('brackets with words in brackets', (bytes) => nested('(he said that ', ') ', bytes)),
  plain('quotations in quotations', (bytes) => nested('“she said, ‘', '’ ”', bytes)),
  plain('brackets that never close', again('he said (and the [one {of ')),
  html('divs in divs', (bytes) => nested('<div>', '</div>', bytes)),
  html('block quotations in block quotations', (bytes) =>
    nested('<blockquote>', '</blockquote>', bytes),
  ),
  html('lists in lists', (bytes) => nested('<ul><li>said ', '</ul>', bytes)),
  html('divs as deep as can be read', again(nested('<div>', '</div>', 900 * 11 + 999))),
  html('tables in tables', (bytes) => nested('<table><tr><td>', '</table>', bytes)),
  html('emphasis that never closes', again('<p><b><i>He said it is. ')),
  html('attributes without end', again('<a href="the mayor said ')),
  markdown(
    'block quotations in block quotations',
    (bytes) => `${'> '.repeat((bytes - 999) / 2)}${prose}`,
  ),
  markdown('a deeper block quotation each line', (bytes) =>
    Array.from({ length: Math.sqrt(bytes) }, (_, depth) => `${'>'.repeat(depth)} He said it is.`)
      .join('\n\n')
      .slice(0, bytes),
  ),
  markdown('lists in lists', (bytes) => `${'- '.repeat((bytes - 999) / 2)}${prose}`),
  markdown('links in links', again('[he said [the ')),
  markdown('emphasis that never closes', again('*he **said _the ')),
];

const walls: readonly HostileArticle[] = [
  plain('one line of sentences', again(`${prose} `)),
  plain('one sentence', again('the mayor said that the council told the press that ')),
  plain('one paragraph of sentences each', again(sentences.join('\n\n').concat('\n\n'))),
  plain('letters without a blank', (bytes) => `${prose} ${'a'.repeat(bytes - 999)}`),
  plain(
    'prose without a blank',
    (bytes) => `${prose} ${repeated(prose.replaceAll(' ', ''), bytes - 999)}`,
  ),
  plain('words with full stops but no blank', again('the.mayor.said.it.is.')),
  plain('paragraphs of one word', again('the\n\nmayor\n\nsaid\n\nThe\n\nOf\n\n')),
  plain('he said', again('he said ')),
  plain('he said, as sentences', again('He said. ')),
  plain('colons', again('the mayor: he: it: a: ')),
  plain('colons alone', (bytes) => `${prose} ${':'.repeat(bytes - 999)}`),
  plain('dashes', again('the mayor — he – said - it -- is ')),
  plain('names', again('Ada Lind and the Tom Reed of Harbour Office said ')),
  plain('new names', (bytes, random) =>
    filled(bytes, () => {
      const name = () =>
        `${anyOf(['Ka', 'Li', 'Mo'], random)}${anyOf(['ran', 'nus', 'bel'], random)}${Math.floor(
          random() * 1e6,
        )
          .toString(26)
          .replace(/\d/g, 'e')}`;
      return `${name()} ${name()} said that the ${name()} was there. `;
    }),
  ),
  plain('bullets', again('• The mayor said it is\n')),
  plain('bullets alone', (bytes) => `${prose}\n${repeated('•\n', bytes - 999)}`),
  plain('commas', again('the, he, said, of, ')),
  plain('blanks', (bytes) => `${prose}${' '.repeat(bytes - 999)}${prose}`),
  plain('blank lines', (bytes) => `${prose}${'\n'.repeat(bytes - 999)}${prose}`),
  plain('line ends of all kinds', again('The mayor said it\r\r\n\u2028\u0085\u2029\v\f is. ')),
  plain('digits', again('He said 1,000,000.00 of the 123456789 ')),
  plain(
    'marks that combine',
    (bytes) => `${prose} a${'\u0301'.repeat((bytes - 999) / 2)} ${prose}`,
  ),
];

const noise: readonly HostileArticle[] = [
  plain('any characters among prose', (bytes, random) =>
    filled(bytes, () => (random() < 0.8 ? `${anyOf(sentences, random)} ` : anyCharacter(random))),
  ),
  plain('any characters within words', (bytes, random) =>
    filled(bytes, () => {
      const word = anyOf(prose.split(' '), random);
      return random() < 0.2
        ? `${word.slice(0, 2)}${anyCharacter(random)}${word.slice(2)} `
        : `${word} `;
    }),
  ),
  html('tags and prose in disorder', (bytes, random) =>
    filled(bytes, () =>
      anyOf(
        [
          '<p>',
          '</p>',
          '<div>',
          '</div>',
          '<li>',
          '<table>',
          '<',
          '>',
          '&',
          '&#8220;',
          '<!--',
          '-->',
          '<br>',
          ' he said ',
          prose,
        ],
        random,
      ),
    ),
  ),
  markdown('marks and prose in disorder', (bytes, random) =>
    filled(bytes, () =>
      anyOf(
        [
          '# ',
          '> ',
          '- ',
          '*',
          '_',
          '`',
          '[',
          '](',
          ')',
          '|',
          '\n',
          '\n\n',
          '    ',
          '<b>',
          ' he said ',
          prose,
        ],
        random,
      ),
    ),
  ),
];

/** Documents that nest, go on without end, or are in disorder. */
export const hostileArticles: readonly HostileArticle[] = [...nests, ...walls, ...noise];
