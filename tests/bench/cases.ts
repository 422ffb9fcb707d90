/** What a request asks for besides the address: the plain answer, a 304, or the gzip coding. */
type Ask = 'plain' | 'not-modified' | 'gzip';

/** One kind of request, put to the contestants in turn. */
export type Case = {
  readonly id: string;
  readonly title: string;
  readonly method: 'GET' | 'HEAD';
  readonly path: string;
  readonly ask: Ask;
  /** A file of addresses, one a line, that are asked for in turn instead of `path`, which is one of them. */
  readonly paths?: string;
  /** Least share of the raw server’s requests a second that is to be reached; none where it is only compared. */
  readonly least?: number;
  /** Whether the frameworks take part too, not only the servers of ready answers. */
  readonly frameworks: boolean;
  /** Whether an earlier build of the program takes part too, where one is given. */
  readonly isEarlier?: boolean;
};

const plain = { method: 'GET', ask: 'plain', least: 0.9, frameworks: false } as const;

/** Three sizes of body first: about 100 B, 3 KB and 25 KB. */
export const cases: readonly Case[] = [
  {
    ...plain,
    id: 'headline',
    title: 'Headline',
    path: '/v1/articles/latest/headline',
    frameworks: true,
  },
  {
    ...plain,
    id: 'paragraphs',
    title: 'Paragraphs',
    path: '/v1/articles/latest/paragraphs',
    frameworks: true,
  },
  { ...plain, id: 'article', title: 'Article', path: '/v1/articles/latest', frameworks: true },
  { ...plain, id: 'page', title: 'Reader page', path: '/articles/latest' },
  { ...plain, id: 'page-gzip', title: 'Reader page, gzip', path: '/articles/latest', ask: 'gzip' },
  { ...plain, id: 'list', title: 'List of articles', path: '/v1/articles' },
  {
    ...plain,
    id: 'not-modified',
    title: 'Article, 304',
    path: '/v1/articles/latest',
    ask: 'not-modified',
    least: 0.95,
  },
  { ...plain, id: 'head', title: 'Article, HEAD', path: '/v1/articles/latest', method: 'HEAD' },
  { ...plain, id: 'gzip', title: 'Article, gzip', path: '/v1/articles/latest', ask: 'gzip' },
];

/** How many times a framework’s requests a second are to be reached. */
export const leastOverFrameworks = 7;

/** Least share of an earlier build’s requests a second that is to be reached. */
export const leastOverEarlier = 0.95;

/** Most times the raw server’s time from start to first answer. */
export const mostStart = 3;

/** Most times the raw server’s memory when idle. */
export const mostMemory = 1.7;

/** Asked for when a process starts. */
export const firstPath = '/v1/articles/latest/headline';
