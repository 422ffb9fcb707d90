import type { NetworkSizes } from '../attribution/network-input.ts';
import { type Table, tableOf } from './network-inputs.ts';
import type { NetworkMachine, Rows } from './network-kernels.ts';
import { type Layer, layerOf } from './network-layers.ts';
import type { Parameters } from './network-parameters.ts';
import type { Room } from './network-pass-options.ts';
import type { Recurrence } from './network-recurrence.ts';

/** Where the rows lie: those of the batch’s words (first three), of cues (two pairs), and of the words read from cues. */
type CueAreas = {
  readonly tokens: Rows;
  readonly tokenSlopes: Rows;
  readonly chances: Rows;
  readonly means: Rows;
  readonly meanSlopes: Rows;
  readonly cues: Rows;
  readonly cueSlopes: Rows;
  readonly joined: Rows;
  readonly joinedSlopes: Rows;
  readonly states: Rows;
  readonly scores: Rows;
  readonly scoreSlopes: Rows;
};

export type CueParts = {
  readonly areas: CueAreas;
  readonly cueToken: Layer;
  readonly cueMean: Layer;
  readonly cueRoles: Layer;
  readonly distances: Table;
  readonly flags: Table;
  readonly out: Layer;
  readonly reading: readonly Recurrence[];
};

const widthOfScores = 8;

/** Sets the rows aside, and finds the layers among the parameters. */
export const layOutCueParts = (
  machine: NetworkMachine,
  parameters: Parameters,
  sizes: NetworkSizes,
  { words, cueWords }: Room,
): CueParts => {
  const { middle, encoder, reading } = sizes;
  const rows = (count: number, width: number): Rows => ({
    at: machine.reserve(count * width),
    width,
  });
  const cellSlopesAt = machine.reserve(cueWords * reading);
  const recurrence = (direction: 'forward' | 'backward'): Recurrence => {
    const name = direction === 'forward' ? 'readingForward' : 'readingBackward';
    return {
      direction,
      cells: reading,
      input: layerOf(parameters, `${name}Input`, `${name}Bias`),
      state: layerOf(parameters, `${name}State`),
      gatesAt: machine.reserve(cueWords * 4 * reading),
      cellsAt: machine.reserve(cueWords * reading),
      cellSlopesAt,
    };
  };
  return {
    areas: {
      tokens: rows(words, middle),
      tokenSlopes: rows(words, middle),
      chances: rows(words, widthOfScores),
      means: rows(cueWords, 2 * encoder),
      meanSlopes: rows(cueWords, 2 * encoder),
      cues: rows(cueWords, middle),
      cueSlopes: rows(cueWords, middle),
      joined: rows(cueWords, middle + 2 * reading),
      joinedSlopes: rows(cueWords, middle + 2 * reading),
      states: rows(cueWords, 2 * reading),
      scores: rows(cueWords, widthOfScores),
      scoreSlopes: rows(cueWords, widthOfScores),
    },
    cueToken: layerOf(parameters, 'cueToken', 'cueTokenBias'),
    cueMean: layerOf(parameters, 'cueMean'),
    cueRoles: layerOf(parameters, 'cueRoles'),
    distances: tableOf(parameters, 'cueDistance'),
    flags: tableOf(parameters, 'cueFlags'),
    out: layerOf(parameters, 'readingOut', 'readingOutBias'),
    reading: [recurrence('forward'), recurrence('backward')],
  };
};
