import type { Sentence } from '../syntax/sentence.ts';
import type { NameMention } from './name-mentions.ts';
import { foldWord } from './name-parts.ts';
import { opensSentence } from './name-titles.ts';
import { singularOf } from './speaker-nouns.ts';

const commonTags = new Set(['NN', 'NNS']);
const small = /^\p{Ll}/u;

/** The nouns that the article writes with a small letter, in the singular. */
const commonNouns = (sentences: readonly Sentence[]): ReadonlySet<string> => {
  const nouns = new Set<string>();
  for (const { words } of sentences) {
    for (const { tag, text } of words) {
      if (commonTags.has(tag) && small.test(text)) nouns.add(singularOf(foldWord(text)));
    }
  }
  return nouns;
};

/** Whether only its place in the sentence gives the word a capital, as far as anything tells. */
const isUnsure = (sentences: readonly Sentence[], name: NameMention): boolean => {
  const words = sentences[name.sentence]?.words ?? [];
  return words[name.first]?.name === 'O' && opensSentence(words, name.first);
};

const leadsToNoun = (sentences: readonly Sentence[], { sentence, end }: NameMention): boolean =>
  commonTags.has(sentences[sentence]?.words[end]?.tag ?? '');

/**
 * Leaves out words that a tagger takes for names because they open a sentence: “Ferry sails again”
 * in an article about a ferry, “Bus fares rise” where nothing else is said of a Bus.
 */
export const withoutCommonWords = (
  names: readonly NameMention[],
  sentences: readonly Sentence[],
): NameMention[] => {
  const common = commonNouns(sentences);
  const sure = new Set<string>();
  const alone = new Set<string>();
  const keyOf = ({ words }: NameMention): string => foldWord(words[0] ?? '');
  for (const name of names) {
    if (name.words.length > 1) continue;
    if (name.kind === 'person' || !isUnsure(sentences, name)) sure.add(keyOf(name));
    else if (!leadsToNoun(sentences, name)) alone.add(keyOf(name));
  }
  return names.filter((name) => {
    const key = keyOf(name);
    if (name.words.length > 1 || sure.has(key)) return true;
    return alone.has(key) && !common.has(singularOf(key));
  });
};
