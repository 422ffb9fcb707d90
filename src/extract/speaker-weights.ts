/**
 * How present a mention makes its figure, by what it is to its verb, after Lappin and Leass (1994):
 * recency 100 to all, then 80 for subjects, and so on down.
 */
const weightsByRelation: Readonly<Record<string, number>> = {
  nsubj: 180,
  nsubjpass: 170,
  root: 160,
  conj: 150,
  dobj: 150,
  iobj: 150,
  parataxis: 150,
  dep: 140,
  nmod: 130,
  appos: 120,
  'nmod:poss': 125,
  compound: 80,
  amod: 60,
};

const otherWeight = 135;

/** Who is the source of an attribution has the reader’s ear: the next “he said” is often the same. */
const speakingWeight = 60;

/** What is spoken of within somebody’s words is less present than the one who speaks. */
const saidFactor = 0.5;
const quotedFactor = 0.25;

/** The weight of one mention. */
export const weightOf = (
  relation: string,
  speaks: boolean,
  said: { readonly quoted: boolean } | undefined,
): number => {
  const own = weightsByRelation[relation] ?? otherWeight;
  if (speaks) return own + speakingWeight;
  if (said === undefined) return own;
  return own * (said.quoted ? quotedFactor : saidFactor);
};
