import type { Extent } from '../text/extent.ts';
import type { ClaimDraft } from './claims.ts';
import { firstIndex } from './extents.ts';
import { type ReadText, wordsTouching } from './reading.ts';
import type { RecordSpeaker } from './record-speakers.ts';
import { isContentWord, type Said, stemOf, supportLinks } from './support.ts';

type Named = Extent & { readonly id: string };

const namesIn = (speakers: readonly RecordSpeaker[]): readonly Named[] =>
  speakers
    .flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ start, end, id })))
    .toSorted((one, other) => one.start - other.start);

const termsOf = (
  read: ReadText,
  names: readonly Named[],
  contents: readonly Extent[],
  speakerId: string | undefined,
): ReadonlySet<string> => {
  const terms = new Set(speakerId === undefined ? [] : [`@${speakerId}`]);
  for (const content of contents) {
    const { from, to } = wordsTouching(read, content);
    for (const word of read.words.slice(from, to)) {
      const before = names[firstIndex(names, ({ start }) => start > word.start) - 1];
      const text = read.text.slice(word.start, word.end);
      if (before && word.start < before.end) terms.add(`@${before.id}`);
      else if (isContentWord(text)) terms.add(stemOf(text));
    }
  }
  return terms;
};

/**
 * Links the claims of the body to the summary points they bear out.
 * @returns for each draft, the ids of the points, in their order
 */
export const linkSupport = (
  read: ReadText,
  drafts: readonly ClaimDraft[],
  speakers: readonly RecordSpeaker[],
): readonly (readonly string[])[] => {
  const names = namesIn(speakers);
  const saidIn = ({ contents, voice, modality }: ClaimDraft): Said => ({
    terms: termsOf(read, names, contents, voice?.speaker?.id),
    speakerId: voice?.speaker?.id,
    isNegative: modality.polarity === 'negative',
  });
  const points = drafts
    .filter(({ part }) => part.kind === 'summary')
    .map((draft) => ({ ...saidIn(draft), point: draft.part.id }));
  const order = new Map(read.parts.map(({ id }, index) => [id, index]));
  const links = drafts.map((): string[] => []);
  if (points.length === 0) return links;
  const claims = drafts.flatMap((draft, index) =>
    draft.part.kind === 'paragraph' ? [{ ...saidIn(draft), claim: String(index) }] : [],
  );
  for (const { point, claim } of supportLinks(points, claims)) links[Number(claim)]?.push(point);
  return links.map((ids) =>
    ids.toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0)),
  );
};
