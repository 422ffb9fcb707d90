import type { Finder } from '../attribution/found-attribution.ts';
import type { Claim } from '../records/claim.ts';
import type { ClaimDraft } from './claims.ts';
import type { PropositionKind } from './propositions.ts';

/** What the confidence of a claim can be judged by. */
export type ClaimBasis = {
  readonly type: Claim['type'];
  readonly foundBy: Finder | 'narration';
  /** That of its attribution; undefined for the article’s own voice. */
  readonly attribution: number | undefined;
  readonly kind: PropositionKind;
  /** How many propositions its sentence was split into. */
  readonly pieces: number;
  readonly inferred: boolean;
};

/** How often a narrated proposition of each kind is right, before it is measured. */
const narrationConfidence: Readonly<Record<PropositionKind, number>> = {
  whole: 0.85,
  coordinate: 0.75,
  beside: 0.75,
  relative: 0.7,
  reason: 0.75,
  circumstance: 0.6,
};

/** A split that goes wrong spoils the claim. */
const splitFactor = 0.9;
const inferredFactor = 0.95;

export const basisOf = (draft: ClaimDraft, type: Claim['type']): ClaimBasis => ({
  type,
  foundBy: draft.voice?.foundBy ?? 'narration',
  attribution: draft.voice?.confidence,
  kind: draft.kind,
  pieces: draft.pieces,
  inferred: draft.inferred,
});

/** Confidence by rule of thumb: the attribution’s, less for a split or an inferred claim. */
export const confidenceByRule = ({ attribution, kind, pieces, inferred }: ClaimBasis): number => {
  if (attribution === undefined) return narrationConfidence[kind];
  return attribution * (pieces > 1 ? splitFactor : 1) * (inferred ? inferredFactor : 1);
};

/** A confidence as a record holds it: 0 to 1, two decimals. */
export const rounded = (confidence: number): number =>
  Number.isFinite(confidence) ? Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100 : 0;
