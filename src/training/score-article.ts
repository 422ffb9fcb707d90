import type { Extent } from '../text/extent.ts';
import type { Token } from '../text/tokens.ts';
import type { AnnotatedArticle, GoldAttribution } from './corpus.ts';
import { type TokenAttribution, wordingOf } from './score-attribution.ts';
import { isReportingCue } from './score-cues.ts';
import { type Pair, pairByContent } from './score-pairs.ts';
import { type TokenSpans, touchedTokens } from './score-spans.ts';
import { areQuoted, scoreTokens } from './score-tokens.ts';

/** What is counted in one article. */
export type ScoredArticle = {
  readonly tokens: readonly Token[];
  readonly gold: readonly TokenAttribution[];
  readonly predicted: readonly TokenAttribution[];
  /** Predicted with gold attributions, paired by content. */
  readonly pairs: readonly Pair[];
};

export type ScoreOptions = {
  /** Counts only attributions, gold and predicted, whose cue holds a verb of speech or “according to”. */
  readonly reportingCuesOnly?: boolean;
};

/**
 * Puts an article’s gold and predicted attributions (extents in UTF-16 positions) on its tokens.
 * @throws RangeError for an extent that is no stretch of the text
 */
export const scoredArticle = (
  { id, text, attributions }: AnnotatedArticle,
  predictions: readonly GoldAttribution[],
  { reportingCuesOnly = false }: ScoreOptions,
): ScoredArticle => {
  const tokens = scoreTokens(text);
  const quoted = areQuoted(text, tokens);
  const spans = (extents: readonly Extent[]): TokenSpans => {
    for (const extent of extents) checkExtent(id, text, extent);
    return touchedTokens(tokens, extents);
  };
  const onTokens = ({ sources, cue, contents }: GoldAttribution): TokenAttribution => {
    const content = spans(contents);
    return {
      sources: spans(sources),
      cue: spans(cue === undefined ? [] : [cue]),
      contents: content,
      wording: wordingOf(tokens, quoted, content),
    };
  };
  const counts = ({ cue }: TokenAttribution) => !reportingCuesOnly || isReportingCue(tokens, cue);
  const gold = attributions.map(onTokens).filter(counts);
  const predicted = predictions.map(onTokens).filter(counts);
  return { tokens, gold, predicted, pairs: pairByContent(tokens, predicted, gold) };
};

const checkExtent = (id: string, text: string, { start, end }: Extent): void => {
  const isWithin = start >= 0 && start < end && end <= text.length;
  if (isWithin && Number.isInteger(start) && Number.isInteger(end)) return;
  throw new RangeError(
    `“${id}” has an attribution at [${start}, ${end}], which is no stretch of its ${text.length} characters.`,
  );
};
