import type { Claim } from '../records/claim.ts';
import type { Quote } from '../records/quote.ts';
import { CitationLinks, JsonLink } from './data-links.tsx';
import { type NoteContext, References, writtenIn } from './note-context.tsx';
import {
  capitalised,
  manner,
  type SpeakersById,
  sayingOf,
  typeNames,
  type Voice,
} from './voices.ts';

/** A claim in the list beside an article. */
export const ClaimNote = ({ claim, ...context }: NoteContext & { readonly claim: Claim }) => (
  <li
    id={`note-${claim.id}`}
    class={claim.type}
    data-speaker={claim.attribution?.speakerId ?? undefined}
    data-type={claim.type}
  >
    <p class="number">{claim.id}</p>
    <p class="claim" {...writtenIn(context.article)}>
      {claim.text}
    </p>
    <p>
      <Said part={claim} speakers={context.speakers} />
      {[typeNames[claim.type], ...manner(claim)].filter(isNews(claim)).join(' · ')}
      {claim.hedges.length > 0 && ` (${claim.hedges.map(({ text }) => `“${text}”`).join(', ')})`}
      {claim.confidence !== undefined && ` · ${Math.round(claim.confidence * 100)} % sure reading`}
    </p>
    {claim.supports.length > 0 && (
      <p>
        Bears out <References ids={claim.supports} />
      </p>
    )}
    <Tools id={claim.id} collection="claims" {...context} />
  </li>
);

/** That a claim without an attribution is the article’s own is said already. */
const isNews =
  ({ attribution }: Claim) =>
  (word: string): boolean =>
    attribution !== null || word !== typeNames.narration;

/** A quote in the list beside an article. */
export const QuoteNote = ({ quote, ...context }: NoteContext & { readonly quote: Quote }) => (
  <li
    id={`note-${quote.id}`}
    class={quote.type}
    data-speaker={quote.attribution.speakerId ?? undefined}
    data-type={quote.type}
  >
    <p class="number">{quote.id}</p>
    <p class="claim" {...writtenIn(context.article)}>
      “{quote.text}”
    </p>
    <p>
      <Said part={quote} speakers={context.speakers} />
      {typeNames[quote.type]}
      {quote.continues !== undefined && (
        <>
          {' · carries on '}
          <References ids={[quote.continues]} />
        </>
      )}
    </p>
    <Tools id={quote.id} collection="quotes" {...context} />
  </li>
);

const Said = ({
  part,
  speakers,
}: {
  readonly part: Pick<Claim, 'attribution'>;
  readonly speakers: SpeakersById;
}) => {
  if (part.attribution === null) return <>{capitalised(typeNames.narration)} · </>;
  const { by, cue, via, isInferred } = sayingOf(part.attribution, speakers);
  return (
    <>
      <VoiceName voice={by} />
      {cue !== undefined && `: “${cue}”`}
      {via.map((voice) => (
        <>
          , via <VoiceName voice={voice} />
        </>
      ))}
      {isInferred && ' (taken from the sentence beside it)'}
      {' · '}
    </>
  );
};

const VoiceName = ({ voice: { name, speakerId } }: { readonly voice: Voice }) =>
  speakerId === null ? name : <a href={`#speaker-${speakerId}`}>{name}</a>;

type ToolsProps = NoteContext & { readonly id: string; readonly collection: 'claims' | 'quotes' };

/** What can be done with a claim or a quote: see it in its place, cite it, get it as data. */
const Tools = ({ id, collection, json }: ToolsProps) => {
  const address = json === undefined ? undefined : `${json}/${collection}/${id}`;
  return (
    <p class="tools">
      <a href={`#${id}`}>
        In the text<span class="unseen">: {id}</span>
      </a>
      {address !== undefined && (
        <>
          <CitationLinks address={address} of={id} />
          <JsonLink address={address} of={id} />
        </>
      )}
    </p>
  );
};
