/** P14: an auditor who kept a checkpoint sees in the next export that the log only grew, and each way of hiding that it did not is found. */
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logSignerWith } from '#adapters/files/log-signer.ts';
import { toBase64 } from '#domain/history/log/bytes.ts';
import { checkpointIn, checkpointText } from '#domain/history/log/checkpoint.ts';
import type { ExportedLog } from '#domain/history/log/exported.ts';
import { noteIn, noteText } from '#domain/history/log/note.ts';
import { verdictOn } from '#domain/verification/verdict.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { signedNote } from '#functions/kit/public-log/publish.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { standAloneVerifier } from '#test/support/verifier.ts';
import { actsOn } from '../e2e/api-driver.ts';

let host: TestHost;
let kept: string;
let size: number;
let exported: { log: ExportedLog };
let path: string;
const { read, submit, openRound, decide } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
  const id = await submit();
  path = `/v1/projects/${id}/export`;
  const round = await openRound(id);
  await host.host.factStream.idle();
  await growLog(host.host.app);
  kept = (await read('auditor', path)).log.checkpoint;
  size = sizeIn(kept);
  await decide(id, round, { outcome: 'go' });
  await host.host.factStream.idle();
  await growLog(host.host.app);
  exported = await read('auditor', `${path}?since=${size}`);
});
afterAll(() => host?.close());

const sizeIn = (note: string) => checkpointIn(noteIn(note)?.text ?? '')?.size ?? 0;
const named = (name: string, value: unknown) => ({ name, text: typeof value === 'string' ? value : JSON.stringify(value) });
const judged = (file: unknown, since: unknown) =>
  verdictOn({ file: named('export.json', file), since: named('kept', since), key: named('log.vkey', exported.log.key) });
const withLog = (change: Partial<ExportedLog>) => ({ ...exported, log: { ...exported.log, ...change } });
const signed = async (text: string, signer = host.host.app.ports.logSigner) =>
  noteText(await signedNote({ logSigner: signer }, text.slice(0, text.indexOf('\n')), text));

describe('an export for somebody who kept a checkpoint', () => {
  test('P14: it shows that the log only grew since, to whoever holds the checkpoint or the export that held it', async () => {
    expect(sizeIn(exported.log.checkpoint)).toBeGreaterThan(size);
    expect(exported.log.consistency?.size).toBe(size);
    for (const since of [kept, { log: { checkpoint: kept, key: exported.log.key } }]) {
      const { code, lines } = judged(exported, since);
      expect(code, lines.join('\n')).toBe(0);
      expect(lines).toContain(`That log only grew since the checkpoint of ${size} entries that you kept.`);
    }
    expect(judged(exported, exported.log.checkpoint).code).toBe(0);
    expect(judged(await read('auditor', path), exported.log.checkpoint).code).toBe(0);
    expect(judged(await read('auditor', `${path}?since=0`), kept).code).toBe(1);
  });

  test('P14: an export that was not asked for it, or that lost its proof, is not taken for one that shows it', async () => {
    const plain = await read('auditor', path);
    expect(plain.log).not.toHaveProperty('consistency');
    expect(judged(plain, kept).lines[0]).toContain(`ask for the export with since=${size}`);
    expect(judged(withLog({ consistency: undefined }), kept).code).toBe(1);
    const more = await read('auditor', `${path}?since=${size + 1_000_000}`);
    expect(more.log).not.toHaveProperty('consistency');
  });

  test('P14: a proof of which a hash, the root or the size is changed, dropped or added is named, also by whoever kept nothing', () => {
    const { consistency } = exported.log;
    if (!consistency) throw new Error('there is no proof');
    const zeros = toBase64(new Uint8Array(32));
    const forged = [
      ...consistency.proof.map((_, at) => ({ ...consistency, proof: consistency.proof.with(at, zeros) })),
      ...consistency.proof.map((_, at) => ({ ...consistency, proof: consistency.proof.toSpliced(at, 1) })),
      { ...consistency, proof: [...consistency.proof, zeros] },
      { ...consistency, root: zeros },
      { ...consistency, root: 'x' },
      { ...consistency, size: size + 1 },
      { ...consistency, size: size - 1 },
    ];
    for (const one of forged) {
      const { code, lines } = verdictOn({ file: named('export.json', withLog({ consistency: one })) });
      expect(code).toBe(1);
      expect(lines[0]).toMatch(/^Not intact: log: the proof that it only grew since it had \d+ entries does not hold\.$/);
    }
    expect(forged.length).toBeGreaterThan(5);
  });

  test('P14: a kept checkpoint of a log that was rewritten since, of a longer one, of another log or key is what is named', async () => {
    const { origin, root } = checkpointIn(noteIn(kept)?.text ?? '') ?? { origin: '', root: new Uint8Array(32) };
    const other = new Uint8Array(32).fill(7);
    expect(judged(exported, await signed(checkpointText({ origin, size, root: other }))).lines[0]).toContain('it was rewritten');
    expect(judged(exported, await signed(checkpointText({ origin, size: size + 5_000, root }))).lines[0]).toContain(
      'the file is older than that, or entries were taken out',
    );
    expect(judged(exported, await signed(checkpointText({ origin: 'other.example/log', size, root }))).lines[0]).toContain(
      'the checkpoint that you kept is of other.example/log',
    );
    const stranger = logSignerWith(generateKeyPairSync('ed25519').privateKey);
    expect(judged(exported, await signed(checkpointText({ origin, size, root }), stranger)).lines[0]).toContain(
      'the checkpoint that you kept is not signed with its key',
    );
  });

  test('P14: what is no checkpoint is said to be none, and nothing is checked', () => {
    for (const text of ['', '{}', '{"log":{}}', 'a\nb\n', '{"log":'])
      expect(judged(exported, text)).toMatchObject({
        code: 2,
        lines: ['kept is neither a checkpoint nor an export that holds one.'],
      });
  });

  test('P14: the stand-alone file says the same', async () => {
    const verifier = await standAloneVerifier();
    try {
      const handed = { file: named('export.json', exported), since: named('kept.txt', kept) };
      const whole = await verifier.check(handed);
      expect(whole.out).toBe(`${verdictOn(handed).lines.join('\n')}\n`);
      expect([whole.code, whole.out]).toEqual([0, expect.stringContaining('only grew since')]);
      const stripped = { ...handed, file: named('export.json', withLog({ consistency: undefined })) };
      expect(await verifier.check(stripped)).toMatchObject({ code: 1, out: expect.stringContaining('ask for the export') });
    } finally {
      verifier.remove();
    }
  });

  test('an export since no number of entries is refused with the name of the field', async () => {
    const answer = await host.send('auditor', { method: 'GET', path: `${path}?since=yesterday` });
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([400, expect.stringContaining('since')]);
  });
});
