const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that any two texts share, in lower case: what they have in common says nothing. */
const common = list(`
  a an the this that these those some any each every such
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one
  who whom whose which what when where why how there here
  am is are was were be been being do does did done doing have has had having
  will would shall should can could may might must ought
  'll i'm you're we're they're he's she's it's i've you've we've they've i'd we'd they'd i'll we'll you'll they'll that's there's let's
  and or but nor so yet if then than because while as until unless although though whether
  of in on at by for with about against between into through during before after above below to from up down out off
  over under again further once not no don't doesn't didn't won't isn't aren't wasn't weren't can't cannot couldn't
  also just only very too more most other own same all both few said says say s t d m ll re ve ?`);

/** Whether a word, in lower case, tells one text from another. */
export const isTelling = (word: string): boolean => !common.has(word);

/** Words that turn what is said into its contrary. */
const negations = list(`
  not no never nobody none nothing nowhere neither nor cannot without hardly barely scarcely seldom rarely
  unlikely impossible refuse refuses refused fail fails failed deny denies denied reject rejects rejected
  stop stops stopped ain't`);

/** Whether a word, in lower case with plain apostrophes, denies something. */
export const isNegation = (word: string): boolean => negations.has(word) || word.endsWith("n't");
