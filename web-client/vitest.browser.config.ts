import { defineConfig } from 'vitest/config';

/** Real browser, built pages: `npm run build` first. */
export default defineConfig({
  test: {
    include: [process.env['PICTURES'] ? 'browser/pictures.ts' : 'browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
