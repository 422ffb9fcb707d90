import type { Word } from '../syntax/sentence.ts';
import { foldWord } from './name-parts.ts';
import { addFigure, addRole, type Figure } from './speaker-figures.ts';
import { type Described, describedAt, type SpeakerKind } from './speaker-nouns.ts';
import { mentionOf, type Place, startOf, stretchExtent, weighAt } from './speaker-place.ts';
import { descriptionSieves, ownedPhrase, type Question } from './speaker-sieves.ts';
import type { Tree } from './speaker-syntax.ts';
import { functionWords, quantityNouns } from './speaker-words.ts';

/** Finds whom a description means, by the sieves, or brings somebody new. */
export const meetDescription = (
  place: Place,
  index: number,
  described: Described = describedAt(place.tree, index),
): Figure => {
  const { cast, tree, sentence, leads } = place;
  const ownerStart = described.owner === undefined ? -1 : startOf(place, described.owner);
  const owner = cast.at.get(ownerStart);
  const phrase = phraseOf(tree, described);
  const question = { described, sentence, cast, owner, phrase, leads };
  const kind = kindOf(tree, described);
  const figure = meantBy(question, kind) ?? introduce(place, described, kind);
  const text = calledAt(place, described);
  figure.called.push(text);
  if (described.opening !== 'indefinite') {
    if (owner !== undefined) cast.byPhrase.set(ownedPhrase(owner, described), figure);
    else if (described.opening !== 'possessive') cast.byPhrase.set(phrase, figure);
  }
  addRole(cast, figure, described);
  cast.at.set(startOf(place, index), figure);
  weighAt(place, figure, index);
  return figure;
};

/** The figure of the first sieve that finds one of the right kind. */
const meantBy = (question: Question, kind: SpeakerKind): Figure | undefined => {
  for (const { resolve } of descriptionSieves) {
    const figure = resolve(question);
    if (figure && kindsAgree(figure, kind, question.described)) return figure;
  }
  return undefined;
};

const introduce = (place: Place, described: Described, kind: SpeakerKind): Figure => {
  const { cast } = place;
  const plural = described.plural || kind === 'group';
  const figure = addFigure(cast, { kind, plural, gender: described.gender });
  const { first, end } = described;
  figure.mentions.push(mentionOf(place, first, end, 'description'));
  return figure;
};

/** “The papers” alone may be newspapers, or the court papers spoken of before. */
const kindsAgree = (figure: Figure, kind: SpeakerKind, { noun }: Described): boolean => {
  const sort = (one: SpeakerKind): SpeakerKind => (one === 'group' ? 'organisation' : one);
  if (noun === 'paper' && kind === 'group' && figure.kind === 'document') return true;
  return sort(figure.kind) === sort(kind);
};

/** What kind of speaker a description makes; for nouns that rarely speak by their form. */
const kindOf = ({ words }: Tree, { head, kind, plural, noun, gender }: Described): SpeakerKind => {
  const isGroup = noun === 'group' && words[head + 1]?.text === 'of';
  if (isGroup) return 'group';
  if (kind !== undefined && !quantityNouns.has(noun)) return kind;
  const word = words[head];
  if (noun === 'one' || noun === 'another' || gender !== undefined) return 'person';
  if (plural || quantityNouns.has(noun) || word?.tag === 'CD' || word?.tag === 'DT') return 'group';
  if (word?.tag === 'NNP') return 'organisation';
  return word?.tag === 'NN' ? 'document' : 'group';
};

const phraseOf = ({ words }: Tree, { first, end }: Described): string => {
  let lead = first;
  while (lead < end && functionWords.has(words[lead]?.text.toLowerCase() ?? '')) lead += 1;
  if (lead === end) lead = first;
  const folded: string[] = [];
  for (let at = lead; at < end; at += 1) folded.push(foldWord(words[at]?.text.toLowerCase() ?? ''));
  return folded.join(' ');
};

/** How the article calls whom it describes: the words of the source, else of the description. */
const calledAt = (place: Place, described: Described) => {
  const source = place.speaking.get(described.head);
  const { words } = place.tree;
  if (source === undefined) {
    const { start, end } = stretchExtent(place, described.first, described.end);
    return { text: place.text.slice(start, end), isSource: false };
  }
  const { first, end } = source.stretch;
  let cut = described.head + 1;
  while (cut < end && !endsName(words[cut], words[cut + 1])) cut += 1;
  const extent = stretchExtent(place, first, cut);
  return { text: place.text.slice(extent.start, extent.end), isSource: true };
};

/** A name ends before an aside or clause, but goes on after the comma of “his big, big boss”. */
const endsName = (word: Word | undefined, next: Word | undefined): boolean => {
  if (word?.text === ',') return !next?.tag.startsWith('JJ');
  return word?.text === '(' || /^(?::|-LRB-|WP\$?|WDT|WRB)$/.test(word?.tag ?? '');
};
