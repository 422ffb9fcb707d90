// Compiles the innermost loops (AssemblyScript) to WebAssembly, kept in the sources as base64:
//   node scripts/build-kernels.mjs [--check]
// --check only says whether what is kept is what the sources compile to.
import { readFile, writeFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';

const kernels = [
  'src/model/kernels',
  'src/training/kernels',
  'src/training/network-kernels',
  'src/attribution/network-kernels',
];

const compile = async (source) => {
  const text = await readFile(source, 'utf8');
  let binary;
  const { error, stderr } = await asc.main(
    [
      'kernels.ts',
      '--outFile',
      'kernels.wasm',
      '--runtime',
      'stub',
      '--importMemory',
      '--enable',
      'simd',
      '-O3',
      '--noAssert',
      '--use',
      'abort=',
    ],
    {
      readFile: (name) => (name === 'kernels.ts' ? text : null),
      writeFile: (name, contents) => {
        if (name === 'kernels.wasm') binary = contents;
      },
    },
  );
  if (error) throw new Error(`${source}: ${error.message}\n${stderr}`);
  return `// Made by scripts/build-kernels.mjs from kernels.as.ts; not to be edited.\nexport const kernelsBinary =\n  '${Buffer.from(binary).toString('base64')}';\n`;
};

let stale = 0;
for (const name of kernels) {
  const made = await compile(`${name}.as.ts`);
  const target = `${name}-binary.ts`;
  const kept = await readFile(target, 'utf8').catch(() => '');
  if (kept === made) continue;
  stale += 1;
  if (process.argv.includes('--check'))
    console.error(`${target} is not what its source compiles to`);
  else await writeFile(target, made);
}
process.exitCode = process.argv.includes('--check') && stale > 0 ? 1 : 0;
