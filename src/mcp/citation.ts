import * as z from 'zod';
import type { Article, StoredArticle } from '../records/article.ts';
import { fragmentsOf } from '../records/article-fragments.ts';
import type { Attribution } from '../records/attribution.ts';
import { CitedArticle, citedArticle, NamedSpeaker, namedSpeaker } from '../records/citation.ts';
import { FoundIn } from '../records/identifiers.ts';
import { publisherPageOf } from '../records/publisher-page.ts';
import { Span } from '../records/span.ts';
import { addFragment, type FragmentMaker } from '../records/text-fragment.ts';
import { shortSpans } from './short-spans.ts';

/** All that it takes to cite a part of an article. */
export const Citation = z
  .strictObject({
    article: CitedArticle,
    id: z
      .string()
      .describe('What is cited, by its id within the article: headline, caption, s1, p1, q1, c1.'),
    foundIn: FoundIn.optional().describe('The part of the article that it stands in.'),
    spans: z
      .array(Span)
      .describe('The words, and where they stand in the article’s source text; quote these.'),
    isCut: z.literal(true).optional().describe('There where `spans` leave out the end.'),
    speaker: NamedSpeaker.nullable().describe(
      'Who said it; null for the article’s own voice, and where the article leaves it open.',
    ),
    via: z.array(NamedSpeaker).describe('Through whom it reached the article.'),
    link: z
      .string()
      .nullable()
      .describe('Leads to the words; null for a text that is kept nowhere.'),
  })
  .describe('All that it takes to cite it.');
export type Citation = z.infer<typeof Citation>;

/** What is cited of an article. */
export type CitedPart = {
  readonly id: string;
  readonly foundIn?: string | undefined;
  readonly spans: readonly Span[];
  readonly attribution?: Attribution | null | undefined;
};

/** Makes the citations of one article. */
export type Citer = (part: CitedPart) => Citation;

/**
 * Prepares an article to be cited.
 * @param base the address of this archive’s reader; undefined for an article that is kept nowhere
 */
export const citerOf = (stored: StoredArticle, base: string | undefined): Citer => {
  const { article } = stored;
  const fragments = fragmentsOf(stored);
  return ({ id, foundIn, spans, attribution }) => {
    const short = shortSpans(spans);
    return {
      article: citedArticle(article),
      id,
      ...(foundIn === undefined ? {} : { foundIn }),
      spans: [...short.spans],
      ...(short.isCut ? { isCut: true as const } : {}),
      speaker: namedSpeaker(article, attribution?.speakerId),
      via: (attribution?.via ?? []).flatMap(
        ({ speakerId }) => namedSpeaker(article, speakerId) ?? [],
      ),
      link: base === undefined ? null : linkTo(article, id, fragments(short.spans), base),
    };
  };
};

/** Into the publisher’s page where the record knows it, else into this archive’s, which also knows the id. */
const linkTo = (
  article: Article,
  id: string,
  fragment: ReturnType<FragmentMaker>,
  base: string,
): string =>
  addFragment(publisherPageOf(article) ?? `${base}/articles/${article.id}#${id}`, fragment);

/** Of an article’s revision, enough digits to tell it from others. */
const digits = 12;

/** Who said it, through whom, and where, in a line. */
export const describeCitation = ({ article, id, spans, speaker, via, link }: Citation): string => {
  const [first, last] = [spans[0], spans.at(-1)];
  const through = via.map(({ name }) => ` via ${name}`).join('');
  return [
    `${speaker?.name ?? 'no speaker named'}${through}`,
    `${article.id} ${id} (revision ${article.revision.slice(0, digits)})`,
    ...(first && last ? [`characters ${first.start}–${last.end}`] : []),
    ...(link === null ? [] : [link]),
  ].join('; ');
};
