import type { Verification } from '../verify/verification.ts';
import { Fault, Field, type FormFault, TextArea } from './form-page.tsx';
import { renderPage } from './page.tsx';
import { Verdict } from './verdict.tsx';

/** What the form to verify a quotation holds. */
type VerifyForm = { readonly quotation: string; readonly speaker: string };

const emptyForm: VerifyForm = { quotation: '', speaker: '' };

type VerifyPage = {
  /** What addresses begin with: the public URL, or nothing. */
  readonly base: string;
  readonly form?: VerifyForm;
  readonly fault?: FormFault | undefined;
  readonly verification?: Verification | undefined;
};

/** The form into which a quotation is put, and what was found out about it. */
export const verifyPage = ({ base, form = emptyForm, fault, verification }: VerifyPage): string =>
  renderPage({
    base,
    title: 'Verify a quotation',
    description: 'Put in a quotation, and see whether somebody is on record with it.',
    canonical: `${base}/verify`,
    children: (
      <div class="sheet">
        <h1>Verify a quotation</h1>
        <p>
          Put in a quotation, and see whether somebody is on record with it in the articles here,
          and in which words. Nothing is stored.
        </p>
        <Fault fault={fault} />
        {verification !== undefined && <Verdict verification={verification} base={base} />}
        <form action={`${base}/verify`} method="post">
          <Field id="quotation" label="The quotation">
            <TextArea name="quotation" rows={4} value={form.quotation} />
          </Field>
          <Field id="speaker" label="Who is said to have said it" hint="May be left empty.">
            <input id="speaker" name="speaker" type="text" value={form.speaker} />
          </Field>
          <button class="go" type="submit">
            Verify it
          </button>
        </form>
      </div>
    ),
  });
