import type { Block } from './blocks.ts';
import { readByline } from './bylines.ts';
import { isDateline, readInlineDateline } from './datelines.ts';
import { readDateLine } from './dates.ts';
import { isLabel } from './furniture.ts';
import { endsSentence } from './words.ts';

type Candidate = Block & { readonly words: string; readonly hasWords: boolean };

/** No headline is longer, in UTF-16 units. */
const longest = 200;

/** A headline may be this many sentences: “The bridge is shut. Now what?” */
const mostSentences = 3;

/** Sentence ends with another sentence behind. */
const innerEnd = /[.!?]["”’']?\s+["“‘']?\p{Lu}/gu;

/**
 * Finds the headline: what the markup says it is, else the first block, if it is one short line
 * above something longer. Where it ends as a sentence does, a blank line and a longer block must
 * follow, for a text without a headline begins with a sentence too.
 * @returns its index; undefined where there is none
 */
export const findHeadline = (blocks: readonly Candidate[]): number | undefined => {
  const marked = blocks.findIndex(({ hint }) => hint === 'headline');
  if (marked >= 0) return marked;
  const index = blocks.findIndex((block) => block.hasWords && !isMadeBy(block));
  const block = blocks[index];
  const next = blocks.slice(index + 1, index + 1 + nearBy).find(({ hasWords }) => hasWords);
  if (block === undefined || next === undefined) return undefined;
  if (block.bullet !== undefined || block.hint !== undefined) return undefined;
  const { words } = block;
  if (words.length > longest || /[,:]$/.test(words)) return undefined;
  if (readInlineDateline(words) !== undefined) return undefined;
  if (!endsSentence(words)) return index;
  const isFirst = blocks.slice(0, index).every(({ hasWords }) => !hasWords);
  const sentences = (words.match(innerEnd)?.length ?? 0) + 1;
  const stands = isFirst && next.gap >= 2 && sentences <= mostSentences;
  return stands && blocks.slice(index + 1).some((later) => later.words.length > words.length)
    ? index
    : undefined;
};

/** How many blocks after the headline may hold no words. */
const nearBy = 5;

/** What may stand above a headline. */
const isMadeBy = ({ words }: Candidate): boolean =>
  isLabel(words) ||
  readByline(words) !== undefined ||
  readDateLine(words) !== undefined ||
  isDateline(words);
