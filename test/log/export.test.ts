/** P14: exports of a real host carry their place in the public log, and whatever is changed in one is found. */
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logSignerWith } from '#adapters/files/log-signer.ts';
import { type Commit, seal } from '#domain/history/commit.ts';
import { toBase64 } from '#domain/history/log/bytes.ts';
import { checkpointIn } from '#domain/history/log/checkpoint.ts';
import { type ExportedLog, type LoggedExport, verifyLog } from '#domain/history/log/exported.ts';
import { exportedLogSchema } from '#domain/history/log/exported-schema.ts';
import { headsText } from '#domain/history/log/heads.ts';
import { noteIn, noteText, type Verifier, verifierIn, verifierText } from '#domain/history/log/note.ts';
import { isSignedBy } from '#domain/history/log/signing.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { signedNote, verifierOf } from '#functions/kit/public-log/publish.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn } from '../e2e/api-driver.ts';

let host: TestHost;
let early: LoggedExport;
let exported: LoggedExport;
let key: Verifier;
const { read, submit, openRound, decide } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
  const id = await submit();
  const round = await openRound(id);
  await host.host.factStream.idle();
  expect(await read('auditor', `/v1/projects/${id}/export`)).not.toHaveProperty('log');
  await growLog(host.host.app);
  early = await read('auditor', `/v1/projects/${id}/export`);
  await decide(id, round, { outcome: 'go' });
  await host.host.factStream.idle();
  await growLog(host.host.app);
  exported = await read('auditor', `/v1/projects/${id}/export`);
  key = verifierIn(exported.log.key) as Verifier;
});
afterAll(() => host?.close());

const why = (of: LoggedExport, trusted?: Verifier) => verifyLog(of, isSignedBy, trusted).fault;
const withLog = (change: Partial<ExportedLog>): LoggedExport => ({ ...exported, log: { ...exported.log, ...change } });
const streams = () => exported.streams.map(({ stream, commits }) => ({ stream, commits: [...commits] }));

describe('an export with its place in the public log', () => {
  test('P14: an export as the host made it is in the log as a whole, under the key that the host shows', async () => {
    expect(exported.streams.length).toBeGreaterThanOrEqual(2);
    expect(exportedLogSchema.parse(exported.log)).toEqual(exported.log);
    expect(verifyLog(exported, isSignedBy, key)).toEqual({
      fault: undefined,
      checkpoint: expect.objectContaining({ origin: key.name }),
      newer: [],
    });
    expect(verifierText(await verifierOf(host.host.app.ports, key.name))).toBe(exported.log.key);
  });

  test('P14: entries that are newer than the checkpoint are counted', () => {
    const report = verifyLog({ ...exported, log: early.log }, isSignedBy, key);
    expect(report.fault).toBeUndefined();
    const added = exported.streams.map(({ stream, commits }, place) => ({
      stream,
      entries: commits.length - (early.streams[place]?.commits.length ?? 0),
    }));
    expect(added.some(({ entries }) => entries > 0)).toBe(true);
    expect(report.newer).toEqual(added.filter(({ entries }) => entries > 0));
  });

  test("P14: an office's own history and its commits are in the log too", async () => {
    const office: LoggedExport = await read('auditor', '/v1/offices/demo/export');
    expect(verifyLog(office, isSignedBy, key).fault).toBeUndefined();
    expect(office.log.entries[0]?.leaves.length).toBeGreaterThan(0);
  });

  test('P14: each entry that is sealed anew with another content is the one that is named, though its chain was made whole', () => {
    for (const [place, { stream, commits }] of exported.streams.entries())
      for (const at of commits.keys()) {
        const forged = streams();
        let previous = (commits[at] as Commit).previous;
        const rewritten = commits.slice(at).map((commit, offset) => {
          const next = seal({ ...commit, previous, ...(offset === 0 && { at: '2020-01-01T00:00:00.000Z' }) });
          previous = next.digest;
          return next;
        });
        forged[place] = { stream, commits: [...commits.slice(0, at), ...rewritten] };
        expect(why({ ...exported, streams: forged })).toEqual({
          stream,
          seq: at + 1,
          why: 'the log does not include it as it stands here',
        });
      }
  });

  test('P14: a history whose end was cut off is named, also when the leaves of it are cut off with it', () => {
    for (const [place, { stream, commits }] of exported.streams.entries()) {
      const cut = streams();
      cut[place] = { stream, commits: commits.slice(0, -1) };
      expect(why({ ...exported, streams: cut })).toMatchObject({ stream, seq: commits.length });
      const entries = exported.log.entries.with(place, {
        stream,
        leaves: exported.log.entries[place]?.leaves.slice(0, -1) ?? [],
      });
      expect(why({ streams: cut, log: { ...exported.log, entries } })?.why).toBe(
        'the note of the heads says other heads than the file',
      );
    }
  });

  test('P14: a history that is left out, or that the log does not speak of, is named', () => {
    const [own, round] = exported.streams;
    expect(why({ ...exported, streams: exported.streams.slice(0, 1) })).toMatchObject({ stream: round?.stream, seq: 0 });
    expect(why(withLog({ entries: exported.log.entries.slice(0, 1) }))?.why).toBe(
      'the note of the heads says other heads than the file',
    );
    expect(why({ ...exported, streams: exported.streams.toReversed() })).toMatchObject({ stream: round?.stream, seq: 0 });
    expect(own?.commits.length).toBeGreaterThan(0);
  });

  test('P14: each node of the proofs that is changed, dropped or added is noticed', () => {
    const { nodes } = exported.log;
    expect(nodes.length).toBeGreaterThan(0);
    for (const [place, [level, index]] of nodes.entries())
      expect(why(withLog({ nodes: nodes.with(place, [level, index, toBase64(new Uint8Array(32))]) }))).toBeDefined();
    // What the others show, nobody needs: a leaf beside one that is in the file, too.
    const missed = nodes.filter((_, place) => why(withLog({ nodes: nodes.toSpliced(place, 1) })) !== undefined);
    expect(missed.length).toBeGreaterThan(nodes.length / 2);
    expect(why(withLog({ nodes: [...nodes, [40, 0, toBase64(new Uint8Array(32))]] }))?.why).toContain('is not one of the tree');
    expect(why(withLog({ nodes: [] }))).toBeDefined();
    expect(why(withLog({ nodes: [[0, 0, 'no hash']] }))?.why).toBe('a node of the proofs cannot be read');
  });

  test('P14: a checkpoint or heads that were changed, or signed with another key, are not believed', async () => {
    const { checkpoint, heads } = exported.log;
    const size = checkpointIn(noteIn(checkpoint)?.text ?? '')?.size ?? 0;
    expect(why(withLog({ checkpoint: checkpoint.replace(`\n${size}\n`, `\n${size + 1}\n`) }))?.why).toBe(
      'the signature of its checkpoint does not match',
    );
    expect(why(withLog({ checkpoint: early.log.checkpoint }))?.why).toBe('the note of the heads says other heads than the file');
    expect(why(withLog({ heads: early.log.heads }))?.why).toBe('the note of the heads says other heads than the file');
    expect(why(withLog({ heads: heads.replace('/heads', '/head') }))?.why).toBe(
      'the signature of the note of the heads does not match',
    );
    for (const part of ['checkpoint', 'heads', 'key'] as const)
      expect(why(withLog({ [part]: 'x' }))?.why).toContain('cannot be read');
    const logSigner = logSignerWith(generateKeyPairSync('ed25519').privateKey);
    const read = checkpointIn(noteIn(checkpoint)?.text ?? '');
    if (!read) throw new Error('no checkpoint');
    const stolen = withLog({
      key: verifierText(await verifierOf({ logSigner }, key.name)),
      checkpoint: noteText(await signedNote({ logSigner }, key.name, noteIn(checkpoint)?.text ?? '')),
      heads: noteText(
        await signedNote(
          { logSigner },
          key.name,
          headsText(
            read,
            exported.log.entries.map(({ stream, leaves }) => [stream, leaves.length]),
          ),
        ),
      ),
    });
    expect(why(stolen)).toBeUndefined();
    expect(why(stolen, key)?.why).toBe('its checkpoint is not signed with your key');
  });

  test('P14: an entry whose leaf points elsewhere, or changes places with another, is noticed', () => {
    const [first, ...others] = exported.log.entries;
    const leaves = first?.leaves ?? [];
    const told = (changed: readonly number[]) =>
      why(withLog({ entries: [{ stream: first?.stream ?? '', leaves: changed }, ...others] }));
    expect(told(leaves)).toBeUndefined();
    for (const at of leaves.keys()) expect(told(leaves.with(at, 9999))).toMatchObject({ stream: first?.stream, seq: at + 1 });
    expect(told(leaves.toReversed())).toBeDefined();
    expect(told([...leaves, 0])).toBeDefined();
  });
});
