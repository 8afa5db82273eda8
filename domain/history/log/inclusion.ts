/**
 * Many inclusion proofs under one checkpoint, each node once: what an export carries. Every entry is checked by itself, so that the first
 * bad one can be named; nodes that were proven once are not climbed through again, so a whole history costs about one hash an entry more.
 */
import { sameBytes } from './bytes.ts';
import { type Hash, nodeHash } from './hash.ts';
import { type NodeTable, nodeTable, provenNodes } from './node-table.ts';
import type { TreeHead } from './proofs.ts';
import { hashOfNodes, type NodeAddress, nodesOf } from './tree.ts';

/** A node with its hash. */
export interface ProofNode extends NodeAddress {
  readonly hash: Hash;
}

/**
 * Every node that the inclusion proofs of these leaves take, once, in the order of level and index. Throws a RangeError for a leaf outside. A leaf is followed up to
 * where another one came by, so this takes about as long as there are nodes.
 */
export function nodesForLeaves(indexes: Iterable<number>, size: number): NodeAddress[] {
  const edge = nodesOf({ start: 0, end: size });
  /** Complete subtrees of the edge that hold a leaf: the proofs of its leaves take all the others. */
  const own = new Set<NodeAddress>();
  /** By level, the nodes between a leaf and the edge: the proof takes the other child of each one's parent. */
  const passed: Set<number>[] = [];
  for (const index of indexes) {
    if (!Number.isSafeInteger(index) || index < 0 || index >= size)
      throw new RangeError(`a tree of ${size} leaves has no leaf ${index}`);
    const top = edge.find(({ level, index: at }) => index < (at + 1) * 2 ** level) as NodeAddress;
    own.add(top);
    for (let [level, at] = [0, index]; level < top.level && !passed[level]?.has(at); level += 1, at = Math.floor(at / 2)) {
      const nodes = passed[level] ?? new Set();
      passed[level] = nodes.add(at);
    }
  }
  const inside = passed.flatMap((nodes, level) => [...nodes].map(index => siblingOf({ level, index })));
  const others = edge.filter(node => own.size > 1 || (own.size === 1 && !own.has(node)));
  return [...inside, ...others].sort((a, b) => a.level - b.level || a.index - b.index);
}

export interface Inclusion {
  /** Whether the leaf with this hash stands at `index`, as far as the nodes at hand show it. */
  includes(index: number, leaf: Hash): boolean;
  /** A node that was given and that no entry asked so far shows to be one of the tree; none when the proof holds nothing else. */
  stray(): NodeAddress | undefined;
}

/** The nodes that a file brings, for `inclusionUnder`. */
export function tableOf(nodes: Iterable<ProofNode>): NodeTable {
  const table = nodeTable();
  for (const node of nodes) table.add(node, node.hash);
  return table;
}

export function inclusionUnder({ size, root }: TreeHead, given: NodeTable): Inclusion {
  const edge = nodesOf({ start: 0, end: size });
  /** Complete subtrees that the root was shown to stand on. */
  const proven = provenNodes(given);

  /** The edge is what the root is made of: it is proven as a whole, with the one hash that was climbed to. */
  function edgeHolds(climbed: ProofNode): boolean {
    const hashes: Hash[] = [];
    for (const address of edge) {
      const known = isSamePlace(address, climbed) ? climbed.hash : given.get(address);
      if (!known) return false;
      hashes.push(known);
    }
    if (!sameBytes(hashOfNodes(hashes), root)) return false;
    for (const [place, address] of edge.entries()) proven.set(address, hashes[place] as Hash);
    return true;
  }

  /** Whether a node that was climbed to is one of the tree; undefined where the climb goes on. */
  function isReached(node: ProofNode, top: number): boolean | undefined {
    const known = proven.get(node);
    if (known) return sameBytes(known, node.hash);
    return node.level === top ? edgeHolds(node) : undefined;
  }

  /** The leaf and all that it takes up to a node that is proven, or to the edge; undefined where a node is missing or another. */
  function climb(index: number, leaf: Hash): ProofNode[] | undefined {
    const top = edge.find(({ level, index: at }) => index < (at + 1) * 2 ** level)?.level ?? 0;
    const climbed: ProofNode[] = [];
    let node: ProofNode = { level: 0, index, hash: leaf };
    let reached = isReached(node, top);
    while (reached === undefined) {
      const place = siblingOf(node);
      const hash = given.get(place);
      if (!hash) return undefined;
      climbed.push(node, { ...place, hash });
      node = parentOf(node, hash);
      reached = isReached(node, top);
    }
    return reached ? [...climbed, node] : undefined;
  }

  return {
    includes(index, leaf) {
      if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
      const climbed = climb(index, leaf);
      for (const node of climbed ?? []) proven.set(node, node.hash);
      return climbed !== undefined;
    },
    stray() {
      for (let at = 0; at < given.count; at += 1) {
        const address = given.addressAt(at);
        const shown = proven.get(address);
        if (!shown || !sameBytes(shown, given.hashAt(at))) return address;
      }
      return undefined;
    },
  };
}

function isSamePlace(one: NodeAddress, other: NodeAddress): boolean {
  return one.level === other.level && one.index === other.index;
}

function siblingOf({ level, index }: NodeAddress): NodeAddress {
  return { level, index: index % 2 === 0 ? index + 1 : index - 1 };
}

function parentOf({ level, index, hash }: ProofNode, sibling: Hash): ProofNode {
  const over = index % 2 === 0 ? nodeHash(hash, sibling) : nodeHash(sibling, hash);
  return { level: level + 1, index: Math.floor(index / 2), hash: over };
}
