/** Evidence files on one machine: those that were sent and are named by nothing go after a day, and an address of one file gives no other. */
import { hash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createFileFolder } from '#adapters/files/evidence.ts';
import { movableClock } from './contracts/files.ts';

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function folderOfFiles() {
  const folder = await mkdtemp(join(tmpdir(), 'tollgate-waiting-'));
  folders.push(folder);
  const clock = movableClock('2026-03-01T09:00:00.000Z');
  return { folder, files: await createFileFolder({ folder, baseUrl: 'http://127.0.0.1:4100', clock }) };
}

test('a file that was sent and is named by nothing a day later is removed; one that was kept, is younger, or was put by the service stays', async () => {
  const { folder, files } = await folderOfFiles();
  const send = async (key: string, words: string) => {
    const body = new TextEncoder().encode(words);
    const about = { contentType: 'text/plain', bytes: body.length, sha256: hash('sha256', body, 'hex'), waits: true as const };
    const { url, headers } = await files.uploadUrl(key, about, '2026-03-01T09:05:00.000Z');
    expect(await files.receive(url, { contentType: headers['content-type'], body })).toMatchObject({ ok: true });
  };
  for (const name of ['orphan', 'kept', 'young']) await send(`evidence/p1/${name}.txt`, name);
  await files.keep('evidence/p1/kept.txt');
  await files.put('archive/p1/1.json', new TextEncoder().encode('orphan'), 'application/json');
  const keys = join(folder, 'evidence', 'keys');
  const old = new Date(Date.now() - 25 * 3_600_000);
  for (const name of await readdir(keys))
    if (!(await readFile(join(keys, name), 'utf8')).includes('young')) await utimes(join(keys, name), old, old);
  const before = new Date(Date.now() - 24 * 3_600_000).toISOString();
  expect([await files.removeWaiting(before), await files.removeWaiting(before)]).toEqual([1, 0]);
  const there = async (key: string) => (await files.get(key)) !== undefined;
  expect(await there('evidence/p1/orphan.txt')).toBe(false);
  for (const key of ['evidence/p1/kept.txt', 'evidence/p1/young.txt', 'archive/p1/1.json'])
    expect(await there(key), key).toBe(true);
});

test('P27: an address of one file does not give another, also where the note of its digest was changed with it', async () => {
  const { folder, files } = await folderOfFiles();
  await files.put('evidence/p1/case.txt', new TextEncoder().encode('100'), 'text/plain');
  const { url } = await files.downloadUrl(
    'evidence/p1/case.txt',
    '2026-03-01T09:05:00.000Z',
    await files.describe('evidence/p1/case.txt'),
  );
  expect(await files.deliver(url)).toMatchObject({ ok: true });
  await files.put('evidence/p1/case.txt', new TextEncoder().encode('999'), 'text/plain');
  expect(await files.deliver(url)).toEqual({ ok: false, reason: 'another file' });
  expect(await readdir(join(folder, 'evidence', 'keys'))).toHaveLength(1);
});
