import type { ArticleRecord } from '../../src/records/article.ts';
import type { Claim } from '../../src/records/claim.ts';
import type { Span } from '../../src/records/span.ts';

/** Precision, recall and their harmonic mean, with the counts they come from. */
type Score = {
  readonly right: number;
  readonly extracted: number;
  readonly curated: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};

/** How far an extracted record is from the one made by hand. */
export type Distance = {
  /** Claims paired one to one whose contents share at least half of their characters. */
  readonly claims: Score;
  /** Of the paired claims, how many have … */
  readonly paired: {
    readonly pairs: number;
    readonly speaker: number;
    readonly type: number;
    readonly certainty: number;
    readonly polarity: number;
  };
  readonly quotes: Score;
  readonly speakers: Score;
  /** Links of a summary point and a claim, the claims taken for those they are paired with. */
  readonly support: Score;
  /** What only one of the two has, to read. */
  readonly missed: readonly string[];
  readonly extra: readonly string[];
};

const leastOverlap = 0.5;

const score = (right: number, extracted: number, curated: number): Score => {
  const precision = extracted === 0 ? 1 : right / extracted;
  const recall = curated === 0 ? 1 : right / curated;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { right, extracted, curated, precision, recall, f1 };
};

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Shared characters over all characters of two lists of spans. */
export const overlapOf = (one: readonly Span[], other: readonly Span[]): number => {
  const shared = one
    .flatMap((span) =>
      other.map(({ start, end }) => Math.min(end, span.end) - Math.max(start, span.start)),
    )
    .reduce((sum, length) => sum + Math.max(0, length), 0);
  const all = lengthOf(one) + lengthOf(other) - shared;
  return all === 0 ? 0 : shared / all;
};

type Pair = { readonly extracted: Claim; readonly curated: Claim };

/** Pairs claims one to one, the best overlap first. */
const pairsOf = (extracted: readonly Claim[], curated: readonly Claim[]): readonly Pair[] => {
  const candidates = extracted
    .flatMap((mine) =>
      curated.map((theirs) => ({
        extracted: mine,
        curated: theirs,
        overlap: overlapOf(mine.contents, theirs.contents),
      })),
    )
    .filter(({ overlap }) => overlap >= leastOverlap)
    .toSorted((one, other) => other.overlap - one.overlap);
  const taken = new Set<Claim>();
  return candidates.filter((pair) => {
    if (taken.has(pair.extracted) || taken.has(pair.curated)) return false;
    taken.add(pair.extracted);
    taken.add(pair.curated);
    return true;
  });
};

const nameOfSpeaker = ({ speakers }: ArticleRecord, { attribution }: Claim): string | null =>
  speakers.find(({ id }) => id === attribution?.speakerId)?.name ?? null;

const common = (one: readonly string[], other: readonly string[]): number =>
  [...new Set(one)].filter((item) => other.includes(item)).length;

/** Compares an extracted record with a curated one of the same source text. */
export const distanceBetween = (extracted: ArticleRecord, curated: ArticleRecord): Distance => {
  const pairs = pairsOf(extracted.claims, curated.claims);
  const count = (agrees: (pair: Pair) => boolean): number => pairs.filter(agrees).length;
  const twinOf = new Map(pairs.map((pair) => [pair.extracted.id, pair.curated.id]));
  const places = ({ quotes }: ArticleRecord) => quotes.map(({ start, end }) => `${start}-${end}`);
  const names = ({ speakers }: ArticleRecord) => speakers.map(({ name }) => name);
  const links = ({ claims }: ArticleRecord, idOf: (id: string) => string) =>
    claims.flatMap(({ id, supports }) => supports.map((point) => `${point} ${idOf(id)}`));
  const mine = links(extracted, (id) => twinOf.get(id) ?? `extracted ${id}`);
  const theirs = links(curated, (id) => id);
  const compare = (one: readonly string[], other: readonly string[]) =>
    score(common(one, other), one.length, other.length);
  return {
    claims: score(pairs.length, extracted.claims.length, curated.claims.length),
    paired: {
      pairs: pairs.length,
      speaker: count(
        (pair) =>
          nameOfSpeaker(extracted, pair.extracted) === nameOfSpeaker(curated, pair.curated) &&
          (pair.extracted.attribution === null) === (pair.curated.attribution === null),
      ),
      type: count((pair) => pair.extracted.type === pair.curated.type),
      certainty: count((pair) => pair.extracted.certainty === pair.curated.certainty),
      polarity: count((pair) => pair.extracted.polarity === pair.curated.polarity),
    },
    quotes: compare(places(extracted), places(curated)),
    speakers: compare(names(extracted), names(curated)),
    support: compare(mine, theirs),
    missed: curated.claims
      .filter((claim) => !pairs.some((pair) => pair.curated === claim))
      .map(({ id, text }) => `${id} ${text}`),
    extra: extracted.claims
      .filter((claim) => !pairs.some((pair) => pair.extracted === claim))
      .map(({ id, text }) => `${id} ${text}`),
  };
};
