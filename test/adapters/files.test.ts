/** The file adapters keep the contracts of their ports, and what is said of them alone. */
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createEventLog } from '#adapters/files/events.ts';
import { createFileFolder } from '#adapters/files/evidence.ts';
import { createMailbox } from '#adapters/files/mailbox.ts';
import { eventBusContract, eventNumber } from './contracts/events.ts';
import { fileStoreContract, movableClock } from './contracts/files.ts';
import { mailerContract, type SentMail } from './contracts/mailer.ts';

const start = '2026-03-01T09:00:00.000Z';

const folders: string[] = [];

async function stateFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tollgate-files-'));
  folders.push(folder);
  return folder;
}

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const mail = { id: 'mail-1', to: 'Ann@example.org', subject: 'Please decide', text: 'The board meets on Friday.' };

describe('mailbox', () => {
  mailerContract(async () => {
    const folder = await stateFolder();
    return {
      mailer: createMailbox({ folder, from: 'gates@example.org', clock: movableClock(start) }),
      sent: () => mailsIn(folder),
    };
  });

  test('the same mail sent again, also by the next process, is still one mail and keeps its first time', async () => {
    const folder = await stateFolder();
    const clock = movableClock(start);
    await createMailbox({ folder, from: 'gates@example.org', clock }).send(mail);
    clock.later(60);
    const next = createMailbox({ folder, from: 'gates@example.org', clock });
    await next.send(mail);
    expect(await mailsIn(folder)).toHaveLength(1);
    expect(await next.list()).toEqual([{ id: 'mail-1', at: start, to: ['Ann@example.org'], subject: 'Please decide' }]);
  });

  test('a person with letters beyond ASCII in the domain sees the mails to that address, however it is written', async () => {
    const mailbox = createMailbox({ folder: await stateFolder(), from: 'gates@example.org', clock: movableClock(start) });
    await mailbox.send({ ...mail, to: 'ann@exämple.example' });
    for (const to of ['ann@exämple.example', 'Ann@xn--exmple-cua.example'])
      expect((await mailbox.list({ to })).map(each => each.id)).toEqual(['mail-1']);
  });

  test('a person sees the mails to her address, newest first, and reads one', async () => {
    const clock = movableClock(start);
    const mailbox = createMailbox({ folder: await stateFolder(), from: 'gates@example.org', clock });
    for (const [id, to] of [
      ['first', 'ann@example.org'],
      ['second', 'bo@example.org'],
      ['third', 'ann@example.org'],
    ]) {
      await mailbox.send({ ...mail, id: id!, to: to! });
      clock.later(1);
    }
    expect((await mailbox.list({ to: 'ANN@example.org' })).map(each => each.id)).toEqual(['third', 'first']);
    expect((await mailbox.list({ limit: 1 })).map(each => each.id)).toEqual(['third']);
    expect((await mailbox.read('second'))?.text).toBe('The board meets on Friday.');
    expect(await mailbox.read('../second')).toBeUndefined();
  });

  test('of a long journal the newest mails are known alone, also to the next process, and memory is bounded by them', async () => {
    const folder = await stateFolder();
    const options = { folder, from: 'gates@example.org', clock: movableClock(start), knownBytes: 3_000 };
    const mailbox = createMailbox(options);
    for (let number = 1; number <= 20; number += 1) await mailbox.send({ ...mail, id: `mail-${number}`, text: 'x'.repeat(300) });
    const known = async (box: typeof mailbox) => (await box.list()).map(({ id }) => Number(id.slice(5))).sort((a, b) => a - b);
    expect(await known(mailbox)).toEqual([16, 17, 18, 19, 20]);
    const next = await known(createMailbox(options));
    expect(next.at(-1)).toBe(20);
    expect(next.length).toBeLessThan(8);
    expect(await mailsIn(folder)).toHaveLength(20);
  });

  test('mails lie in the state folder readable by its owner only', async () => {
    const folder = await stateFolder();
    await createMailbox({ folder, from: 'gates@example.org', clock: movableClock(start) }).send(mail);
    expect((await stat(join(folder, 'mail.jsonl'))).mode & 0o077).toBe(0);
  });
});

describe('event log', () => {
  eventBusContract(async () => {
    const folder = await stateFolder();
    return { bus: createEventLog({ folder }), published: () => linesIn(folder) };
  });

  test('P8: a line of the event log that a crash cut off spoils neither the lines before nor those after', async () => {
    const folder = await stateFolder();
    await createEventLog({ folder }).publish([eventNumber(1)]);
    const path = join(folder, 'events.jsonl');
    await writeFile(path, `${await readFile(path, 'utf8')}{"id":"project/p1#2`);
    await createEventLog({ folder }).publish([eventNumber(3)]);
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    expect(JSON.parse(lines[0]!)).toEqual(eventNumber(1));
    expect(JSON.parse(lines[2]!)).toEqual(eventNumber(3));
  });
});

describe('evidence files', () => {
  fileStoreContract(async () => {
    const clock = movableClock(start);
    const files = await createFileFolder({ folder: await stateFolder(), baseUrl: 'http://127.0.0.1:4100', clock });
    return {
      files,
      start,
      later: clock.later,
      async carry({ method, url }, { body, headers }) {
        if (method === 'PUT') return files.receive(url, { contentType: headers['content-type'], body: body ?? new Uint8Array() });
        const given = await files.deliver(url);
        return given.ok ? { ok: true, body: given.body } : { ok: false };
      },
    };
  });

  async function folderOfFiles() {
    const folder = await stateFolder();
    const files = await createFileFolder({ folder, baseUrl: 'http://127.0.0.1:4100', clock: movableClock(start) });
    return { folder, files };
  }

  test('files that were sent long ago are removed by the beginning of their keys; what another key has, too, stays', async () => {
    const folder = await stateFolder();
    const files = await createFileFolder({ folder, baseUrl: 'http://127.0.0.1:4100', clock: movableClock(start) });
    const text = (words: string) => new TextEncoder().encode(words);
    await files.put('imports/pmo/1/june.csv', text('june'), 'text/csv');
    await files.put('imports/pmo/2/case.csv', text('also evidence'), 'text/csv');
    await files.put('imports/pmo/3/july.csv', text('july'), 'text/csv');
    await files.put('project/p1/case.csv', text('also evidence'), 'text/csv');
    const keys = join(folder, 'evidence', 'keys');
    const monthAgo = new Date(Date.now() - 31 * 86_400_000);
    for (const name of await readdir(keys)) {
      const { key } = JSON.parse(await readFile(join(keys, name), 'utf8'));
      if (!key.includes('july')) await utimes(join(keys, name), monthAgo, monthAgo);
    }
    const before = new Date(Date.now() - 30 * 86_400_000).toISOString();
    expect([await files.removeOld('imports/', before), await files.removeOld('imports/', before)]).toEqual([2, 0]);
    expect(await files.get('imports/pmo/1/june.csv')).toBeUndefined();
    expect(await files.describe('imports/pmo/2/case.csv')).toBeUndefined();
    expect((await files.get('imports/pmo/3/july.csv'))?.body).toEqual(text('july'));
    expect((await files.get('project/p1/case.csv'))?.body).toEqual(text('also evidence'));
    const left = await readdir(join(folder, 'evidence', 'contents'), { recursive: true, withFileTypes: true });
    expect(left.filter(entry => entry.isFile())).toHaveLength(2);
    await files.put('imports/pmo/4/june.csv', text('june'), 'text/csv');
    expect((await files.get('imports/pmo/4/june.csv'))?.body).toEqual(text('june'));
  });

  test('P14: evidence changed on the disk is a fault, not evidence', async () => {
    const { folder, files } = await folderOfFiles();
    await files.put('case.txt', new TextEncoder().encode('costs 100'), 'text/plain');
    const contents = join(folder, 'evidence', 'contents');
    const [name] = (await readdir(contents, { recursive: true })).filter(each => each.length > 60);
    await writeFile(join(contents, name!), 'costs 900');
    await expect(files.get('case.txt')).rejects.toThrow('missing or was changed');
    await expect(files.describe('case.txt')).rejects.toThrow('missing or was changed');
  });

  test("an address signed before a restart is good after it, and the key file is the owner's only", async () => {
    const { folder, files } = await folderOfFiles();
    await files.put('case.txt', new TextEncoder().encode('costs 100'), 'text/plain');
    const { url } = await files.downloadUrl('case.txt', '2026-03-01T09:05:00.000Z');
    const restarted = await createFileFolder({ folder, baseUrl: 'http://127.0.0.1:4100', clock: movableClock(start) });
    expect(await restarted.deliver(url)).toMatchObject({ ok: true });
    expect((await stat(join(folder, 'files.key'))).mode & 0o077).toBe(0);
  });

  test('an address of evidence that another installation signed is forged here', async () => {
    const { files } = await folderOfFiles();
    const other = await folderOfFiles();
    const { url } = await other.files.downloadUrl('case.txt', '2026-03-01T09:05:00.000Z');
    expect(files.verifyAddress(url, 'GET')).toEqual({ ok: false, reason: 'forged' });
  });

  test('the upload of evidence says why an address is worth nothing, and stops reading an endless file', async () => {
    const { files } = await folderOfFiles();
    const announced = { contentType: 'text/plain', bytes: 3, sha256: 'a'.repeat(64) };
    const { url } = await files.uploadUrl('case.txt', announced, '2026-03-01T09:05:00.000Z');
    let served = 0;
    async function* endless() {
      for (;;) {
        served += 1;
        yield new Uint8Array(2);
      }
    }
    expect(await files.receive(url, { contentType: 'text/plain', body: endless() })).toEqual({ ok: false, reason: 'wrong size' });
    expect(served).toBe(2);
    expect(files.verifyAddress(url, 'GET')).toEqual({ ok: false, reason: 'wrong method' });
    expect(files.verifyAddress(`${url}&bytes=9`, 'PUT')).toEqual({ ok: false, reason: 'forged' });
    expect(files.verifyAddress('not an address', 'PUT')).toEqual({ ok: false, reason: 'forged' });
  });

  test('P15: a page smuggled in as evidence is saved by a browser, never run', async () => {
    const { files } = await folderOfFiles();
    await files.put('case.html', new TextEncoder().encode('<script>alert(1)</script>'), 'text/html');
    const given = await files.deliver((await files.downloadUrl('case.html', '2026-03-01T09:05:00.000Z')).url);
    expect(given).toMatchObject({
      ok: true,
      headers: { 'content-disposition': 'attachment; filename="case.html"', 'x-content-type-options': 'nosniff' },
    });
  });
});

async function mailsIn(folder: string): Promise<SentMail[]> {
  const mailbox = createMailbox({ folder, from: 'gates@example.org', clock: movableClock(start) });
  const mails = await Promise.all((await mailbox.list({ limit: 1000 })).map(({ id }) => mailbox.read(id)));
  return mails.flatMap(each => (each ? [{ ...each, copies: [], mark: each.id }] : []));
}

async function linesIn(folder: string): Promise<unknown[]> {
  const text = await readFile(join(folder, 'events.jsonl'), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
}
