import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, longest first. */
const longest = [
  'extract/extraction-fuzz',
  'contract/injection',
  'contract/contract',
  'package/packages',
  'container/container',
  'browser/reader',
  'scaling/proxy',
  'cli/extract',
  'cli/import',
  'routes/extractions',
  'browser/text-fragments',
].map((name) => `/tests/${name}.test.ts`);

/** Starts with what takes longest, so that in the end no file is waited for alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = longest.findIndex((name) => moduleId.endsWith(name));
      return found === -1 ? longest.length : found;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    globalSetup: 'tests/build-once.ts',
    include: ['tests/**/*.test.ts'],
    // The process that hands out the files has little to do: no core need be kept for it.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // The machines this runs on differ in speed; a test fails for what happens, not for when.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
