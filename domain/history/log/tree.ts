/**
 * The shape of the log's tree (RFC 6962, section 2.1): which complete subtrees make a root, an inclusion proof and a consistency proof.
 * Nothing here holds a tree: whoever keeps hashes (tiles, an export) answers for the nodes that are named. Sizes may reach 2^53 - 1.
 */
import { emptyRoot, type Hash, nodeHash } from './hash.ts';

/** The complete subtree over the leaves `index * 2^level` up to, not including, `(index + 1) * 2^level`. */
export interface NodeAddress {
  readonly level: number;
  readonly index: number;
}

/** The leaves from `start` up to, not including, `end`. */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

/** Throws a RangeError for a node that was never given to whoever keeps the hashes. */
export type HashAt = (address: NodeAddress) => Hash;

/** Where the tree over so many leaves (two at least) is split: the largest power of two below. */
function splitOf(leaves: number): number {
  let width = 1;
  while (width * 2 < leaves) width *= 2;
  return width;
}

/** The complete subtrees of a range of the tree, left to right; a range is one that the tree itself is split into. */
export function nodesOf({ start, end }: LeafRange): NodeAddress[] {
  const nodes: NodeAddress[] = [];
  let at = start;
  while (at < end) {
    let level = 0;
    let width = 1;
    while (width * 2 <= end - at) {
      width *= 2;
      level += 1;
    }
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

/** The hash over complete subtrees that stand side by side, the largest first; of none, the hash of the empty tree. */
export function hashOfNodes(hashes: readonly Hash[]): Hash {
  const last = hashes.at(-1);
  return last ? hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last) : emptyRoot;
}

export function hashOfRange(range: LeafRange, hashAt: HashAt): Hash {
  return hashOfNodes(nodesOf(range).map(hashAt));
}

/** Root of the tree over the first `size` leaves. */
export function rootOf(size: number, hashAt: HashAt): Hash {
  return hashOfRange({ start: 0, end: size }, hashAt);
}

/** The ranges whose hashes, in this order, are the inclusion proof of a leaf (RFC 6962, 2.1.1). Throws a RangeError for a leaf outside. */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size)
    throw new RangeError(`a tree of ${size} leaves has no leaf ${index}`);
  const ranges: LeafRange[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.reverse();
}

/**
 * The ranges whose hashes, in this order, are the consistency proof from one size to a later one (RFC 6962, 2.1.2); none from 0 and
 * none to the same size. Throws a RangeError for sizes in another order.
 */
export function consistencyRanges(from: number, to: number): LeafRange[] {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || from > to)
    throw new RangeError(`a tree of ${from} leaves does not become one of ${to}`);
  if (from === 0) return [];
  const ranges: LeafRange[] = [];
  let [start, end] = [0, to];
  while (end !== from) {
    const middle = start + splitOf(end - start);
    if (from <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  if (start > 0) ranges.push({ start, end });
  return ranges.reverse();
}
