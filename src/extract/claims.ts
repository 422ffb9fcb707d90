import type { Extent } from '../text/extent.ts';
import type { Part } from './article-parts.ts';
import { type Modality, modalityOf } from './certainty.ts';
import type { ClauseTree } from './clause-tree.ts';
import { firstIndex, isInside, subtract, united, withoutBlanks, wordWidener } from './extents.ts';
import type { Narrated } from './narrated.ts';
import { type Proposition, type PropositionKind, propositionsOf } from './propositions.ts';
import { type OwnedQuotation, quotedOnly, withPairedMarks } from './quotes.ts';
import { type ReadSentence, type ReadText, wordsTouching } from './reading.ts';
import type { WordRoles } from './roles.ts';
import { isContentWord } from './support.ts';
import { extentOf, runsOf, tidyWords } from './tidy-words.ts';
import { signsOf, type Voice } from './voices.ts';

/** A claim before it has an id: UTF-16 extents. */
export type ClaimDraft = {
  readonly part: Part;
  readonly contents: readonly Extent[];
  /** The voice that makes it; undefined for the article’s own. */
  readonly voice: Voice | undefined;
  /** Whether the voice is named in another sentence. */
  readonly inferred: boolean;
  readonly modality: Modality;
  readonly hedges: readonly Extent[];
  /** The words that negate it, as they stand. */
  readonly negations: readonly string[];
  readonly kind: PropositionKind;
  /** How many propositions its sentence makes for this voice. */
  readonly pieces: number;
  /** What the article tells of somebody, where a cue would have made it theirs. */
  readonly narrated: { readonly as: Narrated; readonly cue: Extent } | undefined;
};

/** The owned quotations that touch an extent; they are in text order and apart from each other. */
export const quotationsNear = (
  quotations: readonly OwnedQuotation[],
  { start, end }: Extent,
): readonly OwnedQuotation[] => {
  const from = firstIndex(quotations, (one) => one.close > start);
  const to = firstIndex(quotations, (one) => one.open >= end);
  return quotations.slice(from, Math.max(from, to));
};

/** What a voice denies is not so for it, whatever its words say. */
const asVoiced = (modality: Modality, voice: Voice | undefined): Modality => {
  if (voice?.cueClass !== 'denying') return modality;
  return { ...modality, polarity: modality.polarity === 'negative' ? 'positive' : 'negative' };
};

/** The claim that a proposition of a sentence makes, without its contents’ final form. */
export const draftOf = (
  { part, tree }: ReadSentence,
  proposition: Proposition,
  contents: readonly Extent[],
  rest: Pick<ClaimDraft, 'voice' | 'inferred' | 'pieces' | 'narrated'>,
): ClaimDraft => {
  const modality = asVoiced(modalityOf(tree, proposition), rest.voice);
  const hedges = united(
    modality.hedges.flatMap(({ words }) => runsOf(words).map((run) => extentOf(tree, run))),
  );
  return {
    ...rest,
    part,
    contents,
    modality,
    kind: proposition.kind,
    negations: modality.negations.map((word) => tree.words[word]?.text ?? ''),
    hedges: hedges.filter((hedge) => contents.some((content) => isInside(hedge, content))),
  };
};

const stop = /[.!?…]/;

const isQuoted = (
  tree: ClauseTree,
  runs: readonly (readonly number[])[],
  quotations: readonly OwnedQuotation[],
): boolean =>
  quotations.length > 0 &&
  runs.flat().every((word) => {
    const own = tree.words[word];
    if (own === undefined || !/[\p{L}\p{N}]/u.test(own.text)) return true;
    return quotations.some((quotation) => isInside(own, quotation));
  });

/** What only joins words to those behind them; a comma may be one word with a number: “in 2019,”. */
const joiningEnd = /[,;]{1,3}$/;
const longestJoint = 3;

/** The final contents: whole words, marks paired or gone, nothing of what names or signals. */
export const contentsFinisher = (read: ReadText) => {
  const widen = wordWidener(read.text);
  return (extents: readonly Extent[], signs: readonly Extent[]): readonly Extent[] =>
    united(subtract(extents.map(widen), signs)).flatMap((extent) => {
      const bare = withoutBlanks(read.text, extent);
      const joint = bare && joiningEnd.exec(read.text.slice(bare.end - longestJoint, bare.end));
      const kept = bare && { start: bare.start, end: bare.end - (joint?.[0].length ?? 0) };
      const says = kept && /[\p{L}\p{N}]/u.test(read.text.slice(kept.start, kept.end));
      return says ? [kept] : [];
    });
};

export type Finish = ReturnType<typeof contentsFinisher>;

/** The contents of one proposition of a voice. */
const contentsOf = (
  tree: ClauseTree,
  proposition: Proposition,
  isOnly: boolean,
  quotations: readonly OwnedQuotation[],
): readonly Extent[] => {
  const options = { keepsStop: false, dropsConnective: proposition.kind !== 'whole' || isOnly };
  const runs = tidyWords(tree, proposition.words, options);
  const near = runs.flatMap((run) => quotationsNear(quotations, extentOf(tree, run)));
  const own = [...new Set(near)];
  if (!isQuoted(tree, runs, own)) {
    return withPairedMarks(
      runs.map((run) => extentOf(tree, run)),
      own,
    );
  }
  const whole = isOnly ? tidyWords(tree, proposition.words, { ...options, keepsStop: true }) : runs;
  return quotedOnly(
    whole.map((run) => extentOf(tree, run)),
    own,
  );
};

/**
 * Whether a claim says anything: it has a word that is no mere function word, or its words are quoted, for a
 * quotation is somebody’s whatever it says.
 */
export const saysAnything = (
  read: ReadText,
  contents: readonly Extent[],
  quotations: readonly OwnedQuotation[],
): boolean =>
  contents.some((content) => quotationsNear(quotations, content).length > 0) ||
  contents.some((content) => {
    const { from, to } = wordsTouching(read, content);
    const words = read.words.slice(from, to);
    return words.some(({ start, end }) => isContentWord(read.text.slice(start, end)));
  });

/** Whether the voice is named in the sentence, or in the one its contents run on into: “‘Why?’ she asked.” */
const isNamedIn = (read: ReadText, sentence: number, voice: Voice): boolean => {
  if (voice.home === sentence) return true;
  const [own, home] = [read.sentences[sentence], read.sentences[voice.home]];
  if (own === undefined || home === undefined) return false;
  if (voice.home !== sentence + 1 || own.part !== home.part) return false;
  const firstSign = Math.min(...signsOf(voice).map(({ start }) => start));
  const opensHome = firstSign <= (home.sentence.words[0]?.start ?? 0);
  const last = read.text[own.sentence.end - 1] ?? '';
  return opensHome && !stop.test(last) && /["”'’»]/.test(last);
};

/**
 * The claims that voices make in one sentence: their contents there, split into propositions. In a
 * sentence that names nobody they are inferred from the sentence that does.
 */
export const attributedDrafts = (
  read: ReadText,
  sentence: number,
  voices: readonly Voice[],
  roles: WordRoles,
  quotations: readonly OwnedQuotation[],
  finish: Finish,
): readonly ClaimDraft[] => {
  const own = read.sentences[sentence];
  if (own === undefined) return [];
  const { tree, first } = own;
  const speaking = new Set(
    tree.words.flatMap((_, index) =>
      roles.roleOf(first + index) === 'content' ? [roles.voiceOf(first + index)] : [],
    ),
  );
  return [...speaking].flatMap((index) => {
    const voice = voices[index];
    if (voice === undefined) return [];
    const isIn = (word: number): boolean =>
      word >= 0 &&
      word < tree.words.length &&
      roles.roleOf(first + word) === 'content' &&
      roles.voiceOf(first + word) === index;
    const propositions = propositionsOf(tree, isIn);
    const signs = signsOf(voice);
    const ownQuotations = quotationsNear(quotations, own.sentence).filter(
      (quotation) => quotation.voice === index,
    );
    const inferred =
      signs.length === 0 ||
      voice.carried !== undefined ||
      !isNamedIn(read, sentence, voice) ||
      !signs.every((sign) => isInside(sign, own.part));
    return propositions.flatMap((proposition) => {
      const extents = contentsOf(tree, proposition, propositions.length === 1, ownQuotations);
      const contents = finish(extents, signs);
      if (!saysAnything(read, contents, ownQuotations)) return [];
      const rest = { voice, inferred, pieces: propositions.length, narrated: undefined };
      return [draftOf(own, proposition, contents, rest)];
    });
  });
};
