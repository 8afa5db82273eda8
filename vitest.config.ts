import { configDefaults, defineConfig } from 'vitest/config';

/**
 * Tests that leave nothing behind in a process: rules, lists and the interpreter, without a host or an environment of their own. They share
 * what a worker has loaded; loading everything anew for each file was four fifths of their time.
 */
const shared = ['domain', 'views', 'asl', 'presets'].map(folder => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'rules', include: shared, isolate: false } },
      { extends: true, test: { name: 'hosts', include: ['test/**/*.test.ts'], exclude: [...configDefaults.exclude, ...shared] } },
    ],
  },
});
