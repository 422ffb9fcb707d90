import type { ArticleRecord } from './article.ts';
import type { Attribution } from './attribution.ts';
import { type Claim, readableText } from './claim.ts';
import type { Quote } from './quote.ts';
import type { RecordCheck, RecordFault } from './record-fault.ts';
import { isWithin, type Span } from './span.ts';
import { indexSpans } from './span-index.ts';

/** A claim’s text, type and quotes follow from its contents and its attribution. */
export const checkClaims: RecordCheck = (record) => {
  const quotesAt = indexSpans(record.quotes);
  return record.claims.flatMap((claim, index) => {
    const path = `$.claims[${index}]`;
    const quotes = [...new Set(claim.contents.flatMap(quotesAt))].sort(
      (one, other) => one.start - other.start,
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
};

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
export const checkQuotes: RecordCheck = (record) => {
  const claimsById = new Map(record.claims.map((claim) => [claim.id, claim]));
  return record.quotes.flatMap((quote, index) => {
    const path = `$.quotes[${index}]`;
    const claims = quote.claimIds.flatMap((id) => claimsById.get(id) ?? []);
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
};

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
export const checkAttributions: RecordCheck = (record) => {
  const mentions = new Map(
    record.speakers.map(({ id, mentions: own }) => [id, new Set(own.map(placeOf))]),
  );
  return [
    ...record.claims.flatMap(({ attribution }, index) =>
      attribution === null ? [] : attributionFaults(mentions, attribution, `$.claims[${index}]`),
    ),
    ...record.quotes.flatMap(({ attribution }, index) =>
      attributionFaults(mentions, attribution, `$.quotes[${index}]`),
    ),
  ];
};

/** The places of the mentions of each speaker, by id. */
type Mentions = ReadonlyMap<string, ReadonlySet<string>>;

const placeOf = ({ start, end }: Span): string => `${start}–${end}`;

const attributionFaults = (
  mentions: Mentions,
  attribution: Attribution,
  owner: string,
): RecordFault[] => {
  const path = `${owner}.attribution`;
  const { sources, cue, via, inferred } = attribution;
  const empty = sources.length === 0 && cue === null && via.length === 0 && !inferred;
  return [
    ...(empty ? [{ path, reason: 'names no source and no cue, and is not inferred' }] : []),
    ...strangeSources(mentions, attribution, path),
    ...via.flatMap((goBetween, index) =>
      strangeSources(mentions, goBetween, `${path}.via[${index}]`),
    ),
  ];
};

const strangeSources = (
  mentions: Mentions,
  { sources, speakerId }: Pick<Attribution, 'sources' | 'speakerId'>,
  path: string,
): RecordFault[] => {
  const own = speakerId === null ? undefined : mentions.get(speakerId);
  if (own === undefined) return [];
  return sources.flatMap((source, index) =>
    own.has(placeOf(source))
      ? []
      : [{ path: `${path}.sources[${index}]`, reason: `is no mention of ${speakerId}` }],
  );
};
