import * as z from 'zod';
import { type Answer, cacheable, prepareAnswer } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { chooserAmong } from '../http/negotiation.ts';
import { responses } from '../http/responses.ts';
import { noneAcceptable, sendAnswer } from '../http/send-answer.ts';
import { type Citation, citationsOf } from '../representations/citation.ts';
import { citationBibtex } from '../representations/citation-bibtex.ts';
import { CslItems, citationCsl } from '../representations/citation-csl.ts';
import { citationText } from '../representations/citation-text.ts';
import type { Alternative } from '../representations/problem.ts';
import type { ArticleAnswers } from './article-answers.ts';
import { type CitedPart, citePart } from './cited-parts.ts';
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

const [usual] = formatNames;
const chooseType = chooserAmong([
  formats.text.mediaType,
  formats.bibtex.mediaType,
  formats['csl-json'].mediaType,
]);

/** The format that a request takes best by its `Accept`. */
const chooseFormat = (accept: string | undefined): CitationFormat | undefined => {
  const chosen = chooseType(accept);
  return formatNames.find((name) => formats[name].mediaType === chosen);
};

const takesUsual = (accept: string | undefined): boolean => chooseFormat(accept) === usual;

const formsAt = (address: string): readonly Alternative[] =>
  formatNames.map((name) => ({
    mediaType: formats[name].mediaType.replace(/;.*/, ''),
    address: `${address}/citation?format=${name}`,
  }));

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

/** The path of a part below its article. */
const pathOf = (part: CitedPart | undefined): string =>
  part === undefined ? '' : `/${part.collection}/${part.id}`;

/** Citations of articles, quotes and claims: as text, BibTeX and CSL-JSON. */
export const citationRoutes = (app: App, { shelf, lane, base }: RouteContext): void => {
  const answerIn = (
    { stored, address, other }: ArticleAnswers,
    format: CitationFormat,
    part: CitedPart | undefined,
  ): Answer => {
    const path = pathOf(part);
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
            others: {
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
        const format = asked ?? chooseFormat(request.headers.accept);
        if (format === undefined) throw noneAcceptable(formsAt(`${value.address}${pathOf(cited)}`));
        const answer = answerIn(value, format, cited);
        if (asked !== undefined) return lane.send(request, reply, answer, isCurrent);
        if (format !== usual) return sendAnswer(request, reply, answer);
        lane.send(request, reply, answer, isCurrent, takesUsual);
      },
    );
  }
};
