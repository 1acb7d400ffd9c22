import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    // On a busy machine a page takes its time; what never comes still fails.
    expect: { poll: { timeout: 20_000, interval: 100 } },
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, '../node_modules/.cache/compiled') },
    // Each file has a server and a Chromium of its own; pages wait more than they work.
    maxWorkers: 4,
  },
});
