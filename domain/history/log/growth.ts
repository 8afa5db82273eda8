/**
 * A tree that grows: of the tree so far only the complete subtrees at its edge are needed (at most 53 hashes), never its leaves.
 */
import { type Hash, nodeHash } from './hash.ts';
import { hashOfNodes, type NodeAddress, nodesOf } from './tree.ts';

/** A tree as far as its next leaf must know it. */
export interface TreeEdge {
  /** Leaves. */
  readonly size: number;
  /** Hashes of `nodesOf({ start: 0, end: size })`, left to right. */
  readonly edge: readonly Hash[];
}

export const emptyTree: TreeEdge = { size: 0, edge: [] };

/** The tree with further leaves, and every subtree that they completed (leaves among them), in the order of completion. */
export function grown(
  { size, edge }: TreeEdge,
  leaves: readonly Hash[],
): TreeEdge & { readonly completed: readonly { readonly address: NodeAddress; readonly hash: Hash }[] } {
  const open = nodesOf({ start: 0, end: size }).map((address, place) => ({ address, hash: edge[place] as Hash }));
  const completed: { address: NodeAddress; hash: Hash }[] = [];
  for (const [offset, hash] of leaves.entries()) {
    let node = { address: { level: 0, index: size + offset }, hash };
    completed.push(node);
    for (let left = open.at(-1); left?.address.level === node.address.level; left = open.at(-1)) {
      open.pop();
      const address = { level: node.address.level + 1, index: left.address.index / 2 };
      node = { address, hash: nodeHash(left.hash, node.hash) };
      completed.push(node);
    }
    open.push(node);
  }
  return { size: size + leaves.length, edge: open.map(node => node.hash), completed };
}

export function rootOfEdge({ edge }: TreeEdge): Hash {
  return hashOfNodes(edge);
}
