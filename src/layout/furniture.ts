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
enlarge this image,hide caption,toggle caption,share this,share this page,tweet,email this story,email this article,
print this story,print this article`
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
  return (
    isShareButton(line) ||
    wholeLines.has(bareWords(line)) ||
    (pointer.test(line) && !/[.!?”"’]$/.test(line))
  );
};

/** “Share on Facebook”, “Email this story to a friend”. */
const shareButton =
  /^(?:share|post|pin|send|tweet|e-?mail|follow(?: us)?|like(?: us)?|find us|save)(?: (?:this|the|story|article|page|post|it|us|on|via|by|to|with|in)){1,5} (?:facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|instagram|flipboard|e-?mail|messenger|bluesky|threads|tumblr|mastodon|a friend)$/i;
const longestButton = 60;
const buttons: ReadonlySet<string> = new Set(
  'share,share this,share this story,share this article,share this page,tweet,email this story,email this article,print this story,print this article,copy link'.split(
    ',',
  ),
);

/** Whether a line is a button to share the article; such stand in lists, too. */
export const isShareButton = (line: string): boolean =>
  line.length <= longestButton && (shareButton.test(line) || buttons.has(bareWords(line)));

const labels: ReadonlySet<string> = new Set(
  'breaking,breaking news,just in,developing,developing story,exclusive,news exclusive,world exclusive,opinion,analysis,news analysis,live,live updates,updated,top story,top stories,latest,latest news,news'.split(
    ',',
  ),
);

/** Whether a line over a headline says what kind of article it is: “BREAKING NEWS”. */
export const isLabel = (line: string): boolean =>
  line.length <= longestButton && labels.has(bareWords(line));

const captionLabel =
  /^(?:file )?(?:photo|photograph|picture|image|caption|pictured)s?: ?\S|^FILE ?[—–-]/i;
/** Who took it, in the brackets at the end: “(Eli Brandt/Getty Images)”, “(AP Photo/Eli Brandt)”. */
const bracketedCredit =
  /^(?:[^/]{2,60}\/ ?(?:AP|AFP|Reuters|Getty|Shutterstock|Bloomberg|Pool|EPA|PA)|(?:AP )?Photo(?:graph)?)\b/;
/** What stands before the last colon: “Photograph: Jo Lee”. */
const creditLabel = /[.\s](?:Photo|Photograph|Picture|Image|Credit)s?$/;
const longestCredit = 60;

const endsWithCredit = (line: string): boolean => {
  const words = line.endsWith('.') ? line.slice(0, -1) : line;
  const bracket = words.lastIndexOf('(');
  if (words.endsWith(')') && bracket >= 0 && bracketedCredit.test(words.slice(bracket + 1, -1))) {
    return true;
  }
  const colon = words.lastIndexOf(': ');
  const name = words.slice(colon + 2);
  const isName = name.length >= 3 && name.length <= longestCredit && !/[.:]/.test(name);
  return colon > 0 && isName && creditLabel.test(words.slice(0, colon));
};

const longestCaption = 600;

/** Whether a line among paragraphs is what stands below a picture: it says so, or names who took it. */
export const isCaption = (line: string): boolean =>
  line.length <= longestCaption && (captionLabel.test(line) || endsWithCredit(line));
