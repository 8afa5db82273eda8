/** Anchors as earlier versions made them: heads of histories, each signed by itself with a key on the curve P-256 that lives as long as the test. */
import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { ChainHead, Signature } from '#domain/history/chain-head.ts';
import type { Commit } from '#domain/history/commit.ts';
import { signedText } from '#domain/history/signature.ts';
import type { Exported } from '#domain/history/verify.ts';

export interface MemorySigner {
  readonly publicKey: { readonly pem: string; readonly base64: string };
  sign(text: string): Promise<Signature>;
}

export function memorySigner(): MemorySigner {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const own = createPublicKey(privateKey);
  const base64 = own.export({ type: 'spki', format: 'der' }).toString('base64');
  return {
    publicKey: { pem: String(own.export({ type: 'spki', format: 'pem' })), base64 },
    sign: async text => ({ key: base64, value: sign('sha256', Buffer.from(text), privateKey).toString('base64') }),
  };
}

/** The export as an earlier version would have made it: with one anchor over the heads of all its histories. */
export async function anchored<E extends Exported>(
  exported: E,
  signer: MemorySigner,
  at = '2026-03-02T10:00:00.000Z',
): Promise<E> {
  const heads = exported.streams.flatMap(({ stream, commits }): ChainHead[] => {
    const last = (commits as readonly Commit[]).at(-1);
    return last ? [{ stream, seq: last.seq, digest: last.digest }] : [];
  });
  const signed = heads.map(async head => ({ ...head, signature: await signer.sign(signedText(at, head)) }));
  return { ...exported, anchors: [{ at, heads: await Promise.all(signed) }] };
}
