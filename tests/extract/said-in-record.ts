import type { ClaimSaid, PointSaid, Said } from '../../src/extract/support.ts';
import { isContentWord, stemOf } from '../../src/extract/support.ts';
import type { ArticleRecord } from '../../src/records/article.ts';
import type { Claim } from '../../src/records/claim.ts';

const word = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

const termsOf = ({ speakers }: ArticleRecord, { contents, attribution }: Claim): Set<string> => {
  const terms = new Set(attribution?.speakerId ? [`@${attribution.speakerId}`] : []);
  for (const { start, text } of contents) {
    for (const { 0: found, index } of text.matchAll(word)) {
      const at = start + index;
      const named = speakers.filter(({ mentions }) =>
        mentions.some((mention) => mention.start <= at && at < mention.end),
      );
      for (const { id } of named) terms.add(`@${id}`);
      if (named.length === 0 && isContentWord(found)) terms.add(stemOf(found));
    }
  }
  return terms;
};

/** What the claims of a record say, in the terms that support is judged by. */
export const saidInRecord = (
  record: ArticleRecord,
): { readonly points: readonly PointSaid[]; readonly claims: readonly ClaimSaid[] } => {
  const saidIn = (claim: Claim): Said => ({
    terms: termsOf(record, claim),
    speakerId: claim.attribution?.speakerId ?? undefined,
    isNegative: claim.polarity === 'negative',
  });
  const from = (letter: string) =>
    record.claims.filter(({ foundIn }) => foundIn.startsWith(letter));
  return {
    points: from('s').map((claim) => ({ ...saidIn(claim), point: claim.foundIn })),
    claims: from('p').map((claim) => ({ ...saidIn(claim), claim: claim.id })),
  };
};
