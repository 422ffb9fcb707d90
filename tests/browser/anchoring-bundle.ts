import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * The anchoring library of Apache Annotator as one script for a page. It is the one that counts code points, as the W3C
 * does; others count UTF-16 units.
 */
export const anchoringScript = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('anchoring-library.mjs', import.meta.url))],
    bundle: true,
    format: 'iife',
    globalName: 'anchoring',
    platform: 'browser',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};
