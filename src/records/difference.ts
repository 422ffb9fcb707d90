import * as z from 'zod';
import { wordsOf } from '../text/words.ts';
import { type Article, Revision } from './article.ts';
import { Claim } from './claim.ts';
import { Quote } from './quote.ts';

const differenceOf = <Item extends z.ZodType>(item: Item, what: string) =>
  z.strictObject({
    added: z.array(item).describe(`The ${what} that are new.`),
    withdrawn: z.array(item).describe(`The ${what} that are gone.`),
    reworded: z
      .array(z.strictObject({ before: item, after: item }))
      .describe(
        `The ${what} that say the like in other words, of another speaker, or more or less surely.`,
      ),
  });

/** What a revision changed. */
export const Difference = z
  .strictObject({
    from: Revision.nullable().describe('The revision before; null where there is none.'),
    to: Revision.describe('The revision after.'),
    claims: differenceOf(Claim, 'claims'),
    quotes: differenceOf(Quote, 'quotes'),
  })
  .meta({
    id: 'Difference',
    description:
      'What a revision of an article changed. What only moved within the article is the same still.',
  });
export type Difference = z.infer<typeof Difference>;

/** From this share of common words on, an item is the other one reworded (Dice, 1945). */
const leastAlike = 0.5;

/** With more pairs than these to compare, an article counts as written anew: nothing in it as reworded. */
const mostPairs = 250_000;

type Item = Claim | Quote;

/** What makes two items the same, wherever they stand and whatever their ids. */
const identityOf = (item: Item): string => {
  const { text, type, attribution } = item;
  const manner = 'certainty' in item ? [item.certainty, item.polarity] : [];
  return JSON.stringify([text, type, attribution?.speakerId ?? null, ...manner]);
};

/** Which claims and quotes an article’s later record adds, drops and rewords; everything is new where there is no earlier one. */
export const difference = (from: Article | undefined, to: Article): Difference => ({
  from: from?.revision ?? null,
  to: to.revision,
  claims: compare(from?.claims ?? [], to.claims),
  quotes: compare(from?.quotes ?? [], to.quotes),
});

const compare = <One extends Item>(before: readonly One[], after: readonly One[]) => {
  const [gone, fresh] = [without(before, after), without(after, before)];
  const reworded = pairs(gone, fresh);
  const isPaired = new Set<Item>(reworded.flatMap((pair) => [pair.before, pair.after]));
  return {
    added: fresh.filter((item) => !isPaired.has(item)),
    withdrawn: gone.filter((item) => !isPaired.has(item)),
    reworded,
  };
};

/** The items that have no equal among the others; of several equals, as many as there are more. */
const without = <One extends Item>(items: readonly One[], others: readonly One[]): One[] => {
  const left = new Map<string, number>();
  for (const other of others) {
    const identity = identityOf(other);
    left.set(identity, (left.get(identity) ?? 0) + 1);
  }
  return items.filter((item) => {
    const identity = identityOf(item);
    const equals = left.get(identity) ?? 0;
    left.set(identity, equals - 1);
    return equals <= 0;
  });
};

/** Pairs items with those they are most alike to, the most alike first; in the order of `before`. */
const pairs = <One extends Item>(
  gone: readonly One[],
  fresh: readonly One[],
): { before: One; after: One }[] => {
  if (gone.length * fresh.length > mostPairs) return [];
  const words = new Map<Item, readonly string[]>(
    [...gone, ...fresh].map((item) => [item, wordsOf(item.text)]),
  );
  const candidates = gone
    .flatMap((before) =>
      fresh.map((after) => ({
        before,
        after,
        alike: likeness(words.get(before) ?? [], words.get(after) ?? []),
      })),
    )
    .filter(({ alike }) => alike >= leastAlike)
    .toSorted((one, other) => other.alike - one.alike);
  const paired = new Map<One, One>();
  const taken = new Set<One>();
  for (const { before, after } of candidates) {
    if (paired.has(before) || taken.has(after)) continue;
    paired.set(before, after);
    taken.add(after);
  }
  return gone.flatMap((before) => {
    const after = paired.get(before);
    return after === undefined ? [] : [{ before, after }];
  });
};

/** The share of words that two texts have in common, each counted as often as it stands there. */
const likeness = (one: readonly string[], other: readonly string[]): number => {
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return (2 * shared) / Math.max(1, one.length + other.length);
};
