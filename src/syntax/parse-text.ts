import { layOutScorer } from '../model/scorer.ts';
import type { WeightTable } from '../model/weight-table.ts';
import type { Extent } from '../text/extent.ts';
import { extentOf, groupSentences } from '../text/sentences.ts';
import { tokenize } from '../text/tokens.ts';
import { nameWords } from './name-words.ts';
import { parseSentence } from './parse-sentence.ts';
import type { Sentence } from './sentence.ts';
import { tagWords } from './tag-words.ts';
import { readWordClusters } from './word-clusters.ts';
import { createWordTraits, type SureWords, type WordTraits } from './word-traits.ts';

/** What was learnt of English syntax, as it is kept. */
export type SyntaxModel = {
  readonly tags: readonly string[];
  readonly names: readonly string[];
  readonly relations: readonly string[];
  readonly tagger: WeightTable;
  readonly namer: WeightTable;
  readonly moves: WeightTable;
  readonly labels: WeightTable;
  /** The list of word clusters, as `readWordClusters` takes it. */
  readonly clusters: string;
  /** For each tag, and each kind of name, the common words that have no other, parted by spaces. */
  readonly sureTags: readonly string[];
  readonly sureNames: readonly string[];
};

/** A syntax model ready for use. */
export type Syntax = {
  readonly traitsOf: (word: string) => WordTraits;
  /** The sentences of each stretch given; none crosses the end of its stretch. */
  readonly parseText: (text: string, stretches: readonly Extent[]) => Sentence[][];
};

/** A longer sentence is parsed in pieces of this many words, so that no list grows without bound. */
const longestParsed = 400;

export const loadSyntax = (model: SyntaxModel): Syntax => {
  const tagger = layOutScorer(model.tagger);
  const namer = layOutScorer(model.namer);
  const moves = layOutScorer(model.moves);
  const labels = layOutScorer(model.labels);
  const traitsOf = createWordTraits(readWordClusters(model.clusters), readSureWords(model));
  const parsePiece = (text: string, tokens: readonly Extent[]): Sentence => {
    const forms = tokens.map(({ start, end }) => text.slice(start, end));
    const words = forms.map(traitsOf);
    const tags = tagWords({ tags: model.tags, scorer: tagger }, words);
    const names = nameWords({ tags: model.names, scorer: namer }, words, tags);
    const parse = parseSentence({ relations: model.relations, moves, labels }, { words, tags });
    return {
      ...extentOf(tokens),
      words: tokens.map(({ start, end }, at) => ({
        start,
        end,
        text: forms[at] ?? '',
        tag: model.tags[tags[at] as number] ?? 'NN',
        name: model.names[names[at] as number] ?? 'O',
        head: parse.heads[at] as number,
        relation: model.relations[parse.relations[at] as number] ?? 'dep',
      })),
    };
  };
  return {
    traitsOf,
    parseText: (text, stretches) =>
      stretches.map((stretch) =>
        groupSentences(text, tokenize(text, stretch))
          .flatMap((tokens) => inPieces(tokens, longestParsed))
          .map((tokens) => parsePiece(text, tokens)),
      ),
  };
};

/** The sure words of a model, each with the index of its tag or kind of name. */
export const readSureWords = ({
  sureTags,
  sureNames,
}: Pick<SyntaxModel, 'sureTags' | 'sureNames'>): SureWords => {
  const indexed = (lists: readonly string[]): ReadonlyMap<string, number> =>
    new Map(
      lists.flatMap((list, index) =>
        list
          .split(' ')
          .filter((word) => word !== '')
          .map((word) => [word, index] as const),
      ),
    );
  return { tags: indexed(sureTags), names: indexed(sureNames) };
};

const inPieces = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, piece) =>
    items.slice(piece * size, (piece + 1) * size),
  );
