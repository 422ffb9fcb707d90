import type * as z from 'zod';
import type { Article } from './article.ts';
import { ArticleOverview } from './article-overview.ts';
import { Speaker } from './speaker.ts';

export const CitedArticle = ArticleOverview.pick({
  id: true,
  revision: true,
  headline: true,
  published: true,
}).meta({ id: 'CitedArticle', description: 'An article, as far as it takes to cite it.' });
export type CitedArticle = z.infer<typeof CitedArticle>;

export const NamedSpeaker = Speaker.pick({ id: true, name: true, kind: true }).meta({
  id: 'NamedSpeaker',
  description: 'A speaker by name; GET /v1/speakers/{speakerId} tells more.',
});
export type NamedSpeaker = z.infer<typeof NamedSpeaker>;

/** An article, as far as it takes to cite it. */
export const citedArticle = ({ id, revision, headline, published }: Article): CitedArticle => ({
  id,
  revision,
  ...(headline === undefined ? {} : { headline: headline.text }),
  ...(published === undefined ? {} : { published }),
});

/** A speaker of an article by name; null where there is none. */
export const namedSpeaker = (
  { speakers }: Article,
  speakerId: string | null | undefined,
): NamedSpeaker | null => {
  const speaker = speakerId == null ? undefined : speakers.find(({ id }) => id === speakerId);
  return speaker === undefined ? null : { id: speaker.id, name: speaker.name, kind: speaker.kind };
};
