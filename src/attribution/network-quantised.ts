import type { QuantisedMatrix } from '../model/matrix.ts';
import { type NetworkMatrixName, type NetworkWeights, networkMatrices } from './network-weights.ts';
import { keepMatrix, quantiseMatrix } from './quantised-matrix.ts';

/** The weights of a network as they are kept and shipped. */
export type QuantisedWeights = Readonly<Record<NetworkMatrixName, QuantisedMatrix>>;

/** The matrices that are kept as they are: few numbers, on which everything hangs. */
const keptMatrices: ReadonlySet<NetworkMatrixName> = new Set([
  'encoderForwardBias',
  'encoderBackwardBias',
  'role1Bias',
  'role2',
  'role2Bias',
  'roleTransitions',
  'roleStart',
  'roleEnd',
  'cueTokenBias',
  'cueRoles',
  'readingForwardBias',
  'readingBackwardBias',
  'readingOut',
  'readingOutBias',
  'cueTransitions',
  'cueStart',
  'cueEnd',
]);

/** Makes the weights of a network small: one byte each, and one scale a row, but for a few matrices. */
export const quantise = (weights: NetworkWeights): QuantisedWeights =>
  Object.fromEntries(
    networkMatrices.map((name) => [
      name,
      keptMatrices.has(name) ? keepMatrix(weights[name]) : quantiseMatrix(weights[name]),
    ]),
  ) as Record<NetworkMatrixName, QuantisedMatrix>;
