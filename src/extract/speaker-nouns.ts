import { foldWord } from './name-parts.ts';
import { genderOfNoun } from './name-people.ts';
import { variationNouns } from './speaker-roles.ts';
import type { Tree } from './speaker-syntax.ts';
import {
  definites,
  documentNouns,
  functionWords,
  type Gender,
  groupNouns,
  indefinites,
  officeChangers,
  organisationNouns,
  paperwork,
  personNouns,
  thingNouns,
  timeChangers,
  titleRoles,
} from './speaker-words.ts';

export type SpeakerKind = 'person' | 'organisation' | 'group' | 'document';

/** Someone or something described by a noun: “the former senator from Ohio”. Positions are words. */
export type Described = {
  readonly head: number;
  readonly first: number;
  readonly end: number;
  /** The head noun: singular, folded. */
  readonly noun: string;
  /** The nouns that its bearer may be called by elsewhere. */
  readonly roles: readonly string[];
  /** What else the description says: its words without the small ones, folded. */
  readonly details: ReadonlySet<string>;
  /** Those of them that are names. */
  readonly properDetails: ReadonlySet<string>;
  /** Words that say when it is held: “former”. */
  readonly changers: ReadonlySet<string>;
  /** Words that make another office of it: “vice”. */
  readonly office: string;
  readonly opening: 'definite' | 'indefinite' | 'possessive' | 'bare';
  /** The word of whoever it belongs to: “Kell’s lawyer”, “the Kell campaign”. */
  readonly owner: number | undefined;
  readonly kind: SpeakerKind | undefined;
  readonly plural: boolean;
  readonly gender: Gender | undefined;
};

/** Endings of plurals and of their singulars; the first that fits counts. */
const pluralEndings: readonly (readonly [string, string])[] = [
  ['women', 'woman'],
  ['men', 'man'],
  ['ies', 'y'],
  ['sses', 'ss'],
  ['ches', 'ch'],
  ['shes', 'sh'],
  ['xes', 'x'],
  ['ss', 'ss'],
  ['us', 'us'],
  ['s', ''],
];

/** The singular of a folded noun. */
export const singularOf = (noun: string): string => {
  const ending = pluralEndings.find(([plural]) => noun.endsWith(plural));
  return ending && noun.length > 3 ? noun.slice(0, -ending[0].length) + ending[1] : noun;
};

const agentEndings = ['er', 'or', 'ist', 'ian', 'man', 'woman', 'eer', 'ee', 'crat', 'ologist'];

const isPersonNoun = (noun: string): boolean => {
  const bare = noun.slice(noun.lastIndexOf('-') + 1);
  if (personNouns.has(noun) || personNouns.has(bare) || variationNouns.has(noun)) return true;
  const isThing = thingNouns.has(noun) || thingNouns.has(bare);
  return !isThing && noun.length > 4 && agentEndings.some((ending) => noun.endsWith(ending));
};

/** What kind of speaker a noun makes; undefined for what does not speak as a rule. */
export const kindOfNoun = (noun: string, plural: boolean): SpeakerKind | undefined => {
  if (groupNouns.has(noun)) return 'group';
  if (personNouns.has(noun)) return plural ? 'group' : 'person';
  if (documentNouns.has(noun)) return 'document';
  if (organisationNouns.has(noun)) return plural ? 'group' : 'organisation';
  if (isPersonNoun(noun)) return plural ? 'group' : 'person';
  return undefined;
};

/** The nouns that whoever is called by `noun` may also be called by. */
const rolesOf = (noun: string): readonly string[] => {
  const roles = titleRoles.get(noun);
  return roles === undefined ? [noun] : [...new Set([noun, ...roles])];
};

const longestReach = 14;
const stops = new Set([',', ':', '.', '``', "''", '-LRB-', '-RRB-', 'CC']);
const leads = new Set(['IN', 'TO', 'RB', 'PDT']);
const ofVerbs = new Set(['VB', 'VBD', 'VBP', 'VBZ', 'MD', 'WP', 'WDT', 'WRB', 'WP$']);

/** How far left the description’s words reach: what hangs, directly or not, on its head. */
const leftEdge = ({ words }: Tree, head: number): number => {
  let first = head;
  for (let step = 0; step < longestReach; step += 1) {
    const word = words[first - 1];
    if (word === undefined || stops.has(word.tag) || ofVerbs.has(word.tag)) return first;
    if (leads.has(word.tag) && (word.relation === 'case' || word.relation === 'mark')) return first;
    const hangsOn = word.head >= first && word.head <= head;
    if (!hangsOn && word.tag !== 'POS') return first;
    first -= 1;
  }
  return first;
};

/** What leads to words that the description leaves out. */
const danglingTags = new Set(['IN', 'TO', 'DT', 'POS', 'PRP$']);

/** How far right: complements such as “of the union”, but no clause of its own. */
const rightEdge = ({ words }: Tree, first: number, head: number): number => {
  let end = head + 1;
  for (let step = 0; step < longestReach; step += 1) {
    const word = words[end];
    if (word === undefined || stops.has(word.tag) || ofVerbs.has(word.tag)) break;
    const inside = word.head >= head && word.head < head + longestReach * 2;
    const clause = word.relation.startsWith('acl:relcl') || word.relation === 'appos';
    if (!inside || clause || word.head < first) break;
    if (word.relation === 'punct' || word.relation === 'dep') break;
    end += 1;
  }
  while (end > head + 1 && danglingTags.has(words[end - 1]?.tag ?? '')) end -= 1;
  return end;
};

const isProperTag = (tag: string): boolean => tag === 'NNP' || tag === 'NNPS';

const possessives = new Set(['PRP$', 'POS', 'WP$']);

const openingOf = (tree: Tree, first: number, head: number): Described['opening'] => {
  const opener = tree.words[first];
  for (let at = first; at < head; at += 1) {
    if (possessives.has(tree.words[at]?.tag ?? '')) return 'possessive';
  }
  const text = opener?.text.toLowerCase() ?? '';
  if (first === head) return 'bare';
  if (definites.has(text)) return 'definite';
  return indefinites.has(text) || opener?.tag === 'CD' ? 'indefinite' : 'bare';
};

/** The word of whoever the described belongs to: possessor, or a name right before the noun. */
const ownerOf = (tree: Tree, first: number, head: number): number | undefined => {
  for (let at = first; at < head; at += 1) {
    const word = tree.words[at];
    if (word?.relation === 'nmod:poss' && word.head === head) return at;
  }
  const before = tree.words[head - 1];
  const isName = before !== undefined && head - 1 >= first && isProperTag(before.tag);
  return isName && before.name !== 'MISC' ? head - 1 : undefined;
};

const capital = /^\p{Lu}/u;

/** What a description says besides its head. */
const detailsOf = (
  { words }: Tree,
  first: number,
  end: number,
  head: number,
): Pick<Described, 'details' | 'properDetails' | 'changers' | 'office'> => {
  const details = new Set<string>();
  const properDetails = new Set<string>();
  const changers = new Set<string>();
  const offices: string[] = [];
  for (let at = first; at < end; at += 1) {
    const text = words[at]?.text ?? '';
    if (at === head || functionWords.has(text.toLowerCase())) continue;
    const folded = foldWord(text);
    if (folded !== '') details.add(folded);
    if (capital.test(text)) properDetails.add(folded);
    if (timeChangers.has(folded)) changers.add(folded);
    if (officeChangers.has(folded)) offices.push(folded);
  }
  return { details, properDetails, changers, office: offices.join(' ') };
};

/** Reads the description whose head noun stands at `head`; `first` and `end` may be given. */
export const describedAt = (
  tree: Tree,
  head: number,
  edges?: { readonly first: number; readonly end: number },
): Described => {
  const first = edges?.first ?? leftEdge(tree, head);
  const end = edges?.end ?? rightEdge(tree, first, head);
  const word = tree.words[head];
  const folded = foldWord(word?.text ?? '');
  const isPlural = word?.tag === 'NNS' || word?.tag === 'NNPS';
  const noun = isPlural && !groupNouns.has(folded) ? singularOf(folded) : folded;
  const { details, properDetails, changers, office } = detailsOf(tree, first, end, head);
  const isPaperwork =
    noun === 'paper' && isPlural && [...details].some((one) => paperwork.has(one));
  const kind = isPaperwork ? 'document' : kindOfNoun(noun, isPlural);
  return {
    head,
    first,
    end,
    noun,
    roles: rolesOf(noun),
    details,
    properDetails,
    changers,
    office,
    opening: openingOf(tree, first, head),
    owner: ownerOf(tree, first, head),
    kind,
    plural: isPlural || kind === 'group',
    gender: isPlural ? undefined : genderOfNoun(noun),
  };
};
