import type { Word } from '../syntax/sentence.ts';
import { sayingVerbs } from './saying-verbs.ts';

/** Verbs that a clause follows without “that”: “said the plan was late”. */
const clauseVerbs = sayingVerbs('hides-clause');
const finite = /^(?:VBD|VBZ|VBP|MD)$/;
const nominal = /^(?:NN|PRP$|EX$|CD$|DT$)/;
const relative = /^(?:WDT|WP|WP\$|WRB)$/;
/** What begins anew behind a noun, so that the verb after it is of a relative clause: “the deal he made”. */
const newSubject = /^(?:PRP|EX|NNPS?)$/;
const noun = /^NNS?$/;
/** “admitted to the country were many” */
const leads = /^(?:IN|TO|CC)$/;
const clauseMark = /^(?:[,;:()]|--|[–—])$/;

/**
 * Whether a verb of saying is followed by a clause that its parse takes for a thing: in “said the plan was
 * late” the words “was late” for what tells which plan. Told by the tags of the words alone.
 * @param cue the words of the cue
 * @param said the first words of what is said
 */
export const isHiddenClause = (cue: readonly Word[], said: readonly Word[]): boolean =>
  cue.some(({ text }) => clauseVerbs.has(text.toLowerCase())) &&
  !said.some(({ relation, tag }) => relation === 'ccomp' && !noun.test(tag)) &&
  beginsAsClause(said);

/** Whether words begin with a subject and its verb with tense, by their tags. */
export const beginsAsClause = (said: readonly Word[]): boolean => {
  let hasSubject = false;
  for (const [at, { text, tag }] of said.entries()) {
    if (finite.test(tag)) return hasSubject && said[at + 1]?.text !== 'by';
    if (at === 0 && text === 'that') continue;
    if (at === 0 && leads.test(tag)) return false;
    const isRelative = relative.test(tag) || (hasSubject && text === 'that');
    const beginsAnew = newSubject.test(tag) && noun.test(said[at - 1]?.tag ?? '');
    if (isRelative || beginsAnew || clauseMark.test(text)) return false;
    hasSubject ||= nominal.test(tag);
  }
  return false;
};
