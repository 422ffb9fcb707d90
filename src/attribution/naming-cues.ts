import type { ParagraphView } from './paragraph-view.ts';
import type { TaggedAttribution } from './tag-attributions.ts';

/** Words that tell what somebody or something is known as, famous for, or charged with. */
const namingWords: ReadonlySet<string> = new Set(
  'known named renamed nicknamed dubbed called titled entitled billed styled christened famous famed notable celebrated remembered charged accused convicted indicted arrested guilty sentenced suspected'.split(
    ' ',
  ),
);
const helperWords: ReadonlySet<string> = new Set(
  "is are was were be been being am has have had having became become 's 're ’s ’re".split(' '),
);
const tellingTag = /^(?:VB|JJ|NN)/;

/**
 * Whether what looks like an attribution only names or charges with words in quotation marks, and nobody
 * is said to say them: “known for her ‘iron’ training”, “charged with ‘gross neglect’”. The article says that.
 */
export const onlyNames = (
  { words, quotations }: Pick<ParagraphView, 'words' | 'quotations'>,
  { sources, cue, contents }: Pick<TaggedAttribution, 'sources' | 'cue' | 'contents'>,
): boolean => {
  if (sources.length > 0) return false;
  const telling = words
    .slice(cue.first, cue.last + 1)
    .filter(({ text, tag }) => tellingTag.test(tag) && !helperWords.has(text.toLowerCase()));
  return (
    telling.length > 0 &&
    telling.every(({ text }) => namingWords.has(text.toLowerCase())) &&
    contents.some(({ first, last }) => quotations.isQuoted.subarray(first, last + 1).includes(1))
  );
};
