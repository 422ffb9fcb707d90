import { regularForms } from '../syntax/verb-forms.ts';

/** What a rule needs to know of a verb of saying or thinking. */
type Use =
  | 'ends-headline' // “Bridge to close, mayor says”: behind who says it, at the end of a line
  | 'says-plainly' // “The mayor said the bridge would close”: with a clause behind it, who stands before it says that
  | 'hides-clause' // in “said the plan was late”, the parse may take the clause for a thing
  | 'takes-clause'; // what follows it without “that” may be a subject: “said the ferry, which …, will”

/**
 * The verbs, with what each is used for. A rule has only those that it was right with: “wrote” is followed
 * by a thing as often as by a clause, and only headlines end in “study finds”.
 */
const uses: Readonly<Record<string, readonly Use[]>> = {
  add: ['says-plainly', 'hides-clause', 'takes-clause'],
  admit: ['ends-headline', 'says-plainly', 'hides-clause', 'takes-clause'],
  announce: ['ends-headline', 'says-plainly', 'hides-clause', 'takes-clause'],
  argue: ['ends-headline', 'says-plainly', 'hides-clause'],
  believe: ['takes-clause'],
  caution: ['ends-headline'],
  claim: ['ends-headline', 'says-plainly', 'hides-clause', 'takes-clause'],
  confirm: ['ends-headline', 'says-plainly', 'hides-clause'],
  estimate: ['hides-clause', 'takes-clause'],
  explain: ['hides-clause'],
  fear: ['takes-clause'],
  find: ['ends-headline'],
  hear: ['ends-headline'],
  hope: ['takes-clause'],
  insist: ['ends-headline', 'says-plainly', 'hides-clause', 'takes-clause'],
  know: ['takes-clause'],
  note: ['hides-clause'],
  predict: ['ends-headline', 'hides-clause', 'takes-clause'],
  reply: ['hides-clause'],
  report: ['ends-headline', 'hides-clause', 'takes-clause'],
  reveal: ['ends-headline', 'hides-clause'],
  say: ['ends-headline', 'says-plainly', 'hides-clause', 'takes-clause'],
  show: ['ends-headline'],
  state: ['hides-clause'],
  stress: ['hides-clause'],
  suggest: ['ends-headline', 'hides-clause'],
  tell: ['says-plainly', 'hides-clause', 'takes-clause'],
  think: ['takes-clause'],
  vow: ['ends-headline'],
  warn: ['ends-headline', 'says-plainly', 'hides-clause', 'takes-clause'],
  write: ['hides-clause'],
};

/** The past of verbs that are not regular. */
const pasts: Readonly<Record<string, string>> = {
  find: 'found',
  hear: 'heard',
  know: 'knew',
  say: 'said',
  tell: 'told',
  think: 'thought',
  write: 'wrote',
};

/** The verbs whose “-ing” is used so as well; others seldom say anything by it. */
const alsoContinuous: Readonly<Partial<Record<Use, readonly string[]>>> = {
  'hides-clause': ['say', 'tell'],
  'takes-clause': ['say'],
};

const formsOf = (verb: string, use: Use): readonly string[] => {
  const [base = verb, third = '', past = '', continuous = ''] = regularForms(verb);
  const isContinuous = alsoContinuous[use]?.includes(verb) ?? false;
  return [base, third, pasts[verb] ?? past, ...(isContinuous ? [continuous] : [])];
};

/** The forms of all verbs that are used so, in lower case. */
export const sayingVerbs = (use: Use): ReadonlySet<string> =>
  new Set(
    Object.entries(uses)
      .filter(([, those]) => those.includes(use))
      .flatMap(([verb]) => formsOf(verb, use)),
  );
