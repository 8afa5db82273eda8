/** Takes the pictures of the README anew: plays the tests that compare them, which then write them. A minute or two; its output is that of the tests. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../portal');
const comparing = readdirSync(folder)
  .filter(name => name.endsWith('.test.ts') && readFileSync(join(folder, name), 'utf8').includes('expectPicture('))
  .map(name => `test/portal/${name}`);
const { status } = spawnSync('npx', ['vitest', 'run', ...comparing], {
  cwd: join(import.meta.dirname, '../..'),
  stdio: 'inherit',
  env: { ...process.env, UPDATE_PICTURES: '1' },
});
process.exitCode = status ?? 1;
