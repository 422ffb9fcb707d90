/** The chances of leaving out: words, their numbers, outputs of the encoder and of the reading, and of the layers between. */
export type Dropouts = {
  readonly word: number;
  readonly input: number;
  readonly hidden: number;
  readonly middle: number;
  readonly reading: number;
};

export type PassOptions = {
  readonly dropouts: Dropouts;
  /** What the loss of a paragraph without cues counts; of others one. */
  readonly weightOfEmpty: number;
  /** What gradients are divided by: about how many paragraphs a batch has. */
  readonly perBatch: number;
  /** The chance that a cue is shifted. */
  readonly shiftChance: number;
};

/** The most words that a batch has, and the words of its paragraphs once for each cue, of as many cues as are read at once. */
export type Room = { readonly words: number; readonly cueWords: number };
