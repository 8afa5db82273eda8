/** What an empty state folder becomes: the demonstration, or with `--office` that of a real office; and what it stays. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { holdsOf } from '#local/set-up/state-folder.ts';
import { until } from '#test/support/host.ts';
import { type Begun, beginMain } from '#test/support/main-process.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tollgate-office-start-'));
});
afterAll(() => rm(folder, { recursive: true }));

const stateIn = (name: string) => join(folder, name);
const begin = (name: string, ...words: string[]) => beginMain({ TOLLGATE_HOME: stateIn(name) }, words);

/** What it printed once it was ready, with the code when there is one. */
async function ready(begun: Begun, wanted = /Tollgate is ready: (\S+)\n/): Promise<string> {
  const stopped = begun.exit.then(({ stderr }) => Promise.reject(new Error(stderr)));
  await Promise.race([until('it is ready', async () => wanted.test(begun.said())), stopped]);
  return begun.said();
}

async function end({ child, exit }: Begun): Promise<void> {
  child.kill('SIGTERM');
  expect(await exit).toEqual({ code: 0, stderr: '' });
}

const printed = /Set up your office: (\S+)\/set-up\nThe code for it: +(\S+)\n/;

it('a start for an office founds no demonstration, prints the set-up page with its code, and a later start goes on with a new code', async () => {
  const first = begin('office', '--office');
  const [, url = '', code = ''] = printed.exec(await ready(first, printed)) ?? [];
  expect(await (await fetch(`${url}/v1/set-up`)).json()).toEqual({ open: true });
  await end(first);
  const second = begin('office');
  const [, , later = ''] = printed.exec(await ready(second, printed)) ?? [];
  expect(later).not.toBe(code);
  expect(second.said()).not.toContain('demonstration');
  await end(second);
  expect(holdsOf(stateIn('office'))).toBe('office');
});

it('a start without a word on an empty folder founds the demonstration, which no start turns into an office', async () => {
  const first = begin('demo');
  expect(await ready(first)).not.toContain('Set up your office');
  await end(first);
  expect(JSON.parse(await readFile(join(stateIn('demo'), 'holds.json'), 'utf8'))).toEqual({ holds: 'demonstration' });
  await rm(join(stateIn('demo'), 'holds.json'));
  const { code, stderr } = await begin('demo', '--office').exit;
  expect([code, stderr.trimEnd().split('\n').length]).toEqual([1, 1]);
  expect(stderr).toMatch(/holds the demonstration.*TOLLGATE_HOME=my-office npm start -- --office/);
});

it('a start with a word that it does not know says so, and starts nothing', async () => {
  for (const words of [['--offise'], ['--office', 'now']]) {
    const { code, stderr } = await begin('none', ...words).exit;
    expect([code, stderr]).toEqual([2, expect.stringContaining(`does not know ${words.at(-1)}`)]);
  }
});
