/** Nobody but the owner reads what a host keeps: a state folder left open by an earlier start is closed by the next one. */
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginMain, startMain } from '#test/support/main-process.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'tollgate-private-'));
});
afterAll(() => rmSync(home, { recursive: true }));

/** What of a folder somebody else may read, write or enter. */
function openTo(folder: string): string[] {
  const paths = [folder, ...readdirSync(folder, { recursive: true }).map(name => join(folder, String(name)))];
  return paths.filter(path => (lstatSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o077);
}

it('nothing in the state folder can be read by another user, also when the folder was open before, and the start says so', async () => {
  chmodSync(home, 0o755);
  mkdirSync(join(home, 'evidence/keys'), { recursive: true, mode: 0o755 });
  writeFileSync(join(home, 'evidence/keys/one.json'), '{}', { mode: 0o644 });
  expect(openTo(home)).toHaveLength(4);
  const { child, exit, said } = beginMain({ TOLLGATE_HOME: home });
  await new Promise<void>(resolve => child.stdout?.on('data', () => said().includes('is ready') && resolve()));
  expect(openTo(home)).toEqual([]);
  child.kill('SIGTERM');
  const { stderr } = await exit;
  expect(stderr).toContain('the state folder was readable by others');
  expect(openTo(home)).toEqual([]);
}, 120_000);

it('files that a running host makes are its owner’s alone, whatever the mask of the shell is', async () => {
  const before = process.umask(0);
  const host = await startMain({ TOLLGATE_HOME: join(home, 'new') });
  process.umask(before);
  expect(openTo(join(home, 'new'))).toEqual([]);
  await host.stop();
}, 120_000);
