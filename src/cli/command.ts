import type { ExitCode } from './exit-codes.ts';

/** What the command line gave a command. */
export type Given = {
  readonly words: readonly string[];
  /** The flags that were given, those with a value included. */
  readonly flags: ReadonlySet<string>;
  readonly values: Readonly<Record<string, string>>;
  /** The values of flags that may be given several times. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
};

/** A flag: what it does, and what its value is called where it has one. */
export type Flag =
  | string
  | {
      readonly value: string;
      readonly does: string;
      /** All that the value may be, where it is one of a few. */
      readonly choices?: readonly string[];
      /** Whether it may be given several times, and then stands in for the command’s words. */
      readonly isList?: true;
    };
export type Flags = Readonly<Record<string, Flag>>;

/** A command, as the command line knows it before its code is loaded. */
export type Command = {
  readonly name: string;
  readonly parameters: string;
  readonly does: string;
  readonly flags: Flags;
  readonly leastWords?: number;
  readonly mostWords: number;
  readonly run: (given: Given) => Promise<ExitCode | undefined>;
};

/** The flags that every command takes, and the program by itself. */
export const everywhere = { help: 'show this help (-h, too)', version: 'show the version' };
