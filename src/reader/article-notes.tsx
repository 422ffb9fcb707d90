import type { Speaker } from '../records/speaker.ts';
import { type NoteContext, References, writtenIn } from './note-context.tsx';
import { capitalised, typeNames } from './voices.ts';
import { ClaimNote, QuoteNote } from './word-notes.tsx';

/** From how many claims and quotes on the lists are laid out only where they are in view: browsers take seconds for thousands. */
const longFrom = 500;

/** What the article has: its claims, quotes and speakers, and what bears its summary out. */
export const ArticleNotes = (context: NoteContext) => {
  const { claims, quotes, speakers, summary } = context.article;
  const isLong = claims.length + quotes.length > longFrom;
  return (
    <div class={isLong ? 'notes long' : 'notes'}>
      {claims.length > 0 && (
        <section aria-labelledby="claims">
          <h2 id="claims">Claims</h2>
          <Filter {...context} />
          <ol>
            {claims.map((claim) => (
              <ClaimNote claim={claim} {...context} />
            ))}
          </ol>
        </section>
      )}
      {quotes.length > 0 && (
        <section aria-labelledby="quotes">
          <h2 id="quotes">Quotes</h2>
          <ol>
            {quotes.map((quote) => (
              <QuoteNote quote={quote} {...context} />
            ))}
          </ol>
        </section>
      )}
      {speakers.length > 0 && (
        <section aria-labelledby="speakers">
          <h2 id="speakers">Speakers</h2>
          <ul>
            {speakers.map((speaker) => (
              <SpeakerNote speaker={speaker} {...context} />
            ))}
          </ul>
        </section>
      )}
      {summary.length > 0 && <Support {...context} />}
    </div>
  );
};

/** Choices that the script acts upon; without it the style sheet leaves them out. */
const Filter = ({ article }: NoteContext) => (
  <fieldset class="filter">
    <legend class="unseen">Show only some claims and quotes</legend>
    <label>
      Speaker
      <select name="speaker">
        <option value="">everyone</option>
        {article.speakers
          .filter(({ claimIds }) => claimIds.length > 0)
          .map(({ id, name }) => (
            <option value={id}>{name}</option>
          ))}
      </select>
    </label>
    <label>
      Type
      <select name="type">
        <option value="">every type</option>
        {Object.entries(typeNames).map(([type, name]) => (
          <option value={type}>{name}</option>
        ))}
      </select>
    </label>
    <p role="status"></p>
  </fieldset>
);

const SpeakerNote = ({ speaker, ...context }: NoteContext & { readonly speaker: Speaker }) => {
  const { id, name, kind, description, claimIds, quoteIds } = speaker;
  const ids = [...claimIds, ...quoteIds];
  return (
    <li id={`speaker-${id}`}>
      <p class="claim" {...writtenIn(context.article)}>
        {name}
      </p>
      <p>
        {capitalised(kind)}
        {description !== undefined && `, ${description}`}
      </p>
      {ids.length > 0 && (
        <p>
          On record with <References ids={ids} />
        </p>
      )}
      {context.json !== undefined && (
        <p class="tools">
          <a href={`${context.base}/?speaker=${id}`}>
            In all articles<span class="unseen">: {name}</span>
          </a>
          <a href={`${context.json}/speakers/${id}`}>
            JSON<span class="unseen"> of {name}</span>
          </a>
        </p>
      )}
    </li>
  );
};

const Support = ({ article }: NoteContext) => (
  <section aria-labelledby="support">
    <h2 id="support">What bears the summary out</h2>
    <ul>
      {article.summary.map(({ text, supportedBy }) => (
        <li>
          <p class="claim" {...writtenIn(article)}>
            {text}
          </p>
          <p>
            {supportedBy.length === 0 ? (
              'Nothing in the body of the article.'
            ) : (
              <References ids={supportedBy} />
            )}
          </p>
        </li>
      ))}
    </ul>
  </section>
);
