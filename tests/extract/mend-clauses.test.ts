import { describe, expect, it } from 'vitest';
import { treeOf } from '../../src/extract/clause-tree.ts';
import { propositionsOf } from '../../src/extract/propositions.ts';
import { extentOf, tidyWords } from '../../src/extract/tidy-words.ts';
import { buildSentence } from './build-sentence.ts';

const options = { keepsStop: false, dropsConnective: true };

/** The propositions of a sentence from one of its words on; ` … ` stands where words are left out. */
const readingsOf = (text: string, notation: string, from: number): string[] => {
  const tree = treeOf(buildSentence(text, notation));
  const isIn = (index: number): boolean => index >= from && index < tree.words.length;
  return propositionsOf(tree, isIn).map(({ words }) =>
    tidyWords(tree, words, options)
      .map((run) => extentOf(tree, run))
      .map(({ start, end }) => text.slice(start, end))
      .join(' … '),
  );
};

type Case = readonly [
  text: string,
  notation: string,
  from: number,
  propositions: readonly string[],
];

/** Sentences as the parser gets them wrong. */
const cases: readonly Case[] = [
  [
    'The harbour master, who has run the port since 2011, closed the lock.',
    'The/DT/3/det harbour/NN/3/compound master/NN/12/nsubj ,/,/3/punct who/WP/7/nsubj has/VBZ/7/aux run/VBN/3/acl:relcl the/DT/9/det port/NN/7/dobj since/IN/12/mark 2011,/NNP/12/nsubj closed/VBD/0/root the/DT/14/det lock/NN/12/dobj ././12/punct',
    0,
    [
      'The harbour master … closed the lock',
      'The harbour master … who has run the port since 2011,',
    ],
  ],
  [
    'Anglers, who have long warned about the weir, which is home to eels, praised the ruling.',
    'Anglers/NNP/4/nsubj ,/,/1/punct who/WP/4/nsubj have/VBP/6/aux long/JJ/6/advmod warned/VBN/0/root about/IN/9/case the/DT/9/det weir/NN/6/nmod ,/,/9/punct which/WDT/17/dobj is/VBZ/13/cop home/NN/11/ccomp to/TO/15/case eels/NNS/13/nmod ,/,/17/punct praised/VBD/9/acl:relcl the/DT/19/det ruling/NN/17/dobj ././6/punct',
    0,
    [
      'Anglers … praised the ruling',
      'Anglers … who have long warned about the weir',
      'the weir … which is home to eels',
    ],
  ],
  [
    'The lock, where two boys drowned in 2012, will be filled in June.',
    'The/DT/2/det lock/NN/7/nsubj ,/,/2/punct where/WRB/7/advmod two/CD/6/nummod boys/NNS/7/nsubj drowned/VBD/0/root in/IN/9/case 2012,/NN/7/nmod will/MD/12/aux be/VB/12/auxpass filled/VBN/7/advcl in/IN/14/case June/NNP/12/nmod ././7/punct',
    0,
    ['The lock … will be filled in June', 'two boys drowned in 2012,'],
  ],
  [
    'Mr. Lind, whose sister owns the inn, denied the theft.',
    'Mr./NNP/2/compound Lind/NNP/6/nsubj ,/,/6/punct whose/WP$/5/nmod:poss sister/NN/6/nsubj owns/VBZ/0/root the/DT/8/det inn/NN/6/dobj ,/,/6/punct denied/VBD/6/advcl the/DT/12/det theft/NN/10/dobj ././6/punct',
    0,
    ['Mr. Lind … denied the theft', 'Mr. Lind … whose sister owns the inn'],
  ],
  [
    'The clerks, many of whom live in Oxted, walked out on Monday.',
    'The/DT/2/det clerks/NNS/11/nsubj ,/,/2/punct many/JJ/7/nsubj of/IN/6/case whom/WP/4/nmod live/VBP/2/acl:relcl in/IN/9/case Oxted/NNP/7/nmod ,/,/2/punct walked/VBD/0/root out/RP/11/compound:prt on/IN/14/case Monday/NNP/11/nmod ././11/punct',
    0,
    ['The clerks … walked out on Monday', 'The clerks … many of whom live in Oxted'],
  ],
  [
    'The gate was opened by Lind, who rang the bell.',
    'The/DT/2/det gate/NN/4/nsubjpass was/VBD/4/auxpass opened/VBN/0/root by/IN/6/case Lind/NNP/4/nmod ,/,/6/punct who/WP/9/nsubj rang/VBD/4/ccomp the/DT/11/det bell/NN/9/dobj ././4/punct',
    0,
    ['The gate was opened by Lind', 'Lind … who rang the bell'],
  ],
  [
    'Ada Lind said that if it snowed, the race would be off.',
    'Ada/NNP/2/compound Lind/NNP/3/nsubj said/VBD/0/root that/IN/3/advmod if/IN/7/mark it/PRP/7/nsubj snowed/VBD/0/root ,/,/7/punct the/DT/10/det race/NN/13/nsubj would/MD/13/aux be/VB/13/cop off/RB/7/compound:prt ././13/punct',
    3,
    ['that if it snowed, the race would be off'],
  ],
  [
    'Lind said he had read the plan, had walked the site and would back it.',
    'Lind/NNP/2/nsubj said/VBD/0/root he/PRP/5/nsubj had/VBD/5/aux read/VBN/2/ccomp the/DT/7/det plan/NN/5/dobj ,/,/2/punct had/VBD/10/aux walked/VBN/2/parataxis the/DT/12/det site/NN/10/dobj and/CC/2/cc would/MD/15/aux back/VB/2/conj it/PRP/15/dobj ././2/punct',
    2,
    ['he had read the plan', 'he … had walked the site', 'he … would back it'],
  ],
  [
    'The firm said the drug was cheap and had been tested.',
    'The/DT/2/det firm/NN/3/nsubj said/VBD/0/root the/DT/5/det drug/NN/7/nsubj was/VBD/7/cop cheap/JJ/3/ccomp and/CC/3/cc had/VBD/11/aux been/VBN/11/auxpass tested/VBN/3/conj ././3/punct',
    3,
    ['the drug was cheap', 'the drug … had been tested'],
  ],
  [
    'The surveyor said that the tower was old but that the stairs were new.',
    'The/DT/2/det surveyor/NN/3/nsubj said/VBD/0/root that/IN/8/mark the/DT/6/det tower/NN/8/nsubj was/VBD/8/cop old/JJ/3/ccomp but/CC/3/cc that/IN/14/mark the/DT/12/det stairs/NNS/14/nsubj were/VBD/14/cop new/JJ/3/ccomp ././3/punct',
    3,
    ['that the tower was old', 'that the stairs were new'],
  ],
  [
    'Lind told clerks that the mill had burnt and that nobody had died.',
    'Lind/NNP/2/nsubj told/VBD/0/root clerks/NNS/2/dobj that/IN/7/mark the/DT/6/det mill/NN/7/nsubj had/VBD/2/ccomp burnt/NN/7/dobj and/CC/8/cc that/IN/13/mark nobody/NN/13/nsubj had/VBD/13/aux died/VBN/2/ccomp ././2/punct',
    3,
    ['that the mill had burnt', 'that nobody had died'],
  ],
  [
    'Brokers polled by the Courier believe more mergers are likely.',
    'Brokers/NNS/6/nsubj polled/VBN/1/acl by/IN/5/case the/DT/5/det Courier/NNP/2/nmod believe/VBP/0/root more/JJR/8/amod mergers/NNS/10/nsubj are/VBP/10/cop likely/JJ/6/ccomp ././6/punct',
    0,
    ['Brokers polled by the Courier believe more mergers are likely'],
  ],
  [
    'Lind said the lock was closed, the road had been flooded and the inn would stay shut.',
    'Lind/NNP/2/nsubj said/VBD/0/root the/DT/4/det lock/NN/6/nsubjpass was/VBD/6/auxpass closed/VBN/12/ccomp ,/,/12/punct the/DT/9/det road/NN/12/nsubjpass had/VBD/12/aux been/VBN/12/auxpass flooded/VBN/2/ccomp and/CC/12/cc the/DT/15/det inn/NN/17/nsubj would/MD/17/aux stay/VB/12/conj shut/VBN/17/dep ././2/punct',
    2,
    ['the lock was closed', 'the road had been flooded', 'the inn would stay shut'],
  ],
  [
    'Oxted, where Lind was born, and Marnby are twin towns.',
    'Oxted/NNP/12/nsubj ,/,/1/punct where/WRB/6/advmod Lind/NNP/6/nsubjpass was/VBD/6/auxpass born/VBN/1/acl:relcl ,/,/1/punct and/CC/1/cc Marnby/NNP/1/conj are/VBP/12/cop twin/JJ/12/amod towns/NNS/0/root ././12/punct',
    0,
    ['Oxted … and Marnby are twin towns', 'Lind was born'],
  ],
  [
    'The board said the plan was unfair, would hurt the poor and should be dropped.',
    'The/DT/2/det board/NN/3/nsubj said/VBD/0/root the/DT/5/det plan/NN/7/nsubj was/VBD/7/cop unfair/JJ/3/ccomp ,/,/3/punct would/MD/10/aux hurt/VB/3/ccomp the/DT/12/det poor/JJ/10/dobj and/CC/10/cc should/MD/16/aux be/VB/16/auxpass dropped/VBN/10/conj ././3/punct',
    3,
    ['the plan was unfair', 'the plan … would hurt the poor', 'the plan … should be dropped'],
  ],
  [
    'Police said the guard, who was drunk, had been arrested and would be charged.',
    'Police/NNS/2/nsubj said/VBD/0/root the/DT/4/det guard/NN/12/nsubjpass ,/,/4/punct who/WP/8/nsubj was/VBD/8/cop drunk/JJ/4/acl:relcl ,/,/4/punct had/VBD/12/aux been/VBN/12/auxpass arrested/VBN/2/ccomp and/CC/2/cc would/MD/16/aux be/VB/16/auxpass charged/VBN/2/conj ././2/punct',
    2,
    ['the guard … had been arrested', 'the guard … who was drunk', 'the guard … would be charged'],
  ],
  [
    'Lind said the inn was sold, that the clerks had been paid and that nothing was owed.',
    'Lind/NNP/2/nsubj said/VBD/0/root the/DT/4/det inn/NN/6/nsubjpass was/VBD/6/auxpass sold/VBN/2/ccomp ,/,/6/punct that/IN/13/mark the/DT/10/det clerks/NNS/13/nsubjpass had/VBD/13/aux been/VBN/13/auxpass paid/VBN/6/ccomp and/CC/13/cc that/IN/18/mark nothing/NN/18/nsubjpass was/VBD/18/auxpass owed/VBN/13/ccomp ././2/punct',
    2,
    ['the inn was sold', 'that the clerks had been paid', 'that nothing was owed'],
  ],
  [
    'Lind said she was weary and wanted to go home.',
    'Lind/NNP/2/nsubj said/VBD/0/root she/PRP/5/nsubj was/VBD/5/cop weary/JJ/2/ccomp and/CC/5/cc wanted/VBD/5/conj to/TO/9/mark go/VB/7/xcomp home/NN/9/dobj ././2/punct',
    2,
    ['she was weary', 'she … wanted to go home'],
  ],
  [
    'Buses should wait for it rather than leave the pier.',
    'Buses/NNS/3/nsubj should/MD/3/aux wait/VB/0/root for/IN/5/case it/PRP/3/nmod rather/RB/3/cc than/IN/6/mwe leave/VB/3/conj the/DT/10/det pier/NN/8/dobj ././3/punct',
    0,
    ['Buses should wait for it rather than leave the pier'],
  ],
  [
    'He was hit and shot at the inn.',
    'He/PRP/3/nsubjpass was/VBD/3/auxpass hit/VBN/0/root and/CC/3/cc shot/VBD/3/conj at/IN/8/case the/DT/8/det inn/NN/5/nmod ././3/punct',
    0,
    ['He was hit and shot at the inn'],
  ],
];

describe('a parse that goes wrong', () => {
  it.each(cases)('is mended: “%s”', (text, notation, from, propositions) => {
    expect(readingsOf(text, notation, from).toSorted()).toEqual(propositions.toSorted());
  });

  it.each(['a clerk, who sang, ', 'that if it was, ', 'and that it was, ', 'it was, she was, '])(
    'is mended in time linear in the words: %j without end',
    (turn) => {
      const text = turn.repeat(20_000);
      const words = text
        .trim()
        .split(/(?=,)|\s+/)
        .filter(Boolean);
      let at = 0;
      const sentence = {
        start: 0,
        end: text.length,
        words: words.map((word, index) => {
          const start = text.indexOf(word, at);
          at = start + word.length;
          const tag = tags[word] ?? 'NN';
          const relation = tag === 'VBD' ? 'conj' : 'nsubj';
          return { text: word, start, end: at, tag, name: 'O', head: index - 1, relation };
        }),
      };
      const begun = performance.now();
      treeOf(sentence);
      expect(performance.now() - begun).toBeLessThan(2_000);
    },
  );
});

const tags: Readonly<Record<string, string>> = {
  ',': ',',
  who: 'WP',
  sang: 'VBD',
  was: 'VBD',
  that: 'IN',
  if: 'IN',
  and: 'CC',
};
