/** A log of ours, read by an implementation that is not: the checkpoint's signature and the inclusion of its leaves, by @sigstore/verify. */
import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { toBase64, utf8 } from '#domain/history/log/bytes.ts';
import { checkpointText } from '#domain/history/log/checkpoint.ts';
import { keyIdOf, noteText } from '#domain/history/log/note.ts';
import { rawPublicKey } from '#domain/history/log/signing.ts';
import { inclusionRanges } from '#domain/history/log/tree.ts';
import { numbered, treeOf } from './grown-tree.ts';

const load = createRequire(import.meta.url);

interface OtherEntry {
  readonly inclusionProof: {
    readonly logIndex: string;
    readonly hashes: readonly Buffer[];
    readonly checkpoint: { readonly envelope: string };
  };
  readonly canonicalizedBody: Buffer;
}
interface OtherCheckpoint {
  readonly origin: string;
  readonly logSize: bigint;
  readonly logHash: Buffer;
}
const { verifyMerkleInclusion } = load('@sigstore/verify/dist/tlog/merkle.js') as {
  verifyMerkleInclusion(entry: OtherEntry, checkpoint: OtherCheckpoint): void;
};
const { verifyCheckpoint } = load('@sigstore/verify/dist/tlog/checkpoint.js') as {
  verifyCheckpoint(entry: OtherEntry, logs: readonly object[]): OtherCheckpoint;
};

const origin = 'tollgate.example.org/log';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const verifier = {
  name: origin,
  type: 'note',
  publicKey: rawPublicKey(publicKey.export({ type: 'spki', format: 'der' })),
} as const;
const theirs = [{ logID: Buffer.from(keyIdOf(verifier)), baseURL: `https://${origin}`, publicKey: createPublicKey(privateKey) }];

const entries = numbered(130);
const tree = treeOf(entries);

function noteOf(size: number): string {
  const text = checkpointText({ origin, size, root: tree.roots[size] as Uint8Array });
  const signature = new Uint8Array(sign(null, utf8(text), privateKey));
  return noteText({ text, signatures: [{ name: origin, keyId: keyIdOf(verifier), signature }] });
}

const entry = (index: number, size: number, envelope = noteOf(size)): OtherEntry => ({
  inclusionProof: {
    logIndex: String(index),
    hashes: tree.proof(inclusionRanges(index, size)).map(hash => Buffer.from(hash)),
    checkpoint: { envelope },
  },
  canonicalizedBody: Buffer.from(entries[index] as Uint8Array),
});

describe('a log read by somebody else', () => {
  test('P14: a checkpoint of ours is verified by another implementation, which finds the same size and root', () => {
    const read = verifyCheckpoint(entry(0, 77), theirs);
    expect([read.origin, Number(read.logSize), read.logHash.toString('base64')]).toEqual([
      origin,
      77,
      toBase64(tree.roots[77] as Uint8Array),
    ]);
    expect(() => verifyCheckpoint(entry(0, 77, noteOf(77).replace('77', '78')), theirs)).toThrow('invalid checkpoint signature');
  });

  test('P14: each leaf of ours is included as another implementation checks it, and a leaf elsewhere is not', () => {
    for (const size of [1, 2, 3, 64, 65, 130]) {
      for (let index = 0; index < size; index += 1) {
        const asked = entry(index, size);
        expect(() => verifyMerkleInclusion(asked, verifyCheckpoint(asked, theirs))).not.toThrow();
      }
    }
    const moved = { ...entry(4, 65), canonicalizedBody: Buffer.from('leaf 5') };
    expect(() => verifyMerkleInclusion(moved, verifyCheckpoint(moved, theirs))).toThrow('does not match');
  });
});
