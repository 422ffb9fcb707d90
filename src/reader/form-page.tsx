import type { Child } from 'hono/jsx';
import type { Problem } from '../representations/problem.ts';
import { ProblemText } from './problem-page.tsx';

/** Why what a form sent could not be done; the form is shown again, with what was in it. */
export type FormFault = Pick<Problem, 'title' | 'detail' | 'errors'>;

/** What went wrong, above the form that it is about. */
export const Fault = ({ fault }: { readonly fault: FormFault | undefined }) =>
  fault === undefined ? null : (
    <div class="alarm" role="alert">
      <h2>{fault.title}</h2>
      <ProblemText problem={fault} />
    </div>
  );

type FieldProps = {
  /** The id of the element that takes what is put in. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly children: Child;
};

/** A field of a form, below its name. */
export const Field = ({ id, label, hint, children }: FieldProps) => (
  <div class="field">
    <label for={id}>
      {label}
      {hint !== undefined && <span class="hint"> {hint}</span>}
    </label>
    {children}
  </div>
);

type TextAreaProps = { readonly name: string; readonly rows: number; readonly value: string };

/** A field of several lines. Parsers leave out a line end that a field begins with, so one is put before its words. */
export const TextArea = ({ name, rows, value }: TextAreaProps) => (
  <textarea id={name} name={name} rows={rows} required>
    {`\n${value}`}
  </textarea>
);
