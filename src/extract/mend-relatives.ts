import {
  clauseTakers,
  farthest,
  firstFinite,
  gather,
  hangClause,
  isComma,
  isTensed,
  type Mending,
  predicateOf,
  relativeTag,
  topWithin,
} from './mend-words.ts';

/** “, who”, “, in which”, “, many of whom”. */
const relativePronoun = /^(?:who|whom|whose|which|where)$/;
const nominal = /^(?:NN|PRP$|CD)/;
const subordinators: ReadonlySet<string> = new Set(
  'that because while whereas although though when after before if unless since until as once'.split(
    ' ',
  ),
);
const clauseEnd = /^(?:[;:]|["“”„«»]|``|'')$/;

const isRelativeWord = ({ words, lowered }: Mending, index: number): boolean =>
  relativePronoun.test(lowered[index] ?? '') && relativeTag.test(words[index]?.tag ?? '');

/** The relative word that a clause behind the comma at `comma` begins with, or −1. */
const relativeAfter = (mending: Mending, comma: number): number => {
  if (isRelativeWord(mending, comma + 1)) return comma + 1;
  const { words, lowered } = mending;
  const isPreposition = words[comma + 1]?.tag === 'IN' && lowered[comma + 1] !== 'that';
  if (isPreposition && isRelativeWord(mending, comma + 2)) return comma + 2;
  return lowered[comma + 2] === 'of' && isRelativeWord(mending, comma + 3) ? comma + 3 : -1;
};

/** The first word of the clause whose subject stands before `comma`; undefined where its verb does, too. */
const clauseStart = (mending: Mending, comma: number): number | undefined => {
  const { words, lowered } = mending;
  for (let index = comma - 1; index >= Math.max(0, comma - farthest); index -= 1) {
    const word = lowered[index] ?? '';
    const isJoined = words[index]?.tag === 'CC' && isComma(mending, index - 1);
    if (clauseEnd.test(word) || isJoined) return index + 1;
    if (subordinators.has(word) && /^(?:IN|WRB)$/.test(words[index]?.tag ?? '')) return index + 1;
    if (!isTensed(mending, index)) continue;
    if (clauseTakers.has(word)) return index + 1;
    // “researchers who study the river, which is long”: the verb of a clause that belongs to the noun
    const before = relativeTag.test(words[index - 1]?.tag ?? '') || lowered[index - 1] === 'that';
    if (!before) return undefined;
    index -= 1;
  }
  return 0;
};

/** A relative clause set off by commas. */
type Relative = { readonly comma: number; readonly pronoun: number; readonly verb: number };

type Resumed = {
  /** The clause, and those within it that begin behind another comma. */
  readonly relatives: readonly Relative[];
  /** The comma that ends it, and the verb by which the clause around it goes on. */
  readonly closing: number;
  /** Whether more of the subject stands between them. */
  readonly isListed: boolean;
  readonly verb: number;
};

/** Where the clause around a relative one goes on: a comma and a verb with tense behind it. */
const resumptionOf = (mending: Mending, first: Relative): Resumed | undefined => {
  const relatives = [first];
  const end = Math.min(mending.words.length, first.comma + farthest);
  // “Kell, who won, and Lind, her deputy, have gone”: the clause ends before the “and”
  let listed = -1;
  for (let index = first.verb + 1; index < end; index += 1) {
    if (clauseEnd.test(mending.lowered[index] ?? '')) return undefined;
    if (!isComma(mending, index)) continue;
    const inner = relativeAfter(mending, index);
    if (inner >= 0) {
      const verb = firstFinite(mending, inner + 1, end);
      if (verb < 0) return undefined;
      relatives.push({ comma: index, pronoun: inner, verb });
      index = verb;
      continue;
    }
    const joins = mending.words[index + 1]?.tag === 'CC' && !isRelativeWord(mending, index + 2);
    if (listed < 0 && joins) listed = index;
    let verb = index + 1;
    while (mending.words[verb]?.tag === 'RB' && verb < index + 3) verb += 1;
    if (isTensed(mending, verb)) {
      const isListed = listed > (relatives.at(-1)?.verb ?? 0);
      return { relatives, closing: isListed ? listed : index, isListed, verb };
    }
  }
  return undefined;
};

const nounRelations: ReadonlySet<string> = new Set(['compound', 'nummod', 'name', 'flat', 'mwe']);

/** The noun that the words up to a comma end with. */
const nounBefore = (mending: Mending, comma: number): number => {
  const { words, heads, relations } = mending;
  let noun = words[comma]?.text === ',' ? comma - 1 : comma;
  const isAge = words[noun]?.tag === 'CD' || /^\d/.test(words[noun]?.text ?? '');
  for (let steps = 0; steps < 5; steps += 1) {
    const head = heads[noun] ?? -1;
    const isPart = nounRelations.has(relations[noun] ?? '') || isAge;
    if (!isPart || head < 0 || head >= comma || !nominal.test(words[head]?.tag ?? '')) return noun;
    noun = head;
  }
  return noun;
};

/** Whether the parse already has the noun as subject of what stands behind the relative clause. */
const isWhole = (
  { heads }: Mending,
  { relatives, closing }: Resumed,
  subject: number,
  start: number,
): boolean =>
  (heads[subject] ?? -1) > closing &&
  relatives.every(({ comma, verb }) => {
    const head = heads[verb] ?? -1;
    const hangsOn = head > verb && head <= closing ? (heads[head] ?? -1) : head;
    return hangsOn >= start && hangsOn < comma;
  });

/** Hangs what stands within the relative clauses on their predicates, and these on the nouns before them. */
const gatherRelatives = (mending: Mending, { relatives, closing }: Resumed, noun: number): void => {
  const { heads, relations } = mending;
  for (const [index, relative] of relatives.entries()) {
    const to = (relatives[index + 1]?.comma ?? closing + 1) - 1;
    const inner = predicateOf(mending, relative.verb);
    const predicate = inner <= to ? inner : relative.verb;
    gather(mending, relative.comma + 1, to, predicate);
    if (heads[relative.pronoun] === predicate && objects.has(relations[relative.pronoun] ?? '')) {
      relations[relative.pronoun] = hasSubject(mending, relative, predicate) ? 'dobj' : 'nsubj';
    }
    const antecedent = index === 0 ? noun : nounBefore(mending, relative.comma);
    heads[predicate] = antecedent;
    if (antecedent !== relative.comma) heads[relative.comma] = antecedent;
    relations[predicate] = 'acl:relcl';
  }
};

const mendResumed = (mending: Mending, start: number, resumed: Resumed): void => {
  const { relatives, closing, verb } = resumed;
  const { heads, relations } = mending;
  const comma = relatives[0]?.comma ?? closing;
  const noun = nounBefore(mending, comma);
  const subject = topWithin(mending, noun, start, comma);
  const found = predicateOf(mending, verb);
  const main = found > closing ? found : verb;
  const top = topWithin(mending, main, start, main);
  const [outerHead, outerRelation] = [heads[top] ?? -1, relations[top] ?? 'root'];
  const end = Math.min(mending.words.length - 1, main + farthest);
  gatherRelatives(mending, resumed, noun);
  for (let index = start; index <= end; index += 1) {
    const head = heads[index] ?? -1;
    const isInside = index >= comma && index <= closing;
    if (isInside || head < comma || head > closing || index === main) continue;
    heads[index] = main;
  }
  // “because the court, which …, has closed”: the mark goes with the verb, too
  const leads = relations[start - 1] === 'mark' && (heads[start - 1] ?? -1) >= start;
  if (leads) heads[start - 1] = main;
  hangClause(mending, main, outerHead, outerRelation);
  heads[subject] = main;
  const isPassive = heads[verb] === main && relations[verb] === 'auxpass';
  relations[subject] = isPassive || hasPassive(mending, closing + 1, main) ? 'nsubjpass' : 'nsubj';
};

const objects: ReadonlySet<string> = new Set(['nmod', 'dobj']);

const hasSubject = (
  { heads, relations }: Mending,
  { pronoun, verb }: Relative,
  predicate: number,
): boolean => {
  for (let index = pronoun + 1; index < verb; index += 1) {
    if (heads[index] === predicate && /^nsubj/.test(relations[index] ?? '')) return true;
  }
  return false;
};

const hasPassive = ({ heads, relations }: Mending, from: number, main: number): boolean => {
  for (let index = from; index < main; index += 1) {
    if (heads[index] === main && relations[index] === 'auxpass') return true;
  }
  return false;
};

const loose: ReadonlySet<string> = new Set(['parataxis', 'dep', 'advcl', 'conj', 'ccomp']);

/** “opened by Lind, who cut the ribbon” at the end: the clause hangs on the noun before the comma. */
const mendTrailing = (mending: Mending, { comma, pronoun, verb }: Relative): void => {
  const { heads, relations, words } = mending;
  const predicate = predicateOf(mending, verb);
  const noun = nounBefore(mending, comma);
  const head = heads[predicate] ?? -1;
  const isLoose = loose.has(relations[predicate] ?? '') && head >= 0 && head < comma;
  if (!isLoose || verb !== pronoun + 1 || !/^NN/.test(words[noun]?.tag ?? '')) return;
  for (let index = comma; index > Math.max(head, comma - farthest); index -= 1) {
    if ((heads[index] ?? -1) > comma) heads[index] = head;
  }
  heads[predicate] = noun;
  relations[predicate] = 'acl:relcl';
};

/**
 * Mends what the parse makes of relative clauses between commas: the subject before one goes with the verb
 * behind it (“The mayor, who has led the council since 2019, opened the bridge”).
 */
export const mendRelatives = (mending: Mending): void => {
  for (let comma = 1; comma < mending.words.length; comma += 1) {
    if (!isComma(mending, comma)) continue;
    const pronoun = relativeAfter(mending, comma);
    const noun = nounBefore(mending, comma);
    if (pronoun < 0 || !nominal.test(mending.words[noun]?.tag ?? '')) continue;
    const verb = firstFinite(mending, pronoun + 1, comma + farthest);
    if (verb < 0) continue;
    const relative = { comma, pronoun, verb };
    const start = clauseStart(mending, comma);
    const resumed = start === undefined ? undefined : resumptionOf(mending, relative);
    if (start === undefined || resumed === undefined) {
      mendTrailing(mending, relative);
      continue;
    }
    const subject = topWithin(mending, noun, start, comma);
    const isKept = !resumed.isListed && isWhole(mending, resumed, subject, start);
    if (isKept) gatherRelatives(mending, resumed, noun);
    else mendResumed(mending, start, resumed);
    comma = resumed.closing - 1;
  }
};
