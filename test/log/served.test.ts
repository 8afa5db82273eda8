/**
 * The public log as somebody else reads it: over HTTP, without an account, by the formats of C2SP alone. The whole tree is read and made anew, each
 * stored entry is found in it once, and what is not for everybody is not there.
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkpointIn } from '#domain/history/log/checkpoint.ts';
import type { ExportedLog } from '#domain/history/log/exported.ts';
import type { Hash } from '#domain/history/log/hash.ts';
import { hashOfLeaf, type Leaf } from '#domain/history/log/leaf.ts';
import { noteIn, type Verifier, verifierIn } from '#domain/history/log/note.ts';
import { isConsistent, type TreeHead } from '#domain/history/log/proofs.ts';
import { isSignedBy } from '#domain/history/log/signing.ts';
import { isOfLog } from '#domain/history/log/streams.ts';
import { hashesAt, hashesIn, hashOverTile, tileAt, tilePath } from '#domain/history/log/tiles.ts';
import { consistencyRanges, hashOfRange } from '#domain/history/log/tree.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn } from '../e2e/api-driver.ts';
import { write } from './small-log.ts';

let host: TestHost;
let key: Verifier;
/** The checkpoint that an auditor kept, of an earlier and smaller log. */
let kept: TreeHead;
const { read, submit } = actsOn(() => host);

const get = (path: string, init: RequestInit = {}) => fetch(`${host.url}/v1/log/${path}`, init);

beforeAll(async () => {
  host = await startTestHost();
  const project = await submit();
  await growLog(host.host.app);
  const { log } = (await read('auditor', `/v1/projects/${project}/export`)) as { log: ExportedLog };
  key = verifierIn(log.key) as Verifier;
  kept = await checkpointServed();
  // More than two full tiles: histories that no rule follows, stored as all others are.
  for (const name of ['one', 'two']) await write(host.host.app.ports.facts, `audit/${name}`, 300);
  await growLog(host.host.app);
}, 120_000);
afterAll(() => host?.close());

async function checkpointServed() {
  const note = noteIn(await (await get('checkpoint')).text());
  const checkpoint = note && checkpointIn(note.text);
  if (!note || !checkpoint) throw new Error('the checkpoint cannot be read');
  expect(isSignedBy(note, key)).toBe(true);
  expect(checkpoint.origin).toBe(key.name);
  return checkpoint;
}

async function hashesServed(level: number, size: number): Promise<Hash[]> {
  const hashes: Hash[] = [];
  for (let index = 0; index * 256 < hashesAt(level, size); index += 1) {
    const tile = tileAt(level, index, size)!;
    const answer = await get(tilePath(tile));
    expect([tilePath(tile), answer.status, answer.headers.get('content-type')]).toEqual([
      tilePath(tile),
      200,
      'application/octet-stream',
    ]);
    hashes.push(...hashesIn(new Uint8Array(await answer.arrayBuffer()), tile.width));
  }
  return hashes;
}

/** As RFC 6962 words it, apart from the product: split at the largest power of two below. */
function treeOfHashes(hashes: readonly Hash[]): Hash {
  if (hashes.length === 1) return hashes[0] as Hash;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  const halves = [treeOfHashes(hashes.slice(0, split)), treeOfHashes(hashes.slice(split))];
  return createHash('sha256')
    .update(Buffer.concat([Uint8Array.of(1), ...halves]))
    .digest();
}

const inHex = (hash: Hash) => Buffer.from(hash).toString('hex');

describe('the public log over HTTP', () => {
  test('P14: somebody without an account makes the root anew of the hashes, and finds each stored entry once', async () => {
    const { size, root } = await checkpointServed();
    const hashes = await hashesServed(0, size);
    expect(hashes.length).toBe(size);
    expect(inHex(treeOfHashes(hashes))).toBe(inHex(root));
    const stored = await everyCommit();
    expect(hashes.map(inHex).toSorted()).toEqual(stored.map(leaf => inHex(hashOfLeaf(leaf))).toSorted());
    const above = await hashesServed(1, size);
    expect(above.length).toBeGreaterThanOrEqual(2);
    for (const [index, hash] of above.entries())
      expect(inHex(hash)).toBe(inHex(hashOverTile(hashes.slice(index * 256, index * 256 + 256))));
  });

  test('P14: the log of today begins with the one of which an auditor kept the checkpoint', async () => {
    const now = await checkpointServed();
    expect(now.size).toBeGreaterThan(kept.size + 512);
    const hashes = await hashesServed(0, now.size);
    const hashAt = ({ level, index }: { level: number; index: number }) =>
      treeOfHashes(hashes.slice(index * 2 ** level, (index + 1) * 2 ** level));
    const proof = consistencyRanges(kept.size, now.size).map(range => hashOfRange(range, hashAt));
    expect(isConsistent(kept, now, proof)).toBe(true);
    expect(isConsistent({ ...kept, root: hashes[0] as Hash }, now, proof)).toBe(false);
  });

  test('a tile that was read may be kept for ever, a checkpoint is asked for anew', async () => {
    expect((await get('tile/0/000')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('checkpoint')).headers.get('cache-control')).toBe('no-cache');
    const head = await get('tile/0/000', { method: 'HEAD' });
    expect([head.status, (await head.arrayBuffer()).byteLength]).toEqual([200, 0]);
  });

  test('part of a tile is answered out of the full one that took its place', async () => {
    const part = new Uint8Array(await (await get('tile/0/000.p/7')).arrayBuffer());
    const full = new Uint8Array(await (await get('tile/0/000')).arrayBuffer());
    expect([part.length, full.length]).toEqual([7 * 32, 256 * 32]);
    expect(part).toEqual(full.subarray(0, 7 * 32));
  });

  test.each([
    ['of entries, which name the histories of all offices,', 'tile/entries/000'],
    ['beyond the end', 'tile/0/999'],
    ['with a second spelling', 'tile/00/000'],
    ['that leads out of the log', 'tile/..%2F..%2Fkeys'],
  ])('a tile %s is not there for anybody', async (_what, path) => {
    expect((await get(path)).status).toBe(404);
  });
});

/** What is stored, other than the log itself, as leaves of the log. */
async function everyCommit(): Promise<Leaf[]> {
  const entries = await host.host.wired.feed.after(0, 100_000);
  return entries.flatMap(({ commit }) =>
    commit === undefined || isOfLog(commit.stream) ? [] : [{ stream: commit.stream, seq: commit.seq, digest: commit.digest }],
  );
}
