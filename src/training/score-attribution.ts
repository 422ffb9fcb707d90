import type { Token } from '../text/tokens.ts';
import { eachToken, type TokenSpans } from './score-spans.ts';
import { isWord } from './score-tokens.ts';

/** How much of a content stands in quotation marks: all of its words, some, or none. */
export type Wording = 'direct' | 'mixed' | 'indirect';

/** An attribution as the tokens that its extents touch. */
export type TokenAttribution = {
  readonly sources: TokenSpans;
  /** One span, or none where there is no cue. */
  readonly cue: TokenSpans;
  readonly contents: TokenSpans;
  readonly wording: Wording;
};

/** The wording of a content; a content without any word is indirect. */
export const wordingOf = (
  tokens: readonly Token[],
  quoted: readonly boolean[],
  contents: TokenSpans,
): Wording => {
  const words = eachToken(contents).filter((at) => {
    const token = tokens[at];
    return token !== undefined && isWord(token);
  });
  const quotedWords = words.filter((at) => quoted[at]).length;
  if (quotedWords === 0) return 'indirect';
  return quotedWords === words.length ? 'direct' : 'mixed';
};
