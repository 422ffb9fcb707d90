import * as z from 'zod';
import { type Answer, cacheable, immutable } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { responses } from '../http/responses.ts';
import { noneAcceptable, sendAnswer } from '../http/send-answer.ts';
import { citationsOf, type LinkedPages } from '../representations/citation.ts';
import { CslItems } from '../representations/citation-csl.ts';
import type { ArticleAnswers } from './article-answers.ts';
import { type ArticleBase, articleBases, type Params } from './article-bases.ts';
import {
  type CitationFormat,
  chooseCitationFormat,
  citationAlternatives,
  citationFormats,
  prepareCitation,
} from './citation-answers.ts';
import { type CitedPart, citePart } from './cited-parts.ts';
import type { RouteContext } from './route-context.ts';

const CitationQuery = z.strictObject({
  format: z
    .enum(citationFormats)
    .optional()
    .describe('How the citation is written; without it, as `Accept` says, else as text.'),
});

/** How citations differ between an article and one of its revisions. */
const manner: Readonly<
  Record<ArticleBase['state'], { readonly cacheControl: string; readonly pages: LinkedPages }>
> = {
  current: { cacheControl: cacheable, pages: 'reader' },
  revision: { cacheControl: immutable, pages: 'record' },
};

/** What can be cited: its collection below the article, and an example of an id there. */
const cited = [
  { name: 'Article', what: 'an article', path: '', collection: undefined, example: undefined },
  { name: 'Quote', what: 'a quote', path: '/quotes/:partId', collection: 'quotes', example: 'q2' },
  { name: 'Claim', what: 'a claim', path: '/claims/:partId', collection: 'claims', example: 'c7' },
] as const;
type Cited = (typeof cited)[number];

const where: Readonly<Record<LinkedPages, string>> = {
  reader: 'on the publisher’s page where the record knows it, else on the reader page',
  record: 'on the publisher’s page where the record knows it, else in the record of that revision',
};

/** Citations of articles, quotes and claims: as text, BibTeX and CSL-JSON. */
export const citationRoutes = (app: App, context: RouteContext): void => {
  for (const base of articleBases) {
    for (const one of cited) addCitation(app, context, base, one);
  }
};

const addCitation = (
  app: App,
  { shelf, lane, base: publicUrl }: RouteContext,
  base: ArticleBase,
  { name, what, path, collection, example }: Cited,
): void => {
  const parameter = `${name.toLowerCase()}Id`;
  const { cacheControl, pages } = manner[base.state];
  const answerIn = (
    { stored, address, other }: ArticleAnswers,
    format: CitationFormat,
    part: CitedPart | undefined,
  ): Answer =>
    other(`citation ${format} ${pathOf(part)}`, () => {
      const citation = citePart(stored.article, citationsOf(stored, publicUrl, pages), part);
      const place = { address: `${address}${pathOf(part)}`, cacheControl };
      return prepareCitation(citation, format, place);
    });

  app.get(
    `${base.path}${path.replace('partId', parameter)}/citation`,
    {
      schema: {
        operationId: `cite${base.infix}${name}`,
        tags: ['Citations'],
        summary: `Cite ${what}${base.of}`,
        description: `As a line of text, in BibTeX, or in CSL-JSON. The link leads to the very words: ${where[pages]}.`,
        params: base.params.extend(
          example === undefined
            ? {}
            : { [parameter]: z.string().meta({ example }).describe(`The id of ${what}.`) },
        ),
        querystring: CitationQuery,
        response: responses('The citation.', z.string(), {
          mediaType: 'text/plain',
          others: {
            'application/x-bibtex': z.string(),
            'application/vnd.citationstyles.csl+json': CslItems,
          },
          problems: [
            'invalid-parameters',
            'archive-unavailable',
            ...base.problems,
            ...(collection === undefined ? [] : (['part-not-found'] as const)),
          ],
        }),
      },
    },
    async (request, reply) => {
      const params = request.params as Params;
      const { value, isCurrent } = await base.find(shelf, params);
      const part = collection && { collection, id: params[parameter] ?? '' };
      const { format: asked } = request.query;
      const format = asked ?? chooseCitationFormat(request.headers.accept);
      if (format === undefined) {
        throw noneAcceptable(citationAlternatives(`${value.address}${pathOf(part)}`));
      }
      const answer = answerIn(value, format, part);
      if (asked !== undefined) return lane.send(request, reply, answer, isCurrent);
      if (format !== usual) return sendAnswer(request, reply, answer);
      lane.send(request, reply, answer, isCurrent, takesUsual);
    },
  );
};

const [usual] = citationFormats;
const takesUsual = (accept: string | undefined): boolean => chooseCitationFormat(accept) === usual;

/** The path of a part below its article. */
const pathOf = (part: CitedPart | undefined): string =>
  part === undefined ? '' : `/${part.collection}/${part.id}`;
