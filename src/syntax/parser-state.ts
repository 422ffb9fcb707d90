/**
 * A parse under way, by the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta,
 * ACL 2011) with the root behind the last word (Ballesteros and Nivre, Computational Linguistics 2013).
 * Words count from 0; the root is word `length`; −1 stands for none.
 */
export type ParserState = {
  readonly length: number;
  readonly stack: Int32Array;
  depth: number;
  /** The first word not yet on the stack. */
  next: number;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  /** Of each word: its outermost and second outermost dependents on either side, and how many there are. */
  readonly leftmost: Int32Array;
  readonly secondLeft: Int32Array;
  readonly rightmost: Int32Array;
  readonly secondRight: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
};

export const none = -1;
export const shift = 0;
/** The top of the stack depends on the next word. */
export const left = 1;
/** The top of the stack depends on the word below it. */
export const right = 2;

export const startParse = (length: number): ParserState => {
  const blank = () => new Int32Array(length + 1).fill(none);
  return {
    length,
    stack: blank(),
    depth: 0,
    next: 0,
    heads: blank(),
    relations: blank(),
    leftmost: blank(),
    secondLeft: blank(),
    rightmost: blank(),
    secondRight: blank(),
    leftCount: new Int32Array(length + 1),
    rightCount: new Int32Array(length + 1),
  };
};

/** The word `below` places under the top of the stack. */
export const stacked = (state: ParserState, below: number): number =>
  state.depth > below ? (state.stack[state.depth - 1 - below] as number) : none;

/** The word `ahead` places after the next; the root counts as the last. */
export const ahead = (state: ParserState, by: number): number =>
  state.next + by <= state.length ? state.next + by : none;

export const isDone = (state: ParserState): boolean =>
  state.next === state.length && state.depth === 0;

export const isAllowed = (state: ParserState, move: number): boolean => {
  if (move === shift) return state.next < state.length;
  if (move === left) return state.depth > 0;
  return state.depth > 1;
};

/** The head and the dependent that a move to the left or right joins. */
export const headOf = (state: ParserState, move: number): number =>
  move === left ? state.next : stacked(state, 1);

export const apply = (state: ParserState, move: number, relation: number): void => {
  if (move === shift) {
    state.stack[state.depth] = state.next;
    state.depth += 1;
    state.next += 1;
    return;
  }
  const head = headOf(state, move);
  const dependent = stacked(state, 0);
  state.heads[dependent] = head;
  state.relations[dependent] = relation;
  if (move === left) {
    state.secondLeft[head] = state.leftmost[head] as number;
    state.leftmost[head] = dependent;
    state.leftCount[head] = (state.leftCount[head] as number) + 1;
  } else {
    state.secondRight[head] = state.rightmost[head] as number;
    state.rightmost[head] = dependent;
    state.rightCount[head] = (state.rightCount[head] as number) + 1;
  }
  state.depth -= 1;
};
