import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../src/records/check-record.ts';
import { Verification } from '../../src/verify/verification.ts';
import { verifyQuotation } from '../../src/verify/verify-quotation.ts';
import { generateArticle } from '../bench/generated-articles.ts';
import { at } from '../records/record-edits.ts';
import { sliceOf } from './articles.ts';
import { allArticles, school } from './school-articles.ts';

const base = 'https://archive.example';
const verify = (quotation: string, speaker?: string) =>
  verifyQuotation(speaker === undefined ? { quotation } : { quotation, speaker }, allArticles, {
    base,
  });

/** The verdict, and what the first match needed or how it differs, in short. */
const shortOf = ({ verdict, matches }: Verification): string => {
  const [match] = matches;
  const differences = (match?.differences ?? []).map(
    ({ record, quotation }) => `${record?.text ?? '∅'}→${quotation ?? '∅'}`,
  );
  return [verdict, ...(match?.needed ?? []), ...differences].join(' | ');
};

describe('articles of the cases', () => {
  it.each(allArticles)('$article.id is a whole record', ({ article, sourceText }) => {
    const { revision: _revision, ...record } = article;
    expect(checkRecord(record, sourceText).faults).toEqual([]);
  });
});

describe('verbatim', () => {
  it.each([
    // as they are
    ['We will not close the school while 83 families depend on it', ''],
    ['a reckless use of public money', ''],
    ['reckless', ''],
    ['will not close the school', ''],
    ['close the school', ''],
    ['It was never a good plan', ''],
    ['It was never a good plan.', ''],
    ['It was never a good plan. We sent it back in May.', ''],
    ['Vaccines reached nine in ten children', ''],
    ['Who pays for the roof?', ''],
    ['Who pays for the roof', ''],
    ['The council does', ''],
    ['1,240 pupils', ''],
    ['12.5%', ''],
    ['£5 million', ''],
    ['See you 😀 at the fair', ''],
    // in marks of their own
    ['“a reckless use of public money”', ''],
    ['"a reckless use of public money"', ''],
    ['«a reckless use of public money»', ''],
    ['‘a reckless use of public money’', ''],
    ['  a reckless use of public money  ', ''],
    // quotation marks and apostrophes
    ["it's worth every penny", 'quote-marks'],
    ['it`s worth every penny', 'quote-marks'],
    ["I'll say it again", 'quote-marks'],
    ['I said ‘enough is enough’ when the budget was cut', 'quote-marks'],
    ['I said "enough is enough" when the budget was cut', 'quote-marks'],
    ['I said enough is enough when the budget was cut', 'quote-marks'],
    ['“I said ‘enough is enough’ when the budget was cut”', 'quote-marks'],
    // first letter
    ['A reckless use of public money', 'first-letter'],
    ['Close the school while 83 families depend on it', 'first-letter'],
    ['we will not close the school', 'first-letter'],
    // blanks
    ['a reckless  use of public\nmoney', 'whitespace'],
    ['a reckless\u00a0use of public money', 'whitespace'],
    ['a\r\n\treckless use', 'whitespace'],
    ['The café owners', 'whitespace'],
    ['12.5 %', 'whitespace'],
    // dashes
    ['less than a mile of road - and', 'dashes'],
    ['less than a mile of road—and', 'dashes'],
    ['less than a mile of road -- and', 'dashes'],
    ['owners – all of them – want', 'dashes'],
    ['a well‑run, two‐storey hall', 'dashes'],
    ['a well run, two storey hall', 'dashes'],
    ['in 2016–2017', 'dashes'],
    // other punctuation
    ['a year, less than a mile of road, and', 'dashes | punctuation'],
    ['The plan which nobody had read was late', 'punctuation'],
    ['was late; It was never', 'punctuation'],
    ['1240 pupils', 'punctuation'],
    ['the US average', 'punctuation'],
    // the end
    ['a reckless use of public money.', ''],
    ['We will not close the school.', 'final-punctuation'],
    ['We will not close the school!', 'final-punctuation'],
    ['“We will not close the school,”', 'final-punctuation'],
    ['“We will not close the school while 83 families depend on it,”', ''],
    // encodings
    ['The cafe\u0301\u00a0owners', 'characters'],
    ['a reck\u00adless use', 'characters'],
    ['a reckless\u200b use', 'characters'],
    ['public\ufeff money', 'characters'],
    ['a ｒeckless use', 'characters'],
    // statements that the article interrupts
    [
      'We will not close the school while 83 families depend on it. It costs £5 million a year',
      'joined',
    ],
    ['We will build it but not with borrowed money', 'joined'],
    ['We will build it, but not with borrowed money.', 'joined'],
    ['worth every penny. Who pays for the roof?', 'joined'],
    ['worth every penny. who pays for the roof?', 'first-letter | joined'],
    // ellipses
    ['We will not … depend on it', 'ellipsis'],
    ['We will not ... depend on it', 'ellipsis'],
    ['We will not . . . depend on it', 'ellipsis'],
    ['We will not […] depend on it', 'ellipsis'],
    ['We will not [...] depend on it', 'ellipsis'],
    ['We will not (…) depend on it', 'ellipsis'],
    ['… close the school', 'ellipsis'],
    ['We will not close …', 'ellipsis'],
    ['We will not… while 83 families… it', 'ellipsis'],
    ['We will not close the school … and it’s worth every penny', 'ellipsis'],
    ['It costs £5 million a year … and it’s worth', 'ellipsis'],
    ['The plan … was late', 'ellipsis'],
    ['was late. … We sent it back in May', 'ellipsis'],
    // brackets
    ['[W]e will not close', 'brackets'],
    ['[C]lose the school while 83 families depend on it', 'brackets'],
    ['We will not close [Holm’s school] while 83 families depend on it', 'brackets'],
    ['We will not close the school while 83 families depend on [the village school]', 'brackets'],
    ['[The council] will not close the school', 'brackets'],
    ['We [the council] will not close the school', 'brackets'],
    ['We will not close the scool [sic] while', undefined],
    ['We will not close the school [sic] while 83 families', 'brackets'],
    ['We will not [shut down] the school while', 'brackets'],
    ['Vaccine[s] reached nine in ten children', 'brackets'],
    ['Vaccin[ation] reached nine in ten children', 'brackets'],
    ['been here before and [no one] listened', 'brackets'],
    ['We [will] not close the school … [the village] depend on it', 'brackets | ellipsis'],
  ])('%j', (quotation, needed) => {
    if (needed === undefined) return expect(verify(quotation).verdict).toBe('altered');
    expect(shortOf(verify(quotation))).toBe(needed === '' ? 'verbatim' : `verbatim | ${needed}`);
  });
});

describe('altered', () => {
  it.each([
    // negations
    ['We will close the school while 83 families depend on it', 'not→∅'],
    ['We will close the school', 'not→∅'],
    ['We will close', 'not→∅'],
    ['It was a good plan', 'never→∅'],
    ['hospital beds were full', 'never→∅'],
    ['We’ve been here before and they listened', 'nobody→they'],
    ['all of them want a well-run, two-storey hall, do they?', 'don’t→do'],
    // words
    ['We will not close the school while 38 families depend on it', '83→38'],
    ['It costs £5 billion a year', 'million→billion'],
    ['It costs £6 million a year', '5→6'],
    ['It costs $5 million a year', '£→$'],
    ['It costs £5m a year', '5 million→5m'],
    ['It costs £-5 million a year', undefined],
    ['Attendance rose by 125% to 1,240 pupils', '12.5→125'],
    ['Attendance rose by 12.5% to 12,40 pupils', '1,240→12,40'],
    ['Attendance fell by 12.5% to 1,240 pupils', 'rose→fell'],
    ['Attendance rose by 12.5 to 1,240 pupils', '%→∅'],
    ['We would not close the school while 83 families depend on it', 'will→would'],
    ['We will not close the hospital while 83 families depend on it', 'school→hospital'],
    ['The school will not close while 83 families depend on it', undefined],
    ['We will not ever close the school while 83 families depend on it', '∅→ever'],
    ['We will not close the school while families depend on it', '83→∅'],
    [
      'Nurses deserve better pay and shorter nights, whatever the minister says',
      'ministry→minister',
    ],
    ['and its worth every penny', 'it’s→its'],
    ['WE WILL NOT CLOSE THE SCHOOL', undefined],
    ['a Reckless use of public money', 'reckless→Reckless'],
    ['a reckless use of our public money', '∅→our'],
    ['Who pays for the roof. The council does', '?→∅'],
    ['Who pays for the roof.', '?→.'],
    ['The council does?', undefined],
    ['We sent it back in May?', '∅→?'],
    ['I said enough when the budget was cut', 'enough is→∅'],
    ['the us average being lower', 'U.S→us'],
    // omissions that are not marked
    ['We will not close while 83 families depend on it', 'the school→∅'],
    ['It costs £5 million a year and it’s worth every penny', 'less than a mile of road→∅'],
    // ellipses that hide meaning
    ['We will … close the school', 'not→∅'],
    ['We will [...] close the school while 83 families depend on it', 'not→∅'],
    ['We … close the school', 'not→∅'],
    ['The plan, which … had read, was late', 'nobody→∅'],
    ['It was … a good plan', 'never→∅'],
    ['Vaccines reached nine in ten children … hospital beds were … full', 'never→∅'],
    ['We will build it … with borrowed money', 'not→∅'],
    // brackets that hide meaning
    ['It costs £5 million a year … and it’s [not] worth every penny', '∅→[not]'],
    ['We will [gladly] close the school', 'not→[gladly]'],
    ['We will [close] the school', 'not close→[close]'],
    ['[We will] close the school', 'We will not→[we will]'],
    ['We will [soon] close the school while 83 families depend on it', 'not→[soon]'],
    ['been here before and [everybody] listened', 'nobody→[everybody]'],
    ['We will not close the school while [2] families depend on it', '83→[2]'],
    // with marked edits, and changed
    ['We will not close … while 38 families depend on it', '83→38'],
    ['[The council] will never close the school', 'not→never'],
  ])('%j', (quotation, differences) => {
    const verification = verify(quotation);
    expect(verification.verdict).toBe('altered');
    expect(verification.matches[0]?.similarity).toBeLessThan(1);
    if (differences === undefined) return;
    expect(shortOf(verification).replace(/^altered \| (?:[a-z-]+ \| )*/, '')).toBe(differences);
  });

  it.each([
    [
      'two statements of one article',
      'We will not close the school while 83 families want a well-run, two-storey hall',
      ['q1', 'q9'],
    ],
    [
      'two speakers',
      'a reckless use of public money. The plan, which nobody had read, was late.',
      ['q4', 'q6'],
    ],
    [
      'two articles',
      'We will not close the school while Nurses deserve better pay and shorter nights',
      ['q1', 'q3'],
    ],
    [
      'two statements joined by an ellipsis',
      'We will not close the school while 83 families … deserve better pay and shorter nights',
      ['q1', 'q3'],
    ],
  ])('spliced of %s', (_what, quotation, quoteIds) => {
    const { verdict, matches } = verify(quotation);
    expect(verdict).toBe('altered');
    expect(
      matches
        .slice(0, 2)
        .flatMap((match) => match.quoteIds)
        .toSorted(),
    ).toEqual(quoteIds);
  });

  it('has the words in another order than they were said', () => {
    expect(verify('It costs £5 million a year. We will not close the school.').verdict).toBe(
      'altered',
    );
  });

  it('says where the words stand on record', () => {
    const difference = at(at(verify('It costs £5 billion a year').matches, 0).differences, 0);
    expect(difference).toMatchObject({ kind: 'changed', quotation: 'billion' });
    expect(difference.record && sliceOf(school, difference.record)).toBe('million');
  });
});

describe('not a quotation', () => {
  it.each([
    ['Holm keeps its last village school open', 'headline'],
    ['“Pupils outside the red brick school in Holm”', 'caption'],
    ['The mayor promised that lessons would go on until 2030', 's1'],
    ['The council of Holm voted on Tuesday to keep the old school by the river open', 'p1'],
    ['About 240 parents had marched through the rain to the town hall.', 'p1'],
    ['About 230 parents had marched through the rain to the town hall.', 'p1'],
    ['children from poor families would lose two hours a day on the bus', 'p5'],
    ['Children from poor families will lose two hours each day on the bus', 'p5'],
    ['Poor families’ children will be losing two hours every day on buses', 'p5'],
    ['The clinic has had no heating since a pipe burst in the cellar', 'p4'],
    ['who leads the opposition, called the vote a reckless', 'p4'],
    ['The council of Holm voted … to keep the old school by the river open', 'p1'],
  ])('%j', (quotation, foundIn) => {
    const { verdict, matches } = verify(quotation);
    expect({ verdict, foundIn: matches[0]?.foundIn, quoteIds: matches[0]?.quoteIds }).toEqual({
      verdict: 'not-a-quotation',
      foundIn,
      quoteIds: [],
    });
  });

  it('names the claim and who is reported to have made it', () => {
    const [match] = verify(
      'children from poor families would lose two hours a day on the bus',
    ).matches;
    expect(match?.speaker?.id).toBe('chidi-okafor');
    expect(school.article.claims.find(({ id }) => id === match?.claimId)?.type).toBe('indirect');
  });
});

describe('not found', () => {
  it.each([
    'The moon is made of green cheese and the mice know it',
    'the of and a in',
    'reckless driver',
    'a money of public use reckless',
    '[Nobody] listened',
    'We will win',
    'not',
    'good morning',
    'closing schools',
    '“”',
    '…',
    '[…]',
    '[We will not close the school]',
    '   ',
    '.,;:!–—',
    '\u200b\u00ad',
    '😎',
    'это не цитата',
    '<script>alert(1)</script>',
  ])('%j', (quotation) => {
    const isQuoted = ['not'].includes(quotation);
    expect(verify(quotation).verdict).toBe(isQuoted ? 'verbatim' : 'not-found');
  });

  it('looks in the article asked for only', () => {
    const request = { quotation: 'a reckless use of public money', articleId: 'clinic-must-wait' };
    expect(verifyQuotation(request, allArticles, { base }).verdict).toBe('not-found');
  });
});

describe('who said it', () => {
  const reyes = 'We will not close the school while 83 families depend on it';
  const health = 'Vaccines reached nine in ten children';
  const both = 'We’ve been here before and nobody listened';
  it.each([
    [reyes, 'Anna Reyes', 'verbatim', 'confirmed'],
    [reyes, 'anna-reyes', 'verbatim', 'confirmed'],
    [reyes, 'anna reyes', 'verbatim', 'confirmed'],
    [reyes, 'Reyes', 'verbatim', 'confirmed'],
    [reyes, 'REYES', 'verbatim', 'confirmed'],
    [reyes, 'Mayor Anna Reyes', 'verbatim', 'confirmed'],
    [reyes, 'Mayor Reyes', 'verbatim', 'confirmed'],
    [reyes, 'Ms Reyes', 'verbatim', 'confirmed'],
    [reyes, 'A. Reyes', 'verbatim', 'confirmed'],
    [reyes, 'Anna María Reyes', 'verbatim', 'confirmed'],
    [reyes, 'the mayor', 'verbatim', 'confirmed'],
    [reyes, 'Mayor of Holm', 'verbatim', 'confirmed'],
    [reyes, 'the Mayor of Holm', 'verbatim', 'confirmed'],
    [reyes, 'Anna', 'misattributed', 'other'],
    [reyes, 'Maria Reyes', 'misattributed', 'other'],
    [reyes, 'John Smith', 'misattributed', 'other'],
    [reyes, 'Reuters', 'misattributed', 'other'],
    [reyes, 'she', 'misattributed', 'other'],
    [reyes, '…', 'misattributed', 'other'],
    [reyes, undefined, 'verbatim', 'not-asked'],
    [health, 'World Health Organization', 'verbatim', 'confirmed'],
    [health, 'the World Health Organization', 'verbatim', 'confirmed'],
    [health, 'WHO', 'verbatim', 'confirmed'],
    [health, 'W.H.O.', 'verbatim', 'confirmed'],
    [health, 'who', 'misattributed', 'other'],
    [health, 'UNICEF', 'misattributed', 'other'],
    ['12.5% to 1,240 pupils', 'Okafor', 'verbatim', 'confirmed'],
    ['12.5% to 1,240 pupils', 'Chidi Okafor', 'verbatim', 'confirmed'],
    ['12.5% to 1,240 pupils', 'Professor Okafor', 'verbatim', 'confirmed'],
    [both, 'Zoe Grun', 'verbatim', 'confirmed'],
    [both, 'Zoë Grün', 'verbatim', 'confirmed'],
    [both, 'Grün', 'verbatim', 'confirmed'],
    [both, 'John Smith', 'misattributed', 'other'],
    ['We will close the school', 'John Smith', 'altered', 'other'],
    ['We will close the school', 'Reyes', 'altered', 'confirmed'],
    ['The moon is made of cheese', 'Reyes', 'not-found', 'unknown'],
  ])('%j by %j: %s, %s', (quotation, speaker, verdict, attribution) => {
    expect(verify(quotation, speaker)).toMatchObject({ verdict, attribution });
  });

  it('is neither confirmed nor denied where the article leaves it open', () => {
    const request = { quotation: both, speaker: 'John Smith' };
    expect(verifyQuotation(request, [school], { base })).toMatchObject({
      verdict: 'verbatim',
      attribution: 'unknown',
      matches: [{ speaker: null }],
    });
  });

  it('puts the one asked for first where several said it', () => {
    const { matches } = verify(both, 'Grün');
    expect(matches.map(({ attribution }) => attribution)).toEqual(['confirmed', 'unknown']);
  });
});

describe('matches', () => {
  it('cite the article, the quote and the words', () => {
    const [match] = verify('We will build it but not with borrowed money', 'Zoë Grün').matches;
    expect(match).toMatchObject({
      verdict: 'verbatim',
      article: { id: 'clinic-must-wait', headline: 'Clinic must wait for its new wing' },
      foundIn: 'p3',
      quoteIds: ['q4', 'q5'],
      spans: [{ text: 'We will build it' }, { text: 'but not with borrowed money' }],
      speaker: { id: 'zoe-grun', name: 'Zoë Grün', kind: 'person' },
      similarity: 1,
      differences: [],
      link: 'https://archive.example/articles/clinic-must-wait#:~:text=We%20will%20build%20it&text=but%20not%20with%20borrowed%20money',
    });
  });

  it('lead to the publisher’s page where it is known', () => {
    expect(verify('a reckless use of public money').matches[0]?.link).toBe(
      'https://news.example/holm/school#:~:text=a%20reckless%20use%20of%20public%20money',
    );
  });

  it('have a span for each stretch that an ellipsis leaves', () => {
    const [match] = verify('We will not … depend on it').matches;
    expect(match?.spans.map(({ text }) => text)).toEqual(['We will not', 'depend on it']);
  });

  it('are no more than ten', () => {
    const many = Array.from({ length: 30 }, (_, number) => ({
      ...school,
      article: { ...school.article, id: `school-${number}` },
    }));
    expect(verifyQuotation({ quotation: 'reckless' }, many, { base }).matches).toHaveLength(10);
  });

  it.each(['We will close the school', 'See you 😀 at the fair', 'Holm keeps its last', 'nothing'])(
    'of %j answer as the schema says',
    (quotation) => {
      const verification = verify(quotation);
      expect(Verification.parse(verification)).toEqual(verification);
    },
  );
});

describe('quotations of records', () => {
  const articles = Array.from({ length: 60 }, (_, number) => generateArticle(number));
  const anyQuote = fc.tuple(fc.nat(articles.length - 1), fc.nat()).map(([number, which]) => {
    const stored = at(articles, number);
    const { quotes } = stored.article;
    return { stored, quote: at(quotes, which % quotes.length) };
  });

  it('are verbatim in any run of their words, and their spans are slices', () => {
    fc.assert(
      fc.property(anyQuote, fc.nat(), fc.nat(), ({ stored, quote }, from, count) => {
        const words = quote.text.split(' ');
        const first = from % words.length;
        const last = first + 1 + (count % (words.length - first));
        const quotation = words.slice(first, last).join(' ');
        const { verdict, matches } = verifyQuotation({ quotation }, [stored], { base });
        expect(verdict).toBe('verbatim');
        const spans = matches.flatMap((match) => match.spans);
        expect(spans.map((span) => sliceOf(stored, span))).toEqual(spans.map(({ text }) => text));
      }),
      { numRuns: 300 },
    );
  });

  it.each(['replaced', 'dropped', 'inserted'])('are not verbatim with a word %s', (change) => {
    fc.assert(
      fc.property(anyQuote, fc.nat(), ({ stored, quote }, place) => {
        const words = quote.text.split(' ');
        const inner = 1 + (place % Math.max(1, words.length - 2));
        const isDash = !/[\p{L}\p{N}]/u.test(words[inner] ?? '');
        fc.pre(words.length > 3 && !isDash && words[inner] !== words[inner - 1]);
        const count = change === 'inserted' ? 0 : 1;
        const put = change === 'dropped' ? [] : ['zebra'];
        const quotation = words.toSpliced(inner, count, ...put).join(' ');
        expect(verifyQuotation({ quotation }, [stored], { base }).verdict).not.toBe('verbatim');
      }),
      { numRuns: 200 },
    );
  });
});
