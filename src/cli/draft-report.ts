import type { CheckedQuotation } from '../drafts/check-draft.ts';
import type { VerificationMatch } from '../verify/verification.ts';
import { printable } from './printable.ts';
import { matchLines, paintVerdict } from './verdict-lines.ts';

/** A quotation of a draft, checked. */
type Reported = {
  readonly file: string;
  readonly checked: CheckedQuotation;
  /** Whether it makes the draft fail. */
  readonly isWrong: boolean;
};

/** Puts a checked quotation into words; none where there is nothing to say of it. */
export type DraftReport = (reported: Reported) => string;

/** For people: the place, the verdict, the words; then what they were compared with. */
const asText: DraftReport = ({ file, checked }) => {
  const { line, column, placeIn, quotation, speaker, verdict } = checked;
  const place = `${file}:${line}:${column}`;
  const where = placeIn === 'file' ? place : `${place} (of its readable text)`;
  const who = speaker === undefined ? '' : ` (${printable(speaker)})`;
  const heading = `${printable(where)}: ${paintVerdict(verdict)}  “${printable(quotation)}”${who}`;
  return [heading, ...detailsOf(checked)].join('\n');
};

const detailsOf = (checked: CheckedQuotation): readonly string[] => {
  if (checked.verdict === 'not-checked') return [`  ${checked.reason}`];
  const [best] = checked.verification.matches;
  return best === undefined ? [] : matchLines(best);
};

/** For programs: an object a line. */
const asJson: DraftReport = ({ file, checked, isWrong }) =>
  JSON.stringify({ file, ...checked, isWrong });

/**
 * For GitHub Actions, which shows such lines beside those of the file (“Workflow commands for GitHub Actions”): what is
 * wrong as an error, what is not on record as a warning, and nothing else.
 */
const asWorkflowCommand: DraftReport = ({ file, checked, isWrong }) => {
  const { line, column, placeIn, quotation, verdict } = checked;
  if (verdict === 'verbatim' || verdict === 'not-checked') return '';
  const place = placeIn === 'file' ? `,line=${line},col=${column}` : '';
  const [best] = checked.verification.matches;
  const message = [`“${quotation}” is ${verdict}.`, ...(best ? [recordOf(best)] : [])].join('\n');
  const title = `title=Quotation ${verdict}`;
  const level = isWrong ? 'error' : 'warning';
  return `::${level} file=${escapedProperty(file)}${place},${title}::${escaped(message)}`;
};

/** A draft that cannot be read, as a workflow command. @param fault why, in words that follow its name */
export const unreadCommand = (file: string, fault: string): string =>
  `::error file=${escapedProperty(file)},title=Draft not read::${escaped(`${file} ${fault}`)}`;

const recordOf = ({ spans, speaker, article, link }: VerificationMatch): string =>
  `On record: “${spans.map(({ text }) => text).join(' … ')}” (${speaker?.name ?? 'no speaker named'}, ${article.id}) ${link}`;

const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapedProperty = (text: string): string =>
  escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

export const draftReports = { text: asText, json: asJson, github: asWorkflowCommand } as const;
