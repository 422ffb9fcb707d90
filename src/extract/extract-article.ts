import packageJson from '../../package.json' with { type: 'json' };
import { findAttributions } from '../attribution/find-attributions.ts';
import type { FoundAttribution } from '../attribution/found-attribution.ts';
import { joinGoBetweens } from '../attribution/go-betweens.ts';
import type { ArticleInput, Layout } from '../layout/layout.ts';
import { readLayout } from '../layout/read-layout.ts';
import type { ArticleRecord } from '../records/article.ts';
import type { Explanation } from '../records/explanation.ts';
import { sha256 } from '../records/revision.ts';
import type { Sentence } from '../syntax/sentence.ts';
import type { Extent } from '../text/extent.ts';
import { assembleRecord, type Reading } from './assemble-record.ts';
import { loadModel, type ReadingModel } from './load-model.ts';
import { resolveSpeakers } from './speakers.ts';

/** What was read out of an article. */
export type Extraction = {
  readonly record: ArticleRecord;
  /** The source text that every span of the record counts in. */
  readonly text: string;
  /** One a claim, in the order of the claims. */
  readonly explanations: readonly Explanation[];
};

/** Reads an article into its record. Throws DomainErrors for what cannot be read. */
export type Extractor = (input: ArticleInput) => Extraction;

/** Loads the learnt model from its folder and makes an extractor of it. */
export const loadExtractor = async (modelFolder: string): Promise<Extractor> =>
  createExtractor(await loadModel(modelFolder));

/** The pipeline, from an article to its record; each step uses what those before it found. */
const createExtractor =
  (model: ReadingModel): Extractor =>
  (input) => {
    const layout = readLayout(input);
    const { record, explanations } = assembleRecord(readLaidOut(model, layout), {
      at: new Date(),
      tool: packageJson.name,
      version: packageJson.version,
      document: documentOf(input),
    });
    return { record, text: layout.text, explanations };
  };

/** Sentences and syntax, then who said what, then who they are. */
const readLaidOut = (model: ReadingModel, layout: Layout): Reading => {
  const { groups, found } = readAttributions(model, layout);
  const sentences = groups.flat();
  const attributions = joinGoBetweens(sentences, found);
  const resolution = resolveSpeakers(layout.text, sentences, attributions);
  return { layout, sentences, attributions, resolution };
};

/** The sentences of each part, and who is found to say what; go-betweens stand apart still, as in PolNeAR. */
export const readAttributions = (
  { syntax, finder }: ReadingModel,
  layout: Layout,
): {
  readonly groups: readonly (readonly Sentence[])[];
  readonly found: readonly FoundAttribution[];
} => {
  const groups = syntax.parseText(layout.text, partsOf(layout));
  return { groups, found: findAttributions(finder, groups) };
};

/** The parts that hold sentences, in text order. */
const partsOf = ({ headline, caption, summary, paragraphs }: Layout): readonly Extent[] =>
  [headline, caption, ...summary, ...paragraphs]
    .filter((part) => part !== undefined)
    .sort((one, other) => one.start - other.start);

/** A document that the source text was taken from; plain text is its own. */
const documentOf = ({ mediaType, body }: ArticleInput): ArticleRecord['document'] =>
  mediaType === 'text/plain' ? undefined : { mediaType, sha256: sha256(body) };
