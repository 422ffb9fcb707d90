/** A text that a careless program would take for a part of a statement, or of a pattern. */
export type HostileText = { readonly name: string; readonly text: string };

const named = (entries: Readonly<Record<string, string>>): readonly HostileText[] =>
  Object.entries(entries).map(([name, text]) => ({ name, text }));

/** Texts with words in them, which a search has to take for words. */
export const hostileWords: readonly HostileText[] = named({
  'a condition that always holds': "quay' OR '1'='1",
  'a condition in double quotation marks': 'quay" OR "1"="1',
  'a condition on a number': '1 OR 1=1',
  'a statement behind a quotation mark': "quay'; DROP TABLE articles; --",
  'a statement behind a bracket': "quay'); DELETE FROM records; --",
  'a statement behind a number': '1; DROP TABLE history',
  'a statement in a dollar quotation': "$$quay$$; UPDATE articles SET revision = 'none'",
  'another query’s rows': "quay' UNION SELECT revision, text FROM records; --",
  'a wait': "quay'; SELECT pg_sleep(9); --",
  'a comment to the end': "quay' --",
  'a comment within': 'quay/**/OR/**/lantern',
  'an open comment': 'quay /* lantern',
  'a backslash before a quotation mark': "quay\\' OR 1=1",
  'an escape string': "E'quay\\x27",
  'a parameter': 'quay $1 ?1 :name @name',
  'FTS5: near': 'NEAR(quay lantern, 5)',
  'FTS5: a column': 'facets : quay',
  'FTS5: another column': '-words : lantern',
  'FTS5: columns': '{words facets} : quay',
  'FTS5: a prefix': 'quay * lan*',
  'FTS5: the beginning': '^quay',
  'FTS5: operators': 'quay AND lantern OR NOT harp',
  'FTS5: a sequence': 'quay + lantern',
  'FTS5: an open quotation': 'quay "lantern',
  'FTS5: an open bracket': '(quay',
  'FTS5: a closed bracket': 'quay) lantern',
  'FTS5: a command': "optimize 'rebuild' delete-all",
  'tsquery: operators': 'quay & lantern | !harp',
  'tsquery: a sequence': 'quay <-> lantern <2> harp',
  'tsquery: a prefix': 'lan:* quay:AB',
  'tsquery: quotation marks': "'quay' & 'lantern''",
  'tsquery: a negation': '!!quay',
  'tsquery: an open bracket': '((quay | lantern',
  'LIKE: any text': '%quay%',
  'LIKE: any letter': 'qu_y',
  'an escape sign and any text': 'quay\\% lantern\\_',
  backslashes: '\\quay\\\\',
  'a template': '{{quay}} #{lantern} <%= harp %>',
  JSON: '{"$ne": "quay"}',
  'the word for nothing': 'null',
  'full-width quotation marks': 'quay＇ OR ＇1＇＝＇1',
  'a modifier letter for an apostrophe': 'quayʼ OR lantern',
});

/** Texts of which nothing can be found. */
const hostileSigns: readonly HostileText[] = named({
  'an apostrophe': "'",
  'a quotation mark': '"',
  'two quotation marks': '""',
  'a semicolon': ';',
  'a backslash': '\\',
  'any text': '%',
  'an asterisk': '*:',
  'operators alone': '& | ! <->',
  'a minus': '-',
  'a NUL': '\0',
  'a NUL within': 'quay\0lantern',
  'control characters': '\u0001\u001a\u0008',
  'a byte order mark': '\ufeffquay',
  'no character': '\uffff\ufdd0',
  'a character of four bytes': '🜁quay',
  'the override of a direction': '\u202equay',
  'a quotation mark and a NUL': "'\0; DROP TABLE articles",
  'the name of a prototype': '__proto__',
  'a number beyond 64 bits': '9'.repeat(30),
  'a number below 64 bits': `-${'9'.repeat(30)}`,
  'a long text': "'quay ".repeat(90),
  'a very long text': `'${'x'.repeat(3500)}`,
  nothing: '',
});

/** Half of a character each: JSON can write them, UTF-8 cannot. */
export const loneSurrogates: readonly HostileText[] = named({
  'a high surrogate': '\ud83d quay',
  'a low surrogate': 'quay \udf01',
  'surrogates in the wrong order': '\udf01\ud83d',
});

export const hostileTexts: readonly HostileText[] = [...hostileWords, ...hostileSigns];

/** Words that only a store’s own message has, and none of the texts here. */
export const wordsOfStores =
  /sqlite|libsql|fts5|postgres|pg_catalog|tsquery|syntax error|unterminated|no such (?:table|column)|relation "|near "|malformed match|byte sequence|out of range|unrecognized token|\((?:22P02|22021|42601)\)/i;
