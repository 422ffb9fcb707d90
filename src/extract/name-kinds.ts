import type { Sentence, Word } from '../syntax/sentence.ts';
import { givenNames } from './name-given.ts';
import type { NameMention } from './name-mentions.ts';
import { foldWord } from './name-parts.ts';
import type { KnownNames } from './name-runs.ts';
import { isRole, titleStart, tradeStart } from './name-titles.ts';
import { kindOfNoun } from './speaker-nouns.ts';
import { phraseHead } from './speaker-syntax.ts';
import {
  businessNouns,
  businessThings,
  eitherNouns,
  genericOrganisations,
  organisationNouns,
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

/** “Hale, 54,”, “Hale, who …”, “Hale, a nurse,”, but “Lumo, which …”, “Lumo, a carmaker,”. */
const asideAfter: Sign = (words, { end }) => {
  if (wordAt(words, end) !== ',') return 0;
  if (wordAt(words, end + 1) === 'which') return 3;
  if (wordAt(words, end + 1) === 'who') return -3;
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
const clients = new Set([
  'customers',
  'investors',
  'shareholders',
  'staff',
  'suppliers',
  'workers',
]);

/** “Aquilo told customers”. */
const tellsClients: Sign = (words, { end }) =>
  tellVerbs.has(wordAt(words, end)) && clients.has(wordAt(words, end + 1)) ? 1 : 0;

const signs: readonly Sign[] = [
  titleBefore,
  theBefore,
  isInitials,
  nounBefore,
  asideAfter,
  saidAfter,
  pronounAfter,
  inStatement,
  hasSpeaker,
  hasBusiness,
  tellsClients,
];

/** A name needs so much of a sign for each time it is named: one odd sentence of many proves nothing. */
const leastSign = 0.25;

/** What a name that begins with a given name weighs: “Grace Hale” more than “Grace”. */
const givenSign = ({ words }: NameMention): number => {
  if (!givenNames.has(foldWord(words[0] ?? ''))) return 0;
  return words.length > 1 ? -3 : -1;
};

/** What all the mentions of one spelling name: by the signs, else by most of the tagger’s labels. */
const kindOfAll = (
  names: readonly NameMention[],
  sentences: readonly Sentence[],
  endsBody: boolean,
): NameMention['kind'] => {
  const [opening] = names;
  let sum = (endsBody ? 1 : 0) + (opening === undefined ? 0 : givenSign(opening));
  const labels = new Map<string, number>();
  for (const name of names) {
    const words = sentences[name.sentence]?.words ?? [];
    for (const sign of signs) sum += sign(words, name);
    const label = words[name.end - 1]?.name ?? 'O';
    // Before a noun the tagger often calls people organisations: “the Kell campaign”.
    const vote = words[name.end]?.tag.startsWith('NN') ? 0.5 : 1;
    labels.set(label, (labels.get(label) ?? 0) + vote);
  }
  const count = (label: string): number => labels.get(label) ?? 0;
  const body = count('LOCATION') > count('ORGANIZATION') ? 'place' : 'organisation';
  if (sum < 0) return 'person';
  if (sum >= Math.max(1, names.length * leastSign)) return body;
  const others = count('ORGANIZATION') + count('LOCATION') + count('MISC');
  return others > count('PERSON') ? body : 'person';
};

/** “Network Tolm”: the rest of the name may stand for it, as “Tolm”. */
const opensWithBody = ({ kind, words }: NameMention): boolean =>
  kind === 'organisation' && words.length === 2 && organisationNouns.has(foldWord(words[0] ?? ''));

const keyOf = ({ words }: NameMention): string => words.map(foldWord).join(' ');

/**
 * Gives every mention of one spelling the same kind. A tagger takes names it does not know for a
 * person’s here and for a company’s there, but within an article the same name means the same,
 * unless the article has people with that surname or given name.
 */
export const settleKinds = (
  names: readonly NameMention[],
  sentences: readonly Sentence[],
  known: KnownNames,
): NameMention[] => {
  const spellings = new Map<string, NameMention[]>();
  const bodyEndings = new Set<string>();
  for (const name of names) {
    const key = keyOf(name);
    const list = spellings.get(key);
    if (list === undefined) spellings.set(key, [name]);
    else list.push(name);
    if (opensWithBody(name)) bodyEndings.add(foldWord(name.words[1] ?? ''));
  }
  const kinds = new Map<string, NameMention['kind']>();
  for (const [key, all] of spellings) {
    const isKnown = known.surnames.has(key) || known.given.has(key);
    if (isKnown || !all.some(({ kind }) => kind === 'person')) continue;
    kinds.set(key, kindOfAll(all, sentences, bodyEndings.has(key)));
  }
  return names.map((name) => {
    const kind = kinds.get(keyOf(name));
    const words = sentences[name.sentence]?.words ?? [];
    return kind === undefined ? name : withKind(words, name, kind);
  });
};

const placePrepositions = new Set(['in', 'to', 'from', 'at', 'near', 'across', 'outside']);

/** Of a name that is a person’s in other sentences, a place stays one: “in Lincoln”. */
const withKind = (
  words: readonly Word[],
  name: NameMention,
  kind: NameMention['kind'],
): NameMention => {
  const isPlace = name.kind === 'place' && placePrepositions.has(wordAt(words, name.first - 1));
  if (kind === name.kind || (isPlace && kind === 'person')) return name;
  const start = kind === 'person' ? titleStart : tradeStart;
  return { ...name, kind, titleFirst: start(words, name.first) };
};
