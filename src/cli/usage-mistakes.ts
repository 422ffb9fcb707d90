import { usageError } from '../errors.ts';
import { charsets, encodingOf } from '../extract/decode-article.ts';
import { formats, standardInput } from './article-sources.ts';

/** A way in which a command line can be wrong, and what to say of it. */
type Mistake = readonly [isMade: boolean, message: string];

/** What the options that say how texts are read can have wrong. */
export const sourceMistakes = (
  format: string | undefined,
  charset: string | undefined,
): readonly Mistake[] => [
  [
    format !== undefined && !Object.hasOwn(formats, format),
    `--format must be one of ${Object.keys(formats).join(', ')}`,
  ],
  [
    charset !== undefined && encodingOf(charset) === undefined,
    `--charset must be one of ${charsets}`,
  ],
];

/** @param words files, folders, or `-` */
export const inputMistake = (words: readonly string[]): Mistake => [
  words.filter((word) => word === standardInput).length > 1,
  'standard input can be read once only',
];

/** @throws DomainError `usage` for the first mistake that is made */
export const refuseMistakes = (command: string, mistakes: readonly Mistake[]): void => {
  const made = mistakes.find(([isMade]) => isMade);
  if (made !== undefined) throw usageError(`${made[1]}; see on-the-record ${command} --help`);
};
