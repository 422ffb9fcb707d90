import * as z from 'zod';
import { speakerNotFound } from '../errors.ts';
import { SpeakerId } from '../records/identifiers.ts';
import { searchItems, searchPage } from '../routes/search-page.ts';
import { SpeakerSearch, searchTermsOf } from '../routes/search-query.ts';
import { facet } from '../search/facets.ts';
import { FoundSpeaker } from '../search/found.ts';
import { SpeakerAcross } from '../search/speaker-across.ts';
import { citersOf } from './kept-articles.ts';
import { describePage, pageOf, paging } from './paging.ts';
import { describeClaim, ShownClaim, showClaim } from './search-tools.ts';
import { defineTool } from './tool.ts';

const link = z.string().describe('Leads to all that the speaker is on record as saying.');

export const listSpeakers = defineTool({
  name: 'list_speakers',
  title: 'List speakers',
  description:
    'Finds speakers (persons, organisations, groups, documents) of all articles by the words of their names, or lists them all. read_speaker tells what one is on record as saying.',
  input: z.strictObject({ ...SpeakerSearch.shape, ...paging }),
  output: pageOf(FoundSpeaker.extend({ link })),
  run: async (query, { archive, base }) => {
    const { body, cursor } = await searchPage(archive, 'speakers', searchTermsOf(query), query);
    const items = body.items.map((found) => ({
      ...found,
      link: `${base}/v1/speakers/${found.id}`,
    }));
    const data = { ...body, items, ...(cursor === undefined ? {} : { nextCursor: cursor }) };
    const lines = items.map(
      ({ id, name, kind, claims, quotes, articles }) =>
        `- ${id}: ${name} (${kind}), ${claims} claims, ${quotes} quotes, ${articles} articles`,
    );
    return { data, text: describePage(data, 'speakers', lines) };
  },
});

export const readSpeaker = defineTool({
  name: 'read_speaker',
  title: 'Read a speaker',
  description:
    'Tells who a speaker is by all accounts, and what the speaker is on record as saying, newest article first. Each claim carries its citation.',
  input: z.strictObject({
    speakerId: SpeakerId.describe('The speaker’s id: list_speakers finds it.'),
    ...paging,
  }),
  output: pageOf(ShownClaim).extend({ speaker: SpeakerAcross.extend({ link }) }),
  run: async ({ speakerId, ...page }, context) => {
    const { archive, base } = context;
    const speaker = await archive.findSpeaker(speakerId);
    if (speaker === undefined) throw speakerNotFound(speakerId);
    const terms = { all: [], none: [], facets: [[facet('speaker', speakerId)]] };
    const { items: found, cursor } = await searchItems(archive, 'claims', terms, page);
    const citerFor = await citersOf(
      context,
      found.map(({ article }) => article),
    );
    const items = found.map(({ article, claim }) => showClaim(claim, citerFor(article.id)));
    const data = {
      speaker: { ...speaker, link: `${base}/v1/speakers/${speakerId}` },
      items,
      total: speaker.claims,
      ...(cursor === undefined ? {} : { nextCursor: cursor }),
    };
    const { names, descriptions } = speaker;
    const who = [names.join(', '), ...descriptions].join('; ');
    return { data, text: `${who}\n${describePage(data, 'claims', items.map(describeClaim))}` };
  },
});
