import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { confidenceFrom } from '../attribution/confidence.ts';
import type { AttributionFinder } from '../attribution/find-attributions.ts';
import { createNetwork } from '../attribution/network.ts';
import type { NetworkVocabulary } from '../attribution/network-input.ts';
import type { QuantisedWeights } from '../attribution/network-quantised.ts';
import { networkMatrices } from '../attribution/network-weights.ts';
import { type ModelContent, unpackModel } from '../model/model-file.ts';
import type { WeightTable } from '../model/weight-table.ts';
import { loadSyntax, type Syntax } from '../syntax/parse-text.ts';

/** All that was learnt, ready for use. */
export type ReadingModel = { readonly syntax: Syntax; readonly finder: AttributionFinder };

/** What a model file holds besides its tables of weights. */
export type ReadingSettings = {
  readonly tags: readonly string[];
  readonly names: readonly string[];
  readonly relations: readonly string[];
  /** The list of word clusters, as `readWordClusters` takes it. */
  readonly clusters: string;
  readonly sureTags: readonly string[];
  readonly sureNames: readonly string[];
  readonly vocabulary: NetworkVocabulary;
  /** The weights of `confidenceFrom`. */
  readonly confidence: readonly number[];
  readonly leastConfidence: number;
};

/** The tables of weights a model file holds. */
const tableNames = ['tagger', 'namer', 'moves', 'labels'] as const;
type TableName = (typeof tableNames)[number];

/** The model file in a model folder. */
export const modelFile = (folder: string): string => join(folder, 'reading.model');

/** Loads the model from its folder. */
export const loadModel = async (folder: string): Promise<ReadingModel> =>
  readyModel(unpackModel(await readFile(modelFile(folder))));

const networkWeights = (matrices: ModelContent['matrices']): QuantisedWeights => {
  const missing = networkMatrices.find((name) => matrices[name] === undefined);
  if (missing !== undefined) throw new Error(`the model file has no matrix “${missing}”`);
  return matrices as QuantisedWeights;
};

/** Makes the content of a model file ready for use. @throws Error where a table or matrix is missing */
const readyModel = ({ tables, matrices, settings }: ModelContent): ReadingModel => {
  const known = settings as ReadingSettings;
  const table = (name: TableName): WeightTable => {
    const found = tables[name];
    if (found === undefined) throw new Error(`the model file has no table “${name}”`);
    return found;
  };
  const syntax = loadSyntax({
    tags: known.tags,
    names: known.names,
    relations: known.relations,
    clusters: known.clusters,
    sureTags: known.sureTags,
    sureNames: known.sureNames,
    tagger: table('tagger'),
    namer: table('namer'),
    moves: table('moves'),
    labels: table('labels'),
  });
  return {
    syntax,
    finder: {
      network: createNetwork(known.vocabulary, networkWeights(matrices)),
      confidenceOf: confidenceFrom(known.confidence),
      leastConfidence: known.leastConfidence,
    },
  };
};
