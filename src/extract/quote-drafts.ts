import type { Claim } from '../records/claim.ts';
import type { Part } from './article-parts.ts';
import { partAround } from './article-parts.ts';
import { type ClaimDraft, quotationsNear } from './claims.ts';
import { isInside, touches } from './extents.ts';
import type { OwnedQuotation } from './quotes.ts';
import type { ReadText } from './reading.ts';
import { signsOf, type Voice } from './voices.ts';

/** A quote before it has an id, with the claims its words make or are part of, by number. */
export type QuoteDraft = {
  readonly quotation: OwnedQuotation;
  readonly part: Part;
  readonly voice: Voice;
  readonly claims: readonly number[];
  readonly inferred: boolean;
  readonly type: 'direct' | 'mixed';
  /** Whether it carries on the quote before it. */
  readonly continues: boolean;
};

export type LinkedQuotes = {
  readonly quotes: readonly QuoteDraft[];
  /** For each claim draft, the numbers of its quotes. */
  readonly quotesOf: readonly (readonly number[])[];
  readonly typeOf: readonly Claim['type'][];
};

const quotedIn = (
  draft: ClaimDraft,
  quotations: readonly OwnedQuotation[],
): readonly OwnedQuotation[] => [
  ...new Set(
    draft.contents.flatMap((content) =>
      quotationsNear(quotations, content).filter((quotation) => touches(quotation, content)),
    ),
  ),
];

/** A claim’s type follows from its contents, as `checkRecord` has it. */
const typeOfClaim = (
  { contents, voice }: ClaimDraft,
  quoted: readonly OwnedQuotation[],
): Claim['type'] => {
  if (voice === undefined) return 'narration';
  if (quoted.length === 0) return 'indirect';
  const allQuoted = contents.every((content) => quoted.some((one) => isInside(content, one)));
  return allQuoted ? 'direct' : 'mixed';
};

const sameVoice = (one: Voice, other: Voice): boolean =>
  one === other ||
  (one.cue !== undefined && one.cue.start === other.cue?.start && one.cue.end === other.cue.end);

/** Links claims and the quotations in them both ways; a quotation that no claim holds is no quote. */
export const linkQuotes = (
  read: ReadText,
  drafts: readonly ClaimDraft[],
  quotations: readonly OwnedQuotation[],
  voices: readonly Voice[],
): LinkedQuotes => {
  const quoted = drafts.map((draft) => (draft.voice ? quotedIn(draft, quotations) : []));
  const typeOf = drafts.map((draft, index) => typeOfClaim(draft, quoted[index] ?? []));
  const claimsOf = new Map<OwnedQuotation, number[]>();
  for (const [claim, own] of quoted.entries()) {
    for (const quotation of own) {
      const known = claimsOf.get(quotation);
      if (known) known.push(claim);
      else claimsOf.set(quotation, [claim]);
    }
  }
  const quotes: QuoteDraft[] = [];
  const numberOf = new Map<OwnedQuotation, number>();
  for (const quotation of quotations) {
    const claims = claimsOf.get(quotation);
    const voice = voices[quotation.voice];
    const part = read.parts[partAround(read.parts, quotation)];
    if (claims === undefined || voice === undefined || part === undefined) continue;
    const signs = signsOf(voice);
    const isApart = signs.length === 0 || !signs.every((sign) => isInside(sign, part));
    const type = claims.some((claim) => typeOf[claim] === 'direct') ? 'direct' : 'mixed';
    const before = quotes.at(-1);
    numberOf.set(quotation, quotes.length);
    quotes.push({
      quotation,
      part,
      voice,
      claims,
      type,
      inferred: isApart || claims.every((claim) => drafts[claim]?.inferred === true),
      continues:
        before !== undefined &&
        type === 'direct' &&
        before.type === 'direct' &&
        before.voice.speaker?.id === voice.speaker?.id &&
        sameVoice(before.voice, voice),
    });
  }
  return {
    quotes,
    typeOf,
    quotesOf: quoted.map((own) => own.flatMap((quotation) => numberOf.get(quotation) ?? [])),
  };
};
