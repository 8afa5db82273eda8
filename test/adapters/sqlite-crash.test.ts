/** Proof that a killed process loses nothing that it acknowledged: a real process, really killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { digestOfEntry, noDigest } from '#domain/history/commit.ts';

const appender = fileURLToPath(new URL('./sqlite-fixtures/appender.ts', import.meta.url));

/** Lets the appender run until it acknowledged so many commits, kills it, and gives all that it acknowledged. */
async function runAndKill(folder: string, acknowledgements: number): Promise<string[]> {
  const child = spawn(process.execPath, [appender, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (lines.length === acknowledgements) child.kill('SIGKILL');
  }
  expect(await exited).toEqual([null, 'SIGKILL']);
  // The last line may be cut by the kill.
  return lines.filter(line => /^\S+ \d+ [0-9a-f]{64}$/.test(line));
}

test('P8: after kill -9 in the middle of work every acknowledged commit is there, and each history is whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tollgate-crash-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const acknowledged: string[] = [];

  for (const acknowledgements of [1, 57, 230]) {
    acknowledged.push(...(await runAndKill(folder, acknowledgements)));
    const { facts, close } = openSqlite(folder);
    const stored = (await facts.after(0, 1_000_000)).flatMap(({ commit }) => commit ?? []);
    await close();

    const kept = new Set(stored.map(({ stream, seq, digest }) => `${stream} ${seq} ${digest}`));
    expect(acknowledged.filter(line => !kept.has(line))).toEqual([]);
    const heads = new Map<string, { seq: number; digest: string }>();
    for (const commit of stored) {
      const head = heads.get(commit.stream) ?? { seq: 0, digest: noDigest };
      expect([commit.seq, commit.previous]).toEqual([head.seq + 1, head.digest]);
      expect(digestOfEntry(commit)).toBe(commit.digest);
      heads.set(commit.stream, commit);
    }
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(285);
});
