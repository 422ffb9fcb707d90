/** Characters that may be markup; each costs the parser many times what a letter does. */
const marks = /[*_`[\]<>&\\#|!~\n-]|\d[.)]/g;
/** Marks whose pairs the parser looks for all over a paragraph. */
const paired = /[*_[\]`<!]/g;
/** What a line within quotations or lists begins with. */
const containers = /^(?:[ \t>]|[*+-][ \t]|[0-9]{1,9}[.)][ \t])*/;
/** One quotation or list item. */
const container = />|[*+-][ \t]|[0-9][.)]/g;

const mostMarks = 40_000;
const mostPairedInParagraph = 1_000;
const mostContainers = 2_000;
const deepestContainers = 6;
const mostColumns = 60;

/**
 * Whether Markdown has no more marks than an article can have, so that it can be parsed in time
 * linear in its length: the parser’s time grows with the square of the marks that may be emphasis
 * in a paragraph, and of the list items and quotations in a document.
 */
export const isPlainlyMarked = (markdown: string): boolean => {
  if (countUpTo(marks, markdown, mostMarks) >= mostMarks) return false;
  const paragraphs = markdown.split(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/);
  if (
    paragraphs.some(
      (paragraph) => countUpTo(paired, paragraph, mostPairedInParagraph) >= mostPairedInParagraph,
    )
  ) {
    return false;
  }
  const depths = markdown.split(/\r\n|\n|\r/).map(containersOf);
  return depths.every((depth) => depth <= deepestContainers) && sum(depths) <= mostContainers;
};

/** How many quotations and list items a line opens; more than any may where it is set in too far. */
const containersOf = (line: string): number => {
  const [opening = ''] = containers.exec(line.slice(0, mostColumns * 2)) ?? [];
  return opening.length > mostColumns ? Infinity : countUpTo(container, opening, mostContainers);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const countUpTo = (pattern: RegExp, text: string, most: number): number => {
  pattern.lastIndex = 0;
  let count = 0;
  while (count < most && pattern.test(text)) count += 1;
  return count;
};
