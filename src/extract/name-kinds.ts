import type { Sentence, Word } from '../syntax/sentence.ts';
import { givenNames } from './name-given.ts';
import type { NameMention } from './name-mentions.ts';
import { foldWord } from './name-parts.ts';
import type { KnownNames } from './name-runs.ts';
import { signs } from './name-signs.ts';
import { titleStart, tradeStart } from './name-titles.ts';
import { organisationNouns } from './speaker-words.ts';

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

const wordBefore = (words: readonly Word[], { first }: NameMention): string =>
  words[first - 1]?.text.toLowerCase() ?? '';

const placePrepositions = new Set(['in', 'to', 'from', 'at', 'near', 'across', 'outside']);

/** Of a name that is a person’s in other sentences, a place stays one: “in Lincoln”. */
const withKind = (
  words: readonly Word[],
  name: NameMention,
  kind: NameMention['kind'],
): NameMention => {
  const isPlace = name.kind === 'place' && placePrepositions.has(wordBefore(words, name));
  if (kind === name.kind || (isPlace && kind === 'person')) return name;
  const start = kind === 'person' ? titleStart : tradeStart;
  return { ...name, kind, titleFirst: start(words, name.first) };
};
