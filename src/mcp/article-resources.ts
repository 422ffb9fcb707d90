import type { McpServer } from '@modelcontextprotocol/server';
import { DomainError } from '../errors.ts';
import type { StoredArticle } from '../records/article.ts';
import { findArticle } from './kept-articles.ts';
import { ResourceNotFoundError, ResourceTemplate } from './protocol-library.ts';
import type { Surroundings } from './tool.ts';
import { describeFault, type ToolFault, unforeseen } from './tool-faults.ts';

/** How many articles are listed, the newest first. */
const mostListed = 50;
/** The largest resource, in bytes: what is larger is read in pieces. */
const largest = 1_048_576;

type ArticleResource = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly mimeType: string;
  /** What the address ends with, behind the article’s id. */
  readonly end: string;
  readonly textOf: (stored: StoredArticle) => string;
};

const resources: readonly ArticleResource[] = [
  {
    name: 'article',
    title: 'Article',
    description: 'The whole record of an article.',
    mimeType: 'application/json',
    end: '',
    textOf: ({ article }) => JSON.stringify(article),
  },
  {
    name: 'article-text',
    title: 'Source text',
    description: 'The source text of an article, which all spans count in.',
    mimeType: 'text/plain',
    end: '/text',
    textOf: ({ sourceText }) => sourceText,
  },
];

const addressOf = (articleId: string, end: string): string =>
  `on-the-record://articles/${articleId}${end}`;

/** Adds articles as resources: their records, which are listed, and their texts. */
export const addArticleResources = (
  server: McpServer,
  { context: { archive }, log }: Surroundings,
): void => {
  const answer = async <Answer>(uri: string, make: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await make();
    } catch (error) {
      if (error instanceof DomainError) throw refusal(uri, describeFault(error));
      if (error instanceof ResourceNotFoundError) throw error;
      log.error({ err: error, resource: uri }, 'unforeseen error');
      throw new Error(unforeseen.text);
    }
  };
  const list = () =>
    answer('on-the-record://articles', async () => {
      const { items } = await archive.list({ limit: mostListed });
      const listed = items.map(({ id, headline = id }) => ({
        uri: addressOf(id, ''),
        name: id,
        title: headline,
      }));
      return { resources: listed };
    });
  for (const { name, end, textOf, ...about } of resources) {
    const template = new ResourceTemplate(addressOf('{articleId}', end), {
      list: end === '' ? list : undefined,
    });
    server.registerResource(name, template, about, ({ href: uri }, { articleId }) =>
      answer(uri, async () => {
        const text = textOf(await findArticle(archive, String(articleId)));
        if (Buffer.byteLength(text) > largest) throw new ResourceNotFoundError(uri, tooLarge);
        return { contents: [{ uri, mimeType: about.mimeType, text }] };
      }),
    );
  }
};

const tooLarge = `This is larger than the ${largest} bytes that a resource may have: read_article reads the article in pieces.`;

const refusal = (uri: string, { code, text }: ToolFault): Error =>
  code === 'archive-unavailable' ? new Error(text) : new ResourceNotFoundError(uri, text);
