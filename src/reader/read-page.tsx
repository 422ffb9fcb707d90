import { Fault, Field, type FormFault, TextArea } from './form-page.tsx';
import { renderPage } from './page.tsx';

/** What the form to read an article holds. */
export type ReadForm = {
  readonly text: string;
  readonly headline: string;
  readonly format: string;
};

const emptyForm: ReadForm = { text: '', headline: '', format: 'text' };

const formats = [
  ['text', 'plain text'],
  ['markdown', 'Markdown'],
  ['html', 'HTML'],
] as const;

type ReadPage = {
  /** What addresses begin with: the public URL, or nothing. */
  readonly base: string;
  readonly form?: ReadForm;
  readonly fault?: FormFault | undefined;
};

/** The form into which an article is put, to see who says what in it. */
export const readPage = ({ base, form = emptyForm, fault }: ReadPage): string =>
  renderPage({
    base,
    title: 'Read an article',
    description: 'Put in a news article in English, and see who says what in it.',
    canonical: `${base}/read`,
    children: (
      <div class="sheet">
        <h1>Read an article</h1>
        <p>
          Put in a news article in English, and see who says what in it, by which words, and how
          surely. Nothing is stored.
        </p>
        <Fault fault={fault} />
        <form action={`${base}/read`} method="post">
          <Field id="text" label="The article">
            <TextArea name="text" rows={16} value={form.text} />
          </Field>
          <Field
            id="headline"
            label="Its headline"
            hint="Only where it does not stand in the text above."
          >
            <input id="headline" name="headline" type="text" value={form.headline} />
          </Field>
          <Field id="format" label="What it is written in">
            <select id="format" name="format">
              {formats.map(([format, name]) => (
                <option value={format} selected={format === form.format}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
          <button class="go" type="submit">
            Read it
          </button>
        </form>
      </div>
    ),
  });
