/** Languages that are written from right to left, unless a tag names another script. */
const rightToLeft = new Set(
  'ar arc ary arz ckb dv fa glk he lrc mzn nqo ps sd syr ug ur yi'.split(' '),
);

/** Scripts that run from right to left (ISO 15924). */
const rightToLeftScripts = new Set('adlm arab hebr mand nkoo rohg samr syrc thaa'.split(' '));

/**
 * The direction in which a language is written, as HTML’s `dir` has it.
 * @param language BCP 47 language tag
 * @returns undefined from left to right, as pages are
 */
export const directionOf = (language: string): 'rtl' | undefined => {
  const [primary = '', ...others] = language.toLowerCase().split('-');
  const script = others.find((one) => /^[a-z]{4}$/.test(one));
  const isRightToLeft =
    script === undefined ? rightToLeft.has(primary) : rightToLeftScripts.has(script);
  return isRightToLeft ? 'rtl' : undefined;
};

/** Letters that run from right to left. */
const runsRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Words among others, so that neither turn the others round (Unicode Standard Annex 9, section 2.7). */
export const isolated = (words: string): string =>
  runsRightToLeft.test(words) ? `\u2068${words}\u2069` : words;
