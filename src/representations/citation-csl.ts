import * as z from 'zod';
import { type Citation, linkOf } from './citation.ts';
import { citedWords, speakerLine } from './citation-text.ts';

const CslName = z.strictObject({ literal: z.string().describe('The name as it is written.') });

const CslItem = z
  .strictObject({
    id: z.string(),
    type: z.enum(['article-newspaper', 'webpage']),
    title: z.string(),
    'container-title': z.string().optional().describe('The publication.'),
    author: z.array(CslName).optional(),
    issued: z.strictObject({ 'date-parts': z.array(z.array(z.int())) }).optional(),
    URL: z.string().describe('Where the words stand.'),
    language: z.string(),
    note: z.string().optional().describe('The words, who said them, and through whom they came.'),
    archive: z.string(),
    archive_location: z
      .string()
      .describe('Where the record of this revision is, which nothing changes.'),
  })
  .meta({ id: 'CslItem', description: 'An item of CSL-JSON.' });

/** A citation in CSL-JSON: a list, of one item here. */
export const CslItems = z
  .array(CslItem)
  .meta({ id: 'CslItems', description: 'Items of CSL-JSON, as reference managers take them.' });
export type CslItems = z.infer<typeof CslItems>;

/**
 * A citation in CSL-JSON (https://docs.citationstyles.org, appendix III and IV of CSL 1.0.2). When the reader saw it
 * (`accessed`) is for the reader to add.
 */
export const citationCsl = (citation: Citation): CslItems => {
  const { key, article, words, recordLink } = citation;
  const { byline, publisher, date, title, language } = article;
  const said = [citedWords(citation), speakerLine(citation)].filter((part) => part !== '');
  return [
    {
      id: key,
      type: publisher === undefined ? 'webpage' : 'article-newspaper',
      title,
      ...(publisher === undefined ? {} : { 'container-title': publisher }),
      ...(byline === undefined ? {} : { author: [{ literal: byline }] }),
      ...(date === undefined ? {} : { issued: { 'date-parts': [date.split('-').map(Number)] } }),
      URL: linkOf(citation),
      language,
      ...(words === undefined ? {} : { note: said.join(' — ') }),
      archive: 'On the Record',
      archive_location: recordLink,
    },
  ];
};
