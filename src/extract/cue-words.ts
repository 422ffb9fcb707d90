import { regularForms } from '../syntax/verb-forms.ts';

const formsOf = (verbs: string, irregular: string): ReadonlySet<string> =>
  new Set([...verbs.split(' ').flatMap(regularForms), ...irregular.split(' ')]);

/**
 * Verbs and nouns of wanting, thinking, feeling and perceiving. Where the article itself tells of
 * them, with no act of saying, the claim is the article’s (docs/record.md, “Who speaks”); PolNeAR
 * marks them as cues.
 */
export const stateWords: ReadonlySet<string> = formsOf(
  [
    'want wish hope desire like love hate prefer intend plan aim expect believe regard fear worry doubt',
    'know consider view need seek try hesitate remember realize realise suspect assume dream aspire',
    'strive anticipate await support oppose favor favour respect admire trust distrust resent envy',
    'care dread enjoy tolerate crave covet yearn long notice perceive sense watch overhear imagine',
    'wonder struggle contemplate mull weigh ponder look seem appear tend need deem eye fancy loathe',
    'scare frighten anger frustrate convince confuse surprise trouble alarm disappoint interest',
  ].join(' '),
  [
    'thinks think thought thinking felt feels feel feeling knew known knows knowing saw seen sees see seeing',
    'heard hears hear hearing understood understands understand understanding sought seeking meant means',
    'upset forgot forgets forgotten learned learnt learns learn learning found_out mindful eager keen willing',
    'unwilling ready reluctant hopeful confident optimistic pessimistic skeptical sceptical wary afraid',
    'concerned worried nervous anxious glad happy unhappy proud angry furious sure unsure certain uncertain',
    'aware unaware convinced interested determined beliefs belief hopes fears plans intention intentions',
    'desires wishes worries doubts concerns concern interest expectation expectations views opposition',
    'appeared likely unlikely supposed thoughts mind perceived perception memory skepticism scepticism',
    'reportedly allegedly apparently seemingly supposedly probably poised',
  ].join(' '),
);

/**
 * Verbs of doing something to somebody by words. What was done is told by the article (“Trump invited
 * Putin to meet”); nothing is claimed by who did it. With quoted words they attribute all the same.
 */
export const actWords: ReadonlySet<string> = formsOf(
  'invite appoint nominate hire fire elect pick select thank congratulate greet welcome applaud boo cheer',
  'choose chooses chose chosen choosing invitation nomination appointment',
);

/** Words by which the sources say that what follows is not so: the claim is then negative. */
export const denyingWords: ReadonlySet<string> = formsOf(
  'dispute reject refute dismiss rebut disavow contradict repudiate negate disprove',
  'deny denies denied denying denial denials disputing rejection',
);

/** Words of not saying: what follows was not said. */
export const withholdingWords: ReadonlySet<string> = formsOf(
  'decline refuse',
  'refusal refusing declining withheld',
);

/** Words in a cue that say nothing of its kind. */
export const idleCueWords: ReadonlySet<string> = new Set(
  "'s 's 're 'm 've 'd 'll is are was were be been being am has have had having do does did done will would can could may might must should shall get gets got going go goes went still also really".split(
    ' ',
  ),
);

export const negatingCueWords: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'never',
  'nor',
  'neither',
  'without',
  'no',
]);
