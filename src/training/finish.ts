import { mkdir, writeFile } from 'node:fs/promises';
import { confidenceFeatures, confidenceFrom } from '../attribution/confidence.ts';
import { createNetwork } from '../attribution/network.ts';
import { quantise } from '../attribution/network-quantised.ts';
import { viewParagraph } from '../attribution/paragraph-view.ts';
import type { TaggedAttribution } from '../attribution/tag-attributions.ts';
import { modelFile, type ReadingSettings } from '../extract/load-model.ts';
import { packModel } from '../model/model-file.ts';
import type { SyntaxModel } from '../syntax/parse-text.ts';
import { calibrate } from './calibrate.ts';
import { bestThreshold } from './choose-threshold.ts';
import type { GoldAttribution } from './corpus.ts';
import { scoredArticle } from './score-article.ts';
import { isHeldOut, keep, type ReadArticle, readFolds, recall, type Workplace } from './steps.ts';
import type { TrainedNetwork } from './train-network.ts';

type Confidence = Pick<ReadingSettings, 'confidence' | 'leastConfidence'>;
type Reading = GoldAttribution & { readonly tagged: TaggedAttribution };
type JudgedReading = {
  readonly tagged: TaggedAttribution;
  /** A content shared by half or more, under the right source. */
  readonly isRight: boolean;
  /** Cue, source and content all exact; the cue exact. */
  readonly isExact: boolean;
  readonly hasExactCue: boolean;
};

/**
 * Learns how often a reading is right, and from which confidence on readings are kept, on the
 * articles that the network did not learn from.
 */
export const calibrateConfidence = async (place: Workplace): Promise<void> => {
  const articles = (await readFolds(place)).filter((_, index) => isHeldOut(index));
  const { vocabulary, weights } = await recall<TrainedNetwork>(place, 'network-held');
  const network = createNetwork(vocabulary, quantise(weights));
  const judged = articles.flatMap((article) =>
    judgeReadings(article, readArticle(network, article)),
  );
  const confidence = calibrate(
    judged.map(({ tagged, isRight }) => ({ features: confidenceFeatures(tagged), isRight })),
  );
  const confidenceOf = confidenceFrom(confidence);
  const gold = articles.reduce((sum, { attributions }) => sum + attributions.length, 0);
  const leastConfidence = bestThreshold(
    judged.map(({ tagged, isRight, isExact, hasExactCue }) => ({
      confidence: confidenceOf(tagged),
      hits: [isRight, isExact, hasExactCue],
    })),
    gold,
  );
  console.log(
    `confidence: weights ${confidence.map((weight) => weight.toFixed(2)).join(' ')}, kept from ${leastConfidence.toFixed(3)}`,
  );
  await keep(place, 'confidence', { confidence, leastConfidence } satisfies Confidence);
};

const readArticle = (
  network: ReturnType<typeof createNetwork>,
  { groups }: ReadArticle,
): Reading[] =>
  groups
    .filter((group) => group.length > 0)
    .map(viewParagraph)
    .filter(({ words }) => words.length <= longestJudged)
    .flatMap((view) =>
      network.readParagraph(view).map((tagged) => {
        const extent = ({ first, last }: TaggedAttribution['cue']) => ({
          start: view.words[first]?.start ?? 0,
          end: view.words[last]?.end ?? 0,
        });
        return {
          tagged,
          sources: tagged.sources.map(extent),
          cue: extent(tagged.cue),
          contents: tagged.contents.map(extent),
        };
      }),
    );

/** Longer paragraphs are cut when they are read; here they are left out. */
const longestJudged = 500;

const judgeReadings = (article: ReadArticle, readings: readonly Reading[]): JudgedReading[] => {
  const { gold, predicted, pairs } = scoredArticle(article, readings, {});
  const right = new Set(
    pairs
      .filter(({ overlap, hasRightSource }) => overlap >= 0.5 && hasRightSource)
      .map((pair) => pair.predicted),
  );
  const exact = new Set(
    gold.map(({ sources, cue, contents }) => JSON.stringify([sources, cue, contents])),
  );
  const cues = new Set(gold.map(({ cue }) => JSON.stringify(cue)));
  return predicted.map((own, index) => ({
    tagged: (readings[index] as Reading).tagged,
    isRight: right.has(own),
    isExact: exact.has(JSON.stringify([own.sources, own.cue, own.contents])),
    hasExactCue: cues.has(JSON.stringify(own.cue)),
  }));
};

/** Writes the model file. */
export const packReadingModel = async (
  place: Workplace & { readonly model: string },
): Promise<void> => {
  const { tagger, namer, moves, labels, ...syntax } = await recall<SyntaxModel>(place, 'syntax');
  const { vocabulary, weights } = await recall<TrainedNetwork>(place, 'network');
  const confidence = await recall<Confidence>(place, 'confidence');
  const settings: ReadingSettings = { ...syntax, vocabulary, ...confidence };
  await mkdir(place.model, { recursive: true });
  const file = packModel({
    tables: { tagger, namer, moves, labels },
    matrices: quantise(weights),
    settings,
  });
  await writeFile(modelFile(place.model), file);
  console.log(`pack: ${modelFile(place.model)}, ${(file.length / 1e6).toFixed(2)} MB`);
};
