/** The hashes of the log's tree (RFC 6962, section 2.1, SHA-256): a leaf and a node can never be taken for each other. */
import { sha256Of } from '../hashing.ts';
import { joined } from './bytes.ts';

/** 32 bytes. */
export type Hash = Uint8Array;

export const hashLength = 32;

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

export function leafHash(entry: Uint8Array): Hash {
  return sha256Of(joined(leafPrefix, entry));
}

export function nodeHash(left: Hash, right: Hash): Hash {
  return sha256Of(joined(nodePrefix, left, right));
}

/** The root of a tree without leaves. */
export const emptyRoot: Hash = sha256Of(new Uint8Array());
