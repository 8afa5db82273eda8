/**
 * A disk that is full: writes are refused with the reason, reads and health go on, and when there is room again everything that was stored is
 * followed. The disk is a small one in memory, which only root may mount; a machine without that right tries the parts alone.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sqliteFollowUps } from '#adapters/sqlite/follow-ups.ts';
import { openSqlite } from '#adapters/sqlite/open.ts';
import type { FollowUp } from '#domain/history/follow-ups.ts';
import { demoProjects, proposalOf } from '#local/demo/facts.ts';
import { sendOverHttp } from '#local/demo/send.ts';
import { deadLettersIn } from '#local/host/dead-letters.ts';
import { startFactStream } from '#local/host/fact-stream.ts';
import { FollowUpQueue } from '#local/host/follow-ups.ts';
import { startMain } from '#test/support/main-process.ts';
import { recordOf } from '#test/support/stream-record.ts';
import { commitAt } from '../adapters/contracts/facts.ts';

const base = mkdtempSync(join(tmpdir(), 'tollgate-disk-'));
const small = join(base, 'small');
mkdirSync(small);
const mounted = process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'none', small]).status === 0;
afterAll(() => {
  if (mounted) spawnSync('umount', [small]);
  rmSync(base, { recursive: true, force: true });
});

it.skipIf(!mounted)(
  'a full disk refuses writes with the reason and goes on to answer reads; with room again everything is followed',
  async () => {
    const host = await startMain({ TOLLGATE_HOME: join(small, 'home') });
    const send = sendOverHttp(host.url);
    const propose = (at: number) => {
      const body = { ...proposalOf(demoProjects[at % demoProjects.length]!), title: `Tunnel ${at} under the ridge ${at}` };
      return send('sponsor', { method: 'POST', path: '/v1/proposals', body, key: `k${at}` });
    };
    const health = async () => (await fetch(`${host.url}/healthz`)).json() as Promise<{ status: string; problems?: string[] }>;
    const first = await propose(0);
    expect([first.status, (await health()).status]).toEqual([201, 'ok']);
    await send('pmo', { method: 'GET', path: '/v1/me' });

    fill(join(small, 'ballast'));
    const refused: { status: number; body: { detail?: string } }[] = [];
    for (let at = 1; at <= 400 && refused.length < 3; at += 1) {
      const answer = await propose(at);
      if (answer.status >= 300) refused.push(answer);
    }
    expect(refused.map(answer => answer.status)).toEqual([503, 503, 503]);
    expect(refused[0]?.body.detail).toMatch(/disk .*is full: nothing was stored/);
    expect(await health()).toMatchObject({ status: 'degraded', problems: [expect.stringContaining('The disk is full')] });
    const read = await send('sponsor', { method: 'GET', path: `/v1/projects/${first.body.id}` });
    expect(read.status).toBe(200);

    rmSync(join(small, 'ballast'));
    const later = await propose(900);
    expect(later.status).toBe(201);
    await expect.poll(health, { timeout: 60_000, interval: 500 }).toMatchObject({ status: 'ok' });
    const shown = async () => (await send('sponsor', { method: 'GET', path: `/v1/projects/${later.body.id}` })).status;
    await expect.poll(shown, { timeout: 60_000, interval: 500 }).toBe(200);
    expect(readdirSync(join(small, 'home/dead-letters')).filter(name => name.endsWith('.json'))).toEqual([]);
    expect((await host.stop()).code).toBe(0);
  },
  300_000,
);

/** Takes the room that is left, and all but nothing of it for others. */
function fill(path: string): void {
  const block = Buffer.alloc(64 * 1024);
  for (const size of [block.length, 4096])
    for (;;) {
      try {
        writeFileSync(path, block.subarray(0, size), { flag: 'a' });
      } catch {
        break;
      }
    }
}

it('a dead letter that is empty or broken holds up no other, and is counted until somebody removes it', async () => {
  const folder = join(base, 'letters');
  const letters = deadLettersIn(folder);
  for (const seq of [1, 2]) letters.keep({ stream: 'project/p1', seq, reaction: 'mail/0', receiver: 'ann' });
  writeFileSync(join(folder, 'dead-letters', '00-empty.json'), '');
  writeFileSync(join(folder, 'dead-letters', '01-broken.json'), '{"dynamodb":');
  writeFileSync(join(folder, 'dead-letters', '02-of-before.json'), JSON.stringify(recordOf(commitAt('project/p1', 3), 3)));
  const followed: FollowUp[] = [];
  const left = await letters.replay(async followUp => {
    followed.push(followUp);
    if (followUp.seq === 2) throw new Error('still broken');
  });
  expect(followed.toSorted((one, other) => one.seq - other.seq)).toEqual([
    { stream: 'project/p1', seq: 1, reaction: 'mail/0', receiver: 'ann' },
    { stream: 'project/p1', seq: 2, reaction: 'mail/0', receiver: 'ann' },
    { stream: 'project/p1', seq: 3 },
  ]);
  expect([left, letters.count()]).toEqual([3, 3]);
});

it('a fact of which nothing can be kept stays under way, and is followed when there is room again', async () => {
  const commit = commitAt('project/p1', 1);
  const moved: number[] = [];
  let tries = 0;
  const entry = { position: 1, stream: 'project/p1', seq: 1, commit };
  const stream = await startFactStream({
    feed: { after: async position => (position === 0 ? [entry] : []), onStored: () => () => undefined },
    cursor: { read: async () => 0, write: async (_name, position) => void moved.push(position) },
    handler: async () => {
      tries += 1;
      expect(moved).toEqual([]);
      return { batchItemFailures: tries < 8 ? [{ itemIdentifier: '1' }] : [] };
    },
    later: { idle: async () => undefined, replay: async () => 0, stop: async () => undefined },
    pause: 1,
    moves: 0,
  });
  await stream.idle();
  expect([tries, moved]).toEqual([8, [1]]);
  await stream.stop();
});

it('a part for whose dead letter there is no room stays kept and is tried again, and the next process begins with it', async () => {
  const folder = join(base, 'kept');
  const stores = openSqlite(folder);
  const kept = sqliteFollowUps(stores.database, stores.group);
  const part: FollowUp = { stream: 'project/p1', seq: 1, reaction: 'mail/0', receiver: 'ann' };
  let full = true;
  let tries = 0;
  const deadLetters = {
    keep() {
      if (full) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    },
    replay: async () => 0,
    count: () => 0,
  };
  const first = new FollowUpQueue({ kept, deadLetters, pauses: [0, 1] });
  await first.start(async () => {
    tries += 1;
    throw new Error('no');
  });
  await first.keep([part, part]);
  await expect.poll(() => tries).toBe(3);
  await first.stop();
  expect(await kept.all()).toEqual([part]);

  full = false;
  const done: FollowUp[] = [];
  const next = new FollowUpQueue({ kept, deadLetters, pauses: [0, 1] });
  await next.start(async followUp => void done.push(followUp));
  await next.idle();
  await next.stop();
  expect([done, await kept.all()]).toEqual([[part], []]);
  await stores.close();
});
