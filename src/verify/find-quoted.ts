import type { Candidate, Sought } from './compare-words.ts';
import { findVerbatim } from './find-verbatim.ts';
import type { Finding } from './finding.ts';
import { countChanged } from './read-alignment.ts';
import { tolerancesOf } from './tolerances.ts';

/** The statements that have a quotation’s words as they stand; altered where its marked edits hide meaning. */
export const findQuoted = (sought: Sought, candidates: readonly Candidate[]): readonly Finding[] =>
  candidates.flatMap((candidate) =>
    candidate.scanned.chains.flatMap((chain): readonly Finding[] => {
      const found = findVerbatim(sought, candidate, chain);
      if (found === undefined) return [];
      const record = [...found.places];
      const isHidden = found.hidden.length > 0;
      const changed = countChanged(sought, candidate, found.hidden);
      return [
        {
          kind: isHidden ? 'altered' : 'verbatim',
          candidate,
          record,
          needed: tolerancesOf({
            pattern: sought.pattern,
            article: candidate.scanned,
            places: found.places,
          }),
          differences: found.hidden,
          similarity: Math.max(0, 1 - changed / (sought.length + changed)),
        },
      ];
    }),
  );
