/** P14: exports of earlier versions, in which heads were signed beside the log: an auditor who holds that key needs to trust nobody else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ChainHead } from '#domain/history/chain-head.ts';
import { fingerprint, signedText } from '#domain/history/signature.ts';
import { type Exported, signers, verifyChain } from '#domain/history/verify.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { anchored, memorySigner } from '#test/support/memory-signer.ts';
import { verify } from '../../local/cli/verify.ts';
import { actsOn } from './api-driver.ts';

let host: TestHost;
let exported: Exported;
const signer = memorySigner();
const folder = mkdtempSync(join(tmpdir(), 'tollgate-anchors-'));
const { read, submit, openRound } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
  const id = await submit();
  await openRound(id);
  await host.host.factStream.idle();
  exported = await anchored(await read('auditor', `/v1/projects/${id}/export`), signer);
  writeFileSync(file('export.json'), JSON.stringify(exported));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await host?.close();
});

const file = (name: string) => join(folder, name);

/** The export with every head of its anchors changed. */
async function withHeads(change: (head: ChainHead, at: string) => ChainHead | Promise<ChainHead>): Promise<Exported> {
  const anchors = await Promise.all(
    exported.anchors.map(async ({ at, heads }) => ({ at, heads: await Promise.all(heads.map(head => change(head, at))) })),
  );
  return { ...exported, anchors };
}

describe('P14: anchors', () => {
  test('each head that an anchor holds is signed by itself, all with one key', () => {
    expect(exported.anchors.flatMap(anchor => anchor.heads).length).toBeGreaterThanOrEqual(2);
    expect(signers(exported)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(verifyChain(exported)).toBeUndefined();
    expect(verifyChain(exported, signers(exported)[0])).toBeUndefined();
  });

  test('an anchor with a signature of something else is found', async () => {
    const text = (head: ChainHead, at: string) => signedText(at, { ...head, seq: head.seq + 1 });
    const forged = await withHeads(async (head, at) => ({ ...head, signature: await signer.sign(text(head, at)) }));
    expect(verifyChain(forged)?.why).toContain('its signature does not match');
    const mangled = await withHeads(head => ({ ...head, signature: { ...head.signature!, value: 'AAAA' } }));
    expect(verifyChain(mangled)?.why).toContain('its signature does not match');
    const keyless = await withHeads(head => ({ ...head, signature: { ...head.signature!, key: 'AAAA' } }));
    expect(verifyChain(keyless)?.why).toContain('its signature does not match');
  });

  test('an anchor that was moved to another instant is found', () => {
    const moved = exported.anchors.map(anchor => ({ ...anchor, at: '2020-01-01T00:00:00.000Z' }));
    expect(verifyChain({ ...exported, anchors: moved })?.why).toContain('its signature does not match');
  });

  test('an anchor that somebody signed with a key of their own passes by itself, and not for an auditor who holds the key', async () => {
    const thief = memorySigner();
    const forged = await withHeads(async (head, at) => ({ ...head, signature: await thief.sign(signedText(at, head)) }));
    expect(verifyChain(forged)).toBeUndefined();
    expect(verifyChain(forged, signers(exported)[0])?.why).toContain('signed with another key');
  });

  test('an anchor of the time before heads were signed still counts, and not for an auditor who asks for signatures', async () => {
    const unsigned = await withHeads(({ signature: _, ...head }) => head);
    expect(verifyChain(unsigned)).toBeUndefined();
    expect(verifyChain(unsigned, signers(exported)[0])?.why).toContain('not signed');
  });
});

describe('the command line', () => {
  async function verified(options: Record<string, string>): Promise<{ code: number; said: Record<string, unknown> }> {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    try {
      const code = await verify.run({ words: [file('export.json')], options, json: true });
      return { code, said: JSON.parse(String(log.mock.calls[0]?.[0])) };
    } finally {
      log.mockRestore();
    }
  }

  test('the command line verifies with the key that an auditor was given, and names it', async () => {
    const key = file('heads-key.public.pem');
    writeFileSync(key, signer.publicKey.pem);
    expect(await verified({ key })).toMatchObject({ code: 0, said: { ok: true, keys: signers(exported) } });
  });

  test('the command line refuses an export that is signed with another key than the one named, and a file that is no key', async () => {
    const { key } = await memorySigner().sign('x');
    const lines = key.match(/.{1,64}/g) ?? [];
    writeFileSync(file('other.pem'), ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n'));
    expect(fingerprint(key)).not.toBe(signers(exported)[0]);
    expect(await verified({ key: file('other.pem') })).toMatchObject({ code: 1, said: { ok: false } });
    expect(await verified({ key: file('export.json') })).toMatchObject({
      code: 2,
      said: { ok: false, reason: expect.stringContaining('is not a public key in PEM') },
    });
  });
});
