import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Folders whose tests start nothing and change nothing outside themselves. They share one module graph for each worker: with
 * one for each file, most of the time went into loading the same modules again.
 */
const pure = [
  'analysis',
  'answer',
  'card',
  'columns',
  'command-kit',
  'commands',
  'config',
  'corpus',
  'digest',
  'locale',
  'message',
  'ops',
  'schema',
  'search',
  'settings',
  'text',
  'turns',
].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    // Many tests wait for programs they started: with one worker, as two cores would get, the other core stands idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // For tests that hang; a machine that does much else may take its time.
    testTimeout: 60_000,
    // Events are awaited, and a machine that runs two files at once may bring them late.
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.ts'], exclude: pure } },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'commands/**/*.ts'],
      reporter: ['text-summary', 'html'],
    },
  },
});
