/** A link of the file, and what it leads to. */
type Entry = readonly [name: string, path: string, what: string];

const addresses: readonly Entry[] = [
  ['Articles', '/v1/articles', 'all of them, the one added last first; `?q=` finds words'],
  ['The latest article', '/v1/articles/latest', 'its whole record'],
  ['Its source text', '/v1/articles/latest/text', 'plain text; all spans count in it'],
  ['Claims', '/v1/claims', 'of all articles: `?q=`, `speaker`, `type`, `certainty`, `from`, `to`'],
  ['Quotes', '/v1/quotes', 'of all articles: `?q=`, `speaker`, `type`, `from`, `to`'],
  ['Speakers', '/v1/speakers', 'of all articles; `/v1/speakers/{speakerId}` is all that one said'],
];

const sendings: readonly Entry[] = [
  [
    'Verify a quotation',
    '/v1/verifications',
    'POST `{"quotation": "…", "speaker": "…"}`: verbatim, altered, misattributed, not a quotation, or not found',
  ],
  ['Read an article', '/v1/extractions', 'POST its text: its record, stored nowhere'],
  [
    'Model Context Protocol',
    '/mcp',
    'Streamable HTTP, no sessions, no token: tools to search, read, verify and extract, each result with its citation',
  ],
];

const more: readonly Entry[] = [
  ['OpenAPI document', '/openapi.json', 'every address, parameter and field'],
  ['Swagger UI', '/docs', 'the same for people'],
  ['Problems', '/problems', 'what each kind of error means, and what to do'],
];

const list = (base: string, entries: readonly Entry[]): string =>
  entries.map(([name, path, what]) => `- [${name}](${base}${path}): ${what}`).join('\n');

/**
 * What this is, for language models (https://llmstxt.org): what to ask where, and how to cite.
 * @param base what addresses are made with: the public URL, or nothing
 */
export const llmsText = (base: string): string => `# On the Record

> News articles as data that can be cited: who said what, by which words, and where. Every quote and claim has the words themselves, who said them, through whom, and the characters of the source text where they stand.

To cite something, give its words as \`text\` has them, the speaker’s name, the article’s headline, publisher and date as far as they are known, and an address that does not change: \`/v1/articles/{articleId}/revisions/{revision}/claims/{claimId}\`, or \`…/quotes/{quoteId}\`. Spans count Unicode code points of the source text, zero-based, end exclusive. Only quotes of the type \`direct\` and \`mixed\` are somebody’s own words; claims of the type \`indirect\` are the article’s words for them, and \`narration\` is the article’s own voice. Verify a quotation before giving it out as one.

## Ask

${list(base, addresses)}

## Send

${list(base, sendings)}

## Optional

${list(base, more)}
`;
