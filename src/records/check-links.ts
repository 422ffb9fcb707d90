import type { Attribution } from './attribution.ts';
import { partsOf } from './check-layout.ts';
import type { RecordCheck, RecordFault } from './record-fault.ts';

/** No two summary points, paragraphs, quotes, claims or speakers share an id. */
export const checkUniqueIds: RecordCheck = (record) =>
  (['summary', 'paragraphs', 'quotes', 'claims', 'speakers'] as const).flatMap((collection) => {
    const ids = record[collection].map(({ id }) => id);
    return ids.flatMap((id, index) =>
      ids.indexOf(id) === index
        ? []
        : [{ path: `$.${collection}[${index}].id`, reason: `${id} is there twice` }],
    );
  });

/** Both directions of a link: each list of ids is exactly what the other side points back with. */
export const checkBackLinks: RecordCheck = (record) => [
  ...(['summary', 'paragraphs'] as const).flatMap((collection) =>
    record[collection].flatMap((part, index) => [
      ...compareIds(
        `$.${collection}[${index}].claimIds`,
        part.claimIds,
        foundIn(record.claims, part.id),
      ),
      ...compareIds(
        `$.${collection}[${index}].quoteIds`,
        part.quoteIds,
        foundIn(record.quotes, part.id),
      ),
    ]),
  ),
  ...record.summary.flatMap(({ id, supportedBy }, index) => {
    const claims = record.claims.filter(({ supports }) => supports.includes(id));
    return compareIds(`$.summary[${index}].supportedBy`, supportedBy, idsOf(claims));
  }),
  ...record.claims.flatMap(({ id, supports }, index) => {
    const points = record.summary.filter(({ supportedBy }) => supportedBy.includes(id));
    return compareIds(`$.claims[${index}].supports`, supports, idsOf(points));
  }),
  ...record.quotes.flatMap(({ id, claimIds }, index) => {
    const claims = record.claims.filter(({ quoteIds }) => quoteIds.includes(id));
    return compareIds(`$.quotes[${index}].claimIds`, claimIds, idsOf(claims));
  }),
  ...record.claims.flatMap(({ id, quoteIds }, index) => {
    const quotes = record.quotes.filter(({ claimIds }) => claimIds.includes(id));
    return compareIds(`$.claims[${index}].quoteIds`, quoteIds, idsOf(quotes));
  }),
  ...record.speakers.flatMap(({ id, claimIds, quoteIds }, index) => [
    ...compareIds(`$.speakers[${index}].claimIds`, claimIds, attributedTo(record.claims, id)),
    ...compareIds(`$.speakers[${index}].quoteIds`, quoteIds, attributedTo(record.quotes, id)),
  ]),
];

type Identified = { readonly id: string };

const idsOf = (items: readonly Identified[]): string[] => items.map(({ id }) => id);

const foundIn = (
  items: readonly (Identified & { readonly foundIn: string })[],
  part: string,
): string[] => idsOf(items.filter((item) => item.foundIn === part));

const attributedTo = (
  items: readonly (Identified & { readonly attribution: Attribution | null })[],
  speakerId: string,
): string[] => idsOf(items.filter(({ attribution }) => attribution?.speakerId === speakerId));

const compareIds = (
  path: string,
  listed: readonly string[],
  expected: readonly string[],
): RecordFault[] => {
  if (listed.length === expected.length && listed.every((id, index) => id === expected[index])) {
    return [];
  }
  const reason = `lists [${listed.join(', ')}], but the other side of the link says [${expected.join(', ')}]`;
  return [{ path, reason }];
};

/** Every id that one part of the record names exists in another. */
export const checkDanglingIds: RecordCheck = (record) => {
  const parts = new Set(partsOf(record).keys());
  const speakers = new Set(idsOf(record.speakers));
  const claims = new Set(idsOf(record.claims));
  const quotes = new Set(idsOf(record.quotes));
  const body = new Set(idsOf(record.paragraphs));
  return [
    ...[...record.claims.entries()].flatMap(([index, { foundIn: part, attribution, quoteIds }]) => [
      ...dangling(`$.claims[${index}].foundIn`, [part], parts),
      ...dangling(`$.claims[${index}].quoteIds`, quoteIds, quotes),
      ...danglingSpeakers(`$.claims[${index}].attribution`, attribution, speakers),
    ]),
    ...[...record.quotes.entries()].flatMap(([index, { foundIn: part, attribution, claimIds }]) => [
      ...dangling(`$.quotes[${index}].foundIn`, [part], parts),
      ...dangling(`$.quotes[${index}].claimIds`, claimIds, claims),
      ...danglingSpeakers(`$.quotes[${index}].attribution`, attribution, speakers),
    ]),
    ...record.summary.flatMap(({ supportedBy }, index) => {
      const bodyClaims = record.claims.filter((claim) => body.has(claim.foundIn));
      const known = new Set(idsOf(bodyClaims));
      return dangling(`$.summary[${index}].supportedBy`, supportedBy, known, 'claim of the body');
    }),
  ];
};

const dangling = (
  path: string,
  ids: readonly string[],
  known: ReadonlySet<string>,
  what = 'part of this record',
): RecordFault[] =>
  ids.filter((id) => !known.has(id)).map((id) => ({ path, reason: `${id} is no ${what}` }));

const danglingSpeakers = (
  path: string,
  attribution: Attribution | null,
  speakers: ReadonlySet<string>,
): RecordFault[] => {
  if (attribution === null) return [];
  const named = [
    { at: `${path}.speakerId`, id: attribution.speakerId },
    ...attribution.via.map(({ speakerId }, index) => ({
      at: `${path}.via[${index}].speakerId`,
      id: speakerId,
    })),
  ];
  return named.flatMap(({ at, id }) =>
    id === null ? [] : dangling(at, [id], speakers, 'speaker of this record'),
  );
};
