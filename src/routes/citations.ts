import * as z from 'zod';
import { type Answer, cacheable, prepareAnswer } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { responses } from '../http/responses.ts';
import { chooseForm } from '../http/send-answer.ts';
import { type Citation, citationsOf } from '../representations/citation.ts';
import { citationBibtex } from '../representations/citation-bibtex.ts';
import { CslItems, citationCsl } from '../representations/citation-csl.ts';
import { citationText } from '../representations/citation-text.ts';
import type { ArticleAnswers } from './article-answers.ts';
import { citePart } from './cited-parts.ts';
import { ArticleParams, type RouteContext } from './route-context.ts';

/** How citations are written: by the name in `format`, the media type, and what makes the text. */
const formats = {
  text: {
    mediaType: 'text/plain; charset=utf-8',
    write: (citation: Citation) => `${citationText(citation)}\n`,
  },
  bibtex: { mediaType: 'application/x-bibtex; charset=utf-8', write: citationBibtex },
  'csl-json': {
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    write: (citation: Citation) => JSON.stringify(citationCsl(citation)),
  },
} as const;
type CitationFormat = keyof typeof formats;

const formatNames = ['text', 'bibtex', 'csl-json'] as const satisfies readonly CitationFormat[];

/** The formats by their media types, as `Accept` chooses one. */
const byMediaType: Readonly<Record<string, CitationFormat>> = Object.fromEntries(
  formatNames.map((name) => [formats[name].mediaType, name]),
);
const mediaTypes = Object.keys(byMediaType);

const CitationQuery = z.strictObject({
  format: z
    .enum(formatNames)
    .optional()
    .describe('How the citation is written; without it, as `Accept` says, else as text.'),
});

/** What can be cited, as its route shows it. */
const routes = [
  { operationId: 'citeArticle', what: 'article', path: '', collection: undefined, example: '' },
  {
    operationId: 'citeQuote',
    what: 'quote',
    path: '/quotes/:quoteId',
    collection: 'quotes',
    example: 'q2',
  },
  {
    operationId: 'citeClaim',
    what: 'claim',
    path: '/claims/:claimId',
    collection: 'claims',
    example: 'c7',
  },
] as const;

/** Citations of articles, quotes and claims: as text, BibTeX and CSL-JSON. */
export const citationRoutes = (app: App, { shelf, lane, base }: RouteContext): void => {
  const answerIn = (
    { stored, address, other }: ArticleAnswers,
    format: CitationFormat,
    part: Parameters<typeof citePart>[2],
  ): Answer => {
    const path = part === undefined ? '' : `/${part.collection}/${part.id}`;
    const { mediaType, write } = formats[format];
    return other(`citation ${format} ${path}`, () => {
      const citation = citePart(stored.article, citationsOf(stored, base), part);
      return prepareAnswer({
        body: Buffer.from(write(citation)),
        contentType: mediaType,
        cacheControl: cacheable,
        headers: [['content-location', `${address}${path}/citation?format=${format}`]],
      });
    });
  };

  for (const { operationId, what, path, collection, example } of routes) {
    const parameter = `${what}Id`;
    const part = z
      .string()
      .meta({ example })
      .describe(`The ${what}’s id: ${what[0]}1, ${what[0]}2, …`);
    app.get(
      `/v1/articles/:articleId${path}/citation`,
      {
        schema: {
          operationId,
          tags: ['Citations'],
          summary: `Cite ${what === 'article' ? 'an' : 'a'} ${what}`,
          description: `The ${what} as it is cited: as a line of text, in BibTeX, or in CSL-JSON. Its link leads to the very words: on the publisher’s page where the record knows it, else on the reader page.`,
          params:
            collection === undefined ? ArticleParams : ArticleParams.extend({ [parameter]: part }),
          querystring: CitationQuery,
          response: responses('The citation.', z.string(), {
            mediaType: 'text/plain',
            alsoAs: {
              'application/x-bibtex': z.string(),
              'application/vnd.citationstyles.csl+json': CslItems,
            },
            problems: [
              'invalid-parameters',
              'article-not-found',
              'article-withdrawn',
              'archive-unavailable',
              ...(collection === undefined ? [] : (['part-not-found'] as const)),
            ],
          }),
        },
      },
      async (request, reply) => {
        const params = request.params as Readonly<Record<string, string>>;
        const { value, isCurrent } = await shelf.find(params.articleId ?? '');
        const asked = request.query.format;
        const cited =
          collection === undefined ? undefined : { collection, id: params[parameter] ?? '' };
        const format = asked ?? chooseForm(request, byMediaType);
        const answer = answerIn(value, format, cited);
        lane.send(request, reply, answer, isCurrent, asked === undefined ? mediaTypes : undefined);
      },
    );
  }
};
