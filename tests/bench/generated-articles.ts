import type { ArticleRecord, StoredArticle } from '../../src/records/article.ts';
import { withRevision } from '../../src/records/revision.ts';
import { slugOf, type Writing, writeBody, writeSummary } from './generated-paragraphs.ts';
import { captions, headlines } from './generated-sentences.ts';
import {
  capitalised,
  fillerFrom,
  organisationFrom,
  type Person,
  personFrom,
} from './generated-setting.ts';
import { publishers } from './generated-words.ts';
import { type Choices, choicesOf } from './random-choices.ts';
import { draftRecord } from './record-draft.ts';

/** One article in so many is set with typewriter quotation marks. */
const oneInStraight = 4;
const longestSlug = 80;
const firstDay = Date.UTC(2015, 0, 1);
const days = 3_652;
const dayInMs = 86_400_000;

/**
 * An article put together of sentences written for the purpose, with its record: 350 to 500 words, four to
 * six quotes, claims of every type. It passes `checkRecord`.
 * @param number which one: the same number gives the same article
 */
export const generateArticle = (number: number): StoredArticle => {
  const choices = choicesOf(number);
  const fill = fillerFrom(choices);
  const draft = draftRecord(number % oneInStraight === 0);
  const writing: Writing = {
    draft,
    choices,
    fill,
    people: differentPeople(choices),
    organisation: organisationFrom(choices),
    named: new Set(),
  };
  const headline = capitalised(fill(choices.one(headlines)));
  draft.headline(() => {
    draft.claim([draft.write(headline)], null);
  });
  if (choices.chance(0.3)) {
    draft.caption(() => draft.write(capitalised(fill(choices.one(captions)))));
  }
  writeSummary(writing, writing.people[0] as Person);
  writeBody(writing);
  const id = `${slugOf(headline).slice(0, longestSlug).replace(/-+$/, '')}-${number}`;
  const { record, sourceText } = draft.finish({
    id,
    published: publicationOf(id, choices),
    provenance: { method: 'curated', at: new Date(firstDay + number * 1000).toISOString() },
  });
  return { article: withRevision(record), sourceText };
};

/** Three people who cannot be taken for each other. */
const differentPeople = (choices: Choices): readonly Person[] => {
  const people: Person[] = [];
  while (people.length < 3) {
    const person = personFrom(choices);
    if (!people.some(({ surname }) => surname === person.surname)) people.push(person);
  }
  return people;
};

const publicationOf = (id: string, choices: Choices): ArticleRecord['published'] => {
  const publisher = choices.skewed(publishers);
  const date = new Date(firstDay + choices.below(days) * dayInMs).toISOString().slice(0, 10);
  const byline = personFrom(choices).name;
  const url = `https://${slugOf(publisher)}.example/${date.replaceAll('-', '/')}/${id}`;
  return { date, publisher, byline, ...(choices.chance(0.6) ? { url } : {}) };
};
