import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Stretch } from '../attribution/cue-view.ts';
import { viewParagraph } from '../attribution/paragraph-view.ts';
import { loadSyntax } from '../syntax/parse-text.ts';
import type { Sentence, Word } from '../syntax/sentence.ts';
import type { Extent } from '../text/extent.ts';
import { clusterWords } from './cluster-words.ts';
import { type AnnotatedArticle, readAnnotated, readSyntax } from './corpus.ts';
import type { TrainingParagraph } from './network-examples.ts';
import { networkOptions, trainNetwork } from './train-network.ts';
import { labelsOf, trainSyntax } from './train-syntax.ts';
import { readWordVectors, type WordVectors } from './word-vectors.ts';

/** Where training reads from and keeps what its steps hand on. */
export type Workplace = {
  /** Holds `train.jsonl`: annotated articles. */
  readonly corpus: string;
  /** Holds `train.silver.jsonl.gz`: their automatic syntax. */
  readonly syntax: string;
  /** Holds what the steps hand on; a step whose result is there is not done again. */
  readonly work: string;
  readonly vectors: string;
  readonly seed: number;
};

/** An annotated article with the syntax that a model gave it which had not seen it. */
export type ReadArticle = AnnotatedArticle & { readonly groups: readonly (readonly Sentence[])[] };

/** The articles are parsed by models learnt from the other folds. */
const folds = [0, 1, 2] as const;
/** Each fold takes every third block of this many articles; neighbours are of one publisher and month, and near-copies stand close. */
const blocks = 12;

const rounds = { final: 6, fold: 4 };

/** The fold of each article, in the order of the corpus. */
const foldOf = (index: number, count: number): number =>
  Math.floor((index * blocks) / count) % folds.length;

export const keep = async ({ work }: Workplace, name: string, value: unknown): Promise<void> =>
  writeFile(join(work, `${name}.v8`), serialize(value));

export const recall = async <Value>({ work }: Workplace, name: string): Promise<Value> =>
  deserialize(await readFile(join(work, `${name}.v8`))) as Value;

const readCorpus = (place: Workplace): Promise<AnnotatedArticle[]> =>
  readAnnotated(join(place.corpus, 'train.jsonl'));

/** Reads the word vectors and groups the words. */
export const prepareWords = async (place: Workplace): Promise<void> => {
  const vectors = await readWordVectors(place.vectors);
  await keep(place, 'vectors', vectors);
  await keep(place, 'clusters', clusterWords(vectors, place.seed));
};

/** Learns the syntax from all articles, or from all but a fold, which is then parsed. */
export const learnSyntax = async (place: Workplace, without: number | undefined): Promise<void> => {
  const articles = await readCorpus(place);
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const parsed = await readSyntax(join(place.syntax, 'train.silver.jsonl.gz'), texts);
  const clusters = await recall<string>(place, 'clusters');
  const labels = labelsOf(parsed.flatMap(({ sentences }) => sentences));
  const held = new Set(
    articles.filter((_, index) => foldOf(index, articles.length) === without).map(({ id }) => id),
  );
  const learnt = parsed.filter(({ id }) => !held.has(id)).flatMap(({ sentences }) => sentences);
  const model = trainSyntax(learnt, labels, clusters, {
    rounds: without === undefined ? rounds.final : rounds.fold,
    seed: place.seed,
  });
  if (without === undefined) return keep(place, 'syntax', model);
  const syntax = loadSyntax(model);
  const read: ReadArticle[] = articles
    .filter(({ id }) => held.has(id))
    .map((article) => ({
      ...article,
      groups: syntax.parseText(article.text, linesOf(article.text)),
    }));
  return keep(place, `read-${without}`, read);
};

/** The lines of a text that are not blank: what its paragraphs are in the corpus. */
const linesOf = (text: string): Extent[] =>
  [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

/** Every tenth article is left out where confidence is measured. */
const heldOut = 10;
export const isHeldOut = (index: number): boolean => index % heldOut === heldOut - 1;

/** The articles of all folds, in the order of the corpus. */
export const readFolds = async (place: Workplace): Promise<ReadArticle[]> => {
  const read = await Promise.all(folds.map((fold) => recall<ReadArticle[]>(place, `read-${fold}`)));
  return read.flat().sort((one, other) => (one.id < other.id ? -1 : 1));
};

/** Learns the network from all articles, or from all but those held out. */
export const learnNetwork = async (place: Workplace, holdsOut: boolean): Promise<void> => {
  const articles = await readFolds(place);
  const learnt = articles.filter((_, index) => !holdsOut || !isHeldOut(index));
  const vectors = await recall<WordVectors>(place, 'vectors');
  const name = holdsOut ? 'network-held' : 'network';
  const network = trainNetwork(learnt.flatMap(trainingParagraphs), vectors, {
    ...networkOptions,
    seed: place.seed,
    report: ({ epoch, roleLoss, cueLoss }) =>
      console.log(
        `${name}: round ${epoch + 1}, loss ${roleLoss.toFixed(2)} + ${cueLoss.toFixed(2)}`,
      ),
  });
  await keep(place, name, network);
};

/** The paragraphs of an article with the attributions whose cue stands in them. */
const trainingParagraphs = ({ groups, attributions }: ReadArticle): TrainingParagraph[] =>
  groups
    .filter((group) => group.length > 0)
    .map((group) => {
      const view = viewParagraph(group);
      const stretch = (extent: Extent): Stretch[] => stretchTouching(view.words, extent) ?? [];
      const start = view.words[0]?.start ?? 0;
      const end = view.words.at(-1)?.end ?? 0;
      const own = attributions.filter(({ cue, contents }) => {
        const at = cue ?? contents[0];
        return at !== undefined && at.start >= start && at.start < end;
      });
      return {
        ...view,
        attributions: own.map(({ sources, cue, contents }) => ({
          sources: sources.flatMap(stretch),
          cue: cue === undefined ? undefined : stretch(cue)[0],
          contents: contents.flatMap(stretch),
        })),
      };
    });

/** The words that an extent touches, as a list of one stretch; empty where it touches none. */
const stretchTouching = (words: readonly Word[], { start, end }: Extent): Stretch[] => {
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  return first < 0 || last < first ? [] : [{ first, last }];
};
