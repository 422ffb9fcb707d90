import type { Explanation } from '../records/explanation.ts';
import type { Span } from '../records/span.ts';
import type { Modality } from './certainty.ts';
import type { ClaimDraft } from './claims.ts';
import type { CueClass } from './cue-class.ts';
import type { Narrated } from './narrated.ts';
import type { PropositionKind } from './propositions.ts';

const cueReasons: Readonly<Record<Exclude<CueClass, 'none'>, (cue: string) => string>> = {
  saying: (cue) => `“${cue}” is a verb of saying, writing or showing.`,
  'according-to': (cue) => `“${cue}” names the source.`,
  noun: (cue) => `“${cue}” is a noun that signals what somebody said.`,
  mark: (cue) => `The mark “${cue}” joins the words to a name.`,
  denying: (cue) => `“${cue}” denies it, so the claim is the opposite of its words.`,
  withholding: (cue) => `“${cue}” is joined to quoted words.`,
  state: (cue) => `“${cue}” is joined to quoted words or goes on beyond its sentence.`,
  act: (cue) => `“${cue}” is joined to quoted words.`,
};

const finderReasons: Readonly<Record<Explanation['foundBy'], string>> = {
  learnt: 'The learnt taggers found the attribution.',
  'speaker-label': 'A name and a colon stand at the start of the paragraph.',
  'dash-name': 'A dash and a name follow the quotation.',
  'headline-end': 'The headline ends in a name and a verb of saying.',
  'saying-clause': 'A name, a verb of saying and a clause make up the sentence.',
  quotation: 'Quotation marks alone show that somebody speaks.',
  narration: 'No attribution covers these words: the article says it itself.',
};

const narratedReasons: Readonly<Record<Narrated, (cue: string) => string>> = {
  state: (cue) => `“${cue}” tells what somebody wants or thinks, not that somebody said it.`,
  act: (cue) => `“${cue}” tells what somebody did.`,
  withholding: (cue) => `“${cue}” tells that somebody did not say it.`,
  topic: (cue) => `“${cue}” is followed only by what it is about.`,
};

const kindReasons: Readonly<Record<PropositionKind, string | undefined>> = {
  whole: undefined,
  coordinate: 'It is one of several clauses joined together.',
  relative: 'A relative clause asserts it.',
  beside: 'The clause is set beside another.',
  reason: 'It is given as a reason.',
  circumstance: 'It is told as a circumstance, after “with”.',
};

const openReasons: Readonly<Record<NonNullable<Modality['openBecause']>, string>> = {
  question: 'It is a question, so its certainty is left open.',
  condition: 'It depends on a condition, so its certainty is left open.',
  whether: '“whether” or “if” leaves its certainty open.',
  order: 'It is an order, so its certainty is left open.',
};

const listed = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

const attributionReasons = (draft: ClaimDraft, cue: string | undefined): readonly string[] => {
  const { voice } = draft;
  if (voice === undefined) {
    const told =
      draft.narrated && cue !== undefined ? narratedReasons[draft.narrated.as](cue) : undefined;
    return told === undefined ? [finderReasons.narration] : [finderReasons.narration, told];
  }
  const byCue =
    voice.cueClass === 'none' || cue === undefined ? [] : [cueReasons[voice.cueClass](cue)];
  const carried =
    voice.carried === undefined ? [] : [`The speaker is carried over: ${voice.carried}.`];
  const inferred =
    draft.inferred && voice.carried === undefined
      ? ['Its sentence names nobody; the attribution runs on from another sentence.']
      : [];
  return [...byCue, finderReasons[voice.foundBy], ...carried, ...inferred];
};

const speakerReasons = ({ voice }: ClaimDraft, sources: readonly string[]): readonly string[] => {
  if (voice === undefined) return [];
  if (voice.speaker === undefined) {
    return [
      sources.length > 0
        ? `Who ${listed(sources)} is stays open.`
        : 'Nobody is named as its source.',
    ];
  }
  const { name } = voice.speaker;
  return sources.some((source) => source !== name)
    ? [`${listed(sources)} is taken for ${name}.`]
    : [];
};

/**
 * Why a claim is there and how it got its values, most telling first.
 * @param hedges the words that hedge it
 */
const reasonsFor = (
  draft: ClaimDraft,
  cue: string | undefined,
  sources: readonly string[],
  hedges: readonly string[],
): readonly string[] => {
  const { modality, kind, negations } = draft;
  return [
    ...attributionReasons(draft, cue),
    ...speakerReasons(draft, sources),
    ...[kindReasons[kind] ?? []].flat(),
    ...(hedges.length > 0 ? [`Hedged by ${listed(hedges)}.`] : []),
    ...(negations.length > 0 ? [`Negated by ${listed(negations)}.`] : []),
    ...(modality.openBecause ? [openReasons[modality.openBecause]] : []),
  ];
};

/** The explanation of a claim: its cue, how it was found, the reasons, its confidence. */
export const explanationOf = (
  claimId: string,
  draft: ClaimDraft,
  cue: Span | null,
  sources: readonly string[],
  hedges: readonly string[],
  confidence: number,
): Explanation => ({
  claimId,
  cue,
  foundBy: draft.voice?.foundBy ?? 'narration',
  reasons: [...reasonsFor(draft, cue?.text, sources, hedges)],
  confidence,
});
