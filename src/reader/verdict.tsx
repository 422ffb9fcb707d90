import { titleOf } from '../records/article-title.ts';
import { isolated } from '../text/direction.ts';
import type {
  Verification,
  VerificationDifference,
  VerificationMatch,
} from '../verify/verification.ts';
import { quotedWords, recordedDifferences } from './compared-words.ts';
import { Highlighted } from './highlighted.tsx';

type VerdictValue = Verification['verdict'];

/** What the verdicts mean, for who asked. */
const verdicts: Readonly<Record<VerdictValue, string>> = {
  verbatim: 'On record, in these words.',
  altered: 'On record, but in other words.',
  misattributed: 'On record, but somebody else said it.',
  'not-a-quotation': 'In an article, but not as a quotation: its own words, or a paraphrase.',
  'not-found': 'Not on record here. That does not mean that nobody said it.',
};

const attributions: Readonly<Record<Verification['attribution'], string | undefined>> = {
  confirmed: 'The speaker is on record with it.',
  other: 'The article has it from somebody else.',
  unknown: 'The article leaves open who said it.',
  'not-asked': undefined,
};

type VerdictProps = { readonly verification: Verification; readonly base: string };

/** What was found out about a quotation, and the words that it was compared with. */
export const Verdict = ({ verification, base }: VerdictProps) => {
  const { verdict, attribution, matches, quotation } = verification;
  const onAttribution = verdict === 'not-found' ? undefined : attributions[attribution];
  return (
    <section aria-labelledby="verdict">
      <div class="verdict">
        <h2 id="verdict">{verdicts[verdict]}</h2>
        {onAttribution !== undefined && <p>{onAttribution}</p>}
      </div>
      {matches.map((match) => (
        <Match match={match} quotation={quotation} base={base} isOnly={matches.length === 1} />
      ))}
    </section>
  );
};

type MatchProps = {
  readonly match: VerificationMatch;
  readonly quotation: string;
  readonly base: string;
  /** Whether the verdict on it is the verdict on the whole. */
  readonly isOnly: boolean;
};

const Match = ({ match, quotation, base, isOnly }: MatchProps) => {
  const { article, speaker, via, differences, spans, verdict } = match;
  const title = isolated(titleOf(article.id, article.headline));
  return (
    <section class="match" aria-label={`In ${title}`}>
      <dl class="compared">
        <div>
          <dt>On record</dt>
          <dd dir="auto">
            <Highlighted spans={spans} highlights={recordedDifferences(match)} as="del" />
          </dd>
        </div>
        <div>
          <dt>As quoted</dt>
          <dd dir="auto">
            {quotedWords(quotation, differences).map(({ text, differs }) =>
              differs ? <ins>{text}</ins> : text,
            )}
          </dd>
        </div>
      </dl>
      {differences.length > 0 && (
        <ul>
          {differences.map((difference) => (
            <li>{describe(difference)}</li>
          ))}
        </ul>
      )}
      <p class="by">
        {speaker === null ? 'No speaker on record' : isolated(speaker.name)}
        {via.map(({ name }) => `, via ${isolated(name)}`)} ·{' '}
        <a href={placeOf(match, base)}>{title}</a>
        {!isOnly && ` · ${verdicts[verdict]}`}
      </p>
    </section>
  );
};

/** Where the words stand on the article’s page. */
const placeOf = (
  { article, quoteIds, claimId, foundIn }: VerificationMatch,
  base: string,
): string => `${base}/articles/${article.id}#${quoteIds[0] ?? claimId ?? foundIn}`;

const describe = ({ kind, record, quotation }: VerificationDifference): string => {
  if (kind === 'added') return `“${quotation}” was added`;
  if (kind === 'dropped' || quotation === null) return `“${record?.text}” was left out`;
  return `“${record?.text}” became “${quotation}”`;
};
