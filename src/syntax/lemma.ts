/** Verb forms that no rule leads back to the base form. */
const irregular = new Map(
  `is be|are be|was be|were be|been be|being be|am be|'s be|'re be|'m be|has have|had have|'ve have|does do|did do|done do|said say|says say|told tell|thought think|knew know|known know|wrote write|written write|spoke speak|spoken speak|went go|gone go|goes go|came come|saw see|seen see|heard hear|felt feel|found find|held hold|kept keep|left leave|made make|meant mean|met meet|put put|read read|ran run|sought seek|sent send|set set|shown show|shot shoot|sang sing|stood stand|swore swear|sworn swear|took take|taken take|taught teach|thrown throw|threw throw|understood understand|undertook undertake|won win|gave give|given give|got get|gotten get|began begin|begun begin|believed believe|bet bet|broke break|broken break|brought bring|built build|bought buy|caught catch|chose choose|chosen choose|drew draw|drawn draw|drove drive|fell fall|fought fight|forgot forget|foresaw foresee|grew grow|hit hit|hurt hurt|laid lay|led lead|lent lend|let let|lost lose|paid pay|quit quit|rose rise|risen rise|sold sell|shared share|spent spend|struck strike|swung swing|tweeted tweet|upheld uphold|withdrew withdraw|worn wear|woke wake|'ll will|wo will|ca can|'d would|n't not|lies lie|lying lie|lied lie|dying die|tying tie|denied deny|denies deny|replied reply|replies reply|tried try|tries try|implied imply|testified testify|testifies testify|warned warn`
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

const vowels = /[aeiou]/;
/** Before “ed” and “ing” these letters are doubled in short verbs, and the base form has one. */
const doubled = /([bdgmnprt])\1$/;
/** Stems that end so have lost an “e”: “argu”, “not”, “declar”. */
const lostE =
  /(?:[aeiou](?:[cgsvz]|[^aeiou]r)|[^aeiou]l|u|at|is|iz|ut|[^aeio][aeiou]r|cr|[bd]g|nc|rg|ng[e]?|ot|id|ik|ak|ok|im|am|in[ei]?|os|us|uc)$/;
const keepsStem =
  /(?:mention|question|explain|maintain|contain|remain|claim|reveal|report|warn|insist|answer|consider|wonder|remember|offer|order|lower|deliver|enter|counter|utter|visit|limit|admit|permit|commit|credit|edit|exit|quot)$/;

/**
 * The base form of a word, in lower case: exact for verbs that report, good enough elsewhere.
 * @param lower the word in lower case, with straight apostrophes
 * @param tag its part of speech (Penn Treebank)
 */
export const lemmaOf = (lower: string, tag: string): string => {
  const known = tag.startsWith('V') || lower.startsWith("'") ? irregular.get(lower) : undefined;
  if (known !== undefined) return known;
  if (tag === 'NNS' || tag === 'VBZ') return withoutS(lower);
  if (tag === 'VBD' || tag === 'VBN')
    return lower.endsWith('ed') ? restored(lower.slice(0, -2)) : lower;
  if (tag === 'VBG') return lower.endsWith('ing') ? restored(lower.slice(0, -3)) : lower;
  return lower;
};

const withoutS = (word: string): string => {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
};

const restored = (stem: string): string => {
  if (stem.length < 3 || !vowels.test(stem)) return `${stem}e`;
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (keepsStem.test(stem)) return stem.endsWith('quot') ? 'quote' : stem;
  if (doubled.test(stem)) return stem.slice(0, -1);
  return lostE.test(stem) ? `${stem}e` : stem;
};
