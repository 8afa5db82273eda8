/** P10 on one machine: a fact on a damaged part of the disk, among a thousand, from the file to the lists. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test, vi } from 'vitest';
import { sqliteFollowUps } from '#adapters/sqlite/follow-ups.ts';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { systemClock, systemIds } from '#adapters/system.ts';
import type { Ports } from '#domain/ports.ts';
import { createApp } from '#functions/kit/app.ts';
import { log } from '#functions/kit/log.ts';
import { carryOut } from '#functions/stream/follow.ts';
import { handleFacts } from '#functions/stream/handle-records.ts';
import { deadLettersIn } from '#local/host/dead-letters.ts';
import { startFactStream } from '#local/host/fact-stream.ts';
import { FollowUpQueue } from '#local/host/follow-ups.ts';
import { iterate } from '#views/list.ts';
import { projectsOf } from '#views/projects.ts';
import { memoryMedia } from '../support/memory-media.ts';
import { proposal } from '../support/standards.ts';
import { admitted, tell } from './two-process-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'tollgate-poison-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes another text into the place of a fact, past the triggers that forbid it, as a failing disk would. */
function damage(stream: string, body: string): string {
  const file = new DatabaseSync(join(folder, 'facts.db'));
  const trigger = String(file.prepare("SELECT sql FROM sqlite_master WHERE name = 'facts_never_change'").get()?.sql);
  const before = String(file.prepare('SELECT body FROM facts WHERE stream = ? AND seq = 1').get(stream)?.body);
  file.exec('DROP TRIGGER facts_never_change');
  file.prepare('UPDATE facts SET body = ? WHERE stream = ? AND seq = 1').run(body, stream);
  file.exec(trigger);
  file.close();
  return before;
}

test('P10: a fact that cannot be read, among a thousand, is set aside by stream and number; 999 are in the lists, and once mended it follows', async () => {
  const stores = openSqlite(folder);
  const { facts, views, snapshots, tokens, notes, personRecords } = stores;
  const deadLetters = deadLettersIn(folder);
  const later = new FollowUpQueue({ kept: sqliteFollowUps(stores.database, stores.group), deadLetters, pauses: [0, 0] });
  const workflows: Ports['workflows'] = {
    start: async () => 'started',
    succeed: async () => 'gone',
    fail: async () => 'gone',
    status: async () => 'absent',
  };
  const followUps: Ports['followUps'] = { keep: parts => later.keep(parts) };
  const media = memoryMedia();
  const ports: Ports = {
    facts,
    views,
    snapshots,
    tokens,
    notes,
    personRecords,
    workflows,
    followUps,
    ...media,
    clock: systemClock,
    ids: systemIds,
  };
  const writer = createApp(ports, { portalUrl: '', version: '', issuer: '' });
  await admitted(writer);
  const ids = Array.from({ length: 1_000 }, (_, index) => `q${index}`);
  await Promise.all(
    ids.map(id =>
      tell(
        writer,
        'project',
        id,
        { type: 'submit-proposal', project: id, proposal: proposal({ title: `Title ${id}` }) },
        'sonia',
      ),
    ),
  );
  const sound = damage('project/q499', '{"stream":"project/q4');

  const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined);
  const app = createApp(ports, { portalUrl: '', version: '', issuer: '' });
  const listed = async () => {
    const keys: string[] = [];
    for await (const { id } of iterate(views, projectsOf('pmo'))) if (id !== 'p1') keys.push(id);
    return keys;
  };
  await later.start(part => carryOut(part, app));
  const stream = await startFactStream({ feed: facts, cursor: stores.cursors, handler: event => handleFacts(event, app), later });
  await stream.idle();
  expect(await listed()).toHaveLength(999);
  expect(media.published.filter(event => event.type === 'proposal-submitted')).toHaveLength(1_000);
  expect([deadLetters.count(), await stream.replay()]).toEqual([1, 1]);
  const place = { stream: 'project/q499', seq: 1 };
  expect(logged.mock.calls).toContainEqual([
    'what follows from a fact became a dead letter',
    { ...place, file: expect.any(String) },
  ]);

  damage('project/q499', sound);
  expect(await stream.replay()).toBe(0);
  await stream.idle();
  expect(await listed()).toContain('q499');
  logged.mockRestore();
  await stream.stop();
  await stores.close();
}, 60_000);
