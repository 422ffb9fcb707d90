import type { Attribution } from './attribution.ts';
import { partsOf } from './check-layout.ts';
import type { RecordCheck, RecordFault } from './record-fault.ts';

/** No two summary points, paragraphs, quotes, claims or speakers share an id. */
export const checkUniqueIds: RecordCheck = (record) =>
  (['summary', 'paragraphs', 'quotes', 'claims', 'speakers'] as const).flatMap((collection) => {
    const seen = new Set<string>();
    return record[collection].flatMap(({ id }, index) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [{ path: `$.${collection}[${index}].id`, reason: `${id} is there twice` }];
    });
  });

/** Both directions of a link: each list of ids is exactly what the other side points back with. */
export const checkBackLinks: RecordCheck = (record) => {
  const claimsIn = idsBy(record.claims, ({ foundIn }) => [foundIn]);
  const quotesIn = idsBy(record.quotes, ({ foundIn }) => [foundIn]);
  const claimsFor = idsBy(record.claims, ({ supports }) => supports);
  const pointsOf = idsBy(record.summary, ({ supportedBy }) => supportedBy);
  const claimsWith = idsBy(record.claims, ({ quoteIds }) => quoteIds);
  const quotesOf = idsBy(record.quotes, ({ claimIds }) => claimIds);
  const claimsBy = idsBy(record.claims, speakerOf);
  const quotesBy = idsBy(record.quotes, speakerOf);
  return [
    ...(['summary', 'paragraphs'] as const).flatMap((collection) =>
      record[collection].flatMap((part, index) => [
        ...compareIds(`$.${collection}[${index}].claimIds`, part.claimIds, claimsIn(part.id)),
        ...compareIds(`$.${collection}[${index}].quoteIds`, part.quoteIds, quotesIn(part.id)),
      ]),
    ),
    ...record.summary.flatMap(({ id, supportedBy }, index) =>
      compareIds(`$.summary[${index}].supportedBy`, supportedBy, claimsFor(id)),
    ),
    ...record.claims.flatMap(({ id, supports }, index) =>
      compareIds(`$.claims[${index}].supports`, supports, pointsOf(id)),
    ),
    ...record.quotes.flatMap(({ id, claimIds }, index) =>
      compareIds(`$.quotes[${index}].claimIds`, claimIds, claimsWith(id)),
    ),
    ...record.claims.flatMap(({ id, quoteIds }, index) =>
      compareIds(`$.claims[${index}].quoteIds`, quoteIds, quotesOf(id)),
    ),
    ...record.speakers.flatMap(({ id, claimIds, quoteIds }, index) => [
      ...compareIds(`$.speakers[${index}].claimIds`, claimIds, claimsBy(id)),
      ...compareIds(`$.speakers[${index}].quoteIds`, quoteIds, quotesBy(id)),
    ]),
  ];
};

type Identified = { readonly id: string };

const idsOf = (items: readonly Identified[]): string[] => items.map(({ id }) => id);

/** The ids of the items that name an id, in their order; all items are gone through once. */
const idsBy = <Item extends Identified>(
  items: readonly Item[],
  namesOf: (item: Item) => readonly string[],
): ((name: string) => readonly string[]) => {
  const ids = new Map<string, string[]>();
  for (const item of items) {
    for (const name of new Set(namesOf(item))) {
      const own = ids.get(name);
      if (own === undefined) ids.set(name, [item.id]);
      else own.push(item.id);
    }
  }
  return (name) => ids.get(name) ?? [];
};

const speakerOf = ({
  attribution,
}: {
  readonly attribution: Attribution | null;
}): readonly string[] => {
  const speakerId = attribution?.speakerId ?? null;
  return speakerId === null ? [] : [speakerId];
};

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
  const bodyClaims = new Set(idsOf(record.claims.filter((claim) => body.has(claim.foundIn))));
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
    ...record.summary.flatMap(({ supportedBy }, index) =>
      dangling(`$.summary[${index}].supportedBy`, supportedBy, bodyClaims, 'claim of the body'),
    ),
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
