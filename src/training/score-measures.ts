import type { ScoredArticle } from './score-article.ts';
import type { TokenAttribution, Wording } from './score-attribution.ts';
import { isRightSource } from './score-pairs.ts';
import {
  areSame,
  countShared,
  countTokens,
  eachToken,
  overlapLikeCitron,
  type TokenSpans,
} from './score-spans.ts';

/** What precision and recall are shares of. */
export type Tally = {
  /** Of the predicted, how many are right. */
  readonly right: number;
  readonly predicted: number;
  /** Of the gold, how many were found. */
  readonly found: number;
  readonly gold: number;
};

type Measure = (article: ScoredArticle) => Tally;
type Agreement = (predicted: TokenAttribution, gold: TokenAttribution) => boolean;
type Role = 'sources' | 'cue' | 'contents';

/**
 * Citron’s way of counting (Newell, Cowlishaw and Man, “Quote Extraction and Analysis for News”,
 * 2018): an attribution is right if some attribution of the other side agrees with it, so that one
 * of gold can vouch for several predictions; recall is the right over the right and the missed.
 */
const agreeing =
  (agree: Agreement): Measure =>
  ({ predicted, gold }) => {
    const right = predicted.filter((p) => gold.some((g) => agree(p, g))).length;
    const missed = gold.filter((g) => !predicted.some((p) => agree(p, g))).length;
    return { right, predicted: predicted.length, found: right, gold: right + missed };
  };

const haveSame =
  (role: Role): Agreement =>
  (predicted, gold) =>
    areSame(predicted[role], gold[role]);

/** The same in one role, and their cues overlap. */
const sameBesideCue =
  (role: Role): Agreement =>
  (predicted, gold) =>
    overlapLikeCitron(predicted.cue, gold.cue) && areSame(predicted[role], gold[role]);

const sameThroughout: Agreement = (predicted, gold) =>
  (['sources', 'cue', 'contents'] as const).every((role) => areSame(predicted[role], gold[role]));

/** Tokens of contents; one that several contents hold counts once for each. */
const contentTokens: Measure = ({ predicted, gold }) => {
  const shared = sum(
    predicted.flatMap((p) => gold.map((g) => countShared(p.contents, g.contents))),
  );
  return {
    right: shared,
    predicted: contentSize(predicted),
    found: shared,
    gold: contentSize(gold),
  };
};

const contentSize = (attributions: readonly TokenAttribution[]): number =>
  sum(attributions.map(({ contents }) => countTokens(contents)));

/**
 * Attributions paired by content that have the right source. Of one wording: precision goes by the
 * wording of the prediction, recall by that of the gold attribution.
 */
const pairedWithRightSource =
  (minimumOverlap: number, wording?: Wording): Measure =>
  ({ predicted, gold, pairs }) => {
    const counts = (attribution: TokenAttribution) =>
      wording === undefined || attribution.wording === wording;
    const right = pairs.filter((pair) => pair.hasRightSource && pair.overlap >= minimumOverlap);
    return {
      right: right.filter((pair) => counts(pair.predicted)).length,
      predicted: predicted.filter(counts).length,
      found: right.filter((pair) => counts(pair.gold)).length,
      gold: gold.filter(counts).length,
    };
  };

/** The different exact spans of a role, whichever attribution they belong to. */
const fragments =
  (role: Role): Measure =>
  ({ predicted, gold }) => {
    const predictedKeys = fragmentKeys(predicted, role);
    const goldKeys = fragmentKeys(gold, role);
    const shared = [...predictedKeys].filter((key) => goldKeys.has(key)).length;
    return { right: shared, predicted: predictedKeys.size, found: shared, gold: goldKeys.size };
  };

const fragmentKeys = (attributions: readonly TokenAttribution[], role: Role): Set<string> =>
  new Set(
    attributions.flatMap((attribution): string[] =>
      attribution[role].map(({ first, end }) => `${first}-${end}`),
    ),
  );

/** Content tokens that gold also has as content, under the right source, however they are grouped. */
const linkedTokens: Measure = ({ tokens, predicted, gold }) => {
  // Where contents of gold overlap, the last one keeps the token.
  const owners = new Map(
    gold.flatMap(({ sources, contents }) =>
      eachToken(contents).map((at): [number, TokenSpans] => [at, sources]),
    ),
  );
  const isLinked = (sources: TokenSpans, at: number): boolean => {
    const goldSources = owners.get(at);
    return goldSources !== undefined && isRightSource(tokens, sources, goldSources);
  };
  const linked = sum(
    predicted.map(
      ({ sources, contents }) => eachToken(contents).filter((at) => isLinked(sources, at)).length,
    ),
  );
  return {
    right: linked,
    predicted: contentSize(predicted),
    found: linked,
    gold: contentSize(gold),
  };
};

/** Pairs whose gold attribution names a source: with how many of them the source is right. */
const sourcesGivenContent: Measure = ({ pairs }) => {
  const withSource = pairs.filter(({ gold }) => gold.sources.length > 0);
  const right = withSource.filter(({ hasRightSource }) => hasRightSource).length;
  return { right, predicted: withSource.length, found: right, gold: withSource.length };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Every figure: what it is called when shown, and what it counts in an article. */
export const measures = {
  cueExact: { label: 'cue exact', count: agreeing(haveSame('cue')) },
  sourceExact: { label: 'source exact', count: agreeing(sameBesideCue('sources')) },
  contentExact: { label: 'content exact', count: agreeing(sameBesideCue('contents')) },
  attributionExact: { label: 'whole attribution exact', count: agreeing(sameThroughout) },
  contentTokens: { label: 'content token overlap', count: contentTokens },
  contentOverlap: { label: 'content overlap + right source', count: pairedWithRightSource(0) },
  contentHalf: { label: 'content IoU>=0.5 + right source', count: pairedWithRightSource(0.5) },
  contentHalfDirect: { label: '… direct', count: pairedWithRightSource(0.5, 'direct') },
  contentHalfMixed: { label: '… mixed', count: pairedWithRightSource(0.5, 'mixed') },
  contentHalfIndirect: { label: '… indirect', count: pairedWithRightSource(0.5, 'indirect') },
  linkedTokens: { label: 'linked token', count: linkedTokens },
  sourceFragments: { label: 'fragment exact, source', count: fragments('sources') },
  cueFragments: { label: 'fragment exact, cue', count: fragments('cue') },
  contentFragments: { label: 'fragment exact, content', count: fragments('contents') },
  sourceGivenContent: { label: 'source accuracy given content', count: sourcesGivenContent },
} satisfies Readonly<Record<string, { readonly label: string; readonly count: Measure }>>;

export type FigureName = keyof typeof measures;
