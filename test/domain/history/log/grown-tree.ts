/** A tree of the product's own making with all its nodes at hand, as tests ask it. */
import { utf8 } from '#domain/history/log/bytes.ts';
import { emptyTree, grown, rootOfEdge, type TreeEdge } from '#domain/history/log/growth.ts';
import { type Hash, leafHash } from '#domain/history/log/hash.ts';
import { type HashAt, hashOfRange, type LeafRange, type NodeAddress } from '#domain/history/log/tree.ts';

export interface GrownTree {
  readonly hashAt: HashAt;
  readonly roots: readonly Hash[];
  proof(ranges: readonly LeafRange[]): Hash[];
}

/** Grown leaf by leaf (or by so many at once), with the root of every size on the way. */
export function treeOf(entries: readonly Uint8Array[]): GrownTree {
  const nodes = new Map<string, Hash>();
  const hashAt = ({ level, index }: NodeAddress) => {
    const hash = nodes.get(`${level}/${index}`);
    if (!hash) throw new RangeError(`no node ${level}/${index}`);
    return hash;
  };
  let edge: TreeEdge = emptyTree;
  const roots = [rootOfEdge(edge)];
  for (const entry of entries) {
    const next = grown(edge, [leafHash(entry)]);
    for (const { address, hash } of next.completed) nodes.set(`${address.level}/${address.index}`, hash);
    edge = next;
    roots.push(rootOfEdge(edge));
  }
  return { hashAt, roots, proof: ranges => ranges.map(range => hashOfRange(range, hashAt)) };
}

export function numbered(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, number) => utf8(`leaf ${number}`));
}
