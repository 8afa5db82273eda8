/** Checks proofs by the steps of RFC 9162 (2.1.3.2 and 2.1.4.2), which need no tree: this is what an auditor's program does. */
import { sameBytes } from './bytes.ts';
import { type Hash, nodeHash } from './hash.ts';

export interface TreeHead {
  /** Leaves. */
  readonly size: number;
  readonly root: Hash;
}

const isOdd = (number: number) => number % 2 === 1;
const half = (number: number) => Math.floor(number / 2);

/** The place of a node and of the last node of its level, climbing one level at a time. */
function climber(at: number, last: number) {
  const place = { at, last };
  const up = () => {
    place.at = half(place.at);
    place.last = half(place.last);
  };
  /** Whether the node's sibling stands to its left; where it has none to its right, up to the level where it has one. */
  const siblingIsLeft = () => {
    if (!isOdd(place.at) && place.at !== place.last) return false;
    while (!isOdd(place.at) && place.at !== 0) up();
    return true;
  };
  return { place, up, siblingIsLeft };
}

/** Whether the leaf with this hash stands at `index` of the tree. */
export function isIncluded(
  leaf: { readonly index: number; readonly hash: Hash },
  proof: readonly Hash[],
  tree: TreeHead,
): boolean {
  if (!Number.isSafeInteger(leaf.index) || leaf.index < 0 || leaf.index >= tree.size) return false;
  const { place, up, siblingIsLeft } = climber(leaf.index, tree.size - 1);
  let hash = leaf.hash;
  for (const sibling of proof) {
    if (place.last === 0) return false;
    hash = siblingIsLeft() ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
    up();
  }
  return place.last === 0 && sameBytes(hash, tree.root);
}

/** Whether the later tree begins with the former one. From the empty tree every tree follows, with an empty proof. */
export function isConsistent(former: TreeHead, later: TreeHead, proof: readonly Hash[]): boolean {
  if (former.size > later.size) return false;
  if (former.size === later.size) return proof.length === 0 && sameBytes(former.root, later.root);
  if (former.size === 0) return proof.length === 0;
  const [first, ...rest] = isPowerOfTwo(former.size) ? [former.root, ...proof] : proof;
  if (!first || proof.length === 0) return false;
  const roots = rootsOf({ from: former.size, to: later.size }, first, rest);
  return roots !== undefined && sameBytes(roots.before, former.root) && sameBytes(roots.after, later.root);
}

/** The roots of both trees that a proof makes of the subtree in which both begin. */
function rootsOf(
  { from, to }: { readonly from: number; readonly to: number },
  first: Hash,
  proof: readonly Hash[],
): { readonly before: Hash; readonly after: Hash } | undefined {
  const { place, up, siblingIsLeft } = climber(from - 1, to - 1);
  while (isOdd(place.at)) up();
  let [before, after] = [first, first];
  for (const sibling of proof) {
    if (place.last === 0) return undefined;
    if (siblingIsLeft()) {
      before = nodeHash(sibling, before);
      after = nodeHash(sibling, after);
    } else after = nodeHash(after, sibling);
    up();
  }
  return place.last === 0 ? { before, after } : undefined;
}

function isPowerOfTwo(number: number): boolean {
  let width = 1;
  while (width < number) width *= 2;
  return width === number;
}
