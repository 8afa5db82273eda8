/** P14: a real witness process beside a log that grows: it cosigns growth, and neither a fork nor a shrunken log, also after it was killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLogFolder } from '#adapters/files/log-files.ts';
import { witnessAt } from '#adapters/witness/client.ts';
import { witnessesIn } from '#api/witnesses.ts';
import { sha256 } from '#domain/history/digest.ts';
import { checkpointIn } from '#domain/history/log/checkpoint.ts';
import { cosignedAt } from '#domain/history/log/cosignature.ts';
import { type Note, noteIn, signaturesOf, type Verifier, verifierIn, verifierText } from '#domain/history/log/note.ts';
import { isSignedBy } from '#domain/history/log/signing.ts';
import { consistencyRanges } from '#domain/history/log/tree.ts';
import { addCheckpointIn, addCheckpointText } from '#domain/history/log/witness.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { originOf } from '#functions/kit/public-log/origin.ts';
import { lastPublished, verifierOf } from '#functions/kit/public-log/publish.ts';
import { proofOf } from '#functions/kit/public-log/tiles.ts';
import { mediaIn, type SmallLog, settings, smallLog, write } from './small-log.ts';

const folders: string[] = [];
const fresh = () => {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-witness-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly verifier: Verifier;
}

async function startWitness(folder: string, log: string): Promise<Running> {
  const main = join(import.meta.dirname, '../../local/cli/main.ts');
  const args = [main, 'witness', folder, '--name', 'audit.example.org/w1', '--log', log, '--port', '0', '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const { url, key } = JSON.parse(String(line)) as { url: string; key: string };
  return { child, url, verifier: verifierIn(key) as Verifier };
}

async function kill({ child }: Running, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  await once(child, 'exit');
}

let folder: string;
let kept: string;
let log: SmallLog;
let witness: Running;
let key: Verifier;

beforeEach(async () => {
  [folder, kept] = [fresh(), fresh()];
  log = smallLog(folder, await mediaIn(folder));
  key = await verifierOf(log.app.ports, originOf(settings));
  witness = await startWitness(kept, verifierText(key));
});
afterEach(async () => {
  if (witness.child.exitCode === null && witness.child.signalCode === null) await kill(witness, 'SIGTERM');
  await log.stores.close();
});

const witnessed = (of = log) => ({
  ...of.app,
  settings: { ...settings, witnesses: [{ verifier: witness.verifier, add: witnessAt(witness.url) }] },
});
const newest = async () => (await lastPublished(log.app.ports, 99))?.note as Note;

describe('a witness', () => {
  test('P14: each checkpoint of a log that grows carries the cosignature of its witness, with the time', async () => {
    for (const upTo of [3, 300, 301]) {
      await write(log.stores.facts, 'project/a', upTo);
      await growLog(witnessed());
      const note = await newest();
      expect(checkpointIn(note.text)?.size).toBe(upTo);
      expect([isSignedBy(note, key), isSignedBy(note, witness.verifier)]).toEqual([true, true]);
      expect(cosignedAt(signaturesOf(note, witness.verifier)[0]!)).toBeGreaterThan(1_700_000_000);
    }
    const shown = await (await fetch(`${witness.url}/${sha256(key.name)}/checkpoint`)).text();
    expect(isSignedBy(noteIn(shown) as Note, witness.verifier)).toBe(true);
  });

  test('P14: a witness that was killed knows where it was, and one that was away is told the way from there', async () => {
    await write(log.stores.facts, 'project/a', 5);
    await growLog(witnessed());
    await kill(witness, 'SIGKILL');
    await write(log.stores.facts, 'project/a', 9);
    await growLog(witnessed());
    expect(isSignedBy(await newest(), witness.verifier)).toBe('absent');
    witness = await startWitness(kept, verifierText(key));
    await write(log.stores.facts, 'project/a', 20);
    await growLog(witnessed());
    expect(isSignedBy(await newest(), witness.verifier)).toBe(true);
  });

  test('P14: a log that was forked or shrunken with its own key gets no cosignature', async () => {
    await write(log.stores.facts, 'project/a', 8);
    await growLog(witnessed());
    const other = fresh();
    const forked = smallLog(other, { logFiles: createLogFolder({ folder: other }), logSigner: log.app.ports.logSigner });
    try {
      for (const upTo of [5, 12]) {
        await write(forked.stores.facts, 'project/b', upTo);
        await growLog(witnessed(forked));
        const note = (await lastPublished(forked.app.ports, 99))?.note as Note;
        expect([checkpointIn(note.text)?.size, isSignedBy(note, key), isSignedBy(note, witness.verifier)]).toEqual([
          upTo,
          true,
          'absent',
        ]);
      }
    } finally {
      await forked.stores.close();
    }
  });

  test('P14: each wrong request gets the answer that the protocol has for it, and changes nothing', async () => {
    await write(log.stores.facts, 'project/a', 4);
    await growLog(witnessed());
    const old = await newest();
    await write(log.stores.facts, 'project/a', 9);
    await growLog(log.app);
    const note = await newest();
    const proof = await proofOf(log.app.ports.logFiles, 9, consistencyRanges(4, 9));
    const add = witnessAt(witness.url);
    const right = addCheckpointText({ old: 4, proof, note });
    expect(addCheckpointIn(right)).toEqual({ old: 4, proof, note });
    const told = async (body: string) => (await add(body)).status;
    expect(await told('nothing')).toBe(400);
    expect(await told(right.replace('old 4', 'old 04'))).toBe(400);
    expect(await told(addCheckpointText({ old: 10, proof: [], note }))).toBe(400);
    expect(await told(right.replaceAll(key.name, 'example.org/unknown'))).toBe(404);
    expect(await told(right.replace('\n9\n', '\n8\n'))).toBe(403);
    expect(await told(addCheckpointText({ old: 4, proof: proof.toReversed(), note }))).toBe(422);
    expect(await told(addCheckpointText({ old: 4, proof: [], note }))).toBe(422);
    expect(await add(addCheckpointText({ old: 3, proof, note }))).toEqual({ status: 409, text: '4\n' });
    expect(await told(right)).toBe(200);
    expect(await add(addCheckpointText({ old: 4, proof: [], note: old }))).toEqual({ status: 409, text: '9\n' });
  });

  test('P14: two witnesses on one folder are refused, for the second would not know what the first has signed', async () => {
    const main = join(import.meta.dirname, '../../local/cli/main.ts');
    const args = [main, 'witness', kept, '--name', 'w', '--log', verifierText(key), '--port', '0'];
    const second = spawn(process.execPath, args, { stdio: 'ignore' });
    const [code] = await once(second, 'exit');
    expect(code).toBe(1);
  });
});

test('the setting of witnesses is read, and what is wrong with it is told', async () => {
  const text = verifierText({ name: 'w', type: 'cosignature', publicKey: new Uint8Array(32) });
  expect(witnessesIn(`http://a ${text}, https://b/c ${text}`)).toHaveLength(2);
  for (const bad of [
    '',
    'http://a',
    text,
    `a ${text}`,
    `http://a ${text} x`,
    `http://a ${verifierText({ name: 'w', type: 'note', publicKey: new Uint8Array(32) })}`,
  ])
    expect(witnessesIn(bad)).toContain('give ADDRESS and KEY of each witness');
});
