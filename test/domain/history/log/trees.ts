/** A tree that is written down as RFC 6962 words it, slow and plain: the second opinion on every root and proof. Shares nothing with the product. */
import { createHash } from 'node:crypto';

const sha256 = (...parts: readonly Uint8Array[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};

const split = (leaves: number) => 2 ** Math.ceil(Math.log2(leaves) - 1);

/** MTH(D[n]). */
export function plainRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(Uint8Array.of(0), leaves[0] as Uint8Array);
  const k = split(leaves.length);
  return sha256(Uint8Array.of(1), plainRoot(leaves.slice(0, k)), plainRoot(leaves.slice(k)));
}

/** PATH(m, D[n]). */
export function plainInclusion(m: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) return [];
  const k = split(leaves.length);
  return m < k
    ? [...plainInclusion(m, leaves.slice(0, k)), plainRoot(leaves.slice(k))]
    : [...plainInclusion(m - k, leaves.slice(k)), plainRoot(leaves.slice(0, k))];
}

/** PROOF(m, D[n]). */
export function plainConsistency(m: number, leaves: readonly Uint8Array[], whole = true): Uint8Array[] {
  if (m === leaves.length) return whole ? [] : [plainRoot(leaves)];
  const k = split(leaves.length);
  return m <= k
    ? [...plainConsistency(m, leaves.slice(0, k), whole), plainRoot(leaves.slice(k))]
    : [...plainConsistency(m - k, leaves.slice(k), false), plainRoot(leaves.slice(0, k))];
}
