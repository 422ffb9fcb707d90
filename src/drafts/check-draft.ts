import type { Archive } from '../archive/archive.ts';
import type { ArticleInput } from '../layout/layout.ts';
import type { StoredArticle } from '../records/article.ts';
import { type Verification, VerificationRequest } from '../verify/verification.ts';
import { verifyInArchive } from '../verify/verify-in-archive.ts';
import {
  type ApartAround,
  type DraftQuotation,
  doubts,
  draftQuotations,
} from './draft-quotations.ts';
import { type LinePosition, linePositions } from './line-positions.ts';
import { locatorOf } from './locate.ts';
import { readVisibleText } from './read-visible-text.ts';
import { setApartAround } from './set-apart.ts';

/** What became of one quotation of a draft. */
export type CheckedQuotation = LinePosition & {
  /** Whether the place is one of the file, or of the readable text, where the file’s cannot be told. */
  readonly placeIn: 'file' | 'readable-text';
  readonly quotation: string;
  readonly speaker?: string;
} & (
    | { readonly verdict: Verification['verdict']; readonly verification: Verification }
    | { readonly verdict: 'not-checked'; readonly reason: string }
  );

export type DraftOptions = {
  /** The article to look in; without one, all of them. */
  readonly articleId: string | undefined;
  /** The address of the archive’s reader. */
  readonly base: string;
};

/** A draft as it was handed in, and as it was read. */
export type ReadDraft = { readonly input: ArticleInput; readonly read: StoredArticle };

/**
 * Checks every quotation of a draft against an archive, in the order of its text.
 * @throws DomainError `article-not-found`, `article-withdrawn`, `archive-unavailable`
 */
export async function* checkDraft(
  archive: Archive,
  { input, read }: ReadDraft,
  { articleId, base }: DraftOptions,
): AsyncGenerator<CheckedQuotation> {
  const visible = await readVisibleText(input);
  const locate = locatorOf(read.sourceText, visible);
  const apartAt = setApartAround(visible.setApart);
  const inFile = linePositions(input.body);
  const inText = linePositions(read.sourceText);
  const placeOf = (quotation: DraftQuotation) => {
    const at = locate(quotation);
    return at === undefined
      ? { ...inText(quotation.start), placeIn: 'readable-text' as const }
      : { ...inFile(at), placeIn: 'file' as const };
  };

  const apartAround: ApartAround = (extent, kind) => {
    const at = visible.setApart.length === 0 ? undefined : locate(extent);
    return at === undefined ? undefined : apartAt(at, kind);
  };

  let verbatimUpTo = 0;
  for (const quotation of draftQuotations(read, apartAround)) {
    const { text, speaker, doubt } = quotation;
    // What is quoted within words that are on record is on record with them.
    if (quotation.start < verbatimUpTo) continue;
    const about = {
      ...placeOf(quotation),
      quotation: text,
      ...(speaker === undefined ? {} : { speaker }),
    };
    const request = VerificationRequest.safeParse({ quotation: text, speaker, articleId });
    if (doubt !== undefined) yield { ...about, verdict: 'not-checked', reason: doubts[doubt] };
    else if (!request.success) yield { ...about, verdict: 'not-checked', reason: tooLong };
    else {
      const verification = await verifyInArchive(archive, request.data, { base });
      if (verification.verdict === 'verbatim') verbatimUpTo = quotation.end;
      yield { ...about, verdict: verification.verdict, verification };
    }
  }
}

const tooLong = 'it is longer than any quotation that is verified';
