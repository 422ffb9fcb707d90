import { type Citation, linkOf } from './citation.ts';
import { citedWords, speakerLine } from './citation-text.ts';

/** What TeX takes for its own; braces by their names, as BibTeX counts them even behind a backslash. */
const texSpecials: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
};

/** Pairs that TeX sets as one other sign: “--” as a dash, “``” as a quotation mark. */
const ligatures = /([-`'<>,])(?=\1)|[?!](?=`)/g;

/** A text for TeX: its specials escaped, all other letters as they are. */
const tex = (text: string): string =>
  text
    .replace(/[\\{}~^$&#_%]/g, (special) => texSpecials[special] ?? special)
    .replace(ligatures, '$&{}');

/** An address: BibTeX takes it verbatim, so that only what would end the field is escaped. */
const address = (url: string): string =>
  url.replace(/[\\{}\s]/g, (character) => encodeURIComponent(character));

/** The months by the names that every BibTeX style knows. */
const months = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
] as const;

type Field = readonly [name: string, value: string];

const dateFields = (date: string | undefined): readonly Field[] => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? [];
  if (year === undefined) return [];
  return [
    ['year', `{${year}}`],
    ['month', months[Number(month) - 1] ?? `{${month}}`],
    ['day', `{${Number(day)}}`],
  ];
};

/** A value, kept as it is written: inner braces keep styles from changing case or reading it as a person’s name. */
const kept = (text: string): string => `{{${tex(text)}}}`;

const note = (citation: Citation): readonly Field[] => {
  if (citation.words === undefined) return [];
  const who = speakerLine(citation);
  const said = who === '' ? citedWords(citation) : `${citedWords(citation)} — ${who}`;
  return [['note', `{${tex(said)}}`]];
};

/**
 * A citation as an entry of BibTeX (Patashnik, BibTeXing, 1988; fields as biblatex takes them too): the article, with
 * the words and who said them as a note. In UTF-8: letters beyond ASCII stay as they are.
 */
export const citationBibtex = (citation: Citation): string => {
  const { key, article } = citation;
  const { byline, publisher, date, title, language } = article;
  const fields: readonly Field[] = [
    ...(byline === undefined ? [] : [['author', kept(byline)] as const]),
    ['title', kept(title)],
    ...(publisher === undefined
      ? []
      : ([
          ['journal', kept(publisher)],
          ['entrysubtype', '{newspaper}'],
        ] as const)),
    ...dateFields(date),
    ['url', `{${address(linkOf(citation))}}`],
    ['langid', `{${language}}`],
    ...note(citation),
  ];
  const type = publisher === undefined ? 'misc' : 'article';
  return `@${type}{${key},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`;
};
