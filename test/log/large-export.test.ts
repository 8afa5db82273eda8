/**
 * P14: a small run of the bench of large exports: a real store, a real log and its export, verified by the command and by the stand-alone file, each in a process of
 * its own; what is changed far inside is named by both.
 */
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { bytesOf } from '#domain/history/json-cursor.ts';
import { readExport } from '#domain/verification/read.ts';
import { type LargeVerified, verifyLarge } from '../../bench/verify.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Puts other bytes in the place of the first that are met after the middle of the file. */
function changeInside(file: string, from: string, to: string): void {
  const descriptor = openSync(file, 'r+');
  const middle = Math.floor(fstatSync(descriptor).size / 2);
  const bytes = Buffer.alloc(200_000);
  readSync(descriptor, bytes, 0, bytes.length, middle);
  const at = bytes.indexOf(from);
  expect(at).toBeGreaterThan(0);
  writeSync(descriptor, to, middle + at);
  closeSync(descriptor);
}

const saidBy = ({ command, standAlone }: LargeVerified) => [
  [command.code, command.said],
  [standAlone.code, standAlone.said],
];

describe('a large export, as the bench makes it', () => {
  test('P14: it is intact to the command and to the stand-alone file, and what it is made of is counted', async () => {
    const found = await verifyLarge(3_000);
    expect(found.entries).toBeGreaterThan(2_900);
    const intact = [0, `Intact: ${found.entries} entries of ${found.histories} histories.`];
    expect(saidBy(found)).toEqual([intact, intact]);
    expect(found.command.megabytes).toBeGreaterThan(10);
    expect(found.proofs).toBeLessThan(found.bytes / 2);
  });

  test('P14: one word that was changed far inside is found by both, in the same entry', async () => {
    const found = await verifyLarge(3_000, ({ file }) => changeInside(file, 'As discussed', 'As DISCUSSED'));
    const [[code, said], other] = saidBy(found) as [[number, string], unknown];
    expect(code).toBe(1);
    expect(said).toMatch(/^Not intact: entry \d+ of review\/p1\.g2\.\d+: its content does not match its digest\.$/);
    expect(other).toEqual([code, said]);
  });

  test('P14: however large a file is, no more than a million bytes of it are asked for at once', () => {
    const commit = {
      ...{ stream: 'project/p', seq: 1, at: '2026-03-02T09:00:00.000Z', actor: { kind: 'person', id: 'petra' } },
      ...{ command: 'c', content: '', facts: [{ type: 'noted', text: 'x'.repeat(500) }] },
      ...{ previous: '0'.repeat(64), digest: '0'.repeat(64) },
    };
    const commits = Array.from({ length: 12_000 }, () => commit);
    const { size, read } = bytesOf(
      JSON.stringify({
        ...{ project: 'p', format: 'tollgate-export/1', exportedAt: '2026-03-02T09:00:00.000Z', anchors: [] },
        streams: [{ stream: 'project/p', commits }],
      }),
    );
    let most = 0;
    const watched = (from: number, to: number) => {
      most = Math.max(most, to - from);
      return read(from, to);
    };
    const found = readExport({ name: 'a.json', bytes: { size, read: watched } });
    if (!('value' in found)) throw new Error(JSON.stringify(found));
    const [history] = found.value.streams;
    expect([size > 9_000_000, [...(history?.commits ?? [])].length, most]).toEqual([true, 12_000, 2 ** 20]);
  });
});
