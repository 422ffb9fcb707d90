import type { NetworkSizes } from '../attribution/network-input.ts';
import { type CueParts, layOutCueParts } from './network-cue-parts.ts';
import {
  type CueView,
  type Encoded,
  findChances,
  learnFromCues,
  lookFromCues,
  type PlacedCue,
} from './network-cue-view.ts';
import { applyMask, cutSlopes, type LockedMask, lockedMask } from './network-dropout.ts';
import { type CueExample, type Example, shiftCue } from './network-examples.ts';
import { fromColumn, type NetworkMachine } from './network-kernels.ts';
import { leadBack, learnLayer, readLayer } from './network-layers.ts';
import { fieldOf, type LearntField, learnPackedField } from './network-packed-field.ts';
import { type Packing, packSequences } from './network-packing.ts';
import type { Parameters } from './network-parameters.ts';
import type { PassOptions, Room } from './network-pass-options.ts';
import { learnSequences, readSequences } from './network-recurrence.ts';
import type { Random } from './random.ts';

/** Reads each paragraph of a batch from each of its cues; adds to the gradients, and to the slopes of `hidden`. */
export type CuePass = (
  batch: readonly Example[],
  packing: Packing,
  encoded: Encoded,
  random: Random,
) => number;

export const createCuePass = (
  machine: NetworkMachine,
  parameters: Parameters,
  sizes: NetworkSizes,
  room: Room,
  options: PassOptions,
): CuePass => {
  const parts = layOutCueParts(machine, parameters, sizes, room);
  const { areas } = parts;
  const field = fieldOf(machine, parameters, 'cue', sizes.labels);
  const { floats } = machine;
  return (batch, packing, encoded, random) => {
    const shift = (example: Example, cue: CueExample): CueExample =>
      random() < options.shiftChance ? shiftCue(example, cue, random) : cue;
    const cues = batch.flatMap((example, sequence) =>
      example.cues.map((cue) => ({ ...shift(example, cue), sequence })),
    );
    if (cues.length === 0) return 0;
    findChances(floats, packing.rows, sizes.labels, encoded.scores, areas.chances);
    readLayer(machine, parts.cueToken, packing.rows, encoded.hidden, areas.tokens);
    readLayer(machine, parts.cueRoles, packing.rows, areas.chances, areas.tokens, 'add');
    floats.fill(0, areas.tokenSlopes.at, areas.tokenSlopes.at + packing.rows * sizes.middle);
    let loss = 0;
    for (const some of inParts(cues, room.cueWords)) {
      const seen = packSequences(some.map(({ labels }) => labels.length));
      const view = { packing, seen, encoded, sizes };
      const masks = drawMasks(some.length, sizes, options, random);
      lookFromCues(machine, parts, some, view);
      readFromCues(machine, parts, view, masks);
      loss += learnScores(machine, parts, field, some, seen, 1 / options.perBatch);
      learnReading(machine, parts, view, masks, options.dropouts.reading);
      learnFromCues(machine, parts, some, view);
    }
    learnLayer(machine, parts.cueToken, packing.rows, encoded.hidden, areas.tokenSlopes);
    learnLayer(machine, parts.cueRoles, packing.rows, areas.chances, areas.tokenSlopes);
    leadBack(machine, parts.cueToken, packing.rows, areas.tokenSlopes, encoded.hiddenSlopes, 'add');
    return loss;
  };
};

/** Cuts the cues into runs whose paragraphs have at most `most` words together; at least one cue a run. */
const inParts = (cues: readonly PlacedCue[], most: number): PlacedCue[][] => {
  const parts: PlacedCue[][] = [];
  let words = most;
  for (const cue of cues) {
    words += cue.labels.length;
    if (words > most) {
      parts.push([]);
      words = cue.labels.length;
    }
    parts.at(-1)?.push(cue);
  }
  return parts;
};

/** What is left out of what is read (cues × middle), and of the output of the reading. */
type Masks = { readonly read: LockedMask; readonly states: LockedMask };

const drawMasks = (
  cues: number,
  { middle, reading }: NetworkSizes,
  { dropouts }: PassOptions,
  random: Random,
): Masks => ({
  read: lockedMask(cues, middle, dropouts.reading, random),
  states: lockedMask(cues, 2 * reading, dropouts.hidden, random),
});

/** From what is read to the scores of the labels: both directions of the reading, joined with what they read. */
const readFromCues = (
  machine: NetworkMachine,
  { areas, out, reading }: CueParts,
  { seen, sizes }: CueView,
  masks: Masks,
): void => {
  const { joined, states } = areas;
  applyMask(machine.floats, masks.read, seen, joined, joined);
  reading.forEach((recurrence, part) => {
    readSequences(machine, recurrence, seen, joined, fromColumn(states, part * sizes.reading));
  });
  applyMask(machine.floats, masks.states, seen, states, fromColumn(joined, sizes.middle));
  readLayer(machine, out, seen.rows, joined, areas.scores);
};

/** The loss; leaves the slopes of the scores, and of what they come from. */
const learnScores = (
  machine: NetworkMachine,
  { areas, out }: CueParts,
  field: LearntField,
  cues: readonly PlacedCue[],
  seen: Packing,
  share: number,
): number => {
  const examples = cues.map(({ labels }) => ({ gold: labels, counts: 1 }));
  const rows = { scores: areas.scores, slopes: areas.scoreSlopes, share };
  const loss = learnPackedField(machine, field, seen, examples, rows);
  learnLayer(machine, out, seen.rows, areas.joined, areas.scoreSlopes);
  leadBack(machine, out, seen.rows, areas.scoreSlopes, areas.joinedSlopes, 'replace');
  return loss;
};

/** The way back through `readFromCues`, from its output to what is read. */
const learnReading = (
  machine: NetworkMachine,
  { areas, reading }: CueParts,
  { seen, sizes }: CueView,
  masks: Masks,
  dropout: number,
): void => {
  const { joined, joinedSlopes, states } = areas;
  const stateSlopes = fromColumn(joinedSlopes, sizes.middle);
  applyMask(machine.floats, masks.states, seen, stateSlopes, stateSlopes);
  reading.forEach((recurrence, part) => {
    const column = part * sizes.reading;
    const kept = {
      input: joined,
      outputs: fromColumn(states, column),
      slopes: fromColumn(stateSlopes, column),
    };
    learnSequences(machine, recurrence, seen, kept, joinedSlopes, 'add');
  });
  cutSlopes(machine.floats, [seen.rows, sizes.middle], joined, joinedSlopes, dropout);
};
