import {
  adjectives,
  facilities,
  firstNames,
  groups,
  jobs,
  modifiers,
  months,
  organisationKinds,
  places,
  surnames,
  titles,
  topicNouns,
  weekdays,
} from './generated-words.ts';
import type { Choices } from './random-choices.ts';

/** Someone who is quoted. */
export type Person = {
  readonly name: string;
  readonly surname: string;
  /** “Mayor”, put before the name; or “a retired nurse”, put behind it. */
  readonly title?: string;
  readonly job?: string;
};

/** Fills the slots of a pattern. */
export type Fill = (pattern: string) => string;

/** What an article is about: its sentences keep coming back to it. */
type Setting = {
  readonly place: string;
  readonly org: string;
  readonly topic: string;
  readonly group: string;
  readonly noun: string;
};

const howManyPeople = 40_000;

/** A person out of forty thousand; few are in the news often, most hardly ever. */
export const personFrom = (choices: Choices): Person => {
  const number = Math.floor((choices.below(10_000) / 10_000) ** 2 * howManyPeople);
  const surname = surnames[(number * 37) % surnames.length] as string;
  const name = `${firstNames[(number * 11 + Math.floor(number / 700)) % firstNames.length]} ${surname}`;
  if (number % 3 === 0) return { name, surname, title: titles[number % titles.length] as string };
  return { name, surname, job: jobs[number % jobs.length] as string };
};

const placeFrom = (choices: Choices): string => choices.skewed(places);

export const organisationFrom = (choices: Choices): string =>
  `${placeFrom(choices)} ${choices.skewed(organisationKinds)}`;

const topicFrom = (choices: Choices): string =>
  `${choices.skewed(modifiers)} ${choices.skewed(topicNouns)}`;

const settingFrom = (choices: Choices): Setting => ({
  place: placeFrom(choices),
  org: organisationFrom(choices),
  topic: topicFrom(choices),
  group: choices.skewed(groups),
  noun: choices.skewed(facilities),
});

const ordinals = ['second', 'third', 'fourth', 'fifth', 'tenth'];
const firstYear = 1948;
const years = 82;

const numberFrom = (choices: Choices): string =>
  choices.chance(0.7)
    ? String(2 + choices.below(97))
    : grouped(100 + choices.below(choices.chance(0.5) ? 900 : 60_000));

/** `toLocaleString` takes as long as the rest of an article. */
const grouped = (number: number): string =>
  number < 1000
    ? String(number)
    : `${Math.floor(number / 1000)},${String(number % 1000).padStart(3, '0')}`;

const moneyFrom = (choices: Choices): string => {
  const unit = choices.one([' million', ' million', ' billion', 'm', ',000']);
  const fraction = unit !== ',000' && choices.chance(0.4) ? `.${1 + choices.below(9)}` : '';
  return `${choices.one(['£', '£', '$', '€'])}${2 + choices.below(400)}${fraction}${unit}`;
};

/** How often a slot takes what the article is about. */
const keepsToSetting = 0.6;

type SlotFiller = (choices: Choices) => string;

const slots: Readonly<Record<string, SlotFiller>> = {
  place: placeFrom,
  org: organisationFrom,
  topic: topicFrom,
  group: (choices) => choices.skewed(groups),
  noun: (choices) => choices.skewed(facilities),
  adj: (choices) => choices.skewed(adjectives),
  num: numberFrom,
  age: (choices) => String(40 + choices.below(45)),
  money: moneyFrom,
  percent: (choices) => String(1 + choices.below(98)),
  year: (choices) => String(firstYear + choices.below(years)),
  month: (choices) => choices.one(months),
  weekday: (choices) => choices.one(weekdays),
  ordinal: (choices) => choices.one(ordinals),
  person: (choices) => personFrom(choices).name,
};

/** Fills slots with what the article is about, or with something else. */
export const fillerFrom = (choices: Choices): Fill => {
  const setting: Readonly<Record<string, string>> = settingFrom(choices);
  const value = (slot: string): string => {
    const own = setting[slot];
    if (own !== undefined && choices.chance(keepsToSetting)) return own;
    const fill = slots[slot];
    if (fill === undefined) throw new RangeError(`no words fill the slot {${slot}}`);
    return fill(choices);
  };
  return (pattern) =>
    pattern
      .replace(/\{(\w+)\}/g, (_all, slot: string) => value(slot))
      .replace(/\ba (?=[aeiou])/g, 'an ');
};

/** The text with a capital letter. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
