/** Runs the judge of mutants, with the tests of the domain collected instead of run. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const here = import.meta.dirname;

export default defineConfig({
  root: join(here, '../..'),
  plugins: [
    {
      name: 'collect-tests',
      enforce: 'pre',
      resolveId(source: string, importer: string | undefined) {
        return source === 'vitest' && importer && !importer.includes('/test/mutation/') ? join(here, 'collected.ts') : undefined;
      },
    },
  ],
  test: { include: ['test/mutation/judge.ts'], fileParallelism: false, reporters: ['dot'] },
});
