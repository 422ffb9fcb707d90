import { describe, expect, it } from 'vitest';
import { assembleRecord } from '../../src/extract/assemble-record.ts';
import type { ArticleRecord } from '../../src/records/article.ts';
import { checkRecord } from '../../src/records/check-record.ts';
import type { Claim } from '../../src/records/claim.ts';
import { type Article, type Written, writeReading } from './write-reading.ts';

const making = { at: new Date('2026-01-02T03:04:05Z'), tool: 'test', version: '1.0.0' };

const assemble = (article: Article) => {
  const reading = writeReading(article);
  const assembled = assembleRecord(reading, making);
  expect(checkRecord(assembled.record, reading.layout.text).faults).toEqual([]);
  return assembled;
};

/** A claim on one line: who, how, what, and what is not plain about it. */
const line = ({ speakers }: ArticleRecord, claim: Claim): string => {
  const { type, attribution, certainty, polarity, text } = claim;
  const name = speakers.find(({ id }) => id === attribution?.speakerId)?.name;
  const who = attribution === null ? 'article' : (name ?? 'nobody');
  const how = [
    type,
    ...(attribution?.inferred ? ['inferred'] : []),
    ...(certainty === 'certain' ? [] : [certainty]),
    ...(polarity === 'positive' ? [] : [polarity]),
  ];
  return `${who} (${how.join(', ')}): ${text}`;
};

const claimLines = (article: Article, part = 'p1'): string[] => {
  const { record } = assemble(article);
  return record.claims
    .filter(({ foundIn }) => foundIn === part)
    .map((claim) => line(record, claim));
};

const quoteLines = (article: Article): string[] =>
  assemble(article).record.quotes.map(
    ({ id, type, text, attribution, continues }) =>
      `${id} ${type}${attribution.inferred ? ' inferred' : ''}${continues ? ` → ${continues}` : ''}: ${text}`,
  );

const lost: Written = [
  '“We lost,” Kell said.',
  "“/``/6/punct We/PRP/3/nsubj lost/VBD/7/ccomp ,/,/7/punct ”/''/7/punct Kell/NNP/7/nsubj/PERSON said/VBD/0/root ././7/punct",
];
const badly: Written = [
  '“Now we begin again.”',
  "“/``/4/punct Now/RB/4/advmod we/PRP/4/nsubj begin/VBP/0/root again/RB/4/advmod ././4/punct ”/''/4/punct",
];
const kell = { Kell: ['Kell'] };
const saidLost = { sources: ['Kell'], cue: 'said', contents: ['“We lost,”'] };

describe('attributed claims', () => {
  it('are direct, indirect or mixed by their quotation marks', () => {
    expect(claimLines({ paragraphs: [[lost]], said: [saidLost], speakers: kell })).toEqual([
      'Kell (direct): We lost',
    ]);
    const indirect: Written = [
      'Kell said that fares will fall.',
      'Kell/NNP/2/nsubj said/VBD/0/root that/IN/6/mark fares/NNS/6/nsubj will/MD/6/aux fall/VB/2/ccomp ././2/punct',
    ];
    const said = [{ sources: ['Kell'], cue: 'said', contents: ['that fares will fall'] }];
    expect(claimLines({ paragraphs: [[indirect]], said, speakers: kell })).toEqual([
      'Kell (indirect): fares will fall',
    ]);
    const mixed: Written = [
      'Kell called it a “great success.”',
      "Kell/NNP/2/nsubj called/VBD/0/root it/PRP/2/dobj a/DT/7/det “/``/7/punct great/JJ/7/amod success/NN/2/xcomp ././2/punct ”/''/2/punct",
    ];
    const called = [{ sources: ['Kell'], cue: 'called', contents: ['it a “great success.”'] }];
    expect(claimLines({ paragraphs: [[mixed]], said: called, speakers: kell })).toEqual([
      'Kell (mixed): it a “great success.”',
    ]);
  });

  it('in a sentence that names nobody are inferred from the one that does', () => {
    const said = [{ ...saidLost, contents: ['“We lost,”', '“Now we begin again.”'] }];
    const article = { paragraphs: [[lost, badly]], said, speakers: kell };
    expect(claimLines(article)).toEqual([
      'Kell (direct): We lost',
      'Kell (direct, inferred): Now we begin again.',
    ]);
    expect(quoteLines(article)).toEqual([
      'q1 direct: We lost',
      'q2 direct inferred → q1: Now we begin again.',
    ]);
  });

  it('split where one sentence makes two, with what they share in both', () => {
    const both: Written = [
      'An aide said Kell and Marn should meet in a group and wait to “let the dust settle” first.',
      "An/DT/2/det aide/NN/3/nsubj said/VBD/0/root Kell/NNP/8/nsubj and/CC/4/cc Marn/NNP/4/conj should/MD/8/aux meet/VB/3/ccomp in/IN/11/case a/DT/11/det group/NN/8/nmod and/CC/8/cc wait/VB/8/conj to/TO/16/mark “/``/16/punct let/VB/13/xcomp the/DT/18/det dust/NN/19/nsubj settle/VB/16/ccomp ”/''/16/punct first/RB/16/advmod ././3/punct",
    ];
    const said = [
      {
        sources: ['An aide'],
        cue: 'said',
        contents: ['Kell and Marn should meet in a group and wait to “let the dust settle” first'],
      },
    ];
    const article = { paragraphs: [[both]], said, speakers: { Aide: ['An aide'] } };
    expect(claimLines(article)).toEqual([
      'Aide (indirect): Kell and Marn should meet in a group',
      'Aide (mixed): Kell and Marn should wait to “let the dust settle” first',
    ]);
    expect(quoteLines(article)).toEqual(['q1 mixed: let the dust settle']);
  });

  it('of a denial are negative', () => {
    const denied: Written = [
      'Kell denied that he lied.',
      'Kell/NNP/2/nsubj denied/VBD/0/root that/IN/5/mark he/PRP/5/nsubj lied/VBD/2/ccomp ././2/punct',
    ];
    const said = [{ sources: ['Kell'], cue: 'denied', contents: ['that he lied'] }];
    expect(claimLines({ paragraphs: [[denied]], said, speakers: kell })).toEqual([
      'Kell (indirect, negative): he lied',
    ]);
  });

  it('keep a go-between and the words that mark it', () => {
    const via: Written = [
      '“We lost,” Kell said, according to the Courier.',
      "“/``/3/punct We/PRP/3/nsubj lost/VBD/7/ccomp ,/,/7/punct ”/''/7/punct Kell/NNP/7/nsubj said/VBD/0/root ,/,/7/punct according/VBG/12/case to/TO/9/mwe the/DT/12/det Courier/NNP/7/nmod ././7/punct",
    ];
    const said = [{ ...saidLost, via: { source: 'the Courier', cue: 'according to' } }];
    const { record } = assemble({
      paragraphs: [[via]],
      said,
      speakers: { ...kell, Courier: ['the Courier'] },
    });
    expect(record.claims.find(({ foundIn }) => foundIn === 'p1')?.attribution?.via).toMatchObject([
      { sources: [{ text: 'the Courier' }], cue: { text: 'according to' }, speakerId: 'courier' },
    ]);
    expect(record.speakers.map(({ name }) => name)).toEqual(['Kell', 'Courier']);
  });
});

describe('the article’s own claims', () => {
  it('are what no attribution covers, without “But” and the full stop; the saying is none', () => {
    const said: Written = [
      'But Kell said fares will fall, and Marn left the room.',
      'But/CC/3/cc Kell/NNP/3/nsubj said/VBD/0/root fares/NNS/6/nsubj will/MD/6/aux fall/VB/3/ccomp ,/,/3/punct and/CC/3/cc Marn/NNP/10/nsubj left/VBD/3/conj the/DT/12/det room/NN/10/dobj ././3/punct',
    ];
    const attributed = [{ sources: ['Kell'], cue: 'said', contents: ['fares will fall'] }];
    expect(claimLines({ paragraphs: [[said]], said: attributed, speakers: kell })).toEqual([
      'Kell (indirect): fares will fall',
      'article (narration): Marn left the room',
    ]);
  });

  const wants: Written = [
    'Kell wants Marn to stay.',
    'Kell/NNP/2/nsubj wants/VBZ/0/root Marn/NNP/5/nsubj to/TO/5/mark stay/VB/2/xcomp ././2/punct',
  ];
  const praised: Written = [
    'Kell praised the meeting.',
    'Kell/NNP/2/nsubj praised/VBD/0/root the/DT/4/det meeting/NN/2/dobj ././2/punct',
  ];
  const declined: Written = [
    'Kell declined to comment.',
    'Kell/NNP/2/nsubj declined/VBD/0/root to/TO/4/mark comment/VB/2/xcomp ././2/punct',
  ];
  it.each([
    ['a wish', wants, 'wants', 'Marn to stay', 'wants or thinks'],
    ['a topic', praised, 'praised', 'the meeting', 'only by what it is about'],
    ['silence', declined, 'declined', 'to comment', 'did not say it'],
  ] as const)('tell of %s without an act of saying', (_what, sentence, cue, content, reason) => {
    const said = [{ sources: ['Kell'], cue, contents: [content] }];
    const article = { paragraphs: [[sentence]], said, speakers: kell };
    expect(claimLines(article)).toEqual([`article (narration): ${sentence[0].slice(0, -1)}`]);
    expect(assemble(article).explanations.at(-1)?.reasons.join(' ')).toContain(reason);
  });

  it('are no questions, orders or fragments, save in headlines', () => {
    const question: Written = [
      'Will fares fall?',
      'Will/MD/3/aux fares/NNS/3/nsubj fall/VB/0/root ?/./3/punct',
    ];
    const order: Written = ['Read more.', 'Read/VB/0/root more/JJR/1/dobj ././1/punct'];
    const fragment: Written = [
      'A long night.',
      'A/DT/3/det long/JJ/3/amod night/NN/0/root ././3/punct',
    ];
    const article = { headline: fragment, paragraphs: [[question, order, fragment]] };
    expect(claimLines(article)).toEqual([]);
    expect(claimLines(article, 'headline')).toEqual(['article (narration): A long night']);
  });

  it('keep what they report, where it is not quoted', () => {
    const after: Written = [
      'Marn resigned after Kell said fares will fall.',
      'Marn/NNP/2/nsubj resigned/VBD/0/root after/IN/5/mark Kell/NNP/5/nsubj said/VBD/2/advcl fares/NNS/8/nsubj will/MD/8/aux fall/VB/5/ccomp ././2/punct',
    ];
    const said = [{ sources: ['Kell'], cue: 'said', contents: ['fares will fall'] }];
    expect(claimLines({ paragraphs: [[after]], said, speakers: kell })).toEqual([
      'article (narration): Marn resigned after Kell said fares will fall',
      'Kell (indirect): fares will fall',
    ]);
  });

  it('give the reason of a saying', () => {
    const reason: Written = [
      'For that error, critics panned it as “poor.”',
      "For/IN/3/case that/DT/3/det error/NN/6/nmod ,/,/6/punct critics/NNS/6/nsubj panned/VBD/0/root it/PRP/6/dobj as/IN/10/case “/``/10/punct poor/JJ/6/nmod ././6/punct ”/''/6/punct",
    ];
    const said = [{ sources: ['critics'], cue: 'panned', contents: ['it as “poor.”'] }];
    expect(
      claimLines({ paragraphs: [[reason]], said, speakers: { Critics: ['critics'] } }),
    ).toEqual([
      'article (narration): For that error, critics panned it',
      'Critics (mixed): it as “poor.”',
    ]);
  });
});

describe('quotations that no attribution covers', () => {
  it('are carried over from the speaker before in the paragraph', () => {
    const article = { paragraphs: [[lost, badly]], said: [saidLost], speakers: kell };
    expect(claimLines(article)).toEqual([
      'Kell (direct): We lost',
      'Kell (direct, inferred): Now we begin again.',
    ]);
    const { record, explanations } = assemble(article);
    expect(record.quotes.map(({ continues }) => continues)).toEqual([undefined, 'q1']);
    expect(explanations.find(({ claimId }) => claimId === 'c3')).toMatchObject({
      foundBy: 'quotation',
      reasons: expect.arrayContaining([
        'The speaker is carried over: the quotation before it in the paragraph is of that speaker.',
      ]),
    });
  });

  it('are carried on from a paragraph that leaves its quotation open', () => {
    const open: Written = [
      'Kell said: “We lost.',
      'Kell/NNP/2/nsubj said/VBD/0/root :/:/2/punct “/``/2/punct We/PRP/6/nsubj lost/VBD/2/ccomp ././2/punct',
    ];
    const said = [{ sources: ['Kell'], cue: 'said', contents: ['“We lost.'] }];
    const article = { paragraphs: [[open], [badly]], said, speakers: kell };
    expect(claimLines(article, 'p2')).toEqual(['Kell (direct, inferred): Now we begin again.']);
    expect(quoteLines(article)).toEqual([
      'q1 direct: We lost.',
      'q2 direct inferred → q1: Now we begin again.',
    ]);
  });

  it('leave the speaker open where nobody speaks near', () => {
    const told: Written = [
      'Rain fell on the town.',
      'Rain/NN/2/nsubj fell/VBD/0/root on/IN/5/case the/DT/5/det town/NN/2/nmod ././2/punct',
    ];
    expect(claimLines({ paragraphs: [[told], [badly]] }, 'p2')).toEqual([
      'nobody (direct, inferred): Now we begin again.',
    ]);
  });

  it('are no speech where they are a catchword or the title of a work', () => {
    const catchword: Written = [
      'The so-called “deep state” won.',
      "The/DT/5/det so-called/JJ/5/amod “/``/5/punct deep/JJ/5/amod state/NN/7/nsubj ”/''/5/punct won/VBD/0/root ././7/punct",
    ];
    const title: Written = [
      '“Where Harbour Lights Burn” sold well.',
      "“/``/5/punct Where/WRB/5/advmod Harbour/NNP/4/compound Lights/NNPS/5/nsubj Burn/VBP/7/csubj ”/''/5/punct sold/VBD/0/root well/RB/7/advmod ././7/punct",
    ];
    const article = { paragraphs: [[catchword, title]] };
    expect(quoteLines(article)).toEqual([]);
    expect(claimLines(article)).toEqual([
      'article (narration): The so-called “deep state” won',
      'article (narration): “Where Harbour Lights Burn” sold well',
    ]);
  });
});

describe('a record', () => {
  it('counts in code points, beyond the Basic Multilingual Plane too', () => {
    const astral: Written = [
      '🌉 Kell said 𝒜𝒷 fell.',
      '🌉/SYM/3/dep Kell/NNP/3/nsubj said/VBD/0/root 𝒜𝒷/NNP/5/nsubj fell/VBD/3/ccomp ././3/punct',
    ];
    const said = [{ sources: ['Kell'], cue: 'said', contents: ['𝒜𝒷 fell'] }];
    const { record } = assemble({ paragraphs: [[astral]], said, speakers: kell });
    const [claim] = record.claims.filter(({ type }) => type === 'indirect');
    expect(claim?.contents).toEqual([{ start: 26, end: 33, text: '𝒜𝒷 fell' }]);
  });

  it('takes its id from the headline, and from its first words where there is none', () => {
    const reading = writeReading({ paragraphs: [[lost, badly]], said: [saidLost], speakers: kell });
    expect(assembleRecord(reading, making).record.id).toBe('harbour-news');
    const layout = {
      ...reading.layout,
      headline: undefined,
      remainder: [{ start: 0, end: 12, role: 'other' as const }],
    };
    const { record } = assembleRecord({ ...reading, layout }, making);
    expect(record.headline).toBeUndefined();
    expect(record.id).toBe('we-lost-kell-said-now-we-begin-again');
    expect(record.paragraphs.map(({ text }) => text)).toEqual([
      '“We lost,” Kell said. “Now we begin again.”',
    ]);
    expect(checkRecord(record, layout.text).faults).toEqual([]);
  });

  it('takes confidence from the hook it is given', () => {
    const reading = writeReading({ paragraphs: [[lost]], said: [saidLost], speakers: kell });
    const { record, explanations } = assembleRecord(reading, {
      ...making,
      confidenceOf: ({ type }) => (type === 'direct' ? 0.987 : 0.5),
    });
    expect(record.claims.map(({ type, confidence }) => [type, confidence])).toEqual([
      ['narration', 0.5],
      ['direct', 0.99],
    ]);
    expect(explanations.map(({ confidence }) => confidence)).toEqual([0.5, 0.99]);
  });

  it('is assembled in time linear in the article', () => {
    const timeOf = (times: number): number => {
      const paragraphs = Array.from({ length: times }, () => [lost, badly]);
      const reading = writeReading({ paragraphs, speakers: {} });
      const begun = performance.now();
      assembleRecord(reading, making);
      return performance.now() - begun;
    };
    timeOf(500);
    const [short, long] = [timeOf(500), timeOf(5000)];
    expect(long).toBeLessThan(30 * Math.max(short, 50));
  });
});
