/** What a character is to the words of a quotation. */
export const Character = {
  Unknown: 0,
  Separator: 1,
  Letter: 2,
  Digit: 3,
  /** A word by itself: “£”, “%”, “&”, an emoji. */
  Symbol: 4,
  Apostrophe: 5,
  /** Soft hyphens and what has no width. */
  Invisible: 6,
  Question: 7,
} as const;
export type Character = (typeof Character)[keyof typeof Character];

/** In this order; the first that fits. */
const classes: readonly (readonly [RegExp, Character])[] = [
  [/[?？؟‽]/, Character.Question],
  [/['’‘ʼ′`´]/, Character.Apostrophe],
  [/[\p{Cf}\p{VS}]/u, Character.Invisible],
  [/\p{Nd}/u, Character.Digit],
  [/[\p{L}\p{M}\p{N}]/u, Character.Letter],
  [/[\p{Sc}\p{Sm}\p{So}%‰&@#]/u, Character.Symbol],
];

const classify = (character: string): Character =>
  classes.find(([pattern]) => pattern.test(character))?.[1] ?? Character.Separator;

const units = 0x10000;
/** The classes met so far: asking Unicode’s tables takes longer than the rest of the scan. */
const known = new Uint8Array(units);

/** The class of a UTF-16 unit; half a pair is a separator. */
export const classOfUnit = (unit: number): Character => {
  const found = known[unit] as Character;
  if (found !== Character.Unknown) return found;
  const kind = classify(String.fromCharCode(unit));
  known[unit] = kind;
  return kind;
};

type Classified = { readonly kind: Character; readonly width: 1 | 2 };

const single = Array.from(
  { length: Character.Question + 1 },
  (_, kind): Classified => ({ kind: kind as Character, width: 1 }),
);

/** The class of the character at a position, and how many units it takes. */
export const classOf = (text: string, at: number): Classified => {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return single[classOfUnit(unit)] as Classified;
  const point = text.codePointAt(at) ?? unit;
  if (point < units) return single[Character.Separator] as Classified;
  return { kind: classify(String.fromCodePoint(point)), width: 2 };
};
