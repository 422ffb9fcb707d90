import { type Command, everywhere, type Flag } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/** The flag that says what documents are written in. */
const formatOf = (does: string): Flag => ({
  value: 'FORMAT',
  does,
  choices: ['text', 'markdown', 'html'],
});

/** An archive that changes are made to, or that is given out whole: one has to be named. */
const keptArchive: Flag = {
  value: 'FILE',
  does: 'the archive’s file (default: DATABASE_URL or ARCHIVE_FILE)',
};

/** An archive that is only read. */
const anyArchive: Flag = {
  value: 'FILE',
  does: 'the archive’s file (default: DATABASE_URL or ARCHIVE_FILE, else the data folder)',
};

const progress = 'tell how far it is, also where standard error is no terminal';

/** Every command. The code of one is loaded when it is run. */
export const commands: readonly Command[] = [
  {
    name: 'serve',
    parameters: '',
    does: 'Serve the articles over HTTP. Settings come from the environment (see README).',
    flags: {},
    mostWords: 0,
    run: async () => (await import('./serve.ts')).serve(),
  },
  {
    name: 'check',
    parameters: '[FOLDER]',
    does: 'Check an article folder, or every one below FOLDER (default: the data folder’s articles).',
    flags: { fix: 'mend records in which only offsets are wrong' },
    mostWords: 1,
    run: async ({ words, flags }) =>
      (await import('./check.ts')).check(words[0], { fix: flags.has('fix') }),
  },
  {
    name: 'extract',
    parameters: 'FILE…|-',
    does: 'Read articles from files, from all files of folders, or from standard input (-), and write their records.',
    flags: {
      format: formatOf('text, markdown or html (default: by the file’s name)'),
      charset: { value: 'NAME', does: 'the files’ charset (default: utf-8)' },
      explain: 'say of each claim why it is there',
      into: { value: 'FOLDER', does: 'write article folders there, not to standard output' },
      id: { value: 'ID', does: 'the id of the one article (default: made of its headline)' },
      force: 'replace article folders that are there already',
      progress,
    },
    leastWords: 1,
    mostWords: Number.POSITIVE_INFINITY,
    run: async ({ words, flags, values }) =>
      (await import('./extract.ts')).extract(words, {
        ...values,
        explain: flags.has('explain'),
        force: flags.has('force'),
        progress: flags.has('progress'),
      }),
  },
  {
    name: 'import',
    parameters: 'FOLDER|FILE…|-',
    does: 'Add articles to an archive: article folders, JSON Lines of records (.jsonl, .ndjson), texts (.txt, .md, .html), or standard input (-).',
    flags: {
      archive: keptArchive,
      replace: 'replace articles that are there at another revision',
      refused: { value: 'FILE', does: 'write what is refused there too, as JSON Lines' },
      format: formatOf('all are texts: text, markdown or html'),
      charset: { value: 'NAME', does: 'the texts’ charset (default: utf-8)' },
      progress,
    },
    leastWords: 1,
    mostWords: Number.POSITIVE_INFINITY,
    run: async ({ words, flags, values }) =>
      (await import('./import.ts')).importArticles(words, {
        ...values,
        replace: flags.has('replace'),
        progress: flags.has('progress'),
      }),
  },
  {
    name: 'export',
    parameters: '[ID…]',
    does: 'Print the articles of an archive, or those with these ids, as JSON Lines that can be imported; the one added first first.',
    flags: {
      archive: keptArchive,
      history: 'every record that the articles have had, with its time',
      into: { value: 'FOLDER', does: 'write article folders there, not to standard output' },
      force: 'replace article folders that are there already',
      progress,
    },
    mostWords: Number.POSITIVE_INFINITY,
    run: async ({ words, flags, values }) =>
      (await import('./export.ts')).exportArticles(words, {
        ...values,
        history: flags.has('history'),
        force: flags.has('force'),
        progress: flags.has('progress'),
      }),
  },
  {
    name: 'verify',
    parameters: 'QUOTATION…|-',
    does: 'Compare quotations with what is on record; - reads them from standard input, one a line. With --file, compare every quotation of drafts.',
    flags: {
      file: {
        value: 'FILE',
        does: 'check every quotation of a draft; the words are drafts, too; - is standard input',
        isList: true,
      },
      archive: anyArchive,
      speaker: { value: 'NAME', does: 'who is said to have said it; drafts say it themselves' },
      article: { value: 'ID', does: 'the article to look in (default: all)' },
      format: formatOf('of drafts: text, markdown or html (default: by the file’s name)'),
      charset: { value: 'NAME', does: 'of drafts (default: utf-8)' },
      strict: 'of drafts: fail for what is not found, or no quotation, too',
      json: 'print what the API answers, an object a line; of drafts, with file, line and column',
      github: 'of drafts: print what GitHub Actions shows beside the lines',
    },
    leastWords: 1,
    mostWords: Number.POSITIVE_INFINITY,
    run: async ({ words, flags, values, lists: { file = [] } }) => {
      const wants = { strict: flags.has('strict'), github: flags.has('github') };
      const json = flags.has('json');
      return flags.has('file')
        ? (await import('./verify-drafts.ts')).verifyDrafts([...file, ...words], {
            ...values,
            ...wants,
            json,
          })
        : (await import('./verify.ts')).verify(words, { ...values, ...wants, json });
    },
  },
  {
    name: 'show',
    parameters: 'ID|latest',
    does: 'Print an article with its quotes and claims marked, then its claims, with who said each and how.',
    flags: {
      archive: anyArchive,
      revision: { value: 'REVISION', does: 'the article as it was; some first digits are enough' },
      json: 'print the record',
    },
    leastWords: 1,
    mostWords: 1,
    run: async ({ words: [id = ''], flags, values }) =>
      (await import('./show.ts')).show(id, { ...values, json: flags.has('json') }),
  },
  {
    name: 'completion',
    parameters: 'bash|zsh|fish',
    does: 'Print what has a shell complete commands and options: eval it, or see docs/terminal.md.',
    flags: {},
    leastWords: 1,
    mostWords: 1,
    run: async ({ words: [shell = ''] }) => {
      console.log((await import('./completion.ts')).completion(shell, commands, everywhere));
      return exitCodes.ok;
    },
  },
  {
    name: 'mcp',
    parameters: '',
    does: 'Serve agents over standard input and output, by the Model Context Protocol.',
    flags: {
      archive: anyArchive,
    },
    mostWords: 0,
    run: async ({ values }) => (await import('./mcp.ts')).mcp(values),
  },
];
