import type { AnnotatedArticle, GoldAttribution } from './corpus.ts';
import { type ScoredArticle, type ScoreOptions, scoredArticle } from './score-article.ts';
import { type FigureName, measures, type Tally } from './score-measures.ts';

/**
 * Shares: 0 to 1, and of nothing 0. Recall of tokens alone passes 1 where predicted contents overlap
 * one another, as a token counts as often as it is predicted.
 */
type Figure = { readonly precision: number; readonly recall: number; readonly f1: number };

export type Scores = {
  readonly articles: number;
  readonly articlesWithoutPrediction: number;
  /** Attributions. */
  readonly gold: number;
  readonly predicted: number;
  /** All articles pooled. `sourceGivenContent` is an accuracy: its recall, and its precision likewise. */
  readonly figures: Readonly<Record<FigureName, Figure>>;
};

type Predictions = ReadonlyMap<string, readonly GoldAttribution[]>;

const figureNames = Object.keys(measures) as FigureName[];

/**
 * Compares predicted with gold attributions, both as extents in UTF-16 positions. An article
 * without a prediction counts as one predicted to have no attributions.
 * @throws RangeError for a prediction of an article that is not in gold, for two gold articles of
 * one id, and for an extent that is no stretch of its article’s text
 */
export const scoreAttributions = (
  gold: readonly AnnotatedArticle[],
  predicted: Predictions,
  options: ScoreOptions = {},
): Scores => {
  checkIds(gold, predicted);
  return pool(gold, predicted, options);
};

/** The same for the articles of each publisher, in alphabetical order. */
export const scoreByPublisher = (
  gold: readonly AnnotatedArticle[],
  predicted: Predictions,
  options: ScoreOptions = {},
): ReadonlyMap<string, Scores> => {
  checkIds(gold, predicted);
  const publishers = [...new Set(gold.map(({ publisher }) => publisher))].sort();
  return new Map(
    publishers.map((publisher) => {
      const articles = gold.filter((article) => article.publisher === publisher);
      return [publisher, pool(articles, predicted, options)];
    }),
  );
};

const checkIds = (gold: readonly AnnotatedArticle[], predicted: Predictions): void => {
  const ids = new Set<string>();
  for (const { id } of gold) {
    if (ids.has(id)) throw new RangeError(`There is more than one gold article “${id}”.`);
    ids.add(id);
  }
  for (const id of predicted.keys()) {
    if (!ids.has(id)) throw new RangeError(`“${id}” is predicted, but is no gold article.`);
  }
};

const pool = (
  gold: readonly AnnotatedArticle[],
  predicted: Predictions,
  options: ScoreOptions,
): Scores => {
  const articles = gold.map((one) => scoredArticle(one, predicted.get(one.id) ?? [], options));
  const figures = figureNames.map((name) => [name, figureOf(tally(articles, name))] as const);
  return {
    articles: gold.length,
    articlesWithoutPrediction: gold.filter(({ id }) => !predicted.has(id)).length,
    gold: articles.reduce((sum, article) => sum + article.gold.length, 0),
    predicted: articles.reduce((sum, article) => sum + article.predicted.length, 0),
    figures: Object.fromEntries(figures) as Record<FigureName, Figure>,
  };
};

const tally = (articles: readonly ScoredArticle[], name: FigureName): Tally =>
  articles.map(measures[name].count).reduce(
    (sum, one) => ({
      right: sum.right + one.right,
      predicted: sum.predicted + one.predicted,
      found: sum.found + one.found,
      gold: sum.gold + one.gold,
    }),
    { right: 0, predicted: 0, found: 0, gold: 0 },
  );

const figureOf = ({ right, predicted, found, gold }: Tally): Figure => {
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = gold === 0 ? 0 : found / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
};

const percent = (share: number): string => (100 * share).toFixed(1).padStart(7);
const labelWidth = 34;

/** A table for people, in per cent: precision, recall and F1, one figure a line. */
export const formatScores = (scores: Scores): string => {
  const { articles, articlesWithoutPrediction, gold, predicted, figures } = scores;
  const missing =
    articlesWithoutPrediction === 0 ? '' : ` (${articlesWithoutPrediction} without a prediction)`;
  return [
    `${articles} articles${missing}, ${gold} gold and ${predicted} predicted attributions`,
    ['P', 'R', 'F1'].reduce((row, name) => row + name.padStart(7), ' '.repeat(labelWidth)),
    ...figureNames.map((name) => {
      const { precision, recall, f1 } = figures[name];
      return [
        measures[name].label.padEnd(labelWidth),
        ...[precision, recall, f1].map(percent),
      ].join('');
    }),
  ].join('\n');
};

/** The figures shown for each publisher, and what heads their column. */
const publisherColumns: readonly (readonly [string, FigureName])[] = [
  ['cue', 'cueExact'],
  ['whole', 'attributionExact'],
  ['overlap', 'contentOverlap'],
  ['IoU', 'contentHalf'],
  ['direct', 'contentHalfDirect'],
  ['mixed', 'contentHalfMixed'],
  ['indirect', 'contentHalfIndirect'],
  ['source', 'sourceGivenContent'],
];

/** A table for people of the F1 in per cent, one publisher a line. */
export const formatByPublisher = (scores: ReadonlyMap<string, Scores>): string => {
  const width = Math.max(...[...scores.keys(), 'publisher'].map((name) => name.length));
  const row = (name: string, cells: readonly string[]): string =>
    [name.padEnd(width), ...cells.map((cell) => cell.padStart(10))].join('');
  return [
    row('publisher', ['articles', 'gold', ...publisherColumns.map(([heading]) => heading)]),
    ...[...scores].map(([publisher, { articles, gold, figures }]) => {
      const shares = publisherColumns.map(([, name]) => percent(figures[name].f1));
      return row(publisher, [String(articles), String(gold), ...shares]);
    }),
  ].join('\n');
};
