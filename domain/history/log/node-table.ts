/**
 * Hashes of nodes by their place, close together: about 60 bytes each, however many millions a large export brings. The order in which they were put
 * in is kept, and one that was put in twice stands in it twice; asked for by its place, the later one is answered.
 */
import { sameBytes } from './bytes.ts';
import { type Hash, hashLength } from './hash.ts';
import type { NodeAddress } from './tree.ts';

export interface NodeTable {
  readonly count: number;
  add(address: NodeAddress, hash: Hash): void;
  /** Number of the node at this place in the order of putting in; -1 where there is none. */
  find(address: NodeAddress): number;
  addressAt(at: number): NodeAddress;
  /** A view of the table: it changes with nothing, and is not to be changed. */
  hashAt(at: number): Hash;
  get(address: NodeAddress): Hash | undefined;
}

export function nodeTable(): NodeTable {
  let count = 0;
  let levels = new Uint8Array(16);
  let indexes = new Float64Array(16);
  let hashes = new Uint8Array(16 * hashLength);
  /** Open addressing: the number of a node and one more; 0 is free. At least twice as long as there are nodes. */
  let slots = new Int32Array(64);

  /** Where the node at this place is, or the free slot in which it belongs. */
  function slotOf({ level, index }: NodeAddress): number {
    const mask = slots.length - 1;
    let slot = (Math.imul(index % 2 ** 31, 0x9e3779b1) ^ Math.imul(level + Math.floor(index / 2 ** 31), 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    for (;;) {
      const at = (slots[slot] as number) - 1;
      if (at < 0 || (levels[at] === level && indexes[at] === index)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  const addressAt = (at: number): NodeAddress => ({ level: levels[at] as number, index: indexes[at] as number });

  function grow(): void {
    const wider = { levels: new Uint8Array(count * 2), indexes: new Float64Array(count * 2) };
    const more = new Uint8Array(count * 2 * hashLength);
    wider.levels.set(levels);
    wider.indexes.set(indexes);
    more.set(hashes);
    ({ levels, indexes } = wider);
    hashes = more;
    slots = new Int32Array(count * 4);
    for (let at = 0; at < count; at += 1) slots[slotOf(addressAt(at))] = at + 1;
  }

  const find = (address: NodeAddress) => (slots[slotOf(address)] as number) - 1;
  const hashAt = (at: number) => hashes.subarray(at * hashLength, (at + 1) * hashLength);
  return {
    get count() {
      return count;
    },
    add(address, hash) {
      if (count === levels.length) grow();
      levels[count] = address.level;
      indexes[count] = address.index;
      hashes.set(hash, count * hashLength);
      slots[slotOf(address)] = count + 1;
      count += 1;
    },
    find,
    addressAt,
    hashAt,
    get(address) {
      const at = find(address);
      return at < 0 ? undefined : hashAt(at);
    },
  };
}

/** Which nodes of a table, and which others besides, were shown to be of a tree: a bit for each that stands in the table as it was shown. */
export function provenNodes(given: NodeTable): {
  get(address: NodeAddress): Hash | undefined;
  set(address: NodeAddress, hash: Hash): void;
} {
  const shown = new Uint8Array(given.count);
  const others = nodeTable();
  return {
    get(address) {
      const at = given.find(address);
      return at >= 0 && shown[at] === 1 ? given.hashAt(at) : others.get(address);
    },
    set(address, hash) {
      const at = given.find(address);
      if (at >= 0 && sameBytes(given.hashAt(at), hash)) shown[at] = 1;
      else if (others.find(address) < 0) others.add(address, hash);
    },
  };
}
