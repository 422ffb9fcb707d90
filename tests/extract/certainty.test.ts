import { describe, expect, it } from 'vitest';
import { modalityOf } from '../../src/extract/certainty.ts';
import { treeOf } from '../../src/extract/clause-tree.ts';
import { propositionsOf } from '../../src/extract/propositions.ts';
import { buildSentence } from './build-sentence.ts';

type Case = readonly [
  text: string,
  notation: string,
  certainty: string,
  polarity: string,
  hedges: readonly string[],
];

const cases: readonly Case[] = [
  [
    'Kell went home.',
    'Kell/NNP/2/nsubj went/VBD/0/root home/RB/2/advmod ././2/punct',
    'certain',
    'positive',
    [],
  ],
  [
    "It looks like Kell doesn't want to go.",
    "It/PRP/2/nsubj looks/VBZ/0/root like/IN/7/mark Kell/NNP/7/nsubj does/VBZ/7/aux n't/RB/7/neg want/VB/2/advcl to/TO/9/mark go/VB/7/xcomp ././2/punct",
    'probable',
    'negative',
    ['It looks like'],
  ],
  [
    'It seems Kell may not be pleased.',
    'It/PRP/2/nsubj seems/VBZ/0/root Kell/NNP/7/nsubj may/MD/7/aux not/RB/7/neg be/VB/7/cop pleased/JJ/2/ccomp ././2/punct',
    'possible',
    'negative',
    ['It seems', 'may'],
  ],
  [
    'He appeared to side with Marn.',
    'He/PRP/2/nsubj appeared/VBD/0/root to/TO/4/mark side/VB/2/xcomp with/IN/6/case Marn/NNP/4/nmod ././2/punct',
    'probable',
    'positive',
    ['appeared'],
  ],
  [
    'He appeared in court.',
    'He/PRP/2/nsubj appeared/VBD/0/root in/IN/4/case court/NN/2/nmod ././2/punct',
    'certain',
    'positive',
    [],
  ],
  [
    'I think it would be wise.',
    'I/PRP/2/nsubj think/VBP/0/root it/PRP/6/nsubj would/MD/6/aux be/VB/6/cop wise/JJ/2/ccomp ././2/punct',
    'probable',
    'positive',
    ['I think'],
  ],
  [
    "I don't think he won.",
    "I/PRP/4/nsubj do/VBP/4/aux n't/RB/4/neg think/VB/0/root he/PRP/6/nsubj won/VBD/4/ccomp ././4/punct",
    'probable',
    'negative',
    ["I don't think"],
  ],
  [
    'Marn thinks it may fail.',
    'Marn/NNP/2/nsubj thinks/VBZ/0/root it/PRP/5/nsubj may/MD/5/aux fail/VB/2/ccomp ././2/punct',
    'certain',
    'positive',
    [],
  ],
  [
    "She couldn't hear him.",
    "She/PRP/4/nsubj could/MD/4/aux n't/RB/4/neg hear/VB/0/root him/PRP/4/dobj ././4/punct",
    'certain',
    'negative',
    [],
  ],
  [
    "He mightn't go.",
    "He/PRP/4/nsubj might/MD/4/aux n't/RB/4/neg go/VB/0/root ././4/punct",
    'possible',
    'negative',
    ["mightn't"],
  ],
  [
    'Maybe there will be other talks.',
    'Maybe/RB/4/advmod there/EX/4/expl will/MD/4/aux be/VB/0/root other/JJ/6/amod talks/NNS/4/nsubj ././4/punct',
    'possible',
    'positive',
    ['Maybe'],
  ],
  [
    'The bridge is likely to close.',
    'The/DT/2/det bridge/NN/4/nsubj is/VBZ/4/cop likely/JJ/0/root to/TO/6/mark close/VB/4/xcomp ././4/punct',
    'probable',
    'positive',
    ['likely'],
  ],
  [
    'The bridge is unlikely to close.',
    'The/DT/2/det bridge/NN/4/nsubj is/VBZ/4/cop unlikely/JJ/0/root to/TO/6/mark close/VB/4/xcomp ././4/punct',
    'probable',
    'negative',
    ['unlikely'],
  ],
  [
    'Kell is expected to resign.',
    'Kell/NNP/3/nsubjpass is/VBZ/3/auxpass expected/VBN/0/root to/TO/5/mark resign/VB/3/xcomp ././3/punct',
    'probable',
    'positive',
    ['expected'],
  ],
  [
    'There is a chance that Kell resigns.',
    'There/EX/2/expl is/VBZ/0/root a/DT/4/det chance/NN/2/nsubj that/IN/7/mark Kell/NNP/7/nsubj resigns/VBZ/4/ccomp ././2/punct',
    'possible',
    'positive',
    ['chance'],
  ],
  [
    'The ferry is probably the last one.',
    'The/DT/2/det ferry/NN/7/nsubj is/VBZ/7/cop probably/RB/6/advmod the/DT/7/det last/JJ/7/amod one/CD/0/root ././7/punct',
    'probable',
    'positive',
    ['probably'],
  ],
  [
    'The ferry will almost certainly sail.',
    'The/DT/2/det ferry/NN/6/nsubj will/MD/6/aux almost/RB/5/advmod certainly/RB/6/advmod sail/VB/0/root ././6/punct',
    'probable',
    'positive',
    ['almost certainly'],
  ],
  [
    "I don't think there is a risk.",
    "I/PRP/4/nsubj do/VBP/4/aux n't/RB/4/neg think/VB/0/root there/EX/6/expl is/VBZ/4/ccomp a/DT/8/det risk/NN/6/nsubj ././4/punct",
    'probable',
    'negative',
    ["I don't think"],
  ],
  [
    'There is no chance that Kell resigns.',
    'There/EX/2/expl is/VBZ/0/root no/DT/4/neg chance/NN/2/nsubj that/IN/7/mark Kell/NNP/7/nsubj resigns/VBZ/4/ccomp ././2/punct',
    'certain',
    'negative',
    [],
  ],
  [
    'There is a risk of floods.',
    'There/EX/2/expl is/VBZ/0/root a/DT/4/det risk/NN/2/nsubj of/IN/6/case floods/NNS/4/nmod ././2/punct',
    'possible',
    'positive',
    ['risk'],
  ],
  [
    'Kell should resign.',
    'Kell/NNP/3/nsubj should/MD/3/aux resign/VB/0/root ././3/punct',
    'certain',
    'positive',
    [],
  ],
  [
    'Nobody voted for it.',
    'Nobody/NN/2/nsubj voted/VBD/0/root for/IN/4/case it/PRP/2/nmod ././2/punct',
    'certain',
    'negative',
    [],
  ],
  [
    'Kell has no plan.',
    'Kell/NNP/2/nsubj has/VBZ/0/root no/DT/4/neg plan/NN/2/dobj ././2/punct',
    'certain',
    'negative',
    [],
  ],
  [
    'Kell is no longer mayor.',
    'Kell/NNP/5/nsubj is/VBZ/5/cop no/RB/4/neg longer/RB/5/advmod mayor/NN/0/root ././5/punct',
    'certain',
    'negative',
    [],
  ],
  [
    'Kell not only won the vote.',
    'Kell/NNP/4/nsubj not/RB/4/neg only/RB/4/advmod won/VBD/0/root the/DT/6/det vote/NN/4/dobj ././4/punct',
    'certain',
    'positive',
    [],
  ],
  [
    'No one has never erred.',
    'No/DT/2/neg one/NN/5/nsubj has/VBZ/5/aux never/RB/5/neg erred/VBN/0/root ././5/punct',
    'certain',
    'positive',
    [],
  ],
  [
    'Kell failed to pay.',
    'Kell/NNP/2/nsubj failed/VBD/0/root to/TO/4/mark pay/VB/2/xcomp ././2/punct',
    'certain',
    'positive',
    [],
  ],
  [
    'Kell decided not to go.',
    'Kell/NNP/2/nsubj decided/VBD/0/root not/RB/5/neg to/TO/5/mark go/VB/2/xcomp ././2/punct',
    'certain',
    'positive',
    [],
  ],
  [
    'Nor is Kell ready.',
    'Nor/CC/4/cc is/VBZ/4/cop Kell/NNP/4/nsubj ready/JJ/0/root ././4/punct',
    'certain',
    'negative',
    [],
  ],
  [
    'If Kell wins, fares will fall.',
    'If/IN/3/mark Kell/NNP/3/nsubj wins/VBZ/7/advcl ,/,/7/punct fares/NNS/7/nsubj will/MD/7/aux fall/VB/0/root ././7/punct',
    'unspecified',
    'positive',
    [],
  ],
  [
    'Even if Kell wins, fares will fall.',
    'Even/RB/4/advmod if/IN/4/mark Kell/NNP/4/nsubj wins/VBZ/8/advcl ,/,/8/punct fares/NNS/8/nsubj will/MD/8/aux fall/VB/0/root ././8/punct',
    'certain',
    'positive',
    [],
  ],
  [
    'Will fares fall?',
    'Will/MD/3/aux fares/NNS/3/nsubj fall/VB/0/root ?/./3/punct',
    'unspecified',
    'positive',
    [],
  ],
  [
    'Vote for Kell.',
    'Vote/VB/0/root for/IN/3/case Kell/NNP/1/nmod ././1/punct',
    'unspecified',
    'positive',
    [],
  ],
];

describe('modalityOf', () => {
  it.each(cases)('judges “%s”', (text, notation, certainty, polarity, hedges) => {
    const tree = treeOf(buildSentence(text, notation));
    const [proposition] = propositionsOf(tree, (index) => index >= 0 && index < tree.words.length);
    if (proposition === undefined) throw new Error('no proposition');
    const modality = modalityOf(tree, proposition);
    const found = modality.hedges.map(({ words }) =>
      text.slice(tree.words[words[0] ?? 0]?.start, tree.words[words.at(-1) ?? 0]?.end),
    );
    expect({ certainty: modality.certainty, polarity: modality.polarity, hedges: found }).toEqual({
      certainty,
      polarity,
      hedges,
    });
  });

  it('takes a modal verb that two clauses share for both', () => {
    const text = 'Kell may win Oxted and lose Marnby.';
    const notation =
      'Kell/NNP/3/nsubj may/MD/3/aux win/VB/0/root Oxted/NNP/3/dobj and/CC/3/cc lose/VB/3/conj Marnby/NNP/6/dobj ././3/punct';
    const tree = treeOf(buildSentence(text, notation));
    const all = propositionsOf(tree, (index) => index >= 0 && index < tree.words.length);
    expect(all.map((one) => modalityOf(tree, one).certainty)).toEqual(['possible', 'possible']);
  });
});
