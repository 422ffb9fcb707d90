import * as z from 'zod';
import { cacheable, prepareAnswer } from '../http/answer.ts';
import type { App } from '../http/app-type.ts';
import { HttpError } from '../http/http-error.ts';
import { chooserAmong } from '../http/negotiation.ts';
import { responses } from '../http/responses.ts';
import { noneAcceptable, sendAnswer } from '../http/send-answer.ts';
import { citationsOf } from '../representations/citation.ts';
import { OEmbed, oembedOf, oembedXml } from '../representations/oembed.tsx';
import type { Alternative } from '../representations/problem.ts';
import { decimalOrAsIs } from '../text/decimal-integer.ts';
import { citePart } from './cited-parts.ts';
import { embeddedPlace } from './embedded-place.ts';
import { cardPath } from './embeds.ts';
import type { RouteContext } from './route-context.ts';

const formats = {
  json: {
    mediaType: 'application/json; charset=utf-8',
    write: (oembed: OEmbed) => JSON.stringify(oembed),
  },
  xml: { mediaType: 'text/xml; charset=utf-8', write: oembedXml },
} as const;
type OEmbedFormat = keyof typeof formats;

const chooseType = chooserAmong([formats.json.mediaType, formats.xml.mediaType]);

const alternativesAt = (address: string): readonly Alternative[] => [
  { mediaType: 'application/json', address: `${address}&format=json` },
  { mediaType: 'text/xml', address: `${address}&format=xml` },
];

/**
 * The format that a request takes best by its `Accept`.
 * @throws HttpError `not-acceptable`
 */
const chooseFormat = (accept: string | undefined, address: string): OEmbedFormat => {
  const chosen = chooseType(accept);
  if (chosen === undefined) throw noneAcceptable(alternativesAt(address));
  return chosen === formats.xml.mediaType ? 'xml' : 'json';
};

const isFormat = (name: string): name is OEmbedFormat => Object.hasOwn(formats, name);

const bound = (what: string) =>
  z
    .preprocess(
      decimalOrAsIs,
      z
        .int('must be a whole number of pixels from 1 to 10000, in plain decimal digits')
        .min(1, 'must be at least 1')
        .max(10_000, 'must be at most 10000'),
    )
    .optional()
    .describe(`The greatest ${what} that there is room for, in CSS pixels.`);

const OEmbedQuery = z.strictObject({
  url: z
    .string()
    .meta({ example: '/articles/latest#q2' })
    .describe(
      'The address to embed, of this site: an article’s page, a place on it such as `#q2` or `#c7`, or a card.',
    ),
  maxwidth: bound('width'),
  maxheight: bound('height'),
  format: z
    .string()
    .optional()
    .describe('`json` or `xml`; without it, as `Accept` says, else JSON.'),
});

/** How other sites can show a quote, a claim or an article (https://oembed.com). */
export const oembedRoutes = (app: App, { shelf, base }: RouteContext): void => {
  app.get(
    '/oembed',
    {
      schema: {
        operationId: 'getOEmbed',
        tags: ['Embedding'],
        summary: 'Ask how to embed a quote, a claim or an article',
        description:
          'oEmbed 1.0, the rich type: a sandboxed frame with a small card that shows the words, who said them, and where.',
        querystring: OEmbedQuery,
        response: responses('How to embed it.', OEmbed, {
          others: { 'text/xml': z.string() },
          problems: [
            'invalid-parameters',
            'not-found',
            'article-not-found',
            'part-not-found',
            'article-withdrawn',
            'format-not-provided',
            'archive-unavailable',
          ],
        }),
      },
    },
    async (request, reply) => {
      const { url, maxwidth, maxheight } = request.query;
      const address = `${base}/oembed?url=${encodeURIComponent(url)}`;
      const { format = chooseFormat(request.headers.accept, address) } = request.query;
      if (!isFormat(format)) {
        throw new HttpError('format-not-provided', 'There is `json` and `xml`.');
      }
      const place = embeddedPlace(url, { base, host: request.headers.host });
      if (place === undefined) {
        throw new HttpError('not-found', '`url` is no address of this site that can be embedded.');
      }
      const { value } = await shelf.find(place.articleId);
      const { stored, article } = value;
      const citation = citePart(article, citationsOf(stored, base), place.part);
      const card = `${place.origin}${cardPath(article.id, place.part)}`;
      const bounds = { maxWidth: maxwidth, maxHeight: maxheight };
      const oembed = oembedOf(citation, { card, site: `${place.origin}/` }, bounds);
      const { mediaType, write } = formats[format];
      const answer = prepareAnswer({
        body: Buffer.from(write(oembed)),
        contentType: mediaType,
        cacheControl: cacheable,
        isOnce: true,
      });
      sendAnswer(request, reply, answer);
    },
  );
};
