import type { Problem } from '../representations/problem.ts';
import { renderPage } from './page.tsx';

/**
 * What went wrong, for who reads it in a browser.
 * @param base what addresses begin with: the public URL, or nothing
 */
export const problemPage = (problem: Problem, base: string): string =>
  renderPage({
    base,
    title: problem.title,
    children: (
      <div class="sheet">
        <h1>{problem.title}</h1>
        <ProblemText problem={problem} />
        <p>
          <a href={`${base}/`}>To the front page</a>
        </p>
        <p class="hint">
          {problem.status} · <a href={problem.type}>what this kind of problem means</a> · request{' '}
          {problem.requestId}
        </p>
      </div>
    ),
  });

/** What happened, what to do about it, and what is wrong with the input. */
export const ProblemText = ({
  problem,
}: {
  readonly problem: Pick<Problem, 'detail' | 'errors'>;
}) => (
  <>
    <p>{problem.detail}</p>
    {problem.errors !== undefined && (
      <ul>
        {problem.errors.map(({ pointer, detail }) => (
          <li>
            <code>{pointer}</code> {detail}
          </li>
        ))}
      </ul>
    )}
  </>
);
