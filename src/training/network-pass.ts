import { inputSize, type NetworkSizes } from '../attribution/network-input.ts';
import { createCuePass } from './network-cue-pass.ts';
import {
  applyMask,
  cutSlopes,
  dropSome,
  type LockedMask,
  lockedMask,
  rectify,
} from './network-dropout.ts';
import type { Example } from './network-examples.ts';
import { checkSizes, joinInputs, learnInputs, type PackedIds, packIds } from './network-inputs.ts';
import { fromColumn, type NetworkMachine, type Rows } from './network-kernels.ts';
import { layerOf, leadBack, learnLayer, readLayer } from './network-layers.ts';
import { fieldOf, learnPackedField } from './network-packed-field.ts';
import { type Packing, packSequences } from './network-packing.ts';
import type { Parameters } from './network-parameters.ts';
import type { PassOptions, Room } from './network-pass-options.ts';
import { learnSequences, type Recurrence, readSequences } from './network-recurrence.ts';
import type { Random } from './random.ts';

/** The negative log likelihoods of a batch, added up: of the labels of its paragraphs, and of those of its cues. */
export type Losses = { readonly roles: number; readonly cues: number };

/** Where the rows of a batch lie. */
type Areas = {
  readonly input: Rows;
  readonly inputSlopes: Rows;
  readonly states: Rows;
  readonly hidden: Rows;
  readonly hiddenSlopes: Rows;
  readonly middle: Rows;
  readonly middleSlopes: Rows;
  readonly scores: Rows;
  readonly scoreSlopes: Rows;
};

const widthOfScores = 8;

/** The floats that a pass sets aside, with some to spare. */
export const passFloats = (sizes: NetworkSizes, { words, cueWords }: Room): number => {
  const { encoder, reading, middle } = sizes;
  const aWord = 2 * inputSize(sizes) + 17 * encoder + 4 * middle + 3 * widthOfScores;
  const aCueWord = 4 * encoder + 4 * middle + 18 * reading + 2 * widthOfScores;
  return words * aWord + cueWords * aCueWord + 256;
};

/**
 * Makes the function that reads a batch (sorted by falling length), and adds the gradient of its loss
 * to those of the parameters. All that is left out by chance depends on `random` alone.
 */
export const createPass = (
  machine: NetworkMachine,
  parameters: Parameters,
  sizes: NetworkSizes,
  room: Room,
  options: PassOptions,
): ((batch: readonly Example[], random: Random) => Losses) => {
  checkSizes(sizes, inputSize(sizes));
  const areas = layOutAreas(machine, sizes, room);
  const encoder = layOutEncoder(machine, parameters, sizes, room);
  const role1 = layerOf(parameters, 'role1', 'role1Bias');
  const role2 = layerOf(parameters, 'role2', 'role2Bias');
  const cuePass = createCuePass(machine, parameters, sizes, room, options);
  const { floats } = machine;
  const { dropouts } = options;

  const readRoles = (rows: number, random: Random): void => {
    readLayer(machine, role1, rows, areas.hidden, areas.middle);
    const middle = floats.subarray(areas.middle.at, areas.middle.at + rows * sizes.middle);
    rectify(floats, areas.middle.at, middle.length);
    dropSome(middle, dropouts.middle, random);
    readLayer(machine, role2, rows, areas.middle, areas.scores);
  };

  const learnRoles = (batch: readonly Example[], packing: Packing): number => {
    const { rows } = packing;
    const weightOf = ({ cues }: Example): number => (cues.length > 0 ? 1 : options.weightOfEmpty);
    const loss = learnPackedField(
      machine,
      fieldOf(machine, parameters, 'role', sizes.labels),
      packing,
      batch.map((example) => ({ gold: example.labels, counts: weightOf(example) })),
      { scores: areas.scores, slopes: areas.scoreSlopes, share: 1 / options.perBatch },
    );
    learnLayer(machine, role2, rows, areas.middle, areas.scoreSlopes);
    leadBack(machine, role2, rows, areas.scoreSlopes, areas.middleSlopes, 'replace');
    cutSlopes(floats, [rows, sizes.middle], areas.middle, areas.middleSlopes, dropouts.middle);
    learnLayer(machine, role1, rows, areas.hidden, areas.middleSlopes);
    leadBack(machine, role1, rows, areas.middleSlopes, areas.hiddenSlopes, 'replace');
    return loss;
  };

  return (batch, random) => {
    const packing = packSequences(batch.map(({ length }) => length));
    const ids = packIds(batch, packing, dropouts.word, random);
    const inputMask = lockedMask(batch.length, areas.input.width, dropouts.input, random);
    const hiddenMask = lockedMask(batch.length, areas.hidden.width, dropouts.hidden, random);
    joinInputs(machine, parameters, ids, areas.input);
    applyMask(floats, inputMask, packing, areas.input, areas.input);
    for (const { recurrence, column } of encoder) {
      readSequences(machine, recurrence, packing, areas.input, fromColumn(areas.states, column));
    }
    applyMask(floats, hiddenMask, packing, areas.states, areas.hidden);
    readRoles(packing.rows, random);
    const roles = learnRoles(batch, packing);
    const cues = cuePass(batch, packing, areas, random);
    applyMask(floats, hiddenMask, packing, areas.hiddenSlopes, areas.hiddenSlopes);
    learnEncoder(machine, parameters, encoder, areas, packing, { ids, inputMask });
    return { roles, cues };
  };
};

type EncoderPart = { readonly recurrence: Recurrence; readonly column: number };

const learnEncoder = (
  machine: NetworkMachine,
  parameters: Parameters,
  encoder: readonly EncoderPart[],
  areas: Areas,
  packing: Packing,
  { ids, inputMask }: { readonly ids: PackedIds; readonly inputMask: LockedMask },
): void => {
  encoder.forEach(({ recurrence, column }, part) => {
    const kept = {
      input: areas.input,
      outputs: fromColumn(areas.states, column),
      slopes: fromColumn(areas.hiddenSlopes, column),
    };
    learnSequences(
      machine,
      recurrence,
      packing,
      kept,
      areas.inputSlopes,
      part === 0 ? 'replace' : 'add',
    );
  });
  applyMask(machine.floats, inputMask, packing, areas.inputSlopes, areas.inputSlopes);
  learnInputs(machine, parameters, ids, areas.inputSlopes);
};

const layOutAreas = ({ reserve }: NetworkMachine, sizes: NetworkSizes, { words }: Room): Areas => {
  const rows = (width: number): Rows => ({ at: reserve(words * width), width });
  const joined = inputSize(sizes);
  return {
    input: rows(joined),
    inputSlopes: rows(joined),
    states: rows(2 * sizes.encoder),
    hidden: rows(2 * sizes.encoder),
    hiddenSlopes: rows(2 * sizes.encoder),
    middle: rows(sizes.middle),
    middleSlopes: rows(sizes.middle),
    scores: rows(widthOfScores),
    scoreSlopes: rows(widthOfScores),
  };
};

const layOutEncoder = (
  { reserve }: NetworkMachine,
  parameters: Parameters,
  { encoder: cells }: NetworkSizes,
  { words }: Room,
): EncoderPart[] => {
  const cellSlopesAt = reserve(words * cells);
  const part = (direction: 'forward' | 'backward'): EncoderPart => {
    const name = direction === 'forward' ? 'encoderForward' : 'encoderBackward';
    return {
      column: direction === 'forward' ? 0 : cells,
      recurrence: {
        direction,
        cells,
        input: layerOf(parameters, `${name}Input`, `${name}Bias`),
        state: layerOf(parameters, `${name}State`),
        gatesAt: reserve(words * 4 * cells),
        cellsAt: reserve(words * cells),
        cellSlopesAt,
      },
    };
  };
  return [part('forward'), part('backward')];
};
