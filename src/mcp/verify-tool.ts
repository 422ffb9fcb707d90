import * as z from 'zod';
import {
  Verification,
  type VerificationMatch,
  VerificationRequest,
} from '../verify/verification.ts';
import { verifyInArchive } from '../verify/verify-in-archive.ts';
import { defineTool } from './tool.ts';

export const verifyQuotation = defineTool({
  name: 'verify_quotation',
  title: 'Verify a quotation',
  description:
    'Compares a quotation with what is on record: verbatim, altered (with the words that differ), misattributed, not-a-quotation (the article’s own words), or not-found. Give `speaker` to have it checked who said it. Each match carries its citation.',
  // Without their names, which would make a reference of the whole schema.
  input: z.strictObject(VerificationRequest.shape),
  output: z.strictObject(Verification.shape),
  run: async (request, { archive, base }) => {
    const data = await verifyInArchive(archive, request, { base });
    const heading = `${data.verdict}: “${data.quotation}”`;
    return { data, text: [heading, ...data.matches.map(describeMatch)].join('\n') };
  },
});

const describeMatch = (match: VerificationMatch): string => {
  const { article, speaker, spans, quoteIds, foundIn, differences, link, verdict } = match;
  const words = spans.map(({ text }) => text).join(' … ');
  const changes = differences.map(
    ({ kind, record, quotation }) => `${kind} “${record?.text ?? ''}” → “${quotation ?? ''}”`,
  );
  const place = [article.id, ...(quoteIds.length > 0 ? quoteIds : [foundIn])].join(' ');
  return [
    `- ${verdict}: “${words}” [${speaker?.name ?? 'no speaker named'}`,
    `${place} (revision ${article.revision.slice(0, 12)})`,
    ...changes,
    `${link}]`,
  ].join('; ');
};
