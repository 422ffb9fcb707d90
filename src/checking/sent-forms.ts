import * as z from 'zod';
import { inPlainWords } from '../records/fault-words.ts';
import { ArticleId } from '../records/identifiers.ts';
import { jsonPath } from '../records/record-fault.ts';
import type { Checked } from './checking-task.ts';

/** A record and its text, of which nothing is checked yet but that there is a text. */
type RecordedForm = {
  readonly kind: 'recorded';
  readonly record: unknown;
  /** Where the record is, as a JSONPath. */
  readonly path: string;
  readonly text: string;
  readonly at: string | undefined;
};

const Body = z.strictObject({ record: z.unknown(), text: z.string() });

/** What `export` writes: the same, perhaps with the time at which it became the article’s record. */
const Line = Body.extend({ at: z.iso.datetime().optional() });

/** What `export` writes of an article that was withdrawn. */
const Withdrawal = z.strictObject({
  id: ArticleId,
  revision: z.string(),
  withdrawnAt: z.iso.datetime(),
});

/** What `extract` writes: the record’s own fields, and the text beside them. */
const Extracted = z.looseObject({ text: z.string() });

type Form = {
  readonly schema: z.ZodType;
  /** The field that tells this form. */
  readonly sign: string;
  readonly read: (value: never) => RecordedForm | Checked;
};

const recorded: Form['read'] = ({ record, text, at }: z.infer<typeof Line>) => ({
  kind: 'recorded',
  record,
  path: '$.record',
  text,
  at,
});

const forms: Readonly<Record<'body' | 'line', readonly Form[]>> = {
  body: [{ sign: 'record', schema: Body, read: recorded }],
  line: [
    { sign: 'record', schema: Line, read: recorded },
    {
      sign: 'withdrawnAt',
      schema: Withdrawal,
      read: ({ id, revision, withdrawnAt }: z.infer<typeof Withdrawal>) => ({
        kind: 'withdrawal',
        articleId: id,
        revision,
        at: withdrawnAt,
      }),
    },
    {
      sign: 'paragraphs',
      schema: Extracted,
      read: ({ text, explanations: _explanations, ...record }: z.infer<typeof Extracted>) => ({
        kind: 'recorded',
        record,
        path: '$',
        text,
        at: undefined,
      }),
    },
  ],
};

/** Finds the record and the text in what was sent. */
export const readForm = (value: unknown, kind: 'body' | 'line'): RecordedForm | Checked => {
  if (typeof value !== 'object' || value === null) return { kind: 'other' };
  const form = forms[kind].find(({ sign }) => Object.hasOwn(value, sign));
  if (form === undefined) return { kind: 'other' };
  const parsed = form.schema.safeParse(value, inPlainWords);
  if (parsed.success) return form.read(parsed.data as never);
  const faults = parsed.error.issues.map((issue) => ({
    path: jsonPath(issue.path),
    reason: issue.message,
  }));
  return { kind: 'faulty', what: 'form', faults };
};
