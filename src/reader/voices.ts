import type { Article } from '../records/article.ts';
import type { Attribution } from '../records/attribution.ts';
import type { Claim } from '../records/claim.ts';
import type { Span } from '../records/span.ts';
import type { Speaker } from '../records/speaker.ts';
import { isolated } from '../text/direction.ts';

/** What the types of claims and quotes are called where people read. */
export const typeNames: Readonly<Record<Claim['type'], string>> = {
  direct: 'quoted',
  mixed: 'partly quoted',
  indirect: 'reported',
  narration: 'the article’s own words',
};

/** What certainties are called where people read. */
const certaintyNames: Readonly<Record<Claim['certainty'], string>> = {
  certain: 'certain',
  probable: 'probable',
  possible: 'possible',
  unspecified: 'certainty left open',
};

/** Someone whose words they are, or through whom they came. */
export type Voice = {
  readonly name: string;
  /** The speaker’s id, where the article says who it is. */
  readonly speakerId: string | null;
};

/** Who said something and by which words the article says so, ready to be written out. */
export type Saying = {
  readonly by: Voice;
  /** The words that signal it: “said”. */
  readonly cue: string | undefined;
  readonly via: readonly Voice[];
  readonly isInferred: boolean;
};

export type SpeakersById = ReadonlyMap<string, Speaker>;

export const speakersById = ({ speakers }: Article): SpeakersById =>
  new Map(speakers.map((speaker) => [speaker.id, speaker]));

const unnamed = 'Someone the article does not name';

/** Who said it: the speaker, or where that is open, the words that name the source. */
export const sayingOf = (attribution: Attribution, speakers: SpeakersById): Saying => ({
  by: voiceOf(attribution, speakers),
  cue: attribution.cue === null ? undefined : isolated(attribution.cue.text),
  via: attribution.via.map((goBetween) => voiceOf(goBetween, speakers)),
  isInferred: attribution.inferred,
});

type Source = { readonly sources: readonly Span[]; readonly speakerId: string | null };

const voiceOf = ({ sources, speakerId }: Source, speakers: SpeakersById): Voice => {
  const known = speakerId === null ? undefined : speakers.get(speakerId);
  const words = sources.map(({ text }) => text).join(', ');
  const name = known?.name ?? (words === '' ? unnamed : words);
  return { name: isolated(name), speakerId: known?.id ?? null };
};

/** Who said it, through whom and how, in a line: “Yuri Ushakov (“said”) via Reuters”. */
export const sayingLine = ({ by, cue, via }: Saying): string => {
  const words = cue === undefined ? '' : `: “${cue}”`;
  return [`${by.name}${words}`, ...via.map(({ name }) => `via ${name}`)].join(', ');
};

/** What is known of a claim, in a line, for who points at its words. */
export const claimLine = (claim: Claim, speakers: SpeakersById): string => {
  const type = typeNames[claim.type];
  const lead =
    claim.attribution === null
      ? capitalised(type)
      : `${sayingLine(sayingOf(claim.attribution, speakers))} · ${type}`;
  return [lead, ...manner(claim)].join(' · ');
};

/** How a claim is put forward: its certainty, and whether it says that something is not so. */
export const manner = ({ certainty, polarity }: Claim): readonly string[] => [
  certaintyNames[certainty],
  ...(polarity === 'negative' ? ['negative'] : []),
];

export const capitalised = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1);
