import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'tests/build-once.ts',
    include: ['tests/**/*.test.ts'],
    // The machines this runs on differ in speed; a test fails for what happens, not for when.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
