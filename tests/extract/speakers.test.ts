import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { FoundAttribution } from '../../src/attribution/found-attribution.ts';
import { type Resolution, resolveSpeakers } from '../../src/extract/speakers.ts';
import { ArticleRecord } from '../../src/records/article.ts';
import type { Extent } from '../../src/text/extent.ts';
import { writtenSyntax } from './written-syntax.ts';

/** The extent of a phrase in a text; “he#2” is the second “he”, of whole words. */
const find = (text: string, wanted: string): Extent => {
  const [phrase = '', count = '1'] = wanted.split('#');
  const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
  let start = -1;
  for (let nth = 0; nth < Number(count); ) {
    start = text.indexOf(phrase, start + 1);
    if (start < 0) throw new Error(`“${wanted}” is not in “${text}”`);
    if (!isLetter(start - 1) && !isLetter(start + phrase.length)) nth += 1;
  }
  return { start, end: start + phrase.length };
};

const attributed = (text: string, source: string, content?: string): FoundAttribution => ({
  sources: [find(text, source)],
  cue: undefined,
  contents: content === undefined ? [] : [find(text, content)],
  via: [],
  foundBy: 'learnt',
  confidence: 1,
});

type Case = {
  readonly what: string;
  readonly syntax: string;
  /** A source, whom it names (— where that is left open), and what they say where it matters. */
  readonly sources: readonly (readonly [source: string, speaker: string, content?: string])[];
};

const resolve = ({ syntax, sources }: Case): { text: string; resolution: Resolution } => {
  const { text, sentences } = writtenSyntax(syntax);
  const attributions = sources.map(([source, , content]) => attributed(text, source, content));
  return { text, resolution: resolveSpeakers(text, sentences, attributions) };
};

const check = (example: Case): void => {
  const { text, resolution } = resolve(example);
  const found = example.sources.map(([source]) => {
    const speaker = resolution.speakerOf([find(text, source)]);
    return `${source} → ${speaker?.name ?? '—'}`;
  });
  expect(found, text).toEqual(example.sources.map(([source, speaker]) => `${source} → ${speaker}`));
};

const names: readonly Case[] = [
  {
    what: 'a surname after the full name',
    syntax: `
      Sen./NNP Anna/NNP/P Kell/NNP/P/nsubj (/-LRB- D-Ohio/NNP )/-RRB- spoke/VBD ./.
      Kell/NNP/P/nsubj said/VBD no/UH ./.`,
    sources: [
      ['Sen. Anna Kell (D-Ohio)', 'Anna Kell'],
      ['Kell#2', 'Anna Kell'],
    ],
  },
  {
    what: 'a surname before the full name, as in a headline, even where no name was seen',
    syntax: `
      Kell/NNP//nsubj warns/VBZ mayors/NNS//dobj

      Anna/NNP/P Kell/NNP/P/nsubj warned/VBD mayors/NNS//dobj ./.`,
    sources: [
      ['Kell', 'Anna Kell'],
      ['Anna Kell', 'Anna Kell'],
    ],
  },
  {
    what: 'a given name',
    syntax: `
      Anna/NNP/P Kell/NNP/P/nsubj spoke/VBD ./.
      Anna/NNP/P/nsubj said/VBD so/RB ./.`,
    sources: [['Anna#2', 'Anna Kell']],
  },
  {
    what: 'a nickname that the article introduces',
    syntax: `
      Robert/NNP/P/compound/Hale “/\`\` Bob/NNP/P/dep/Hale ”/'' Hale/NNP/P/nsubj spoke/VBD ./.
      Bob/NNP/P Hale/NNP/P/nsubj said/VBD so/RB ./.`,
    sources: [['Bob Hale', 'Robert “Bob” Hale']],
  },
  {
    what: 'a common short form and an initial',
    syntax: `
      William/NNP/P J./NNP/P Hale/NNP/P/nsubj spoke/VBD ./.
      Bill/NNP/P Hale/NNP/P/nsubj said/VBD so/RB ./.`,
    sources: [['Bill Hale', 'William J. Hale']],
  },
  {
    what: 'a couple who share a surname, by their courtesy titles',
    syntax: `
      Tom/NNP/P Hale/NNP/P/nsubj met/VBD Ruth/NNP/P Hale/NNP/P/dobj ./.
      Mrs./NNP Hale/NNP/P/nsubj said/VBD yes/UH ./.
      Mr./NNP Hale/NNP/P/nsubj said/VBD no/UH ./.`,
    sources: [
      ['Mrs. Hale', 'Ruth Hale'],
      ['Mr. Hale', 'Tom Hale'],
    ],
  },
  {
    what: 'a bare surname of two: whom the article is about',
    syntax: `
      Ruth/NNP/P Hale/NNP/P/nsubj spoke/VBD ./.
      Ruth/NNP/P Hale/NNP/P/nsubj left/VBD ./.
      Her/PRP$ brother/NN Tom/NNP/P Hale/NNP/P/nsubj stayed/VBD ./.
      Hale/NNP/P/nsubj said/VBD no/UH ./.`,
    sources: [['Hale#4', 'Ruth Hale']],
  },
  {
    what: 'father and son',
    syntax: `
      John/NNP/P Hale/NNP/P/nsubj met/VBD John/NNP/P Hale/NNP/P/dobj Jr./NNP/P/dep/Hale ./.
      John/NNP/P Hale/NNP/P/nsubj said/VBD no/UH ./.`,
    sources: [['John Hale#3', 'John Hale']],
  },
  {
    what: 'a family name that is also a town',
    syntax: `
      Dora/NNP/P Lincoln/NNP/P/nsubj lives/VBZ in/IN Lincoln/NNP/LOC/nmod ./.
      Lincoln/NNP/LOC/nsubj said/VBD yes/UH ./.
      In/IN Lincoln/NNP/LOC/nmod aldermen/NNS//nsubj said/VBD no/UH ./.`,
    sources: [
      ['Lincoln#3', 'Dora Lincoln'],
      ['aldermen', 'aldermen'],
    ],
  },
  {
    what: 'a person’s name within an organisation’s',
    syntax: `
      Anna/NNP/P Kell/NNP/P/nsubj spoke/VBD ./.
      The/DT Kell/NNP/P/compound/Foundation Foundation/NNP/ORG/nsubj said/VBD no/UH ./.`,
    sources: [['The Kell Foundation', 'Kell Foundation']],
  },
  {
    what: 'a particle and accents',
    syntax: `
      José/NNP/P de/NNP/P la/NNP/P Peña/NNP/P/nsubj spoke/VBD ./.
      Pena/NNP/P/nsubj said/VBD so/RB ./.`,
    sources: [['Pena', 'José de la Peña']],
  },
  {
    what: 'a possessive',
    syntax: `
      Anna/NNP/P Kell/NNP/P/nsubj spoke/VBD ./.
      Kell/NNP/P/nmod:poss/claim ’s/POS claim/NN//nsubj stands/VBZ ./.`,
    sources: [['Kell’s', 'Anna Kell']],
  },
  {
    what: 'a dateline that was taken into the source',
    syntax: `
      PORT/NNP SELBY/NNP//nsubj/said —/: Sen./NNP Anna/NNP/P Kell/NNP/P/dep/said said/VBD no/UH ./.`,
    sources: [['PORT SELBY — Sen. Anna Kell', 'Anna Kell']],
  },
  {
    what: 'an epithet before the name',
    syntax: `
      Honest/NNP/P Anna/NNP/P Kell/NNP/P/nsubj spoke/VBD ./.
      Anna/NNP/P Kell/NNP/P/nsubj said/VBD so/RB ./.`,
    sources: [['Anna Kell#2', 'Anna Kell']],
  },
  {
    what: 'a headline in capitals that a tagger takes for one name',
    syntax: `
      Quist/NNP/P Vote/NNP/P/nsubj Splits/VBZ Mayors/NNS//dobj

      Anna/NNP/P Quist/NNP/P/nsubj met/VBD Tom/NNP/P Hale/NNP/P Calls/NNP/P Ruth/NNP/P Reed/NNP/P/dobj ./.
      Reed/NNP/P/nsubj said/VBD no/UH ./.`,
    sources: [
      ['Quist', 'Anna Quist'],
      ['Reed#2', 'Ruth Reed'],
    ],
  },
  {
    what: 'an organisation of which only parts are labelled',
    syntax: `
      The/DT Commission/NNP/ORG on/IN Harbor/NNP Safety/NNP/nmod/Commission met/VBD ./.
      The/DT commission/NN//nsubj said/VBD no/UH ./.`,
    sources: [['The commission', 'Commission on Harbor Safety']],
  },
  {
    what: 'Mr. and the one whose full name is a woman’s',
    syntax: `
      Hale/NNP/P/nsubj wins/VBZ

      Mr./NNP Hale/NNP/P/nsubj met/VBD Mr./NNP Quist/NNP/P/dobj ./.
      Mr./NNP Hale/NNP/P/nsubj left/VBD his/PRP$ wife/NN//dobj ,/, Ruth/NNP/P Hale/NNP/P/appos/wife ./.`,
    sources: [['Hale', 'Hale']],
  },
  {
    what: 'a speaker label in capitals',
    syntax: `
      Anna/NNP/P Kell/NNP/P/nsubj answered/VBD ./.
      KELL/NNP//nsubj :/: Thank/VB you/PRP ./.`,
    sources: [['KELL', 'Anna Kell']],
  },
  {
    what: 'a given name that is labelled otherwise than the surname, behind a title',
    syntax: `
      Coroner/NNP Ruth/NNP/ORG Hale/NNP/P/nsubj spoke/VBD ./.
      Harbor/NN chief/NN Nora/NNP/LOC Quist/NNP/P/nsubj spoke/VBD ./.
      Coach/NNP Dean/NNP Reed/NNP/P/nsubj spoke/VBD ./.
      Hale/NNP/P/nsubj said/VBD no/UH ./.
      Quist/NNP/P/nsubj said/VBD yes/UH ./.
      Reed/NNP//nsubj said/VBD maybe/RB ./.`,
    sources: [
      ['Coroner Ruth Hale', 'Ruth Hale'],
      ['Hale#2', 'Ruth Hale'],
      ['Quist#2', 'Nora Quist'],
      ['Reed#2', 'Dean Reed'],
    ],
  },
  {
    what: 'a surname that is labelled otherwise than the given name, or behind a title neither',
    syntax: `
      Nora/NNP/P/compound/Quist Quist/NNP/LOC/nsubj spoke/VBD ./.
      Bishop/NNP/ORG Ruth/NNP/ORG Hale/NNP/ORG/nsubj spoke/VBD ./.
      Doctor/NN Tom/NNP Reed/NNP/ORG/nsubj spoke/VBD ./.
      Analyst/NNP/ORG Lisbe/NNP/ORG Holm/NNP/P/nsubj spoke/VBD ./.
      Grace/NNP/P Hospital/NNP/ORG/nsubj spoke/VBD ./.
      Quist/NNP//nsubj said/VBD no/UH ./.
      Hale/NNP//nsubj said/VBD no/UH ./.
      Reed/NNP/ORG/nsubj said/VBD no/UH ./.
      Holm/NNP/P/nsubj said/VBD no/UH ./.
      Grace/NNP/P Hospital/NNP/ORG/nsubj said/VBD no/UH ./.`,
    sources: [
      ['Quist#2', 'Nora Quist'],
      ['Hale#2', 'Ruth Hale'],
      ['Reed#2', 'Tom Reed'],
      ['Holm#2', 'Lisbe Holm'],
      ['Grace Hospital#2', 'Grace Hospital'],
    ],
  },
  {
    what: 'a surname that is a stretch of time',
    syntax: `
      Mayor/NNP Anna/NNP/P Day/NNP/P/nsubj spoke/VBD ./.
      Day/NN/DURATION/nsubj told/VBD reporters/NNS//dobj no/UH ./.`,
    sources: [['Day#2', 'Anna Day']],
  },
  {
    what: 'no given name: what is no name for people, and a place behind a preposition',
    syntax: `
      Radio/NN/O Network/NNP/ORG Varn/NNP/P/nsubj spoke/VBD ./.
      Varn/NNP/P/nsubj said/VBD no/UH ./.
      In/IN Georgia/NNP/LOC/nmod Hale/NNP/P/nsubj said/VBD yes/UH ./.`,
    sources: [
      ['Varn#2', 'Network Varn'],
      ['Hale', 'Hale'],
    ],
  },
  {
    what: 'a surname that is also another word and tagged as one',
    syntax: `
      Coach/NNP Tom/NNP/P Wild/NNP/P/nsubj spoke/VBD ./.
      Wild/JJ//nsubj told/VBD reporters/NNS//dobj no/UH ./.
      Wild/VB//aux said/VBD yes/UH ./.
      Critics/NNS//nsubj told/VBD Wild/JJ//dobj so/RB ./.
      Wild/JJ geese/NNS//nsubj left/VBD ./.`,
    sources: [
      ['Wild#2', 'Tom Wild'],
      ['Wild#3', 'Tom Wild'],
      ['Wild#4', 'Tom Wild'],
      ['Wild geese', 'Wild geese'],
    ],
  },
];

describe('names', () => {
  it.each(names)('$what', check);
});

const pronouns: readonly Case[] = [
  {
    what: 'by gender, from given names',
    syntax: `
      Anna/NNP/P Kell/NNP/P/nsubj met/VBD Tom/NNP/P Hale/NNP/P/dobj ./.
      He/PRP//nsubj said/VBD no/UH ./.
      She/PRP//nsubj said/VBD yes/UH ./.`,
    sources: [
      ['He', 'Tom Hale'],
      ['She', 'Anna Kell'],
    ],
  },
  {
    what: 'by gender, from titles and roles',
    syntax: `
      Mr./NNP Quist/NNP/P/nsubj met/VBD spokeswoman/NN Lou/NNP/P Hale/NNP/P/dobj ./.
      She/PRP//nsubj said/VBD yes/UH ./.
      He/PRP//nsubj said/VBD no/UH ./.`,
    sources: [
      ['She', 'Lou Hale'],
      ['He', 'Quist'],
    ],
  },
  {
    what: 'the subject before the object',
    syntax: `
      Tom/NNP/P Hale/NNP/P/nsubj praised/VBD John/NNP/P Reed/NNP/P/dobj ./.
      He/PRP//nsubj said/VBD no/UH ./.`,
    sources: [['He', 'Tom Hale']],
  },
  {
    what: 'whoever spoke last, not who is spoken of in the quotation',
    syntax: `
      Tom/NNP/P Hale/NNP/P/nsubj said/VBD John/NNP/P Reed/NNP/P/nsubj/lied lied/VBD ./.
      “/\`\` John/NNP/P Reed/NNP/P/nsubj lied/VBD ,/, ”/'' he/PRP//nsubj/said said/VBD ./.`,
    sources: [
      ['Tom Hale', 'Tom Hale', 'John Reed lied'],
      ['he', 'Tom Hale', '“John Reed lied,”'],
    ],
  },
  {
    what: 'not the one who acts on him',
    syntax: `
      Tom/NNP/P Hale/NNP/P/nsubj spoke/VBD ./.
      John/NNP/P Reed/NNP/P/nsubj quoted/VBD him/PRP//dobj ./.`,
    sources: [['him', 'Tom Hale']],
  },
  {
    what: 'I is whoever says the quotation, even after it; we stays open',
    syntax: `
      “/\`\` I/PRP//nsubj think/VBP we/PRP//nsubj/won won/VBD ,/, ”/'' Anna/NNP/P Kell/NNP/P/nsubj/said said/VBD ./.`,
    sources: [
      ['Anna Kell', 'Anna Kell', '“I think we won,”'],
      ['I', 'Anna Kell'],
      ['we', '—'],
    ],
  },
  {
    what: 'we in an organisation’s statement is the organisation',
    syntax: `
      The/DT Harbor/NNP/ORG Union/NNP/ORG/nsubj wrote/VBD :/: “/\`\` We/PRP//nsubj/think think/VBP so/RB ./. ”/''`,
    sources: [
      ['The Harbor Union', 'Harbor Union', '“We think so.”'],
      ['We', 'Harbor Union'],
    ],
  },
  {
    what: 'a relative pronoun is what its clause hangs on',
    syntax: `
      Anna/NNP/P Kell/NNP/P/nsubj ,/, who/WP//nsubj/said said/VBD//acl:relcl/Kell no/UH ,/, left/VBD//root ./.`,
    sources: [['who', 'Anna Kell']],
  },
  {
    what: 'it is an organisation, not a person',
    syntax: `
      The/DT Harbor/NNP/ORG Union/NNP/ORG/nsubj sued/VBD Tom/NNP/P Hale/NNP/P/dobj ./.
      It/PRP//nsubj said/VBD no/UH ./.`,
    sources: [['It', 'Harbor Union']],
  },
  {
    what: 'they are the several',
    syntax: `
      Two/CD engineers/NNS//nsubj met/VBD Tom/NNP/P Hale/NNP/P/dobj ./.
      They/PRP//nsubj said/VBD no/UH ./.`,
    sources: [['They', 'Two engineers']],
  },
  {
    what: 'a pronoun without anyone it can mean, and nobody in particular',
    syntax: `
      She/PRP//nsubj said/VBD so/RB ./.
      Everyone/NN//nsubj knows/VBZ that/DT ./.
      You/PRP//nsubj say/VBP so/RB ./.`,
    sources: [
      ['She', '—'],
      ['Everyone', '—'],
      ['You', '—'],
    ],
  },
];

describe('pronouns', () => {
  it.each(pronouns)('$what', check);
});

const descriptions: readonly Case[] = [
  {
    what: 'by the title',
    syntax: `
      Sen./NNP Anna/NNP/P Kell/NNP/P/nsubj met/VBD Mayor/NNP Ruth/NNP/P Hale/NNP/P/dobj ./.
      The/DT senator/NN//nsubj said/VBD no/UH ./.
      The/DT mayor/NN//nsubj said/VBD yes/UH ./.`,
    sources: [
      ['The senator', 'Anna Kell'],
      ['The mayor', 'Ruth Hale'],
    ],
  },
  {
    what: 'by the apposition',
    syntax: `
      Ruth/NNP/P Hale/NNP/P/nsubj ,/, a/DT spokeswoman/NN//appos/Hale for/IN the/DT union/NN//nmod/spokeswoman ,/, left/VBD ./.
      The/DT spokeswoman/NN//nsubj said/VBD no/UH ./.`,
    sources: [['The spokeswoman', 'Ruth Hale']],
  },
  {
    what: 'not where another place or office is meant',
    syntax: `
      Ohio/NNP/LOC Gov./NNP Anna/NNP/P Kell/NNP/P/nsubj left/VBD ./.
      The/DT Utah/NNP/LOC governor/NN//nsubj said/VBD no/UH ./.
      The/DT lieutenant/NN governor/NN//nsubj said/VBD no/UH ./.`,
    sources: [
      ['The Utah governor', 'Utah governor'],
      ['The lieutenant governor', 'lieutenant governor'],
    ],
  },
  {
    what: 'by another word for whoever is clearly meant',
    syntax: `
      Anna/NNP/P Kell/NNP/P/nsubj spoke/VBD ./.
      The/DT former/JJ prosecutor/NN//nsubj said/VBD no/UH ./.`,
    sources: [['The former prosecutor', 'Anna Kell']],
  },
  {
    what: 'a new one where two people are as near',
    syntax: `
      Anna/NNP/P Kell/NNP/P/nsubj and/CC Ruth/NNP/P/compound/Hale Hale/NNP/P/nsubj spoke/VBD ./.
      The/DT former/JJ prosecutor/NN//nsubj said/VBD no/UH ./.`,
    sources: [['The former prosecutor', 'former prosecutor']],
  },
  {
    what: 'of a summary, named later',
    syntax: `
      A/DT harbor/NN aide/NN//nsubj said/VBD no/UH ./.

      Harbor/NN aide/NN Tom/NNP/P Hale/NNP/P/nsubj said/VBD no/UH ./.`,
    sources: [
      ['A harbor aide', 'Tom Hale'],
      ['Harbor aide Tom Hale', 'Tom Hale'],
    ],
  },
  {
    what: 'with a name in apposition',
    syntax: `
      One/CD//nsubj of/IN the/DT lawyers/NNS//nmod/One ,/, Ruth/NNP/P Hale/NNP/P/appos/One ,/, said/VBD no/UH ./.
      Hale/NNP/P/nsubj said/VBD so/RB ./.`,
    sources: [
      ['One of the lawyers, Ruth Hale,', 'Ruth Hale'],
      ['Hale#2', 'Ruth Hale'],
    ],
  },
  {
    what: 'not of one who is something else: a baker is not the mayor',
    syntax: `
      Nora/NNP/P Reed/NNP/P/nsubj ,/, a/DT baker/NN//appos/Reed ,/, spoke/VBD ./.
      The/DT mayor/NN//nsubj said/VBD no/UH ./.`,
    sources: [['The mayor', 'mayor']],
  },
  {
    what: 'not of one who holds another office, but what anybody may be is',
    syntax: `
      Senator/NNP Nora/NNP/P Reed/NNP/P/nsubj spoke/VBD ./.
      The/DT mayor/NN//nsubj said/VBD no/UH ./.

      Senator/NNP Nora/NNP/P Reed/NNP/P/nsubj spoke/VBD again/RB ./.
      The/DT billionaire/NN//nsubj said/VBD yes/UH ./.`,
    sources: [
      ['The mayor', 'mayor'],
      ['The billionaire', 'Nora Reed'],
    ],
  },
  {
    what: 'of one who is in politics, where it was an office',
    syntax: `
      Candidate/NN Nora/NNP/P Reed/NNP/P/nsubj spoke/VBD ./.
      The/DT former/JJ governor/NN//nsubj said/VBD no/UH ./.`,
    sources: [['The former governor', 'Nora Reed']],
  },
  {
    what: 'of one who does such work',
    syntax: `
      Actor/NN Tom/NNP/P Hale/NNP/P/nsubj sang/VBD ./.
      The/DT comedian/NN//nsubj said/VBD yes/UH ./.`,
    sources: [['The comedian', 'Tom Hale']],
  },
  {
    what: 'not of one where the article says who else it is',
    syntax: `
      Nora/NNP/P Reed/NNP/P/nsubj spoke/VBD ./.
      The/DT mayor/NN//nsubj said/VBD no/UH ./.
      Mayor/NNP Tom/NNP/P Hale/NNP/P/nsubj left/VBD ./.`,
    sources: [['The mayor', 'Tom Hale']],
  },
  {
    what: 'both, the pair, the two men: those named together',
    syntax: `
      Nora/NNP/P Reed/NNP/P/nsubj and/CC Tom/NNP/P/compound/Hale Hale/NNP/P/conj/Reed said/VBD no/UH ./.
      Both/DT//nsubj said/VBD so/RB ./.
      The/DT pair/NN//nsubj said/VBD so/RB ./.
      The/DT two/CD men/NNS//nsubj said/VBD so/RB ./.
      Both/DT councils/NNS//nsubj said/VBD so/RB ./.
      The/DT trio/NN//nsubj said/VBD so/RB ./.`,
    sources: [
      ['Nora Reed and Tom Hale', 'Nora Reed and Tom Hale'],
      ['Both', 'Nora Reed and Tom Hale'],
      ['The pair', 'Nora Reed and Tom Hale'],
      ['The two men', 'Nora Reed and Tom Hale'],
      ['Both councils', 'Both councils'],
      ['The trio', 'trio'],
    ],
  },
  {
    what: 'an aside in parentheses',
    syntax: `
      Nora/NNP/P Reed/NNP/P/nsubj spoke/VBD ./.
      Reed/NNP/P/nsubj/chief (/-LRB- “/\`\` the/DT chief/NN//root ”/'' to/TO fans/NNS//nmod/chief )/-RRB- says/VBZ so/RB ./.`,
    sources: [['Reed (“the chief” to fans)', 'Nora Reed']],
  },
];

describe('descriptions', () => {
  it.each(descriptions)('$what', check);
});

const bodies: readonly Case[] = [
  {
    what: 'an acronym in parentheses, one by initials, the last word of the name',
    syntax: `
      The/DT National/NNP/ORG Weather/NNP/ORG Board/NNP/ORG/nsubj (/-LRB- NWB/NNP/ORG/appos/Board )/-RRB- met/VBD ./.
      The/DT NWB/NNP/ORG/nsubj said/VBD no/UH ./.
      The/DT board/NN//nsubj said/VBD yes/UH ./.`,
    sources: [
      ['The NWB', 'National Weather Board'],
      ['The board', 'National Weather Board'],
    ],
  },
  {
    what: 'the end of a longer name',
    syntax: `
      The/DT Port/NNP/ORG Selby/NNP/ORG Courier/NNP/ORG/nsubj reports/VBZ this/DT ./.
      The/DT Courier/NNP/ORG/nsubj says/VBZ so/RB ./.`,
    sources: [['The Courier', 'Port Selby Courier']],
  },
  {
    what: 'the House is not the White House',
    syntax: `
      The/DT White/NNP/ORG House/NNP/ORG/nsubj said/VBD no/UH ./.
      The/DT House/NNP/ORG/nsubj said/VBD yes/UH ./.`,
    sources: [
      ['The White House', 'White House'],
      ['The House', 'House'],
    ],
  },
  {
    what: 'the company at hand',
    syntax: `
      Brightwell/NNP/ORG Mills/NNP/ORG/nsubj closed/VBD ./.
      The/DT company/NN//nsubj said/VBD no/UH ./.`,
    sources: [['The company', 'Brightwell Mills']],
  },
  {
    what: 'someone’s campaign, however it is called',
    syntax: `
      Anna/NNP/P Kell/NNP/P/nmod:poss/campaign ’s/POS campaign/NN//nsubj said/VBD no/UH ./.
      The/DT Kell/NNP/P/compound/campaign campaign/NN//nsubj said/VBD yes/UH ./.
      Tom/NNP/P Hale/NNP/P/nmod:poss/campaign ’s/POS campaign/NN//nsubj said/VBD no/UH ./.`,
    sources: [
      ['Anna Kell’s campaign', 'Anna Kell’s campaign'],
      ['The Kell campaign', 'Anna Kell’s campaign'],
      ['Tom Hale’s campaign', 'Tom Hale’s campaign'],
    ],
  },
  {
    what: 'a group by the same words, some by nobody’s',
    syntax: `
      Police/NNS//nsubj said/VBD no/UH ./.
      Some/DT farmers/NNS//nsubj said/VBD no/UH ./.
      Later/RB police/NNS//nsubj said/VBD yes/UH ./.
      Some/DT farmers/NNS//nsubj said/VBD yes/UH ./.`,
    sources: [
      ['Police', 'Police'],
      ['police', 'Police'],
      ['Some farmers', 'Some farmers'],
      ['Some farmers#2', 'Some farmers'],
    ],
  },
  {
    what: 'a compound, and they after it',
    syntax: `
      Brightwell/NNP/ORG/nsubj and/CC Quist/NNP/ORG/conj/Brightwell said/VBD no/UH ./.
      They/PRP//nsubj said/VBD so/RB ./.`,
    sources: [
      ['Brightwell and Quist', 'Brightwell and Quist'],
      ['They', 'Brightwell and Quist'],
    ],
  },
  {
    what: 'an author and critic is one person',
    syntax: `
      An/DT author/NN//nsubj and/CC critic/NN//conj/author said/VBD no/UH ./.`,
    sources: [['An author and critic', 'author and critic']],
  },
  {
    what: 'a document by its head noun',
    syntax: `
      A/DT new/JJ report/NN//nsubj warned/VBD mayors/NNS ./.
      The/DT report/NN//nsubj said/VBD so/RB ./.
      It/PRP//nsubj said/VBD no/UH ./.`,
    sources: [
      ['A new report', 'new report'],
      ['The report', 'new report'],
      ['It', 'new report'],
    ],
  },
  {
    what: 'court papers, and newspapers',
    syntax: `
      Court/NN papers/NNS//nsubj say/VBP so/RB ./.
      The/DT papers/NNS//nsubj say/VBP no/UH ./.
      Some/DT papers/NNS//nsubj say/VBP yes/UH ./.`,
    sources: [
      ['Court papers', 'Court papers'],
      ['The papers', 'Court papers'],
      ['Some papers', 'Some papers'],
    ],
  },
  {
    what: 'a noun that the organisation at hand does not answer to',
    syntax: `
      Oceanwatch/NNP/ORG/nsubj spoke/VBD ./.
      The/DT union/NN//nsubj said/VBD no/UH ./.
      The/DT group/NN//nsubj said/VBD yes/UH ./.`,
    sources: [
      ['The union', 'union'],
      ['The group', 'Oceanwatch'],
    ],
  },
  {
    what: 'no company where the name is a public body’s',
    syntax: `
      The/DT Harbor/NNP/ORG Council/NNP/ORG/nsubj met/VBD ./.
      The/DT firm/NN//nsubj said/VBD no/UH ./.`,
    sources: [['The firm', 'firm']],
  },
  {
    what: 'a company, but no bank, where the article says what it is',
    syntax: `
      Carmaker/NN Brightwell/NNP/ORG/nsubj spoke/VBD ./.
      The/DT bank/NN//nsubj said/VBD no/UH ./.
      The/DT company/NN//nsubj said/VBD yes/UH ./.`,
    sources: [
      ['The bank', 'bank'],
      ['The company', 'Brightwell'],
    ],
  },
  {
    what: 'a word that only opens its sentence and is no name',
    syntax: `
      Tram/NNP//nsubj stops/VBZ

      The/DT tram/NN//nsubj stopped/VBD ./.
      The/DT company/NN//nsubj said/VBD no/UH ./.
      Rail/NNP fares/NNS//nsubj fell/VBD ./.
      The/DT group/NN//nsubj said/VBD no/UH ./.`,
    sources: [
      ['The company', 'company'],
      ['The group', 'group'],
    ],
  },
];

const unknownBodies: readonly (readonly [sign: string, syntax: string])[] = [
  [
    'the company says it in the same sentence',
    'Ombra/NNP//nsubj/must must/MD//ccomp/said ,/, the/DT company/NN//nsubj said/VBD ./.',
  ],
  [
    'which',
    'Ombra/NNP/P/nsubj ,/, which/WDT//nsubj/runs runs/VBZ//acl:relcl/Ombra ferries/NNS ,/, left/VBD//root ./.',
  ],
  ['its', 'Ombra/NNP/P/nsubj closed/VBD its/PRP$ mill/NN//dobj ./.'],
  ['a noun for a business before it', 'Steel/NN firm/NN Ombra/NNP/ORG/nsubj left/VBD ./.'],
  ['such a noun that opens the sentence', 'Insurer/NNP/ORG Ombra/NNP/ORG/nsubj left/VBD ./.'],
  [
    'such a noun with a comma',
    'The/DT supplier/NN//nsubj ,/, Ombra/NNP/P/appos/supplier ,/, left/VBD ./.',
  ],
  [
    'a noun for a body behind it',
    'Ombra/NNP/P/nsubj ,/, a/DT charity/NN//appos/Ombra ,/, left/VBD ./.',
  ],
  [
    'what only businesses have',
    'Ombra/NNP/P/nmod:poss/plant ’s/POS plant/NN//nsubj closed/VBD ./.',
  ],
  [
    'based somewhere',
    'Ombra/NNP/P/nsubj ,/, based/VBN//acl/Ombra in/IN Orm/NNP/LOC/nmod ,/, left/VBD//root ./.',
  ],
  ['who is there', 'Staff/NN//nsubj at/IN Ombra/NNP/P/nmod/Staff left/VBD ./.'],
  ['whom it tells', 'Ombra/NNP/P/nsubj told/VBD customers/NNS//dobj ./.'],
  ['most of the labels', 'Ombra/NNP/ORG/nsubj left/VBD Ombra/NNP/ORG/dobj ./.'],
];

const ownPeople: readonly (readonly [sign: string, syntax: string])[] = [
  ['he', 'Ombra/NNP/ORG/nsubj said/VBD he/PRP//nsubj/left left/VBD//ccomp/said ./.'],
  ['a title', 'Mr./NNP Ombra/NNP/ORG/nsubj left/VBD ./.'],
  [
    'who',
    'Ombra/NNP/ORG/nsubj ,/, who/WP//nsubj/runs runs/VBZ//acl:relcl/Ombra it/PRP ,/, left/VBD//root ./.',
  ],
  ['an age', 'Ombra/NNP/ORG/nsubj ,/, 44/CD//amod/Ombra ,/, left/VBD ./.'],
  [
    'a noun for a person behind it',
    'Ombra/NNP/ORG/nsubj ,/, a/DT nurse/NN//appos/Ombra ,/, left/VBD ./.',
  ],
];

describe('a name of one word that the tagger labels now so, now otherwise', () => {
  const speakersOf = (syntax: string) => {
    const { text, sentences } = writtenSyntax(`
      ${syntax}
      “/\`\` No/UH ,/, ”/'' Ombra/NNP/P/nsubj/said said/VBD ./.
      Again/RB Ombra/NNP/ORG/nsubj said/VBD so/RB ./.`);
    const sources = sentences
      .flatMap(({ words }) => words)
      .filter((word) => word.text === 'Ombra')
      .slice(-2);
    const attributions = sources.map((source): FoundAttribution => {
      return { ...attributed(text, 'Ombra'), sources: [source] };
    });
    const { speakers } = resolveSpeakers(text, sentences, attributions);
    return speakers.map(({ id, kind }) => `${id}: ${kind}`);
  };

  it.each(unknownBodies)('is one organisation’s: %s', (_, syntax) => {
    expect(speakersOf(syntax)).toEqual(['ombra: organisation']);
  });

  it.each(ownPeople)('is one person’s: %s', (_, syntax) => {
    expect(speakersOf(syntax)).toEqual(['ombra: person']);
  });

  it.each(['Ombrabank', 'OmbraNet', 'O.M.B.'])('is an organisation’s by its form: %s', (word) => {
    const { text, sentences } = writtenSyntax(`${word}/NNP/P/nsubj said/VBD so/RB ./.`);
    const { speakers } = resolveSpeakers(text, sentences, [attributed(text, word)]);
    expect(speakers.map(({ kind }) => kind)).toEqual(['organisation']);
  });

  it.each(['Ombrack', 'McOmbra', 'O’Ombra', 'LeOmbra'])('is a person’s by its form: %s', (word) => {
    const { text, sentences } = writtenSyntax(`${word}/NNP/P/nsubj said/VBD so/RB ./.`);
    const { speakers } = resolveSpeakers(text, sentences, [attributed(text, word)]);
    expect(speakers.map(({ kind }) => kind)).toEqual(['person']);
  });

  it('is a known person’s, and the place where it is one', () => {
    const syntax = 'Tom/NNP/P Ombra/NNP/P/nsubj left/VBD Ombra/NNP/LOC/nmod ./.';
    expect(speakersOf(syntax)).toEqual(['tom-ombra: person']);
  });
});

describe('organisations, groups and documents', () => {
  it.each(bodies)('$what', check);

  it('keeps anonymous sources apart unless the text says that they are the same', () => {
    const example: Case = {
      what: '',
      syntax: `
        A/DT source/NN//nsubj said/VBD no/UH ./.
        The/DT source/NN//nsubj said/VBD so/RB ./.
        Another/DT source/NN//nsubj said/VBD yes/UH ./.
        A/DT source/NN//nsubj said/VBD maybe/RB ./.`,
      sources: [
        ['A source', ''],
        ['The source', ''],
        ['Another source', ''],
        ['A source#2', ''],
      ],
    };
    const { text, resolution } = resolve(example);
    const ids = example.sources.map(([source]) => resolution.speakerOf([find(text, source)])?.id);
    expect(ids).toEqual(['source', 'source', 'another-source', 'source-2']);
  });

  it.each([
    ['Anna/NNP/P Kell/NNP/P/nsubj said/VBD so/RB ./.', 'Anna Kell', 'person'],
    ['The/DT baker/NN//nsubj said/VBD so/RB ./.', 'The baker', 'person'],
    [
      'The/DT White/NNP/ORG House/NNP/ORG/nsubj said/VBD so/RB ./.',
      'The White House',
      'organisation',
    ],
    ['Norland/NNP/LOC/nsubj said/VBD so/RB ./.', 'Norland', 'organisation'],
    ['The/DT union/NN//nsubj said/VBD so/RB ./.', 'The union', 'organisation'],
    [
      'White/NNP/ORG House/NNP/ORG aides/NNS//nsubj said/VBD so/RB ./.',
      'White House aides',
      'group',
    ],
    ['Some/DT Republicans/NNPS/MISC/nsubj said/VBD so/RB ./.', 'Some Republicans', 'group'],
    ['Two/CD people/NNS//nsubj said/VBD so/RB ./.', 'Two people', 'group'],
    ['Russian/JJ/MISC media/NNS//nsubj said/VBD so/RB ./.', 'Russian media', 'group'],
    ['The/DT party/NN//nsubj said/VBD so/RB ./.', 'The party', 'group'],
    ['A/DT poll/NN//nsubj said/VBD so/RB ./.', 'A poll', 'document'],
    ['The/DT memo/NN//nsubj said/VBD so/RB ./.', 'The memo', 'document'],
    ['The/DT tweets/NNS//nsubj said/VBD so/RB ./.', 'The tweets', 'document'],
  ])('%s: %s is a %s', (syntax, source, kind) => {
    const { text, resolution } = resolve({ what: '', syntax, sources: [[source, '']] });
    expect(resolution.speakerOf([find(text, source)])?.kind).toBe(kind);
  });
});

describe('what the article says a speaker is', () => {
  it.each([
    ['Kremlin/NNP/ORG aide/NN Yuri/NNP/P Hale/NNP/P/nsubj spoke/VBD ./.', 'Hale', 'Kremlin aide'],
    [
      'Former/JJ CIA/NNP/ORG Director/NNP John/NNP/P Hale/NNP/P/nsubj spoke/VBD ./.',
      'Hale',
      'Former CIA Director',
    ],
    ['Sen./NNP Anna/NNP/P Kell/NNP/P/nsubj spoke/VBD ./.', 'Kell', 'Sen.'],
    ['Mrs./NNP Kell/NNP/P/nsubj spoke/VBD ./.', 'Kell', undefined],
    [
      'Ruth/NNP/P Hale/NNP/P/nsubj ,/, a/DT spokeswoman/NN//appos/Hale for/IN the/DT union/NN//nmod/spokeswoman ,/, spoke/VBD ./.',
      'Hale',
      'a spokeswoman for the union',
    ],
    [
      'Ruth/NNP/P Hale/NNP/P/nsubj ,/, an/DT aide/NN//appos/Hale who/WP//nsubj/runs runs/VBZ//acl:relcl/aide the/DT mill/NN//dobj/runs ,/, spoke/VBD//root ./.',
      'Hale',
      'an aide who runs the mill',
    ],
    [
      'Ruth/NNP/P Hale/NNP/P/nsubj ,/, who/WP//nsubj/runs runs/VBZ//acl:relcl/Hale the/DT mill/NN//dobj/runs ,/, spoke/VBD//root ./.',
      'Hale',
      'who runs the mill',
    ],
    [
      'A/DT union/NN lawyer/NN//nsubj ,/, Ruth/NNP/P Hale/NNP/P/appos/lawyer ,/, spoke/VBD ./.',
      'Hale',
      'A union lawyer',
    ],
    [
      'In/IN a/DT talk/NN//nmod with/IN the/DT Messenger/NNP//nmod/talk ,/, Ruth/NNP/P Hale/NNP/P/nsubj spoke/VBD ./.',
      'Hale',
      undefined,
    ],
    [
      'With/IN the/DT mayor/NN//nmod ,/, Ruth/NNP/P Hale/NNP/P/nsubj ,/, a/DT nurse/NN//appos/Hale ,/, spoke/VBD ./.',
      'Hale',
      'a nurse',
    ],
    [
      'In/IN a/DT talk/NN//nmod with/IN the/DT Messenger/NNP//nmod/talk ,/, Ruth/NNP/P Hale/NNP/P/appos/Messenger ,/, a/DT nurse/NN//appos/Hale ,/, spoke/VBD ./.',
      'Hale',
      'a nurse',
    ],
    [
      'Seeing/VBG//advcl/spoke the/DT king/NN//dobj/Seeing ,/, Ruth/NNP/P Hale/NNP/P/nsubj spoke/VBD//root ./.',
      'Hale',
      undefined,
    ],
    [
      'In/IN court/NN ,/, the/DT judge/NN//nsubj ,/, Ruth/NNP/P Hale/NNP/P/appos/judge ,/, spoke/VBD ./.',
      'Hale',
      'the judge',
    ],
    [
      'A/DT baker/NN//nsubj by/IN trade/NN//nmod/baker ,/, Ruth/NNP/P Hale/NNP/P/appos/baker spoke/VBD ./.',
      'Hale',
      'A baker by trade',
    ],
    ['Coach/NN Dean/NNP/P Hale/NNP/P/nsubj spoke/VBD ./.', 'Hale', 'Coach'],
    ['Steel/NN firm/NN Ombra/NNP/ORG/nsubj spoke/VBD ./.', 'Ombra', 'Steel firm'],
    [
      'His/PRP$ lawyer/NN//nsubj ,/, Ruth/NNP/P Hale/NNP/P/appos/lawyer ,/, spoke/VBD ./.',
      'Hale',
      undefined,
    ],
    [
      'Kell/NNP/P/nsubj ,/, the/DT reporter/NN//nsubj/said said/VBD//parataxis ,/, spoke/VBD ./.',
      'Kell',
      undefined,
    ],
  ])('%s', (syntax, source, description) => {
    const { text, resolution } = resolve({ what: '', syntax, sources: [[source, '']] });
    expect(resolution.speakerOf([find(text, source)])?.description).toBe(description);
  });

  it('takes a description from the article’s own words, not from a quotation', () => {
    const { text, resolution } = resolve({
      what: '',
      syntax: `
        “/\`\` Hale/NNP/P/nsubj ,/, a/DT liar/NN//appos/Hale ,/, left/VBD ,/, ”/'' Anna/NNP/P Kell/NNP/P/nsubj/said said/VBD ./.
        Hale/NNP/P/nsubj said/VBD no/UH ./.`,
      sources: [
        ['Anna Kell', '', '“Hale, a liar, left,”'],
        ['Hale#2', ''],
      ],
    });
    expect(resolution.speakerOf([find(text, 'Hale#2')])?.description).toBeUndefined();
  });
});

describe('mentions', () => {
  it('are names with their titles, pronouns and sources, in text order', () => {
    const { text, resolution } = resolve({
      what: '',
      syntax: `
        President/NNP Anna/NNP/P Kell/NNP/P/nsubj said/VBD that/IN she/PRP//nsubj/left left/VBD her/PRP$ office/NN//dobj/left ./.
        “/\`\` I/PRP//nsubj/go go/VBP ,/, ”/'' Kell/NNP/P/nsubj/said said/VBD ./.
        Tom/NNP/P Hale/NNP/P/nsubj met/VBD Kell/NNP/P/dobj ./.`,
      sources: [
        ['President Anna Kell', '', 'that she left her office'],
        ['Kell#2', '', '“I go,”'],
      ],
    });
    const shown = resolution.speakers.map(({ id, mentions }) => [
      id,
      ...mentions.map(({ start, end }) => text.slice(start, end)),
    ]);
    expect(shown).toEqual([
      ['anna-kell', 'President Anna Kell', 'she', 'her', 'I', 'Kell', 'Kell'],
    ]);
  });

  it('of those to whom nothing is attributed are none: they are no speakers', () => {
    const { resolution } = resolve({
      what: '',
      syntax: 'Tom/NNP/P Hale/NNP/P/nsubj said/VBD Anna/NNP/P Kell/NNP/P/nsubj/left left/VBD ./.',
      sources: [['Tom Hale', '', 'Anna Kell left']],
    });
    expect(resolution.speakers.map(({ id }) => id)).toEqual(['tom-hale']);
  });

  it('include the go-between as a speaker', () => {
    const { text, sentences } = writtenSyntax(
      'Kell/NNP/P/nsubj left/VBD ,/, Hale/NNP/P/nsubj/said said/VBD ,/, according/VBG to/TO Norpress/NNP/ORG/nmod ./.',
    );
    const attribution = attributed(text, 'Hale', 'Kell left');
    const via = [{ sources: [find(text, 'Norpress')], cue: find(text, 'according to') }];
    const resolution = resolveSpeakers(text, sentences, [{ ...attribution, via }]);
    expect(resolution.speakerOf(via[0]?.sources ?? [])?.name).toBe('Norpress');
  });

  it('leave open a source that overlaps another of the same speaker', () => {
    const { text, resolution } = resolve({
      what: '',
      syntax: 'Kell/NNP/P/nsubj ,/, a/DT farmer/NN//appos/Kell ,/, said/VBD so/RB ./.',
      sources: [
        ['Kell, a farmer,', ''],
        ['Kell', ''],
      ],
    });
    expect(resolution.speakerOf([find(text, 'Kell, a farmer,')])?.id).toBe('kell');
    expect(resolution.speakerOf([find(text, 'Kell')])).toBeUndefined();
    expect(resolution.speakerOf([])).toBeUndefined();
  });
});

describe('the speakers of the seed article', () => {
  it('are those of its curated record, from its sentences with their syntax written by hand', async () => {
    const example: Case = {
      what: 'the seed',
      syntax: `
        Russia/NNP/LOC/nsubj indicates/VBZ that/IN Putin/NNP/P/nsubj/see would/MD rather/RB see/VB Trump/NNP//dobj/see

        President/NNP Donald/NNP/P Trump/NNP/P/nsubj invited/VBD Russian/JJ/MISC President/NNP Vladimir/NNP/P Putin/NNP/P/dobj ./.
        Instead/RB ,/, a/DT Kremlin/NNP/ORG aide/NN//nsubj said/VBD Putin/NNP/P/nsubj/meet should/MD meet/VB ./.

        Kremlin/NNP/ORG aide/NN Yuri/NNP/P Ushakov/NNP/P/nsubj said/VBD Russia/NNP/LOC/nsubj/agrees agrees/VBZ ./.
        “/\`\` There/EX are/VBP options/NNS ,/, ”/'' Ushakov/NNP/P/nsubj/said said/VBD ,/, according/VBG to/TO Reuters/NNP/ORG/nmod ./.

        Trump/NNP//nsubj branded/VBD his/PRP$ meeting/NN//dobj a/DT success/NN ./.
        Trump/NNP//nmod:poss/party 's/POS own/JJ party/NN//nsubj panned/VBD it/PRP//dobj ,/, while/IN Former/JJ CIA/NNP/ORG Director/NNP John/NNP/P Brennan/NNP/P/nsubj/called called/VBD it/PRP treasonous/JJ ./.

        Putin/NNP/P/nsubj explained/VBD that/IN he/PRP//nsubj/wanted wanted/VBD Trump/NNP//nsubj/win to/TO win/VB ./.
        Russian/JJ/MISC media/NNS//nsubj also/RB praised/VBD the/DT summit/NN//dobj ./.

        “/\`\` You/PRP//nsubj/know know/VBP ,/, ”/'' Ushakov/NNP/P/nsubj/said said/VBD ./.
        “/\`\` I/PRP//nsubj think/VBP so/RB ./. ”/''`,
      sources: [
        ['Russia', ''],
        ['a Kremlin aide', ''],
        ['Kremlin aide Yuri Ushakov', ''],
        ['Ushakov#2', ''],
        ['Reuters', ''],
        ['Trump#3', ''],
        ["Trump's own party", ''],
        ['Former CIA Director John Brennan', ''],
        ['Putin#4', '', 'that he wanted Trump to win'],
        ['Russian media', ''],
        ['Ushakov#3', '', '“You know,”'],
        ['Ushakov#3', '', '“I think so.”'],
      ],
    };
    const folder = new URL('../../data/articles/putin-trump-group-setting/', import.meta.url);
    const json: unknown = JSON.parse(await readFile(new URL('record.json', folder), 'utf8'));
    const curated = ArticleRecord.parse(json).speakers;
    const { text, resolution } = resolve(example);
    expect(
      resolution.speakers
        .map(({ id, name, kind, description }) => ({ id, name, kind, description }))
        .toSorted((one, other) => one.id.localeCompare(other.id)),
    ).toEqual(
      curated
        .map(({ id, name, kind, description }) => ({ id, name, kind, description }))
        .toSorted((one, other) => one.id.localeCompare(other.id)),
    );
    const ushakov = resolution.speakers.find(({ id }) => id === 'yuri-ushakov');
    expect(ushakov?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(
      curated.find(({ id }) => id === 'yuri-ushakov')?.mentions.map((mention) => mention.text),
    );
  });
});
