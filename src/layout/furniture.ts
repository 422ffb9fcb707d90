import { bareWords } from './words.ts';

/*
 * What pages put between the paragraphs of an article. Text that was copied from a page has it as
 * lines like others.
 */

/** Lines that are this and nothing else, as `bareWords` has them. */
const wholeLines: ReadonlySet<string> = new Set(
  `advertisement,advertising,ad,sponsored,sponsored content,promoted content,skip advertisement,article continues below,
article continues below advertisement,article continues after ad,story continues below,story continues below advertisement,
content continues below,advertisement scroll to continue,read more,read full story,related,related articles,related stories,
related topics,more on this story,recommended,recommended stories,most read,trending,share,share this article,share this story,
save,print,email,copy link,comments,view comments,sign up,subscribe,listen to this article,play video,watch,view gallery,
enlarge this image,hide caption,toggle caption`
    .split(',')
    .map((line) => line.trim()),
);

/** “READ MORE: What the bridge cost”, “Related: …”: the headline of another article. */
const pointer =
  /^(?:read (?:more|also|next)|also read|see also|related|more|watch|listen|in pictures|recommended): ?\S/i;
const longestPointer = 160;

/** Whether a line is no part of the article: an advertisement’s mark, a button, a pointer to another article. */
export const isFurniture = (line: string): boolean => {
  if (line.length > longestPointer) return false;
  return wholeLines.has(bareWords(line)) || (pointer.test(line) && !/[.!?”"’]$/.test(line));
};

const captionLabel =
  /^(?:file )?(?:photo|photograph|picture|image|caption|pictured)s?: ?\S|^FILE ?[—–-]/i;
/** “(Eli Brandt/Getty Images)”, “(AP Photo/Eli Brandt)”, “Photograph: Jo Lee”. */
const captionCredit =
  /(?:\((?:[^()]{2,60}\/ ?(?:AP|AFP|Reuters|Getty|Shutterstock|Bloomberg|Pool|EPA|PA)|(?:AP )?Photo(?:graph)?)\b[^()]{0,60}\)|[.\s] ?(?:Photo(?:graph)?|Picture|Image|Credit)s?: [^.:]{3,60})\.?$/;
const longestCaption = 600;

/** Whether a line among paragraphs is what stands below a picture: it says so, or names who took it. */
export const isCaption = (line: string): boolean =>
  line.length <= longestCaption && (captionLabel.test(line) || captionCredit.test(line));
