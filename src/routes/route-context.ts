import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { Archive } from '../archive/archive.ts';
import type { CheckingPool } from '../checking/checking-task.ts';
import type { Config } from '../config.ts';
import type { ExtractionPool } from '../extraction/extraction-task.ts';
import type { ReadyLane } from '../http/ready-lane.ts';
import type { AnswerShelf } from './answer-shelf.ts';

/** What routes are made with. */
export type RouteContext = {
  readonly config: Config;
  /** What addresses in answers begin with: the public URL, or nothing. */
  readonly base: string;
  readonly archive: Archive;
  readonly shelf: AnswerShelf;
  /** Checks records. */
  readonly checking: CheckingPool;
  /** Reads articles. */
  readonly extraction: ExtractionPool;
  /** Sends an answer that is kept. */
  readonly lane: ReadyLane;
  /** Whether the server has been told to stop. */
  readonly isClosing: () => boolean;
};

/** The path parameters of everything below an article. */
export const ArticleParams = z.object({
  articleId: z
    .string()
    .meta({ example: 'latest' })
    .describe('The article’s id, or `latest` for the article added last.'),
});

/** The query of pages: their addresses are passed on, and gain parameters on the way that mean nothing here. */
export const AnyQuery = z.looseObject({});
/** The path parameters of everything below a revision. */
export const RevisionParams = ArticleParams.extend({
  revision: z
    .string()
    .describe('A revision, as the article’s record or its list of revisions gives it.'),
});

/** Whether a request has no query, so that its answer is ready. */
export const isPlain = ({ raw }: FastifyRequest): boolean => !raw.url?.includes('?');
