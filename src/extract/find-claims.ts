import { quotationsIn } from '../text/quotations.ts';
import { carriedVoices } from './carried-quotations.ts';
import { attributedDrafts, type ClaimDraft, contentsFinisher, quotationsNear } from './claims.ts';
import { subtract, withoutBlanks } from './extents.ts';
import { narratedAs } from './narrated.ts';
import { narrationDrafts, type ToldCue } from './narration.ts';
import { type OwnedQuotation, ownedQuotations } from './quotes.ts';
import type { Reading, ReadText } from './reading.ts';
import { assignRoles, type WordRoles } from './roles.ts';
import { agreeOnSources, type Voice, voicesOf } from './voices.ts';

/** What an article claims: drafts in text order, the quotations somebody said, and the voices. */
export type FoundClaims = {
  readonly drafts: readonly ClaimDraft[];
  readonly quotations: readonly OwnedQuotation[];
  readonly voices: readonly Voice[];
};

const speakerIdOf = (voice: Voice | undefined): string | null => voice?.speaker?.id ?? null;

/**
 * A claim without the quotations of another speaker that reach into it: each quotation has one speaker.
 * Where that takes half of it, or where the article’s own voice would hold quoted words, it is none.
 */
const withoutStrangers = (
  { text }: ReadText,
  draft: ClaimDraft,
  quotations: readonly OwnedQuotation[],
  voices: readonly Voice[],
): readonly ClaimDraft[] => {
  const strangers = draft.contents
    .flatMap((content) => quotationsNear(quotations, content))
    .filter(
      ({ voice }) =>
        draft.voice === undefined || speakerIdOf(voices[voice]) !== speakerIdOf(draft.voice),
    );
  if (strangers.length === 0) return [draft];
  if (draft.voice === undefined) return [];
  const gone = strangers.map(({ open, close }) => ({ start: open, end: close }));
  const contents = subtract(draft.contents, gone).flatMap((one) => withoutBlanks(text, one) ?? []);
  const length = (extents: ClaimDraft['contents']) =>
    extents.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length(contents) * 2 < length(draft.contents)) return [];
  const hedges = draft.hedges.filter((hedge) =>
    contents.some(({ start, end }) => start <= hedge.start && hedge.end <= end),
  );
  return [{ ...draft, contents, hedges }];
};

const byPlace = (one: ClaimDraft, other: ClaimDraft): number =>
  one.part.start - other.part.start ||
  (one.contents[0]?.start ?? 0) - (other.contents[0]?.start ?? 0) ||
  (one.contents.at(-1)?.end ?? 0) - (other.contents.at(-1)?.end ?? 0);

const isCarriedInto = (
  read: ReadText,
  sentence: number,
  roles: WordRoles,
  voices: readonly Voice[],
): boolean => {
  const own = read.sentences[sentence];
  return (own?.sentence.words ?? []).some((_, index) => {
    const word = (own?.first ?? 0) + index;
    return roles.roleOf(word) === 'content' && voices[roles.voiceOf(word)]?.carried !== undefined;
  });
};

/**
 * Finds the claims of an article, in this order: attributions are made fit for a record and those that
 * are the article’s own voice set aside; quotations nobody is said to have said go to a neighbour;
 * every word gets its role; what each voice says in a sentence is split into propositions, and the rest
 * of the sentence is the article’s own.
 */
export const findClaims = (read: ReadText, { attributions, resolution }: Reading): FoundClaims => {
  const all = read.parts.flatMap((part) => quotationsIn(read.text, part));
  const found = agreeOnSources(voicesOf(read, attributions, resolution));
  const narrated = found.map((voice) => narratedAs(read, all, voice));
  const kept = found.filter((_, index) => narrated[index] === undefined);
  const told = found
    .flatMap(({ cue }, index): ToldCue[] => {
      const as = narrated[index];
      return cue && as ? [{ cue, as }] : [];
    })
    .toSorted((one, other) => one.cue.start - other.cue.start);
  const carried = carriedVoices(read, all, kept, assignRoles(read, kept));
  const voices = [...kept, ...carried];
  const roles = assignRoles(read, voices);
  const quotations = ownedQuotations(read, all, roles);
  const finish = contentsFinisher(read);
  const drafts = read.sentences.flatMap((_, sentence) => [
    ...attributedDrafts(read, sentence, voices, roles, quotations, finish),
    ...(isCarriedInto(read, sentence, roles, voices)
      ? []
      : narrationDrafts(read, sentence, roles, quotations, told, finish)),
  ]);
  return {
    drafts: drafts
      .flatMap((draft) => withoutStrangers(read, draft, quotations, voices))
      .toSorted(byPlace),
    quotations,
    voices,
  };
};
