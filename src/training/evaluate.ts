import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { FoundAttribution } from '../attribution/found-attribution.ts';
import { readAttributions } from '../extract/extract-article.ts';
import { loadModel, type ReadingModel } from '../extract/load-model.ts';
import { readLayout } from '../layout/read-layout.ts';
import { indexCodePoints } from '../text/code-points.ts';
import type { Extent } from '../text/extent.ts';
import { type AnnotatedArticle, readAnnotated } from './corpus.ts';
import { formatReliability, judge, reliability } from './reliability.ts';
import { formatByPublisher, formatScores, scoreAttributions, scoreByPublisher } from './score.ts';

const usage = 'Usage: npm run evaluate -- GOLD.jsonl [--out PREDICTIONS.jsonl] [--model FOLDER]';

/** Reads each article from its raw text alone and compares what was found with what people marked. */
const evaluate = async (
  goldFile: string,
  options: { readonly out: string | undefined; readonly model: string },
): Promise<void> => {
  const gold = await readAnnotated(goldFile);
  const model = await loadModel(options.model);
  const found = new Map(gold.map((article) => [article.id, attributionsOf(model, article)]));
  if (options.out !== undefined) await writeFile(options.out, predictionLines(gold, found));
  const judged = gold.flatMap((article) => judge(article, found.get(article.id) ?? []));
  console.log(
    [
      formatScores(scoreAttributions(gold, found)),
      `\nReporting cues only\n${formatScores(scoreAttributions(gold, found, { reportingCuesOnly: true }))}`,
      `\nBy publisher\n${formatByPublisher(scoreByPublisher(gold, found))}`,
      `\nReliability: right is a content shared by half or more, under the right source\n${formatReliability(reliability(judged))}`,
    ].join('\n'),
  );
};

const attributionsOf = (
  model: ReadingModel,
  { text }: AnnotatedArticle,
): readonly FoundAttribution[] =>
  readAttributions(model, readLayout({ body: text, mediaType: 'text/plain' })).found;

/** One article a line, offsets in code points. */
const predictionLines = (
  gold: readonly AnnotatedArticle[],
  found: ReadonlyMap<string, readonly FoundAttribution[]>,
): string =>
  gold
    .map(({ id, text }) => {
      const { positionOf } = indexCodePoints(text);
      const pair = ({ start, end }: Extent) => [positionOf(start), positionOf(end)];
      const attributions = (found.get(id) ?? []).map(({ sources, cue, contents }) => ({
        sources: sources.map(pair),
        cue: cue === undefined ? [] : [pair(cue)],
        contents: contents.map(pair),
      }));
      return `${JSON.stringify({ id, attributions })}\n`;
    })
    .join('');

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, model: { type: 'string', default: 'data/model' } },
});
const [goldFile] = positionals;
if (goldFile === undefined || positionals.length > 1) {
  console.error(usage);
  process.exitCode = 2;
} else {
  await evaluate(goldFile, { out: values.out, model: values.model });
}
