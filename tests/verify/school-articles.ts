import { articleOf, mention, narrated, quote, reported, withAstral } from './articles.ts';

const reyes = {
  id: 'anna-reyes',
  name: 'Anna Reyes',
  kind: 'person',
  description: 'Mayor of Holm',
} as const;
const smith = { id: 'john-smith', name: 'John Smith', kind: 'person' } as const;
const okafor = { id: 'chidi-okafor', name: 'Dr Chidi Okafor', kind: 'person' } as const;
const who = {
  id: 'world-health-organization',
  name: 'World Health Organization',
  kind: 'organisation',
} as const;
const reuters = { id: 'reuters', name: 'Reuters', kind: 'organisation' } as const;
const gruen = { id: 'zoe-grun', name: 'Zoë Grün', kind: 'person' } as const;

/** The article that most cases quote. */
export const school = articleOf({
  id: 'school-stays-open',
  headline: 'Holm keeps its last village school open',
  caption: 'Pupils outside the red brick school in Holm on Monday morning',
  summary: [reported('anna-reyes', 'The mayor promised that lessons would go on until 2030'), '.'],
  speakers: [reyes, smith, okafor, reuters],
  paragraphs: [
    [
      narrated('The council of Holm voted on Tuesday to keep the old school by the river open'),
      '. ',
      'About 240 parents had marched through the rain to the town hall.',
    ],
    [
      quote('anna-reyes', 'We will not close the school while 83 families depend on it', {
        comma: true,
      }),
      ' said ',
      mention('anna-reyes', 'Mayor Anna Reyes'),
      '. ',
      quote(
        'anna-reyes',
        'It costs £5 million a year – less than a mile of road – and it’s worth every penny.',
        { continues: true },
      ),
    ],
    [
      quote('anna-reyes', 'Who pays for the roof? The council does, and it never complained.', {
        continues: true,
      }),
    ],
    [
      mention('john-smith', 'John Smith'),
      ', who leads the opposition, called the vote ',
      quote('john-smith', 'a reckless use of public money'),
      '. ',
      quote(
        'john-smith',
        'I said “enough is enough” when the budget was cut, and I’ll say it again',
        { comma: true },
      ),
      ' ',
      mention('john-smith', 'Smith'),
      ' said.',
    ],
    [
      mention('chidi-okafor', 'Dr Chidi Okafor'),
      ' warned ',
      reported(
        'chidi-okafor',
        'that children from poor families would lose two hours a day on the bus',
      ),
      '. ',
      quote(
        'chidi-okafor',
        'The plan, which nobody had read, was late. It was never a good plan. We sent it back in May.',
      ),
    ],
    ['One teacher was blunt: ', quote(null, 'We’ve been here before and nobody listened'), '.'],
    [
      quote(
        'chidi-okafor',
        'Attendance rose by 12.5% to 1,240 pupils in 2016-2017, the U.S. average being lower',
        { comma: true },
      ),
      ' he told ',
      mention('reuters', 'Reuters'),
      '.',
    ],
    [
      'Asked about the old gym, ',
      mention('anna-reyes', 'the mayor'),
      ' said: ',
      quote(
        'anna-reyes',
        'The café\u00a0owners — all of them — want a well-run, two-storey hall, don’t they?',
      ),
    ],
  ],
  url: 'https://news.example/holm/school',
});

/** Another article: some of the same words, said by others. */
const clinic = articleOf({
  id: 'clinic-must-wait',
  headline: 'Clinic must wait for its new wing',
  speakers: [who, smith, gruen],
  paragraphs: [
    [
      'The ',
      mention('world-health-organization', 'World Health Organization'),
      ' said: ',
      quote(
        'world-health-organization',
        'Vaccines reached nine in ten children, and hospital beds were never full.',
        { marks: '""' },
      ),
    ],
    [
      mention('zoe-grun', 'Zoë Grün'),
      ' disagreed. ',
      quote('zoe-grun', 'We’ve been here before and nobody listened', { marks: '‘’' }),
      ', ',
      mention('zoe-grun', 'she'),
      ' added. ',
      mention('john-smith', 'John Smith'),
      ' answered: ',
      quote(
        'john-smith',
        'Nurses deserve better pay and shorter nights, whatever the ministry says.',
      ),
    ],
    [
      quote('zoe-grun', 'We will build it', { comma: true }),
      ' she said, ',
      quote('zoe-grun', 'but not with borrowed money', { continues: true }),
      '.',
    ],
    [
      quote('john-smith', 'Was it cheap? No.'),
      ' ',
      narrated('The clinic has had no heating since a pipe burst in the cellar last winter'),
      '.',
    ],
  ],
});

/** An article with characters beyond the Basic Multilingual Plane. */
const fair = withAstral(
  articleOf({
    id: 'fair-returns',
    headline: 'The ☃ fair returns',
    speakers: [gruen],
    paragraphs: [
      [
        'The ☃ fair: ',
        mention('zoe-grun', 'Zoë Grün'),
        ' wrote ',
        quote('zoe-grun', 'See you ☃ at the fair on the green, bring your own lantern'),
        '.',
      ],
    ],
  }),
  '☃',
  '😀',
);

export const allArticles = [school, clinic, fair];
