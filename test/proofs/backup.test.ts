/**
 * The drill: a backup of a host that is being written to, put back elsewhere, is a whole record. It prints how long each step took. What is not
 * whole is refused, and leaves nothing behind.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { backUpTonight } from '#local/backup/nightly.ts';
import { demoProjects, proposalOf } from '#local/demo/facts.ts';
import { sendOverHttp } from '#local/demo/send.ts';
import { startMain } from '#test/support/main-process.ts';

const root = join(import.meta.dirname, '../..');
const base = mkdtempSync(join(tmpdir(), 'tollgate-backup-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const home = join(base, 'home');
const file = join(base, 'backup.tar.gz');

async function tollgate(folder: string, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { PATH: process.env.PATH ?? '', TOLLGATE_HOME: folder, TOLLGATE_SEED: 'no' };
  const child = spawn(process.execPath, [join(root, 'local/cli/main.ts'), ...words], {
    cwd: base,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', chunk => {
    said.out += chunk;
  });
  child.stderr.on('data', chunk => {
    said.err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, ...said };
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

it('P20: a backup of a running host under writes, restored elsewhere, holds every project that was taken before, and each of them verifies', async () => {
  const first = await startMain({ TOLLGATE_HOME: home });
  const send = sendOverHttp(first.url);
  const taken: string[] = [];
  let writing = true;
  const writer = (async () => {
    for (let at = 0; writing; at += 1) {
      const body = { ...proposalOf(demoProjects[at % demoProjects.length]!), title: `Bridge ${at} over the river ${at}` };
      const { status, body: answer } = await send('sponsor', { method: 'POST', path: '/v1/proposals', body, key: `k${at}` });
      if (status < 300) taken.push(answer.id);
      else throw new Error(JSON.stringify(answer));
    }
  })();
  const enough = async () => {
    while (taken.length < 6) await new Promise(resolve => setTimeout(resolve, 50));
  };
  await Promise.race([enough(), writer]);
  const before = [...taken];
  const made = await timed('backup of a running host', () => tollgate(home, 'backup', file, '--json'));
  expect({ ...made, out: '' }).toEqual({ code: 0, out: '', err: '' });
  writing = false;
  await writer;
  expect(taken.length).toBeGreaterThan(before.length);
  await first.stop();
  expect(statSync(file).mode & 0o077).toBe(0);

  const elsewhere = join(base, 'elsewhere');
  const restored = await timed('restore into an empty folder', () => tollgate(elsewhere, 'restore', file));
  expect(restored).toMatchObject({ code: 0, err: '' });
  const second = await timed('start on the restored folder', () => startMain({ TOLLGATE_HOME: elsewhere }));
  const again = sendOverHttp(second.url);
  await timed(`export and verification of ${before.length} projects`, async () => {
    for (const id of before) {
      const { status, body } = await again('auditor', { method: 'GET', path: `/v1/projects/${id}/export` });
      expect(status).toBe(200);
      writeFileSync(join(base, 'one.json'), JSON.stringify(body));
      const verdict = await tollgate(elsewhere, 'verify', join(base, 'one.json'));
      expect(verdict).toMatchObject({ code: 0, err: '' });
    }
  });
  await second.stop();
}, 600_000);

it('a backup is refused where a file is already, and a restore where something is already', async () => {
  const twice = await tollgate(home, 'backup', file);
  expect(twice).toMatchObject({ code: 1, err: expect.stringContaining('is there already') });
  const into = await tollgate(home, 'restore', file);
  expect(into).toMatchObject({ code: 1, err: expect.stringContaining('is not empty') });
}, 120_000);

it.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 200)],
  ['changed in one bit', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)))],
  ['empty', () => Buffer.alloc(0)],
])(
  'a backup that is %s is refused as a whole and leaves nothing behind',
  async (_how, spoil) => {
    const spoiled = join(base, 'spoiled.tar.gz');
    writeFileSync(spoiled, spoil(readFileSync(file)));
    const target = join(base, 'target');
    expect(await tollgate(target, 'restore', spoiled)).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot be restored'),
    });
    expect(existsSync(target) ? readdirSync(target) : []).toEqual([]);
  },
  120_000,
);

it('a backup is made once a night from its hour on, and the oldest go when there are enough', async () => {
  const options = { folder: home, version: '0', into: join(base, 'nights'), hour: 2, keep: 2 };
  const made: (string | undefined)[] = [];
  for (const at of ['01T01:59', '01T02:00', '01T23:00', '02T02:10', '03T14:00', '04T00:10'])
    made.push(await backUpTonight(options, `2026-05-${at}:00.000Z`));
  expect(made.map(name => name !== undefined)).toEqual([false, true, false, true, true, false]);
  expect(readdirSync(options.into)).toEqual(['tollgate-2026-05-02T02-10-00Z.tar.gz', 'tollgate-2026-05-03T14-00-00Z.tar.gz']);
}, 120_000);
