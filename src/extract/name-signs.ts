import type { Word } from '../syntax/sentence.ts';
import type { NameMention } from './name-mentions.ts';
import { foldWord } from './name-parts.ts';
import { isRole } from './name-titles.ts';
import { kindOfNoun } from './speaker-nouns.ts';
import { phraseHead } from './speaker-syntax.ts';
import {
  businessNouns,
  businessPeople,
  businessThings,
  eitherNouns,
  genericOrganisations,
  tradeNouns,
} from './speaker-words.ts';

/** One sign of what bears a name: a person below 0, an organisation above; the further, the surer. */
type Sign = (words: readonly Word[], name: NameMention) => number;

const wordAt = (words: readonly Word[], at: number): string => words[at]?.text.toLowerCase() ?? '';

const isNounAt = (words: readonly Word[], at: number, nouns: ReadonlySet<string>): boolean =>
  nouns.has(foldWord(words[at]?.text ?? ''));

/** “Mrs. Hale”, “manager Hale”, but “carmaker Lumo”. */
const titleBefore: Sign = (words, { first }) => {
  if (isNounAt(words, first - 1, tradeNouns)) return 3;
  return isRole(words[first - 1]?.text ?? '') && !isNounAt(words, first - 1, eitherNouns) ? -3 : 0;
};

/** “the Varn said”, but “the Kell campaign said”. */
const theBefore: Sign = (words, { first, end }) =>
  wordAt(words, first - 1) === 'the' && !words[end]?.tag.startsWith('NN') ? 2 : 0;

const dotted = /^(?:\p{Lu}\.){2,}$/u;

/** “U.N.” */
const isInitials: Sign = (words, { first, end }) =>
  end - first === 1 && dotted.test(words[first]?.text ?? '') ? 1 : 0;

/** “the supplier, Norsteel,” */
const nounBefore: Sign = (words, { first, end }) => {
  const isAside = wordAt(words, first - 1) === ',' && /^[,.]$/.test(wordAt(words, end));
  return isAside && wordAt(words, first - 3) === 'the' && isNounAt(words, first - 2, businessNouns)
    ? 3
    : 0;
};

/** “Hale, 54,”, “Hale, who …”, “Hale, a nurse,”, but “Lumo, which …”, “Lumo, based in …”, “Lumo, a carmaker,”. */
const asideAfter: Sign = (words, { end }) => {
  if (wordAt(words, end) !== ',') return 0;
  if (wordAt(words, end + 1) === 'which') return 3;
  if (wordAt(words, end + 1) === 'who') return -3;
  if (wordAt(words, end + 1) === 'based') return 2;
  if (words[end + 1]?.tag === 'CD' && wordAt(words, end + 2) === ',') return -2;
  if (!/^(?:an?|the)$/.test(wordAt(words, end + 1))) return 0;
  const head = phraseHead({ words }, end + 1);
  const noun = head === undefined ? undefined : words[head];
  if (noun?.tag !== 'NN') return 0;
  if (isNounAt(words, head ?? 0, eitherNouns)) return 0;
  const kind = kindOfNoun(foldWord(noun.text), false);
  if (kind === 'person') return -3;
  return kind === 'organisation' ? 3 : 0;
};

const subjects = new Set(['nsubj', 'nsubjpass']);
const furthestWord = 24;

/** “Velpar will cut jobs, the company said”: whoever says it says it of itself. */
const saidAfter: Sign = (words, { end }) => {
  const name = words[end - 1];
  const verb = name && words[name.head];
  if (name === undefined || verb?.relation !== 'ccomp' || !subjects.has(name.relation)) return 0;
  for (let at = end; at < Math.min(words.length, end + furthestWord); at += 1) {
    const word = words[at];
    if (word?.head !== verb.head || word.relation !== 'nsubj') continue;
    if (word.text === 'it') return 1;
    if (wordAt(words, at - 1) !== 'the') return 0;
    return isNounAt(words, at, genericOrganisations) || isNounAt(words, at, businessNouns) ? 2 : 0;
  }
  return 0;
};

const pronounSigns: ReadonlyMap<string, number> = new Map([
  ['he', -2],
  ['she', -2],
  ['his', -2],
  ['her', -2],
  ['its', 1],
  ['it', 0.5],
]);

/** The first pronoun after a subject, before anyone else comes between: “Hale said she …”, “Lumo cut its …”. */
const pronounAfter: Sign = (words, { end }) => {
  if (!subjects.has(words[end - 1]?.relation ?? '')) return 0;
  for (let at = end; at < Math.min(words.length, end + furthestWord); at += 1) {
    const word = words[at];
    if (word === undefined || word.tag === '``' || word.name === 'PERSON') return 0;
    if (!word.tag.startsWith('PRP')) continue;
    return pronounSigns.get(word.text) ?? 0;
  }
  return 0;
};

/** “Velpar said in a statement”; people do so too, but those of whom no more than that is told less. */
const inStatement: Sign = (words, { end }) => {
  if (words[end - 1]?.relation !== 'nsubj') return 0;
  for (let at = end; at < end + 4; at += 1) {
    if (wordAt(words, at) === 'in' && wordAt(words, at + 2) === 'statement') return 0.5;
  }
  return 0;
};

const madeOf = /.(?:bank|corp|soft|steel|tech)$/;
const innerCapital = /\p{Ll}\p{Lu}/u;
const ofSurname = /^(?:D|De|Di|Du|Fitz|La|Le|Mac|Mc|O|Van)['’]?\p{Lu}/u;

/** “Nordbank”, “PolitiFact”, but “McDonald” and “LePage”. */
const looksMade: Sign = (words, { first, end }) => {
  const word = words[first]?.text ?? '';
  if (end - first > 1) return 0;
  return madeOf.test(word) || (innerCapital.test(word) && !ofSurname.test(word)) ? 1 : 0;
};

const speakerFor = /^spokes(?:man|woman|person|people|men|women)$/;

/** “a spokesman for Velpar”, “a Velpar spokesman”. */
const hasSpeaker: Sign = (words, { first, end }) => {
  const isFor = wordAt(words, first - 1) === 'for' && speakerFor.test(wordAt(words, first - 2));
  return isFor || speakerFor.test(wordAt(words, end)) ? 0.5 : 0;
};

/** “Aquilo’s chief executive”, “Aquilo customers”: what businesses have, and people hardly. */
const hasBusiness: Sign = (words, { end }) => {
  const at = words[end]?.tag === 'POS' ? end + 1 : end;
  const isHead = wordAt(words, at) === 'chief' && wordAt(words, at + 1) === 'executive';
  return isHead || isNounAt(words, at, businessThings) ? 1 : 0;
};

const tellVerbs = new Set(['told', 'tells', 'telling']);

/** “Aquilo told customers”, “workers at Aquilo”. */
const dealsWith: Sign = (words, { first, end }) => {
  const tells = tellVerbs.has(wordAt(words, end)) && isNounAt(words, end + 1, businessPeople);
  const isAt = wordAt(words, first - 1) === 'at' && !words[end]?.tag.startsWith('NN');
  return tells || (isAt && isNounAt(words, first - 2, businessPeople)) ? 1 : 0;
};

/** All that the sentence of a name may show of what bears it. */
export const signs: readonly Sign[] = [
  titleBefore,
  theBefore,
  isInitials,
  looksMade,
  nounBefore,
  asideAfter,
  saidAfter,
  pronounAfter,
  inStatement,
  hasSpeaker,
  hasBusiness,
  dealsWith,
];
