import type { Attribution } from '../../src/records/attribution.ts';
import type { Span } from '../../src/records/span.ts';
import {
  afterthoughts,
  backgrounds,
  clauses,
  clauseTails,
  documents,
  phrases,
  statements,
  statementTails,
} from './generated-sentences.ts';
import { capitalised, type Fill, type Person } from './generated-setting.ts';
import type { Choices } from './random-choices.ts';
import type { RecordDraft, SpeakerDraft } from './record-draft.ts';

/** What the paragraphs of an article are written with. */
export type Writing = {
  readonly draft: RecordDraft;
  readonly choices: Choices;
  readonly fill: Fill;
  readonly people: readonly Person[];
  readonly organisation: string;
  /** Who was named in full before. */
  readonly named: Set<string>;
};

type WriteParagraph = (writing: Writing, person: Person) => void;

export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9\s-]/g, '')
    .trim()
    .replace(/[\s-]+/g, '-');

const speakerOf = ({ name, title, job }: Person): SpeakerDraft => {
  const description = title ?? job;
  return {
    id: slugOf(name),
    name,
    kind: 'person',
    ...(description === undefined ? {} : { description }),
  };
};

/** Names someone: in full with title or job at first, then by the surname or title and surname. */
const writeName = ({ draft, named, choices }: Writing, person: Person): Span => {
  const speaker = speakerOf(person);
  if (named.has(person.name)) {
    const isTitled = person.title !== undefined && choices.chance(0.3);
    return draft.mention(speaker, isTitled ? `${person.title} ${person.surname}` : person.surname);
  }
  named.add(person.name);
  if (person.title !== undefined) return draft.mention(speaker, `${person.title} ${person.name}`);
  const source = draft.mention(speaker, person.name);
  draft.write(`, a ${person.job},`);
  return source;
};

const attributed = (
  speaker: SpeakerDraft,
  source: Span,
  cue: Span,
  inferred = false,
): Attribution => ({ sources: [source], cue, via: [], speakerId: speaker.id, inferred });

const clauseFrom = ({ choices, fill }: Writing, tailed: number): string =>
  fill(
    choices.chance(tailed)
      ? `${choices.one(clauses)} ${choices.one(clauseTails)}`
      : choices.one(clauses),
  );

const statementFrom = ({ choices, fill }: Writing): string =>
  fill(
    choices.chance(0.6)
      ? `${choices.one(statements)}, ${choices.one(statementTails)}`
      : choices.one(statements),
  );

const writeNarration = (writing: Writing, sentence: string, supports?: string): void => {
  const { draft } = writing;
  const claim = draft.write(capitalised(sentence));
  draft.write('.');
  draft.claim([claim], null, supports);
};

/** “Mayor Anna Harlow said on Monday that …” */
const writeReport = (
  writing: Writing,
  person: Person,
  clause = clauseFrom(writing, 0.6),
  supports?: string,
): void => {
  const { draft, choices } = writing;
  const source = writeName(writing, person);
  draft.write(' ');
  const cue = draft.write(choices.one(['said', 'said', 'told reporters', 'insisted', 'warned']));
  draft.write(' ');
  const content = draft.write(`that ${clause}`);
  draft.write('.');
  draft.claim([content], attributed(speakerOf(person), source, cue), supports);
};

const reported: WriteParagraph = (writing, person) => {
  writeReport(writing, person);
  writing.draft.write(` ${writing.fill(writing.choices.one(backgrounds))}`);
};

const narrated: WriteParagraph = (writing) => {
  const { draft, choices, fill } = writing;
  writeNarration(writing, clauseFrom(writing, 0.5));
  draft.write(` ${fill(choices.one(backgrounds))}`);
  draft.write(` ${capitalised(clauseFrom(writing, 0.3))}.`);
};

/** “…,” Harlow said. “…” The second quote carries the first one on. */
const interrupted: WriteParagraph = (writing, person) => {
  const { draft } = writing;
  const first = quoteBefore(writing, person);
  draft.write(' “');
  carryOn(writing, first, false);
  draft.write('”');
};

/** A quote over two paragraphs. */
const overParagraphs = (writing: Writing, person: Person, section: number): void => {
  const { draft } = writing;
  let first: Carried | undefined;
  draft.paragraph(() => {
    first = quoteBefore(writing, person);
  }, section);
  draft.paragraph(() => {
    draft.write('“');
    if (first !== undefined) carryOn(writing, first, true);
    draft.write('”');
  }, section);
};

type Carried = { readonly id: string; readonly attribution: Attribution };

const quoteBefore = (writing: Writing, person: Person): Carried => {
  const { draft, choices } = writing;
  draft.write('“');
  const quote = draft.write(statementFrom(writing));
  draft.write(',” ');
  const isPronoun = writing.named.has(person.name) && choices.chance(0.3);
  const speaker = speakerOf(person);
  const source = isPronoun ? draft.mention(speaker, 'she') : writeName(writing, person);
  draft.write(' ');
  const cue = draft.write(choices.one(['said', 'said', 'told the meeting', 'added']));
  draft.write('.');
  const attribution = attributed(speaker, source, cue);
  draft.claim([quote], attribution);
  return { id: draft.quote(quote, attribution), attribution };
};

const carryOn = (writing: Writing, { id, attribution }: Carried, isLong: boolean): void => {
  const { draft, choices, fill } = writing;
  const more = fill(choices.one(afterthoughts));
  const quote = draft.write(isLong ? `${statementFrom(writing)}. ${more}` : more);
  const inferred = { ...attribution, inferred: true };
  draft.claim([quote], inferred);
  draft.quote(quote, inferred, id);
};

/** “Harlow called the ferry “a gift to the bank” and said …” */
const mixed: WriteParagraph = (writing, person) => {
  const { draft, choices, fill } = writing;
  const source = writeName(writing, person);
  draft.write(' ');
  const cue = draft.write(choices.one(['called', 'branded', 'described']));
  draft.write(' ');
  const thing = draft.write(fill('the {topic}'));
  draft.write(cue.text === 'described' ? ' as “' : ' “');
  const quote = draft.write(fill(choices.one(phrases)));
  draft.write('”. ');
  const attribution = attributed(speakerOf(person), source, cue);
  draft.claim([thing, quote], attribution);
  draft.quote(quote, attribution);
  draft.write(`${capitalised(clauseFrom(writing, 0.5))}.`);
};

/** “According to a report by …, …” */
const documented: WriteParagraph = (writing) => {
  const { draft, choices, fill } = writing;
  const name = fill(choices.one(documents));
  const cue = draft.write('According to');
  draft.write(' ');
  const speaker: SpeakerDraft = { id: slugOf(name), name, kind: 'document' };
  const source = draft.mention(speaker, name);
  draft.write(', ');
  const content = draft.write(clauseFrom(writing, 0.4));
  draft.write('. ');
  draft.claim([content], attributed(speaker, source, cue));
  draft.write(fill(choices.one(backgrounds)));
};

/** “A spokesman for … said: “…”” */
const stated: WriteParagraph = (writing) => {
  const { draft, organisation } = writing;
  const speaker: SpeakerDraft = {
    id: slugOf(organisation),
    name: organisation,
    kind: 'organisation',
  };
  const source = draft.mention(speaker, organisation);
  draft.write(' ');
  const cue = draft.write('said in a statement');
  draft.write(': “');
  const quote = draft.write(`${statementFrom(writing)}.`);
  draft.write('”');
  const attribution = attributed(speaker, source, cue);
  draft.claim([quote], attribution);
  draft.quote(quote, attribution);
};

const forms = { reported, narrated, interrupted, mixed, documented, stated };

type Form = keyof typeof forms | 'overParagraphs';

/** In which order an article’s paragraphs may come; the number is who speaks. */
const plans: readonly (readonly (readonly [Form, number])[])[] = [
  [
    ['narrated', 0],
    ['reported', 0],
    ['interrupted', 0],
    ['narrated', 0],
    ['mixed', 1],
    ['overParagraphs', 1],
    ['documented', 0],
    ['stated', 0],
    ['reported', 2],
  ],
  [
    ['narrated', 0],
    ['stated', 0],
    ['narrated', 0],
    ['reported', 0],
    ['mixed', 0],
    ['documented', 0],
    ['interrupted', 1],
    ['reported', 1],
    ['mixed', 2],
    ['narrated', 0],
  ],
  [
    ['interrupted', 0],
    ['narrated', 0],
    ['reported', 1],
    ['overParagraphs', 1],
    ['narrated', 0],
    ['mixed', 0],
    ['reported', 2],
    ['documented', 0],
    ['narrated', 0],
  ],
];

/** Writes the body: some ten paragraphs in two sections. */
export const writeBody = (writing: Writing): void => {
  const plan = writing.choices.one(plans);
  plan.forEach(([form, who], place) => {
    const person = writing.people[who] as Person;
    const section = place < plan.length / 2 ? 1 : 2;
    if (form === 'overParagraphs') overParagraphs(writing, person, section);
    else writing.draft.paragraph(() => forms[form](writing, person), section);
  });
};

/** Writes a summary: what someone says, which a paragraph says again, and what happened. */
export const writeSummary = (writing: Writing, person: Person): void => {
  const { draft } = writing;
  const clause = clauseFrom(writing, 0);
  const point = draft.summaryPoint(() => writeReport(writing, person, clause));
  const count = 1 + writing.choices.below(2);
  for (let more = 0; more < count; more += 1) {
    draft.summaryPoint(() => writeNarration(writing, clauseFrom(writing, 0.2)));
  }
  writing.named.clear();
  draft.paragraph(() => writeReport(writing, person, clause, point), 1);
};
