import { describe, expect, it } from 'vitest';
import type { ArticleMediaType } from '../../src/layout/layout.ts';
import { readLayout } from '../../src/layout/read-layout.ts';
import { showParts } from './golden.ts';

const first =
  'The Oxted ferry will sail again by June, the operator said on Tuesday, after two years in dock.';
const second = 'Ada Lind, who runs the pier, said that she was glad of it, and so was the town.';

/** The parts besides the two paragraphs, which must be there, as `kind: words`. */
const partsOf = (body: string, mediaType: ArticleMediaType): string[] => {
  const parts = showParts(readLayout({ body, mediaType }));
  const words = parts.map((part) => part[1]);
  expect(words).toContain(first);
  expect(words).toContain(second);
  return parts
    .filter((part) => part[1] !== first && part[1] !== second)
    .map(([kind, text]) => `${kind}: ${text}`);
};

describe('above the body of plain text', () => {
  it.each([
    [
      'a deck over a photo’s line',
      ['Ferry sails again', 'Operator says two years of repairs are over', 'Photo: The pier'],
      [
        'headline: Ferry sails again',
        'summary: Operator says two years of repairs are over',
        'caption: Photo: The pier',
      ],
    ],
    [
      'a deck that is a sentence over a byline',
      ['Ferry sails again', 'Two years of repairs are over at last.', 'By Tom Brody'],
      [
        'headline: Ferry sails again',
        'summary: Two years of repairs are over at last.',
        'byline: By Tom Brody',
      ],
    ],
    [
      'a caption that nothing else is',
      ['Ferry sails again', 'The pier at Oxted in May'],
      ['headline: Ferry sails again', 'caption: The pier at Oxted in May'],
    ],
    [
      'a label over the headline',
      ['BREAKING NEWS', 'Ferry sails again'],
      ['other: BREAKING NEWS', 'headline: Ferry sails again'],
    ],
  ])('is %s', (_what, head, parts) => {
    expect(partsOf([...head, first, second].join('\n\n'), 'text/plain')).toEqual(parts);
  });
});

describe('around the body of HTML', () => {
  const body = `<p>${first}</p><p>${second}</p>`;
  it.each([
    [
      'the paper’s name over the headline',
      `<div class="top">The Valley Post</div><h1>Ferry sails again</h1>${body}`,
      ['headline: Ferry sails again', 'other: The Valley Post'],
    ],
    [
      'a deck by its class',
      `<h1>Ferry sails again</h1><h2 class="article__subtitle">Repairs are over</h2>${body}`,
      ['headline: Ferry sails again', 'summary: Repairs are over'],
    ],
    [
      'a deck over a picture',
      `<h1>Ferry sails again</h1><p class="standfirst">Repairs are over</p><figcaption>The pier</figcaption>${body}`,
      ['headline: Ferry sails again', 'summary: Repairs are over', 'caption: The pier'],
    ],
    [
      'no deck, whatever it has',
      `<div class="has-subtitle"><h1>Ferry sails again</h1><h2>Repairs are over</h2>${body}</div>`,
      ['headline: Ferry sails again', 'subheading: Repairs are over'],
    ],
    [
      'buttons in a list',
      `<h1>Ferry sails again</h1>${body}<ul><li>Share on Facebook</li><li>Email this story</li></ul>`,
      [
        'headline: Ferry sails again',
        'bullet: •',
        'other: Share on Facebook',
        'bullet: •',
        'other: Email this story',
      ],
    ],
  ])('is %s', (_what, html, parts) => {
    expect(partsOf(html, 'text/html')).toEqual(parts);
  });
});
