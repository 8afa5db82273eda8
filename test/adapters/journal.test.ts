/** What mails and events are written into on one machine, and when it is on the disk. */
import { appendFile, mkdtemp, open, readdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { journalLines, openJournal, readJournal } from '#adapters/files/journal.ts';

async function stateFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tollgate-journal-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

const linesOf = (path: string) => readJournal(path, Number.POSITIVE_INFINITY);

async function allOf<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

describe('a journal', () => {
  test('what is appended is in the file at once, and is on the disk when `synced` says so; many writes share one wait for the disk', async () => {
    const folder = await stateFolder();
    const path = join(folder, 'a.jsonl');
    const journal = openJournal(path);
    const probe = await open(import.meta.filename, 'r');
    const datasync = vi.spyOn(Object.getPrototypeOf(probe), 'datasync');
    await probe.close();
    for (let number = 1; number <= 5; number += 1) await journal.append([{ number }]);
    expect([linesOf(path).length, datasync.mock.calls.length]).toEqual([5, 0]);
    await Promise.all([journal.synced(), journal.synced()]);
    await journal.synced();
    expect(datasync.mock.calls.length).toBe(1);
    await journal.append([{ number: 6 }]);
    await vi.waitFor(() => expect(datasync.mock.calls.length).toBe(2), { timeout: 10_000 });
    datasync.mockRestore();
  });

  test('a wait for the disk that failed is said, and is made up for by the next one', async () => {
    const folder = await stateFolder();
    const journal = openJournal(join(folder, 'a.jsonl'));
    await journal.append([1]);
    const probe = await open(import.meta.filename, 'r');
    const datasync = vi.spyOn(Object.getPrototypeOf(probe), 'datasync').mockRejectedValueOnce(new Error('I/O error'));
    await probe.close();
    await expect(journal.synced()).rejects.toThrow('I/O error');
    await journal.synced();
    expect(datasync.mock.calls.length).toBe(2);
    datasync.mockRestore();
  });

  test('however many ask while the disk is slow, they share one wait after the one that is under way', async () => {
    const journal = openJournal(join(await stateFolder(), 'a.jsonl'));
    const probe = await open(import.meta.filename, 'r');
    let release: () => void = () => undefined;
    const slow = new Promise<void>(resolve => {
      release = resolve;
    });
    const datasync = vi.spyOn(Object.getPrototypeOf(probe), 'datasync').mockReturnValueOnce(slow);
    await probe.close();
    await journal.append([0]);
    const first = journal.synced();
    await vi.waitFor(() => expect(datasync.mock.calls.length).toBe(1));
    const later: Promise<void>[] = [];
    for (let number = 1; number <= 50; number += 1) {
      await journal.append([number]);
      later.push(journal.synced());
    }
    release();
    await Promise.all([first, ...later]);
    expect(datasync.mock.calls.length).toBe(2);
    datasync.mockRestore();
  });

  test('a line that a crash tore is closed by the next one, and everything that follows is read', async () => {
    const path = join(await stateFolder(), 'a.jsonl');
    await writeFile(path, '{"number":1}\n{"number":2');
    const journal = openJournal(path);
    for (const number of [3, 4]) await journal.append([{ number }]);
    await journal.synced();
    await journal.append([{ number: 5 }]);
    expect(linesOf(path)).toEqual([1, 3, 4, 5].map(number => ({ number })));
  });

  test('lines that come while the file is made anew, once or several times, are in the new file', async () => {
    const path = join(await stateFolder(), 'a.jsonl');
    const journal = openJournal(path);
    const added = (more: number) => (value: unknown) => ({ number: (value as { number: number }).number + more });
    await journal.append([{ number: 1 }]);
    const rewrites = [journal.rewrite(added(10))];
    const appended = [journal.append([{ number: 2 }])];
    rewrites.push(journal.rewrite(added(100)));
    await setTimeout();
    appended.push(journal.append([{ number: 3 }]));
    rewrites.push(journal.rewrite(value => value));
    await Promise.all([...rewrites, ...appended]);
    await journal.append([{ number: 4 }]);
    await journal.synced();
    expect(linesOf(path)).toEqual([111, 2, 3, 4].map(number => ({ number })));
  });

  test('a long journal is made anew part by part: others are heard meanwhile, every line is whole, and one that cannot be read stays', async () => {
    const path = join(await stateFolder(), 'a.jsonl');
    const journal = openJournal(path);
    const lines = Array.from({ length: 3_000 }, (_, number) => ({ number, text: '\u{1F3D7}ü'.repeat(100 + (number % 7)) }));
    await journal.append(lines);
    await journal.synced();
    await appendFile(path, 'no line of ours\n');
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
    });
    const changed = await journal.rewrite(value => {
      const { number } = value as { number: number };
      return number % 3 === 0 ? undefined : number % 3 === 1 ? { number, text: 'other' } : value;
    });
    clearInterval(turning);
    expect([changed, turns > 10]).toEqual([2_000, true]);
    const expected = lines.flatMap(line =>
      line.number % 3 === 0 ? [] : line.number % 3 === 1 ? [{ ...line, text: 'other' }] : [line],
    );
    expect(linesOf(path)).toEqual(expected);
    expect(await allOf(journalLines(path))).toEqual(expected);
    expect(await readFile(path, 'utf8')).toMatch(/\nno line of ours\n$/);
  });

  test('a journal in which nothing is to be changed stays the very file it is', async () => {
    const path = join(await stateFolder(), 'a.jsonl');
    const journal = openJournal(path);
    await journal.append([{ number: 1 }]);
    await journal.synced();
    const before = (await stat(path)).ino;
    expect(await journal.rewrite(value => value)).toBe(0);
    expect((await stat(path)).ino).toBe(before);
    expect(await openJournal(join(await stateFolder(), 'none.jsonl')).rewrite(() => undefined)).toBe(0);
  });

  test('the file is opened once for all that is written until the disk has it', async () => {
    const path = join(await stateFolder(), 'a.jsonl');
    const journal = openJournal(path);
    const known = process.platform === 'linux' ? 1 : 0;
    const timesOpen = async () => {
      const files = await readdir('/proc/self/fd').catch(() => []);
      const links = await Promise.all(files.map(file => readlink(`/proc/self/fd/${file}`).catch(() => '')));
      return links.filter(link => link === path).length;
    };
    for (let number = 0; number < 20; number += 1) await journal.append([{ number }]);
    expect(await timesOpen()).toBe(known);
    await journal.synced();
    expect(await timesOpen()).toBe(0);
    expect(linesOf(path)).toHaveLength(20);
  });
});
