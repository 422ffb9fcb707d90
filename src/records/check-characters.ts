import { jsonPath, type RecordFault } from './record-fault.ts';

/**
 * Texts that hold half of a surrogate pair. JSON can write it (`"\ud83d"`), but it is no character: UTF-8 has no
 * form for it, so neither a revision (RFC 8785, section 3.2.2.2) nor an answer can be made of it.
 */
export const checkCharacters = (record: unknown, sourceText: string): RecordFault[] => [
  ...(!sourceText.isWellFormed()
    ? [{ path: '$.sourceText', reason: 'is of a text that holds half of a character' }]
    : []),
  ...(mayHoldHalf(record) ? placesOfHalves(record, []) : []).map((keys) => ({
    path: jsonPath(keys),
    reason: 'holds half of a character, a lone surrogate such as \\ud83d',
  })),
];

/** JSON writes half of a character as an escape, so most records need not be looked through text by text. */
const mayHoldHalf = (record: unknown): boolean => JSON.stringify(record).includes('\\ud');

type Keys = readonly (string | number)[];

const placesOfHalves = (value: unknown, keys: Keys): readonly Keys[] => {
  if (typeof value === 'string') return value.isWellFormed() ? [] : [keys];
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap((one, index) => placesOfHalves(one, [...keys, index]))
    : Object.entries(value).flatMap(([key, one]) => placesOfHalves(one, [...keys, key]));
};
