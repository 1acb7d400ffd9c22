import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Workspaces resolve to their sources, so nothing is ever tested from a stale build. Only conditions that hold for
// `require` too may stand here: with `import`, pg would get an ES module where it asks for a CommonJS one.
const conditions = ['source', 'module', 'node'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['source'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/src/**/*.test.tsx', 'scripts/**/*.test.ts'],
    globalSetup: ['packages/server/src/testing/postgres.ts'],
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 120_000,
    // Files share what they import: loading the server for each anew takes half the time. Whatever a file changes beyond
    // itself it puts back.
    isolate: false,
    // Processes that tests start find their modules compiled.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compiled') },
    // Left alone it takes one of two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default'],
  },
});
