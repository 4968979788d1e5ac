import { defineConfig } from 'vitest/config';

/** The pages in a real browser against a running hub, which HUB_URL names. */
export default defineConfig({
  test: {
    include: ['browser/runningHub.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
