import { sha256 } from '../src/records/revision.ts';
import { checkRecord } from '../src/records/check-record.ts';
import { writeFileSync } from 'node:fs';
// a big article: N paragraphs with a narration claim each
export const bigArticle = (id: string, n: number) => {
  const headline = 'Harbour bridge to close';
  let text = headline; let at = headline.length;
  const paragraphs: unknown[] = [], claims: unknown[] = [];
  for (let i = 1; i <= n; i++) {
    const p = `The harbour bridge will close for ${i} weeks, and the ferry will run every hour from the old quay.`;
    text += `\n\n${p}`; at += 2;
    const span = { start: at, end: at + p.length, text: p };
    paragraphs.push({ id: `p${i}`, ...span, section: 1, claimIds: [`c${i}`], quoteIds: [] });
    const c = { start: at, end: at + p.length - 1, text: p.slice(0, -1) };
    claims.push({ id: `c${i}`, text: c.text, contents: [c], type: 'narration', attribution: null, quoteIds: [], foundIn: `p${i}`, supports: [], certainty: 'certain', polarity: 'positive', hedges: [] });
    at += p.length;
  }
  return { record: { id, language: 'en', headline: { start: 0, end: headline.length, text: headline }, summary: [], paragraphs, quotes: [], claims, speakers: [], remainder: [], sourceText: { sha256: sha256(text), length: at }, provenance: { method: 'curated', at: '2026-01-01T00:00:00Z' } }, text };
};
if (process.argv[2]) {
const n = Number(process.argv[2]);
const a = bigArticle('big-article', n) as any;
console.log(checkRecord(a.record, a.text).faults.slice(0, 3));
writeFileSync('/tmp/bulk/big.json', JSON.stringify(a)); console.log(JSON.stringify(a).length);
}
