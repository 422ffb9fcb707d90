/**
 * Sentences to make articles of, written for the purpose. A slot `{…}` is filled anew each time;
 * quotes and clauses have no full stop, so that they can be put into a sentence.
 */

/** What people say, in their own words. */
export const statements: readonly string[] = [
  'We told {org} in {month} that the {topic} would not survive another winter',
  'Nobody at {org} has explained to us why the {topic} costs {money}',
  'I have worked in {place} for {num} years and I have never seen the {noun} so busy',
  'The {topic} is {adj}, and everyone who has read it knows that',
  'If {org} wants our support, it must publish the {topic} before {weekday}',
  'You cannot ask {group} to pay {money} for a {topic} they did not choose',
  'There were {num} of us in the hall and not one person spoke for the {topic}',
  'My father signed the first {topic} in {place}, and he would be proud of what {group} did',
  'We will not close the {noun} while {num} families depend on it',
  'They promised us {money} and what we got was a {adj} letter from {org}',
  'I do not think the {topic} will be finished before {year}',
  'It took {org} {num} months to answer a question about the {topic}',
  'The numbers are plain: {percent} per cent of {group} in {place} want the {topic} to stay',
  'Our {group} deserve better than a {adj} promise and a {topic} that never arrives',
  'When {person} came to {place} last {month}, she asked the right questions about the {topic}',
  'We are ready to talk, but we won’t sign a {topic} that leaves {group} out',
  'I said “enough is enough” when {org} cut the {topic} for the {ordinal} time',
  'This is a {adj} decision for {place} and a worse one for {group}',
  'Every {weekday} I walk past the {noun} and I wonder who will mend it',
  'The {topic} has cost {money} so far – twice what {org} told us',
  'We measured the {noun} {num} times and got the same answer',
  'It isn’t about money, it’s about whether {group} can trust {org}',
  'In {year} we had {num} applications for the {topic}; this year we have {num}',
  'I was in {place} when the {noun} failed, and I can tell you that {org} was not there',
  'Give {group} the tools and they will run the {topic} themselves',
  'People call it {adj}, but the {topic} saved {num} jobs in {place}',
  'Without the {topic}, {group} will have to travel {num} miles to {place}',
  'Let us be clear that {org} never had a {topic} worth the name',
  'We have raised {money} from {group} and we are not finished yet',
  'A {topic} is only as good as the people who run it, and {org} has lost {num} of them',
  'I would rather see the {noun} empty than handed to {org}',
  'They didn’t ask {group}, they didn’t ask me, and they didn’t ask {person}',
  'The water rose {num} centimetres in one night, and the {topic} did its work',
  'We expect {percent} per cent fewer complaints once the {topic} is in place',
  'Our lawyers have read the {topic} twice and found {num} mistakes in it',
  'Some {group} have waited since {year} for a {topic} that works',
  'I am proud of the {topic}, and I hope {place} will copy it',
  'No one should lose a home because {org} mislaid a {topic}',
  'The {topic} may look {adj} on paper, but it keeps {place} alive',
  'We spent {money} on the {noun} and it still leaks',
  'What happened at {org} on {weekday} was {adj}, and we’re sorry for it',
  'If the {topic} goes, the {noun} goes, and then {place} goes too',
  'Half of our {group} are over {age}, and nobody is being trained to follow them',
  'I asked {person} for the {topic} three times and never got a reply',
  'Our first duty is to {group}, not to the shareholders of {org}',
  'The {noun} is safe, we have tested it, and {num} inspectors agree with us',
  'We could have built {num} houses for what the {topic} has swallowed',
  'Nothing in the {topic} prevents {org} from starting in {month}',
];

/** How a statement may go on. */
export const statementTails: readonly string[] = [
  'and that is what {group} in {place} asked us for',
  'because {org} has no plan for the {noun}',
  'and I will say so again on {weekday}',
  'so we have written to {person} about it',
  'but the {topic} comes first',
  'and {place} will remember that in {year}',
  'although {org} sees it differently',
  'as {person} told us in {month}',
  'and not only in {place}',
  'unless {money} turns up from somewhere',
  'and {num} letters from {group} say the same',
  'which is more than {org} ever did for the {noun}',
  'and we don’t intend to wait for the {topic}',
  'even if {group} have to pay for it',
  'whatever the {topic} says about {place}',
  'and {percent} per cent of our members voted for that',
  'since the {noun} cannot wait until {month}',
  'and I’ve told {org} as much',
  'if anyone at {org} is still listening',
  'because a {adj} answer is no answer',
];

/** Short sentences that follow a statement. */
export const afterthoughts: readonly string[] = [
  'That is not a {topic}. It is a {adj} guess.',
  'We have {num} days left.',
  'Ask {group} in {place}.',
  'The {noun} will tell you the rest.',
  'I have kept every letter since {year}.',
  'There is no second {topic} behind this one.',
  'Our {group} know it, and so does {person}.',
  'Next {month} we will count again.',
  'It never had to be so {adj}.',
  'Tell that to {org}!',
  'Who pays for the {noun}?',
  'We owe {place} an answer before {weekday}.',
];

/** What is said of something in a few quoted words. */
export const phrases: readonly string[] = [
  'a {adj} use of {money}',
  'the most {adj} {topic} since {year}',
  'a gift to {org}',
  '{adj} from start to finish',
  'an insult to {group}',
  'the last chance for {place}',
  'a {topic} in name only',
  'neither {adj} nor {adj}',
  'good news for the {noun}',
  'too {adj} to be taken seriously by {group}',
];

/** What is reported or narrated: clauses in the past or present, without a capital. */
export const clauses: readonly string[] = [
  'the {topic} in {place} would cost {money} more than planned',
  '{org} had agreed to reopen the {noun} in {month}',
  '{num} {group} had signed a petition against the {topic}',
  'the {topic} may be delayed until {year}',
  '{group} in {place} were not told about the {topic}',
  '{percent} per cent of {group} use the {noun} at least once a week',
  '{org} spent {money} on the {topic} between {year} and {year}',
  'the {noun} could close for {num} weeks',
  'no decision on the {topic} would be taken before {weekday}',
  '{person} would lead the {topic} from {month}',
  'the {topic} was meant to end in {year}',
  '{org} never replied to {num} complaints about the {noun}',
  'work on the {topic} began near {place} on {weekday}',
  'the {topic} created {num} jobs for {group}',
  '{org} might sell the {noun} to a company from {place}',
  'the {noun} in {place} flooded {num} times in {year}',
  'a {adj} {topic} had cost {org} its reputation',
  '{group} pay {money} a year towards the {topic}',
  '{num} of the {num} inspectors found faults in the {noun}',
  '{org} and {group} reached a deal over the {topic} in {month}',
  'the {topic} seems to have won over {group} in {place}',
  '{person} left {org} after a dispute about the {topic}',
  'the number of {group} in {place} fell by {percent} per cent in {year}',
  'an audit of the {topic} found {money} that nobody had claimed',
  'trains between {place} and {place} will not stop at the {noun}',
  '{org} expects {num} visitors to the {noun} by {month}',
  'the {ordinal} version of the {topic} was {adj}',
  '{group} travelled from {place} to protest outside {org}',
  'the {topic} depends on {money} from {org}',
  '{org} lost the {topic} to a bidder from {place}',
  'storms in {month} damaged the {noun} and {num} houses in {place}',
  'a court in {place} stopped the {topic} on {weekday}',
];

/** How a reported or narrated clause may go on. */
export const clauseTails: readonly string[] = [
  'after a {adj} debate in {place}',
  'despite warnings from {group}',
  'while {org} looked for {money}',
  'for the {ordinal} time since {year}',
  'although {percent} per cent of {group} were against it',
  'as part of the {topic}',
  'under an agreement with {org}',
  'on the advice of {person}',
  'in spite of the {adj} {noun}',
  'without a word from {org}',
  'days before the {topic} was due',
  'because of a shortage of {group}',
];

/** Background in the article’s own voice. */
export const backgrounds: readonly string[] = [
  '{place} has had no {noun} of its own since {year}.',
  'The {noun} was built in {year} and extended {num} years later.',
  'About {num} {group} live within a mile of the {noun}.',
  'A first {topic}, drawn up in {year}, came to nothing.',
  'The council of {place} meets again on {weekday} to discuss the {topic}.',
  '{org}, founded in {year}, runs {num} sites between {place} and {place}.',
  'Similar plans in {place} failed in {month} {year}.',
  'The {topic} is one of {num} that {org} has begun since {year}.',
  'Shares in {org} fell {percent} per cent on {weekday}.',
  'The dispute began in {month}, when {org} moved the {noun} to {place}.',
];

/** Headlines: a narrated one, and one after which a colon names who says it. */
export const headlines: readonly string[] = [
  '{place} fights over {adj} {topic}',
  '{org} puts {money} into {topic}',
  '{group} in {place} turn against {topic}',
  '{topic} in {place} delayed until {year}',
  'How a {adj} {topic} divided {place}',
  '{num} jobs hang on {topic} in {place}',
  '{org} under pressure over {topic}',
  'The {topic} that {place} cannot afford',
];

export const captions: readonly string[] = [
  'The {noun} in {place}, where {group} met on {weekday}',
  '{group} outside the {noun} in {place} in {month}',
  'Work on the {topic} near {place}',
];

/** What a document that is cited may be. */
export const documents: readonly string[] = [
  'a report by {org}',
  'an audit of the {topic}',
  'a letter from {org}',
  'minutes of the {topic}',
  'a survey of {group}',
];
