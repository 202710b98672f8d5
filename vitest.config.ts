import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Two at a time even on two cores: the tests in terminals mostly wait.
  test: { include: ['test/**/*.test.ts'], maxWorkers: 2, testTimeout: 60_000, hookTimeout: 120_000 },
});
