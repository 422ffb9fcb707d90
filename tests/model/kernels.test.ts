import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('kernels are what their sources compile to (npm run kernels makes them anew)', async () => {
  const run = promisify(execFile)(process.execPath, ['scripts/build-kernels.mjs', '--check']);
  await expect(run).resolves.toMatchObject({ stderr: '' });
}, 120_000);
