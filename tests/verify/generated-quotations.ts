import type { StoredArticle } from '../../src/records/article.ts';
import type { Quote } from '../../src/records/quote.ts';
import type { Verdict, VerificationRequest } from '../../src/verify/verification.ts';
import type { Choices } from '../bench/random-choices.ts';
import { at } from '../records/record-edits.ts';

/** What was done to words of the archive to make a quotation. */
export type Kind =
  | 'untouched'
  | 'typography'
  | 'marked edits'
  | 'one word changed'
  | 'negation dropped'
  | 'spliced'
  | 'speaker swapped'
  | 'narration'
  | 'unrelated';

export const expectedOf: Readonly<Record<Kind, Verdict>> = {
  untouched: 'verbatim',
  typography: 'verbatim',
  'marked edits': 'verbatim',
  'one word changed': 'altered',
  'negation dropped': 'altered',
  spliced: 'altered',
  'speaker swapped': 'misattributed',
  narration: 'not-a-quotation',
  unrelated: 'not-found',
};

export const kinds = Object.keys(expectedOf) as readonly Kind[];

/** Makes a quotation of an article’s words; undefined where it has none that suit. */
type Maker = (
  stored: StoredArticle,
  other: StoredArticle,
  choices: Choices,
) => VerificationRequest | undefined;

/** Shorter quotes are not altered: many articles have the like, and what is left may be nobody’s. */
const fewest = 8;
const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);
const isPlain = (word: string): boolean => /^\p{Ll}{3,}$/u.test(word);

const longQuote = ({ article }: StoredArticle, choices: Choices): Quote | undefined => {
  const long = article.quotes.filter(({ text }) => text.split(' ').length >= fewest);
  return long.length === 0 ? undefined : choices.one(long);
};

/** Applies a change to a long quote. */
const ofQuote =
  (change: (text: string, choices: Choices) => string | undefined): Maker =>
  (stored, _other, choices) => {
    const quote = longQuote(stored, choices);
    const quotation = quote === undefined ? undefined : change(quote.text, choices);
    return quotation === undefined ? undefined : { quotation };
  };

const untouched: Maker = (stored, _other, choices) => {
  const { text, attribution } = choices.one(stored.article.quotes);
  const words = text.split(' ');
  const from = choices.chance(0.5) ? 0 : choices.below(Math.max(1, words.length - 3));
  const quotation = words.slice(from).join(' ');
  const speaker = stored.article.speakers.find(({ id }) => id === attribution.speakerId);
  return speaker !== undefined && choices.chance(0.3)
    ? { quotation, speaker: speaker.name }
    : { quotation };
};

const typographic: readonly ((text: string) => string)[] = [
  (text) => `“${text}”`,
  (text) => `"${text.replace(/[‘’]/g, "'")}"`,
  (text) => `«${text}»`,
  (text) => text.charAt(0).toLowerCase() + text.slice(1),
  (text) => text.replaceAll(' ', '  '),
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replace(' ', '\n'),
  (text) => text.replaceAll(' – ', '—'),
  (text) => text.replaceAll(' – ', ' -- '),
  (text) => text.replaceAll('-', '‑').replace(/['’]/g, '’'),
  (text) => text.replace(/['’]/g, "'").replace(/[“”"]/g, "'"),
  (text) => `${text.replace(/[.,]$/, '')},`,
  (text) => text.replace(/ \p{Ll}{3}/u, (word) => `${word.slice(0, 2)}\u00ad${word.slice(2)}`),
  (text) => text.normalize('NFD'),
];

const marked = (text: string, choices: Choices): string | undefined => {
  const words = text.split(' ');
  const place = 2 + choices.below(words.length - 4);
  const isDenied = words.some((word) =>
    /^(?:not|no|never|nobody|nothing|cannot|without)$|n['’]t/i.test(word),
  );
  const isAsked = /[?!.] /.test(text);
  const way = choices.below(6);
  if (way === 0) return `… ${words.slice(2).join(' ')}`;
  if (way === 1) return `${words.slice(0, -2).join(' ')} [...]`;
  if (way === 2) return words.toSpliced(place, 0, '[sic]').join(' ');
  if (way === 3) return `[${text.charAt(0)}]${text.slice(1)}`;
  if (isDenied || isAsked) return undefined;
  if (way === 4) return words.toSpliced(place, 2, choices.one(['…', '[…]', '. . .'])).join(' ');
  return isPlain(words[place] ?? '') && !/\d/.test(words[place] ?? '')
    ? words.toSpliced(place, 1, '[the thing in question]').join(' ')
    : undefined;
};

const substitutes = ['zealous', 'tomorrow', 'Norwich', 'eleven', 'sometimes', 'lemon', 'reported'];

const changed = (text: string, choices: Choices): string | undefined => {
  const words = text.split(' ');
  const place = choices.below(words.length);
  const word = words[place] ?? '';
  if (!isWord(word)) return undefined;
  const figure = /\d/.exec(word);
  if (figure !== null) {
    const other = String((Number(figure[0]) + 1) % 10);
    return words.toSpliced(place, 1, word.replace(figure[0], other)).join(' ');
  }
  return words.toSpliced(place, 1, choices.one(substitutes)).join(' ');
};

const negation = / (?:not|never)(?= )|n['’]t(?= )/;

const undenied = (text: string): string | undefined =>
  negation.test(text) ? text.replace(negation, '') : undefined;

const spliced: Maker = (stored, other, choices) => {
  const source = choices.chance(0.5) ? stored : other;
  const [one, two] = [longQuote(stored, choices), longQuote(source, choices)];
  if (one === undefined || two === undefined || one.text === two.text) return undefined;
  if (source === stored && (one.continues !== undefined || two.continues !== undefined))
    return undefined;
  const [start, end] = [one.text.split(' '), two.text.split(' ')];
  const head = start.slice(0, Math.ceil(start.length / 2));
  const tail = end.slice(Math.floor(end.length / 2));
  return head.length < 4 || tail.length < 4
    ? undefined
    : { quotation: [...head, ...tail].join(' ') };
};

const swapped: Maker = (stored, _other, choices) => {
  const quote = longQuote(stored, choices);
  const others = stored.article.speakers.filter(
    ({ id, kind }) => id !== quote?.attribution.speakerId && kind !== 'document',
  );
  return quote === undefined || others.length === 0
    ? undefined
    : { quotation: quote.text, speaker: choices.one(others).name };
};

const narration: Maker = ({ article }, _other, choices) => {
  const claims = article.claims.filter(
    ({ type, text }) =>
      (type === 'narration' || type === 'indirect') && text.split(' ').length >= 6,
  );
  const text = claims.length === 0 ? undefined : choices.one(claims).text;
  return text === undefined ? undefined : { quotation: `“${text}”` };
};

const openings = [
  'A heron',
  'My aunt in Lisbon',
  'The last cellist',
  'One of the astronauts',
  'Whoever painted it',
  'A baker’s cat',
];
const doings = [
  'stole the blue umbrella',
  'dreamt of marzipan and thunder',
  'folded nine paper cranes',
  'danced barefoot',
  'hid a trumpet inside the piano',
  'sang to the moon',
];
const endings = [
  'before breakfast',
  'while the kettle boiled',
  'under a velvet curtain',
  'in pyjamas',
  'and laughed like a hyena',
  'with a mouthful of cherries',
];

const unrelated: Maker = (_stored, _other, choices) => ({
  quotation: `${choices.one(openings)} ${choices.one(doings)} ${choices.one(endings)}`,
});

const makers: Readonly<Record<Kind, Maker>> = {
  untouched,
  typography: ofQuote((text, choices) => choices.one(typographic)(text)),
  'marked edits': ofQuote(marked),
  'one word changed': ofQuote(changed),
  'negation dropped': ofQuote(undenied),
  spliced,
  'speaker swapped': swapped,
  narration,
  unrelated,
};

/** A quotation and what it is. */
export type Specimen = { readonly kind: Kind; readonly request: VerificationRequest };

/**
 * As many quotations of each kind, of articles taken by chance.
 * @param isOnRecord whether some words stand in an article: then they are not altered, nor unrelated
 */
export const makeSpecimens = (
  articles: readonly StoredArticle[],
  each: number,
  choices: Choices,
  isOnRecord: (quotation: string) => boolean,
): readonly Specimen[] =>
  kinds.flatMap((kind) => {
    const made: Specimen[] = [];
    while (made.length < each) {
      const [stored, other] = [choices.one(articles), at(articles, choices.below(articles.length))];
      const request = makers[kind](stored, other, choices);
      if (request === undefined) continue;
      const isMade = ['altered', 'not-found'].includes(expectedOf[kind]);
      if (!isMade || !isOnRecord(request.quotation)) made.push({ kind, request });
    }
    return made;
  });
