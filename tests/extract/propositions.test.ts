import { describe, expect, it } from 'vitest';
import { treeOf } from '../../src/extract/clause-tree.ts';
import { propositionsOf } from '../../src/extract/propositions.ts';
import { extentOf, tidyWords } from '../../src/extract/tidy-words.ts';
import { buildSentence } from './build-sentence.ts';

const options = { keepsStop: false, dropsConnective: true };

/** The propositions of a sentence as they read; ` … ` stands where words are left out. */
const readingsOf = (
  text: string,
  notation: string,
  isIn: (index: number) => boolean = (index) => index >= 0,
): string[] => {
  const tree = treeOf(buildSentence(text, notation));
  return propositionsOf(tree, (index) => index < tree.words.length && isIn(index)).map(
    ({ words }) =>
      tidyWords(tree, words, options)
        .map((run) => extentOf(tree, run))
        .map(({ start, end }) => text.slice(start, end))
        .join(' … '),
  );
};

type Case = readonly [text: string, notation: string, propositions: readonly string[]];

const cases: readonly Case[] = [
  [
    'The council praised the plan but the mayor rejected it.',
    'The/DT/2/det council/NN/3/nsubj praised/VBD/0/root the/DT/5/det plan/NN/3/dobj but/CC/3/cc the/DT/8/det mayor/NN/9/nsubj rejected/VBD/3/conj it/PRP/9/dobj ././3/punct',
    ['The council praised the plan', 'the mayor rejected it'],
  ],
  [
    'Kell won Marnby and lost Oxted.',
    'Kell/NNP/2/nsubj won/VBD/0/root Marnby/NNP/2/dobj and/CC/2/cc lost/VBD/2/conj Oxted/NNP/5/dobj ././2/punct',
    ['Kell won Marnby', 'Kell … lost Oxted'],
  ],
  [
    'Kell bought and sold shares.',
    'Kell/NNP/2/nsubj bought/VBD/0/root and/CC/2/cc sold/VBD/2/conj shares/NNS/2/dobj ././2/punct',
    ['Kell bought and sold shares'],
  ],
  [
    'Kell and Marn should meet in a group and wait for the vote.',
    'Kell/NNP/5/nsubj and/CC/1/cc Marn/NNP/1/conj should/MD/5/aux meet/VB/0/root in/IN/8/case a/DT/8/det group/NN/5/nmod and/CC/5/cc wait/VB/5/conj for/IN/13/case the/DT/13/det vote/NN/10/nmod ././5/punct',
    ['Kell and Marn should meet in a group', 'Kell and Marn should … wait for the vote'],
  ],
  [
    'Kell promised to cut fares and raise wages.',
    'Kell/NNP/2/nsubj promised/VBD/0/root to/TO/4/mark cut/VB/2/xcomp fares/NNS/4/dobj and/CC/4/cc raise/VB/4/conj wages/NNS/7/dobj ././2/punct',
    ['Kell promised to cut fares and raise wages'],
  ],
  [
    'The bridge, which opened in May, is shut.',
    'The/DT/2/det bridge/NN/9/nsubjpass ,/,/2/punct which/WDT/5/nsubj opened/VBD/2/acl:relcl in/IN/7/case May/NNP/5/nmod ,/,/2/punct is/VBZ/10/auxpass shut/VBN/0/root ././10/punct',
    ['The bridge … is shut', 'The bridge … which opened in May'],
  ],
  [
    'The man who shot the mayor was tried.',
    'The/DT/2/det man/NN/8/nsubjpass who/WP/4/nsubj shot/VBD/2/acl:relcl the/DT/6/det mayor/NN/4/dobj was/VBD/8/auxpass tried/VBN/0/root ././8/punct',
    ['The man who shot the mayor was tried'],
  ],
  [
    'Police blamed it on the Harbour Board leaks that shook the town.',
    'Police/NNS/2/nsubj blamed/VBD/0/root it/PRP/2/dobj on/IN/8/case the/DT/8/det Harbour/NNP/8/compound Board/NNP/8/compound leaks/NNS/2/nmod that/WDT/10/nsubj shook/VBD/8/acl:relcl the/DT/12/det town/NN/10/dobj ././2/punct',
    ['Police blamed it on the Harbour Board leaks', 'the Harbour Board leaks that shook the town'],
  ],
  [
    'It ended at the meeting, where Kell appeared to side with Marn.',
    'It/PRP/2/nsubj ended/VBD/0/root at/IN/5/case the/DT/5/det meeting/NN/2/nmod ,/,/5/punct where/WRB/9/advmod Kell/NNP/9/nsubj appeared/VBD/5/acl:relcl to/TO/11/mark side/VB/9/xcomp with/IN/13/case Marn/NNP/11/nmod ././2/punct',
    ['It ended at the meeting', 'Kell appeared to side with Marn'],
  ],
  [
    'Though fares fell, buses stayed empty.',
    'Though/IN/3/mark fares/NNS/3/nsubj fell/VBD/6/advcl ,/,/6/punct buses/NNS/6/nsubj stayed/VBD/0/root empty/JJ/6/xcomp ././6/punct',
    ['fares fell', 'buses stayed empty'],
  ],
  [
    'Kell won because Marn stayed at home.',
    'Kell/NNP/2/nsubj won/VBD/0/root because/IN/5/mark Marn/NNP/5/nsubj stayed/VBD/2/advcl at/IN/7/case home/NN/5/nmod ././2/punct',
    ['Kell won because Marn stayed at home', 'Marn stayed at home'],
  ],
  [
    'Now, with elections coming in May, Marn has backed off.',
    'Now/RB/11/advmod ,/,/11/punct with/IN/4/case elections/NNS/11/nmod coming/VBG/4/acl in/IN/7/case May/NNP/5/nmod ,/,/11/punct Marn/NNP/11/nsubj has/VBZ/11/aux backed/VBN/0/root off/RP/11/compound:prt ././11/punct',
    ['Marn has backed off', 'elections coming in May'],
  ],
  [
    'The gates opened; the crowd cheered.',
    'The/DT/2/det gates/NNS/3/nsubj opened/VBD/0/root ;/:/3/punct the/DT/6/det crowd/NN/7/nsubj cheered/VBD/3/parataxis ././3/punct',
    ['The gates opened', 'the crowd cheered'],
  ],
];

describe('propositionsOf', () => {
  it.each(cases)('splits “%s”', (text, notation, propositions) => {
    expect(readingsOf(text, notation).toSorted()).toEqual(propositions.toSorted());
  });

  it('leaves one where the second verb may belong to a clause in between', () => {
    const text = 'Kell described a show in which clerks were given tasks and competed for jobs.';
    const notation =
      'Kell/NNP/2/nsubj described/VBD/0/root a/DT/4/det show/NN/2/dobj in/IN/6/case which/WDT/9/nmod clerks/NNS/9/nsubjpass were/VBD/9/auxpass given/VBN/4/acl:relcl tasks/NNS/9/dobj and/CC/2/cc competed/VBD/2/conj for/IN/14/case jobs/NNS/12/nmod ././2/punct';
    expect(readingsOf(text, notation)).toEqual([text.slice(0, -1)]);
  });

  it('splits the words of a reported clause alone', () => {
    const text = 'Kell said fares will fall and wages will rise.';
    const notation =
      'Kell/NNP/2/nsubj said/VBD/0/root fares/NNS/5/nsubj will/MD/5/aux fall/VB/2/ccomp and/CC/5/cc wages/NNS/9/nsubj will/MD/9/aux rise/VB/5/conj ././2/punct';
    const isContent = (index: number) => index >= 2 && index <= 8;
    expect(readingsOf(text, notation, isContent)).toEqual(['fares will fall', 'wages will rise']);
  });

  it('shares the “to” of infinitives that stand alone', () => {
    const text = 'Kell promised to cut fares and raise wages.';
    const notation =
      'Kell/NNP/2/nsubj promised/VBD/0/root to/TO/4/mark cut/VB/2/xcomp fares/NNS/4/dobj and/CC/4/cc raise/VB/4/conj wages/NNS/7/dobj ././2/punct';
    const isContent = (index: number) => index >= 2 && index <= 7;
    expect(readingsOf(text, notation, isContent)).toEqual(['to cut fares', 'to … raise wages']);
  });

  it('cuts a parse open that runs in a circle', () => {
    const text = 'Kell won Marnby.';
    const notation = 'Kell/NNP/2/nsubj won/VBD/3/conj Marnby/NNP/1/dobj ././2/punct';
    expect(readingsOf(text, notation)).toEqual(['Kell won Marnby']);
  });
});
