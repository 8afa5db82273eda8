/** A start that fails ends what it has begun and closes what it has opened, before whoever started it is told. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { log } from '#functions/kit/log.ts';
import { startHost } from '#local/host/host.ts';
import { aroundPorts } from '#test/support/around-ports.ts';

test('P8: when what was being worked on cannot be begun again, no fact is followed any longer once the start is refused, and the next start follows all', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tollgate-start-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const told = vi.spyOn(log, 'error').mockImplementation(() => undefined);
  onTestFinished(() => told.mockRestore());
  const first = await startHost({ folder, port: 0, signIn: { way: 'accounts' } });
  const person = { id: 'ana', name: 'Ana', email: 'ana@example.org', roles: ['admin' as const] };
  const actor = { kind: 'system', id: 'set-up' } as const;
  for (const id of ['one', 'two', 'three'])
    await first.app.execute({
      aggregate: 'office',
      id,
      command: { type: 'found-office', id, name: id, currency: 'EUR', people: [person] },
      actor,
    });
  await first.factStream.idle();
  const followed = first.factStream.followed();
  await first.close();
  const file = new DatabaseSync(join(folder, 'facts.db'));
  file.exec('DELETE FROM cursors');
  file.close();
  const calls: string[] = [];
  const broken = startHost({
    folder,
    port: 0,
    signIn: { way: 'accounts' },
    around: ports =>
      aroundPorts(ports, {
        before(call) {
          calls.push(call);
          if (call === 'executions.atWork') throw new Error('no room');
        },
      }),
  });
  await expect(broken).rejects.toThrow('no room');
  const count = calls.length;
  await wait(100);
  expect([calls.slice(count), told.mock.calls]).toEqual([[], []]);
  const again = await startHost({ folder, port: 0, signIn: { way: 'accounts' } });
  onTestFinished(() => again.close());
  await again.factStream.idle();
  expect(again.factStream.followed()).toBeGreaterThanOrEqual(followed);
});

test('a start that is refused while the store is already open closes it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tollgate-start-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'dead-letters'), '');
  await expect(startHost({ folder, port: 0, signIn: { way: 'accounts' } })).rejects.toThrow('dead-letters');
  // The log is brought into the file when the last connection ends.
  expect((await readdir(folder)).filter(name => name.startsWith('facts.db'))).toEqual(['facts.db']);
});
