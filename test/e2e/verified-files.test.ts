/** P14: an auditor who has the files of evidence learns which of them is not the one on record; whoever has none is told what is named. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Commit } from '#domain/history/commit.ts';
import { verdictOnFiles } from '#local/cli/verify-files.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { type StandAlone, standAloneVerifier } from '#test/support/verifier.ts';
import { actsOn } from './api-driver.ts';

let host: TestHost;
let verifier: StandAlone;
let folder: string;
let file: string;
let ends: { stream: string; seq: number }[];
const { post, read, submit, done, projectWhen } = actsOn(() => host);
const texts = { 'minutes.txt': 'The board met.', 'offer.txt': 'Twelve machines.' };

beforeAll(async () => {
  [host, verifier] = await Promise.all([startTestHost(), standAloneVerifier()]);
  folder = mkdtempSync(join(tmpdir(), 'tollgate-files-'));
  file = join(folder, 'export.json');
  const id = await submit({ gateModel: 'prince2' });
  await projectWhen(id, 'is admitted', shown => shown.status === 'active');
  for (const [name, text] of Object.entries(texts)) await send(id, name, text);
  await host.host.factStream.idle();
  const exported = await read('auditor', `/v1/projects/${id}/export`);
  writeFileSync(file, JSON.stringify(exported));
  ends = exported.streams[0].commits.filter((commit: Commit<{ type: string }>) =>
    commit.facts.some(({ type }) => type === 'evidence-added'),
  );
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  verifier?.remove();
  await host?.close();
});

async function send(id: string, name: string, text: string): Promise<void> {
  const about = { contentType: 'text/plain', bytes: text.length, sha256: createHash('sha256').update(text).digest('hex') };
  const address = await done(post('manager', `/v1/projects/${id}/uploads`, { name, ...about }));
  const sent = await fetch(address.url, { method: 'PUT', headers: address.headers, body: text });
  expect(sent.status).toBeLessThan(300);
  await done(
    post('manager', `/v1/projects/${id}/evidence`, { kind: 'minutes', title: name, file: { key: address.key, ...about } }),
  );
}

/** A folder with these files, in folders of their own. */
function files(name: string, contents: Readonly<Record<string, string>>): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [at, [own, text]] of Object.entries(contents).entries()) {
    mkdirSync(join(path, String(at)));
    writeFileSync(join(path, String(at), own), text);
  }
  return path;
}

describe('files of evidence beside an export', () => {
  test('P14: files that are as the entries name them are counted, whatever they are called', async () => {
    for (const [name, contents] of [
      ['as sent', texts],
      ['renamed', { 'a.bin': texts['offer.txt'], 'b.bin': texts['minutes.txt'], 'c.bin': 'something else' }],
    ] as const) {
      const verdict = await verdictOnFiles({ file, files: files(name, contents) });
      expect(verdict).toMatchObject({ code: 0, json: { files: 2 } });
      expect(verdict.lines).toContain('All 2 files of evidence that its entries name have their digest.');
    }
  });

  test('P14: the first file that was changed is named with its entry and both digests, a missing one with its entry', async () => {
    const changed = await verdictOnFiles({
      file,
      files: files('changed', { ...texts, '1-offer.txt': 'x', 'offer.txt': 'Two machines.' }),
    });
    expect(changed).toMatchObject({ code: 1, json: { ok: false, flaw: { stream: ends[1]?.stream, seq: ends[1]?.seq } } });
    expect(changed.lines[0]).toMatch(
      /offer\.txt with the SHA-256 [0-9a-f]{64}, and .*offer\.txt has [0-9a-f]{64}: it was changed/,
    );
    const missing = await verdictOnFiles({ file, files: files('missing', { 'offer.txt': texts['offer.txt'] }) });
    expect(missing).toMatchObject({ code: 1, json: { flaw: { seq: ends[0]?.seq } } });
    expect(missing.lines[0]).toContain('it is not among the files that you gave');
  });

  test('P14: the stand-alone file says the same, and names a folder that is none', async () => {
    const bad = files('one byte', { ...texts, 'minutes.txt': 'The board met!' });
    const { code, lines } = await verdictOnFiles({ file, files: bad });
    expect(await verifier.run(file, '--files', bad)).toMatchObject({ code, out: `${lines.join('\n')}\n` });
    expect(code).toBe(1);
    expect(await verifier.run(file, '--files', join(folder, 'nowhere'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('nowhere cannot be read.'),
    });
  });
});
