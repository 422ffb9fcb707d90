import { build } from 'esbuild';

/** The anchoring library of Apache Annotator, which counts code points as the W3C does, as one script for a page. */
export const anchoringScript = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { createTextPositionSelectorMatcher, createTextQuoteSelectorMatcher } from '@apache-annotator/dom';`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    format: 'iife',
    globalName: 'anchoring',
    platform: 'browser',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};
