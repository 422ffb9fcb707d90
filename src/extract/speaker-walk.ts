import { foldWord } from './name-parts.ts';
import { meetDescription } from './speaker-descriptions.ts';
import { addFigure, addRole, type Figure, notice } from './speaker-figures.ts';
import { type Described, describedAt, kindOfNoun, singularOf } from './speaker-nouns.ts';
import {
  mentionOf,
  type Named,
  type Place,
  type Scene,
  type Setting,
  speakerOf,
  startOf,
  weighAt,
} from './speaker-place.ts';
import { antecedentOf, type Pronoun, pronounAt, relativeAntecedent } from './speaker-pronouns.ts';
import { keyOf, type Source } from './speaker-sources.ts';
import { childBy, groupedBy, type Tree } from './speaker-syntax.ts';
import { weightOf } from './speaker-weights.ts';
import { openAlone, openPronouns } from './speaker-words.ts';

const nounTags = new Set(['NN', 'NNS', 'NNP', 'NNPS']);
const inCompound = new Set(['compound', 'amod', 'nmod:npmod', 'nmod:tmod', 'nummod', 'det']);

/**
 * Reads one sentence from its beginning to its end: names, pronouns and descriptions each find
 * their figure among those that the text has spoken of, or bring a new one.
 */
export const readScene = (setting: Setting, scene: Scene): void => {
  const speaking = new Map(scene.speakers.map((source) => [source.head, source]));
  const place = placeOf(setting, scene, speaking);
  const nameEnds = new Map(scene.named.map((named) => [named.name.end - 1, named]));
  const covered = coveredBy(scene.named);
  const compounds = groupedBy(
    scene.speakers.filter(({ members }) => members.length > 1),
    ({ stretch }) => stretch.end - 1,
  );
  for (let index = 0; index < scene.tree.words.length; index += 1) {
    const named = nameEnds.get(index);
    const pronoun = pronounAt(scene.tree, index);
    if (named !== undefined) meetName(place, named);
    else if (pronoun !== undefined) meetPronoun(place, index, pronoun);
    else if (!covered.has(index)) meetNoun(place, index);
    for (const source of compounds.get(index) ?? none) meetCompound(place, source);
  }
};

const none: readonly Source[] = [];

/** Written out, because spreading two objects into one takes longer than reading a sentence. */
const placeOf = (
  { text, cast, sources, said, leads, compounds }: Setting,
  { sentence, tree, named, speakers }: Scene,
  speaking: Place['speaking'],
): Place => ({
  text,
  cast,
  sources,
  said,
  leads,
  compounds,
  sentence,
  tree,
  named,
  speakers,
  speaking,
});

/** The words of names and of the titles before them. */
const coveredBy = (named: readonly Named[]): ReadonlySet<number> => {
  const covered = new Set<number>();
  for (const { name } of named) {
    for (let at = name.titleFirst; at < name.end; at += 1) covered.add(at);
  }
  return covered;
};

const meetName = (place: Place, { name, figure, told }: Named): void => {
  const { cast, tree } = place;
  for (let at = name.first; at < name.end; at += 1) cast.at.set(startOf(place, at), figure);
  for (let at = name.titleFirst; at < name.first; at += 1) {
    if (!cast.at.has(startOf(place, at))) cast.at.set(startOf(place, at), figure);
  }
  for (const one of told) {
    if (one.described === undefined) continue;
    addRole(cast, figure, one.described);
    if (one.isSame) cast.at.set(startOf(place, one.described.head), figure);
  }
  figure.mentions.push(mentionOf(place, name.titleFirst, name.end, 'name'));
  const outside = (index: number): boolean => {
    const head = tree.words[index]?.head ?? -1;
    return head < name.titleFirst || head >= name.end;
  };
  let head = name.end - 1;
  for (let at = name.first; at < name.end; at += 1) if (outside(at)) head = at;
  const speaks = [head, name.end - 1].find((at) => place.speaking.has(at)) ?? head;
  weighAt(place, figure, speaks, tree.words[head]?.relation);
};

const meetPronoun = (place: Place, index: number, pronoun: Pronoun): void => {
  const { cast, tree, sentence } = place;
  const start = startOf(place, index);
  const speaks = place.speaking.has(index);
  if (pronoun.asks === 'speaker') return;
  if (pronoun.asks === 'antecedent') {
    if (!speaks) return;
    const antecedent = relativeAntecedent(tree, index);
    const figure = antecedent === undefined ? undefined : figureAt(place, antecedent);
    const isThing = tree.words[index]?.text.toLowerCase() === 'which';
    if (figure !== undefined && !(isThing && figure.kind === 'person')) cast.at.set(start, figure);
    return;
  }
  const isPossessive = tree.words[index]?.tag === 'PRP$';
  if (pronoun.asks !== 'person' && !speaks && !isPossessive) return;
  const figure = antecedentOf(cast, tree, index, sentence, pronoun, quotedBy(place, start));
  if (figure === undefined) return;
  cast.at.set(start, figure);
  weighAt(place, figure, index);
  if (pronoun.asks !== 'person') return;
  figure.gender ??= pronoun.gender;
  figure.mentions.push(mentionOf(place, index, index + 1, 'pronoun'));
};

/** Who says the quotation that the word stands in, as far as that is known by now. */
const quotedBy = (place: Place, start: number): Figure | undefined => {
  const said = place.said.get(start);
  return said?.quoted ? speakerOf(place, said.attribution) : undefined;
};

/** The figure that a word stands for; a noun that was not looked at yet is described now. */
const figureAt = (place: Place, index: number): Figure | undefined => {
  const known = place.cast.at.get(startOf(place, index));
  if (known !== undefined) return known;
  const word = place.tree.words[index];
  if (word === undefined || !nounTags.has(word.tag)) return undefined;
  return openPronouns.has(word.text.toLowerCase()) ? undefined : meetDescription(place, index);
};

const meetNoun = (place: Place, index: number): void => {
  const { cast, tree, speaking } = place;
  const word = tree.words[index];
  if (word === undefined) return;
  const known = cast.at.get(word.start);
  if (known !== undefined) {
    weighAt(place, known, index);
    return;
  }
  if (speaking.has(index)) {
    if (isOpen(place, index)) return;
    meetDescription(place, index);
    return;
  }
  if (!nounTags.has(word.tag) || inCompound.has(word.relation)) return;
  const folded = foldWord(word.text);
  const isPlural = word.tag === 'NNS' || word.tag === 'NNPS';
  if (kindOfNoun(isPlural ? singularOf(folded) : folded, isPlural) === undefined) return;
  if (childBy(tree, index, copula) !== undefined) return;
  const described = describedAt(tree, index);
  if (!isRole(tree, described)) meetDescription(place, index, described);
};

const copula = new Set(['cop']);

/** “as a senator” says what somebody is, like “is a senator”, and brings nobody new. */
const isRole = ({ words }: Tree, { first }: Described): boolean =>
  words[first - 1]?.text.toLowerCase() === 'as';

/** “everyone”, and “those” or “one” alone: nobody in particular. */
const isOpen = ({ tree, speaking }: Place, index: number): boolean => {
  const text = foldWord(tree.words[index]?.text ?? '');
  if (openPronouns.has(text)) return tree.words[index + 1]?.text !== 'of';
  const stretch = speaking.get(index)?.stretch;
  return openAlone.has(text) && stretch !== undefined && stretch.end - stretch.first === 1;
};

const meetCompound = (place: Place, source: Source): void => {
  const { cast, compounds, text } = place;
  const members = source.members.flatMap((index) => figureAt(place, index) ?? []);
  const unique = [...new Set(members)].toSorted((one, other) => one.order - other.order);
  if (unique.length < 2) return;
  const key = unique.map(({ order }) => order).join('+');
  const known = cast.byPhrase.get(key);
  const figure =
    known ?? addFigure(cast, { kind: 'group', plural: true, gender: undefined, members: unique });
  figure.called.push({ text: text.slice(source.extent.start, source.extent.end), isSource: true });
  cast.byPhrase.set(key, figure);
  compounds.set(keyOf(source.extent), figure);
  notice(cast, figure, place.sentence, weightOf('nsubj', true, undefined));
};
