import type { Extent } from '../text/extent.ts';
import type { Bearer } from './name-people.ts';
import type { Described, SpeakerKind } from './speaker-nouns.ts';
import type { Gender } from './speaker-words.ts';

/** A place where the article names, describes or points at a figure. */
export type Mention = Extent & { readonly how: 'name' | 'pronoun' | 'description' };

/** What the article says a figure is, and where. */
type Saying = {
  /** The words themselves. */
  readonly text: string;
  /** How much it tells: 0 a description of several words, 1 a bare title, 2 a clause. */
  readonly rank: number;
  readonly at: number;
};

/**
 * Someone or something that the article speaks of, who may turn out to be a speaker. Gathered
 * while the text is read from its beginning to its end, so what is known of it grows.
 */
export type Figure = {
  readonly order: number;
  readonly kind: SpeakerKind;
  readonly plural: boolean;
  readonly named: Bearer | undefined;
  /** Whether its name is a place’s: places speak less often than organisations. */
  readonly isPlace: boolean;
  /** For a compound: those it is made of. */
  readonly members: readonly Figure[];
  /** How the article calls it where it has no name, the first first. */
  readonly called: { readonly text: string; readonly isSource: boolean }[];
  readonly mentions: Mention[];
  readonly sayings: Saying[];
  /** The nouns by which the article, anywhere in it, says what the bearer of the name is. */
  readonly told: Set<string>;
  gender: Gender | undefined;
  /** The sentence in which it was last spoken of. */
  lastSentence: number;
  /** How present it is to the reader, as of `lastSentence` (see `presence`). */
  weight: number;
  /** How much of the weight `lastSentence` itself gave. */
  weightNow: number;
};

/** Everyone the article has spoken of so far. */
export type Cast = {
  readonly figures: Figure[];
  /** The figure that a word stands for, by where the word starts. */
  readonly at: Map<number, Figure>;
  /** Those spoken of last, the last last. */
  readonly recent: Figure[];
  /** Who was described by a noun, in text order. */
  readonly byRole: Map<string, { readonly figure: Figure; readonly described: Described }[]>;
  readonly byPhrase: Map<string, Figure>;
};

/** An empty cast. */
export const newCast = (): Cast => ({
  figures: [],
  at: new Map(),
  recent: [],
  byRole: new Map(),
  byPhrase: new Map(),
});

type Traits = Pick<Figure, 'kind' | 'plural' | 'gender'> &
  Partial<Pick<Figure, 'named' | 'isPlace' | 'members'>>;

/** Adds a figure to the cast. */
export const addFigure = (
  cast: Cast,
  { kind, plural, gender, named, isPlace = false, members = [] }: Traits,
): Figure => {
  const figure: Figure = {
    order: cast.figures.length,
    kind,
    plural,
    gender,
    named,
    isPlace,
    members,
    called: [],
    mentions: [],
    sayings: [],
    told: new Set(),
    lastSentence: -1,
    weight: 0,
    weightNow: 0,
  };
  cast.figures.push(figure);
  return figure;
};

/** Remembers that a figure was described so. */
export const addRole = (cast: Cast, figure: Figure, described: Described): void => {
  figure.gender ??= figure.kind === 'person' ? described.gender : undefined;
  for (const role of described.roles) {
    const list = cast.byRole.get(role);
    if (list === undefined) cast.byRole.set(role, [{ figure, described }]);
    else list.push({ figure, described });
  }
};

/** So many figures are kept in mind; older ones are no pronoun’s antecedent. */
const mostRecent = 24;

/** Much spoken of before weighs no more than this: whoever is at hand comes first. */
const mostCarried = 60;

/** How present a figure is in a sentence: its weight fades with every sentence it is not spoken of. */
export const presence = (figure: Figure, sentence: number): number =>
  figure.weight * 0.4 ** Math.max(0, sentence - figure.lastSentence);

/**
 * Makes a figure present. Within one sentence only the weightiest mention counts; those of earlier
 * sentences fade by half a sentence (Lappin and Leass, “An Algorithm for Pronominal Anaphora
 * Resolution”, Computational Linguistics 20(4), 1994).
 */
export const notice = (cast: Cast, figure: Figure, sentence: number, weight: number): void => {
  if (figure.lastSentence !== sentence) {
    figure.weight = Math.min(mostCarried, presence(figure, sentence));
    figure.weightNow = 0;
    figure.lastSentence = sentence;
  }
  figure.weight += Math.max(0, weight - figure.weightNow);
  figure.weightNow = Math.max(figure.weightNow, weight);
  if (cast.recent.at(-1) === figure) return;
  const at = cast.recent.lastIndexOf(figure);
  if (at >= 0) cast.recent.splice(at, 1);
  cast.recent.push(figure);
  if (cast.recent.length > mostRecent) cast.recent.shift();
};
