import { beforeAll, describe, expect, it } from 'vitest';
import { type Extractor, loadExtractor } from '../../src/extract/extract-article.ts';

let extract: Extractor;

beforeAll(async () => {
  extract = await loadExtractor('data/model');
});

/** What each claim of the text says, and who says it: the words that name them; of nobody, “?”; of the article itself, “–”. */
const said = (text: string): string[] =>
  extract({ body: text, mediaType: 'text/plain' }).record.claims.map((claim) => {
    const sources = claim.attribution?.sources.map((source) => source.text).join(' + ');
    return `${sources === undefined ? '–' : sources || '?'}: ${claim.text}`;
  });

/** Who says the claims of paragraphs below a headline without a claim. */
const saidBelowHeadline = (...paragraphs: string[]): string[] =>
  said(['The bridge at Arlen', ...paragraphs].join('\n\n')).slice(1);

describe('quotations in marks that are not double', () => {
  it.each([
    [
      "'It creaks,' said Lea. The bridge was built in 1920. 'I cross it daily,' said Dorn.",
      ['Lea: It creaks', '–: The bridge was built in 1920', 'Dorn: I cross it daily'],
    ],
    [
      "Millers in Arlen shut their gates on Monday. 'We won't sell,' said Lea Dorn. 'It's over.'",
      [
        '–: Millers in Arlen shut their gates on Monday',
        "Lea Dorn: We won't sell",
        "Lea Dorn: It's over.",
      ],
    ],
    [
      '‘It creaks,’ said Lea. The bridge was built in 1920. ‘I cross it daily,’ said Dorn.',
      ['Lea: It creaks', '–: The bridge was built in 1920', 'Dorn: I cross it daily'],
    ],
  ])('in %s', (text, expected) => {
    expect(saidBelowHeadline(text)).toEqual(expected);
  });

  it.each([
    ['«It creaks,» said Lea Dorn.', 'Lea Dorn: It creaks'],
    ['„It creaks,“ said Lea Dorn.', 'Lea Dorn: It creaks'],
  ])('go to their own speaker, not to the one before: %s', (text, expected) => {
    const before = 'Mayor Tom Hale said on Monday that the bridge was safe.';
    expect(saidBelowHeadline(before, text)).toEqual([
      'Mayor Tom Hale: the bridge was safe',
      expected,
    ]);
  });
});

describe('quotations that stand alone', () => {
  it.each([
    [
      'go to the only one who speaks in the paragraph before, one after another',
      [
        'Engineer Lea Dorn said the repair had worked.',
        '"Nobody hears it now."',
        '"It holds every load."',
      ],
      ['the repair had worked', 'Nobody hears it now.', 'It holds every load.'].map(
        (words) => `Engineer Lea Dorn: ${words}`,
      ),
    ],
    [
      'stay open where two speak in it',
      [
        'Lea Dorn said that the repair had worked. Tom Hale warned that it would not last.',
        '"Nobody hears it now."',
      ],
      ['Lea Dorn: the repair had worked', 'Tom Hale: it would not last', '?: Nobody hears it now.'],
    ],
    [
      'stay open where nobody does',
      ['Lea Dorn said that the repair had worked.', 'It took a year.', '"Nobody hears it now."'],
      ['Lea Dorn: the repair had worked', '–: It took a year', '?: Nobody hears it now.'],
    ],
  ])('%s', (_, paragraphs, expected) => {
    expect(saidBelowHeadline(...paragraphs)).toEqual(expected);
  });
});

describe('quotations within quotations', () => {
  it.each([
    [
      '"The owner told me, \'You are finished,\' and I left," Dorn said.',
      ["Dorn: The owner told me, 'You are finished,' I left"],
    ],
    [
      '“The owner told me, ‘You are finished,’ and I left,” Dorn said.',
      ['Dorn: The owner told me, ‘You are finished’', 'Dorn: I left'],
    ],
    [
      '\'The owner told me, "You are finished," and I left,\' Dorn said.',
      ['Dorn: The owner told me, "You are finished"', 'Dorn: I left'],
    ],
    [
      '“‘You are finished,’ the owner told us,” Dorn said.',
      ['Dorn: ‘You are finished,’ the owner told us'],
    ],
    [
      '“When they say ‘soon’, they mean it,” Dorn said.',
      ['Dorn: When they say ‘soon’, they mean it'],
    ],
    [
      '“My mother always said, ‘Never look down,’” Dorn said.',
      ['Dorn: My mother always said, ‘Never look down’'],
    ],
  ])('stay whole: %s', (text, expected) => {
    expect(saidBelowHeadline(text)).toEqual(expected);
  });
});

describe('words in quotation marks that nobody is said to say', () => {
  it.each([
    'Dorn was known for her so-called "velvet" repairs.',
    'The bridge, known as "the Goat", was closed in the spring.',
    'He is charged with "wilful damage".',
    'The ferry is named "Old Tom".',
    'The café is famous for its "gold" cake.',
  ])('are the article’s: %s', (text) => {
    expect(saidBelowHeadline(text)).toEqual([`–: ${text.slice(0, -1)}`]);
  });

  it.each([
    ['Dorn called it "a sad day".', 'Dorn'],
    ['Dorn accused the owner of "wilful damage".', 'Dorn'],
  ])('stay a speaker’s where there is one: %s', (text, speaker) => {
    expect(saidBelowHeadline(text).join()).toMatch(new RegExp(`^${speaker}: `));
  });
});

describe('a clause without “that”', () => {
  it.each(['The mayor', 'Lea Dorn', 'Police', 'Officials', 'Dorn', 'A spokesman for the ferry'])(
    'is what is said, though it looks like a thing: by %s',
    (speaker) => {
      expect(saidBelowHeadline(`${speaker} said the train was late.`)).toEqual([
        `${speaker}: the train was late`,
      ]);
      expect(saidBelowHeadline(`${speaker} told reporters the lamp was out.`)).toEqual([
        `${speaker}: the lamp was out`,
      ]);
    },
  );
});

describe('a clause that only its tags give away', () => {
  it.each([
    ['Dorn told reporters the lamps were on.', 'Dorn: the lamps were on'],
    ['The owner said on Monday the ferry was early.', 'The owner: the ferry was early'],
    ['The report added the sale was off.', 'The report: the sale was off'],
    ['She claimed fares rose sharply last year.', 'She: fares rose sharply last year'],
    [
      'The harbour master says water levels were down.',
      'The harbour master: water levels were down',
    ],
  ])('%s', (text, expected) => {
    expect(saidBelowHeadline(text)).toEqual([expected]);
  });

  it.each([
    'Dorn announced a deal that was signed in May.',
    'Dorn confirmed the sale of the ferry.',
  ])('is none in %s', (text) => {
    expect(saidBelowHeadline(text)).toEqual([`–: ${text.slice(0, -1)}`]);
  });
});

describe('a headline', () => {
  it.each([
    ['Arlen to build a new school, council says', 'council: Arlen to build a new school'],
    ['Rents to fall by 3% in spring, landlords say', 'landlords: Rents to fall by 3% in spring'],
    ['Lost hikers found alive, police say', 'police: Lost hikers found alive'],
    ['Eels may be coming back, anglers claim', 'anglers: Eels may be coming back'],
    ['"It is over," says captain after defeat', 'captain: It is over'],
    [
      'Trial of shop owner to begin in June, court hears',
      'court: Trial of shop owner to begin in June',
    ],
    ['Arlen to build a new school', '–: Arlen to build a new school'],
  ])('that ends in its attribution: %s', (headline, expected) => {
    const [first] = said(`${headline}\n\nThe council met on Monday. It talked for an hour.`);
    expect(first).toBe(expected);
  });
});
