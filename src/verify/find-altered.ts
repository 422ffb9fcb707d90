import { alignWords } from './align-words.ts';
import type { Candidate, Sought } from './compare-words.ts';
import { findSplice, ownerOf, type Splice } from './find-splice.ts';
import type { Finding } from './finding.ts';
import { compareAround, findParaphrase, isOwnVoice, placesIn } from './own-voice.ts';
import type { RawDifference } from './raw-difference.ts';
import { type Likeness, readAlignment } from './read-alignment.ts';
import type { Chain } from './scan-article.ts';
import { type SharedRun, sharedRuns, triplesOf } from './shared-runs.ts';
import { isTelling } from './telling-words.ts';

/** Everything that a quotation which stands nowhere as it is may have been made of. */
export const findAltered = (
  sought: Sought,
  candidates: readonly Candidate[],
  hidden: readonly Finding[],
): readonly Finding[] => {
  if (sought.length === 0) return [];
  const triples = triplesOf(sought);
  const telling = sought.pattern.words.folded.filter(isTelling).length;
  const runs = candidates.map((candidate) => sharedRuns(sought, triples, candidate));
  const altered = candidates.flatMap((candidate, at) =>
    alteredIn(sought, telling, candidate, runs[at] ?? []),
  );
  const ownVoice = candidates.flatMap((_candidate, at) =>
    ownVoiceIn(sought, telling, runs[at] ?? []),
  );
  const found = [...hidden, ...altered.filter((one) => !isKnown(hidden, one)), ...ownVoice];
  const best = Math.max(0, ...found.map(({ similarity }) => similarity));
  const splice = findSplice(sought, runs.flat());
  const isMore = splice !== undefined && (splice.owners > 1 || best < leastSimilarity);
  if (isMore && splice.coverage > best + leastGain) {
    return splicedOf(sought, splice);
  }
  return found.length > 0 ? found : paraphrasesOf(sought, candidates);
};

/** How much better a splice must explain a quotation than any one statement does. */
const leastGain = 0.05;

const leastSimilarity = 0.6;
/** Few words must be more alike. */
const similarityOfFew = 0.75;
const leastTelling = 2;
const leastWords = 3;
/** The share of the telling words that must be the same. */
const leastTellingShare = 0.4;
/** So many words in a row, so many of them telling, are no accident, whatever is put to them. */
const leastRun = 6;
const leastRunTelling = 3;
const leastShare = 0.4;

/** Whether words are like enough to be what a quotation was made of. */
const isLike = ({ length }: Sought, telling: number, likeness: Likeness): boolean => {
  const { similarity, same, longest, longestTelling } = likeness;
  if (same === 0) return false;
  const hasRun =
    longest >= leastRun && longestTelling >= leastRunTelling && same >= leastShare * length;
  if (hasRun) return true;
  if (similarity < leastSimilarity || likeness.telling < leastTellingShare * telling) return false;
  if (likeness.telling >= leastTelling) return true;
  return likeness.telling > 0 && similarity >= similarityOfFew && length >= leastWords;
};

/** With more pairs of words than these, only those around the longest shared run are compared. */
const mostPairs = 400_000;
/** These are at least so many times the quotation’s words. */
const leastStretch = 2;

const alteredIn = (
  sought: Sought,
  telling: number,
  candidate: Candidate,
  runs: readonly SharedRun[],
): readonly Finding[] =>
  candidate.scanned.chains.flatMap((chain): readonly Finding[] => {
    if (!sharesEnough(sought, candidate, chain)) return [];
    const stretch = stretchOf(sought, chain, runs);
    const likeness = readAlignment(
      sought,
      candidate,
      stretch,
      alignWords(sought, candidate, stretch),
    );
    if (!isLike(sought, telling, likeness)) return [];
    return [{ kind: 'altered', candidate, needed: [], ...asAltered(likeness) }];
  });

/** What is not verbatim is not the same, even where no word can be named. */
const asAltered = ({ similarity, record, differences }: Likeness) => ({
  record,
  differences,
  similarity: Math.min(similarity, 1 - 1 / (record.length + 1)),
});

/** Whether a statement has enough of the quotation’s different words for comparing to pay. */
const sharesEnough = (sought: Sought, { ids }: Candidate, { words }: Chain): boolean => {
  const wanted = Math.ceil(leastShare * sought.different);
  const seen = new Uint8Array(sought.different + 1);
  let count = 0;
  for (const word of words) {
    const id = ids.folded[word] as number;
    if (id === 0 || seen[id] === 1) continue;
    seen[id] = 1;
    count += 1;
    if (count >= wanted) return true;
  }
  return false;
};

/** The chain; of a very long one the part around what it shares with the quotation. */
const stretchOf = (
  sought: Sought,
  { words, quotes }: Chain,
  runs: readonly SharedRun[],
): Int32Array => {
  if (words.length * sought.length <= mostPairs) return words;
  const longest = longestOf(runs.filter(({ quote }) => quotes.includes(quote)));
  const middle = longest === undefined ? 0 : words.indexOf(longest.at) - longest.from;
  const most = Math.max(sought.length * leastStretch, Math.floor(mostPairs / sought.length));
  const first = Math.max(0, middle - Math.floor((most - sought.length) / 2));
  return words.subarray(first, first + most);
};

const longestOf = (runs: readonly SharedRun[]): SharedRun | undefined =>
  runs.reduce<SharedRun | undefined>(
    (best, run) => (best === undefined || run.to - run.from > best.to - best.from ? run : best),
    undefined,
  );

/** The article’s own words around the longest run of them that the quotation shares. */
const ownVoiceIn = (
  sought: Sought,
  telling: number,
  runs: readonly SharedRun[],
): readonly Finding[] => {
  const run = longestOf(runs.filter(({ quote }) => quote === -1));
  if (run === undefined) return [];
  const likeness = compareAround(sought, run);
  const { candidate } = run;
  if (!isLike(sought, telling, likeness) || !isOwnVoice(candidate, likeness.record)) return [];
  const { record, differences, similarity } = likeness;
  return [{ kind: 'own-voice', candidate, needed: [], record, differences, similarity }];
};

/** Whether the same statement is there already, with what its edits hide. */
const isKnown = (findings: readonly Finding[], { candidate, record }: Finding): boolean =>
  findings.some(
    (one) => one.candidate === candidate && one.record.some((word) => record.includes(word)),
  );

/** Each statement that a splice has parts of: what it has of others is added, what it leaves out between its parts is dropped. */
const splicedOf = (sought: Sought, { parts, coverage }: Splice): readonly Finding[] => {
  const owners = new Map<string, SharedRun[]>();
  for (const part of parts) {
    const owner = ownerOf(part);
    owners.set(owner, [...(owners.get(owner) ?? []), part]);
  }
  const most = 1 - 1 / (sought.length + 1);
  return [...owners.values()].map((own): Finding => {
    const first = own[0] as SharedRun;
    const share = own.reduce((sum, { from, to }) => sum + to - from, 0) / sought.length;
    return {
      kind: first.quote >= 0 ? 'altered' : 'own-voice',
      candidate: first.candidate,
      record: own
        .flatMap(({ from, to, at }) => Array.from({ length: to - from }, (_, next) => at + next))
        .toSorted((one, other) => one - other),
      needed: [],
      differences: [...addedTo(sought, own), ...droppedFrom(own)].toSorted(
        (one, other) => one.position - other.position,
      ),
      similarity: Math.min(most, first.quote >= 0 ? share : 1 - coverage),
      coverage,
    };
  });
};

type Positioned = RawDifference & { readonly position: number };

const addedTo = ({ length }: Sought, own: readonly SharedRun[]): readonly Positioned[] => {
  const isOwn = (word: number): boolean => own.some(({ from, to }) => word >= from && word < to);
  const rest = Array.from({ length }, (_, word) => word).filter((word) => !isOwn(word));
  return stretches(rest).map((quoted) => ({
    kind: 'added',
    record: [],
    quoted,
    position: quoted[0] ?? 0,
  }));
};

const droppedFrom = (own: readonly SharedRun[]): readonly Positioned[] =>
  own.slice(1).flatMap((part, place) => {
    const before = own[place] as SharedRun;
    const chain = part.candidate.scanned.chains.find(({ quotes }) => quotes.includes(part.quote));
    const record = [...(chain?.words ?? [])].filter(
      (word) => word >= before.at + before.to - before.from && word < part.at,
    );
    const isNext = part.from === before.to && record.length > 0;
    return isNext ? [{ kind: 'dropped' as const, record, quoted: [], position: part.from }] : [];
  });

/** Numbers that follow each other, taken together. */
const stretches = (numbers: readonly number[]): readonly (readonly number[])[] =>
  numbers.reduce<number[][]>((found, number) => {
    const last = found.at(-1);
    if (last !== undefined && last.at(-1) === number - 1) last.push(number);
    else found.push([number]);
    return found;
  }, []);

const paraphrasesOf = (sought: Sought, candidates: readonly Candidate[]): readonly Finding[] =>
  candidates.flatMap((candidate): readonly Finding[] => {
    const paraphrase = findParaphrase(sought, candidate);
    if (paraphrase === undefined) return [];
    const { claim, similarity } = paraphrase;
    const record = claim.contents.flatMap((content) => placesIn(candidate.scanned, content));
    return [
      { kind: 'own-voice', candidate, needed: [], record, differences: [], similarity, claim },
    ];
  });
