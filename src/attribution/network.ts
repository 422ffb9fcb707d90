import { startKernels } from '../model/kernel-memory.ts';
import { type LabelChain, layOutLabelChain, roomForChain } from './network-chain.ts';
import { type CueReader, layOutCueReader, roomForCueReader } from './network-cue-reader.ts';
import { layOutEncoder, type NetworkEncoder, roomForEncoder } from './network-encoder.ts';
import { createNetworkInput, type NetworkVocabulary, networkSizes } from './network-input.ts';
import { kernelsBinary } from './network-kernels-binary.ts';
import type { NetworkKernels } from './network-layout.ts';
import type { QuantisedWeights } from './network-quantised.ts';
import { valuesOf } from './quantised-matrix.ts';
import { type ReadableParagraph, readParagraph } from './read-paragraph.ts';
import type { TaggedAttribution } from './tag-attributions.ts';

/** The most words of a paragraph that a network reads in one go. */
export const longestParagraph = 1024;

/** A network that finds the attributions of a paragraph. */
export type Network = {
  /**
   * Finds the attributions of a paragraph, in the order of their cues. Linear in the number of words.
   * @throws RangeError where the paragraph has more than `longestParagraph` words
   */
  readonly readParagraph: (view: ReadableParagraph) => TaggedAttribution[];
};

/** The parts of a network, laid out for use. */
export type NetworkParts = {
  readonly inputOf: ReturnType<typeof createNetworkInput>;
  readonly encoder: Pick<NetworkEncoder, 'read' | 'scoreRoles'>;
  readonly roles: LabelChain;
  readonly reader: CueReader;
  readonly cues: LabelChain;
};

/** Lays a network out for use in a WebAssembly memory of its own. */
export const createNetwork = (
  vocabulary: NetworkVocabulary,
  weights: QuantisedWeights,
): Network => {
  const parts = layOutNetwork(vocabulary, weights);
  return {
    readParagraph: (view) => {
      const { length } = view.words;
      if (length > longestParagraph)
        throw new RangeError(`a paragraph of ${length} words is too long`);
      return length === 0 ? [] : readParagraph(parts, view);
    },
  };
};

const layOutNetwork = (vocabulary: NetworkVocabulary, weights: QuantisedWeights): NetworkParts => {
  const sizes = networkSizes;
  const longest = longestParagraph;
  const memory = startKernels<NetworkKernels>(
    kernelsBinary,
    roomForEncoder(weights, sizes, longest) +
      roomForCueReader(weights, sizes, longest) +
      2 * roomForChain(longest),
  );
  const encoder = layOutEncoder(memory, weights, sizes, longest);
  const chain = (kind: 'role' | 'cue'): LabelChain =>
    layOutLabelChain(
      memory,
      {
        transitions: valuesOf(weights[`${kind}Transitions`]),
        start: valuesOf(weights[`${kind}Start`]),
        end: valuesOf(weights[`${kind}End`]),
      },
      longest,
    );
  return {
    inputOf: createNetworkInput(vocabulary),
    encoder,
    roles: chain('role'),
    reader: layOutCueReader(memory, weights, sizes, encoder, longest),
    cues: chain('cue'),
  };
};
