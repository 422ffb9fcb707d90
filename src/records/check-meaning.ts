import type { ArticleRecord } from './article.ts';
import type { Attribution } from './attribution.ts';
import { type Claim, readableText } from './claim.ts';
import type { Quote } from './quote.ts';
import type { RecordCheck, RecordFault } from './record-fault.ts';
import { isWithin, overlap } from './span.ts';

/** A claim’s text, type and quotes follow from its contents and its attribution. */
export const checkClaims: RecordCheck = (record) =>
  record.claims.flatMap((claim, index) => {
    const path = `$.claims[${index}]`;
    const quotes = record.quotes.filter((quote) =>
      claim.contents.some((content) => overlap(content, quote)),
    );
    return [
      ...expectSame(`${path}.text`, claim.text, readableText(claim.contents)),
      ...expectSame(`${path}.type`, claim.type, typeOf(claim, quotes)),
      ...expectSame(
        `${path}.quoteIds`,
        claim.quoteIds.join(', '),
        quotes.map(({ id }) => id).join(', '),
      ),
      ...confidenceFaults(record, claim, path),
    ];
  });

const typeOf = ({ contents, attribution }: Claim, quotes: readonly Quote[]): Claim['type'] => {
  if (attribution === null) return 'narration';
  if (quotes.length === 0) return 'indirect';
  const allQuoted = contents.every((content) => quotes.some((quote) => isWithin(content, quote)));
  return allQuoted ? 'direct' : 'mixed';
};

const confidenceFaults = (record: ArticleRecord, claim: Claim, path: string): RecordFault[] =>
  claim.confidence !== undefined && record.provenance.method === 'curated'
    ? [{ path: `${path}.confidence`, reason: 'is for extracted records only' }]
    : [];

const expectSame = (path: string, actual: string, expected: string): RecordFault[] =>
  actual === expected
    ? []
    : [{ path, reason: `is ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}` }];

/** A quote’s type follows from its claims; it shares its speaker with them and with what it continues. */
export const checkQuotes: RecordCheck = (record) =>
  record.quotes.flatMap((quote, index) => {
    const path = `$.quotes[${index}]`;
    const claims = record.claims.filter(({ id }) => quote.claimIds.includes(id));
    const type = claims.some((claim) => claim.type === 'direct') ? 'direct' : 'mixed';
    const strangers = claims.filter(
      ({ attribution }) => attribution?.speakerId !== quote.attribution.speakerId,
    );
    return [
      ...expectSame(`${path}.type`, quote.type, type),
      ...strangers.map(({ id }) => ({
        path: `${path}.attribution.speakerId`,
        reason: `is not the speaker of its claim ${id}`,
      })),
      ...continuationFaults(record.quotes[index - 1], quote, path),
    ];
  });

const continuationFaults = (
  previous: Quote | undefined,
  { continues, attribution }: Quote,
  path: string,
): RecordFault[] => {
  if (continues === undefined) return [];
  if (continues !== previous?.id) {
    return [{ path: `${path}.continues`, reason: `${continues} is not the quote before it` }];
  }
  return previous.attribution.speakerId === attribution.speakerId
    ? []
    : [{ path: `${path}.continues`, reason: `${continues} has another speaker` }];
};

/** An attribution says who or by which words, and its sources are mentions of its speaker. */
export const checkAttributions: RecordCheck = (record) => [
  ...record.claims.flatMap(({ attribution }, index) =>
    attribution === null ? [] : attributionFaults(record, attribution, `$.claims[${index}]`),
  ),
  ...record.quotes.flatMap(({ attribution }, index) =>
    attributionFaults(record, attribution, `$.quotes[${index}]`),
  ),
];

const attributionFaults = (
  record: ArticleRecord,
  attribution: Attribution,
  owner: string,
): RecordFault[] => {
  const path = `${owner}.attribution`;
  const { sources, cue, via, inferred } = attribution;
  const empty = sources.length === 0 && cue === null && via.length === 0 && !inferred;
  return [
    ...(empty ? [{ path, reason: 'names no source and no cue, and is not inferred' }] : []),
    ...strangeSources(record, attribution, path),
    ...via.flatMap((goBetween, index) =>
      strangeSources(record, goBetween, `${path}.via[${index}]`),
    ),
  ];
};

const strangeSources = (
  record: ArticleRecord,
  { sources, speakerId }: Pick<Attribution, 'sources' | 'speakerId'>,
  path: string,
): RecordFault[] => {
  const mentions = record.speakers.find(({ id }) => id === speakerId)?.mentions;
  if (mentions === undefined) return [];
  return sources.flatMap((source, index) =>
    mentions.some(({ start, end }) => start === source.start && end === source.end)
      ? []
      : [{ path: `${path}.sources[${index}]`, reason: `is no mention of ${speakerId}` }],
  );
};
