import type { Article } from '../records/article.ts';
import { directionOf } from '../text/direction.ts';
import type { SpeakersById } from './voices.ts';

/** What the lists beside an article are made with. */
export type NoteContext = {
  readonly article: Article;
  readonly speakers: SpeakersById;
  /** What addresses begin with: the public URL, or nothing. */
  readonly base: string;
  /** The address of the article’s record; without it, nothing of the article is stored. */
  readonly json?: string | undefined;
};

/** What an element says about words of the article in it. */
export const writtenIn = ({ language }: Pick<Article, 'language'>) => ({
  lang: language,
  dir: directionOf(language),
});

/** Links to claims, quotes and summary points in the text. */
export const References = ({ ids }: { readonly ids: readonly string[] }) => (
  <>
    {ids.map((id, index) => (
      <>
        {index > 0 && ' '}
        <a class="reference" href={`#${id}`}>
          {id}
        </a>
      </>
    ))}
  </>
);
