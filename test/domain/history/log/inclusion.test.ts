/** Many proofs under one checkpoint: each entry is believed by itself, and one that was changed is found whichever was asked before. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utf8 } from '#domain/history/log/bytes.ts';
import { leafHash } from '#domain/history/log/hash.ts';
import { inclusionUnder, nodesForLeaves, tableOf } from '#domain/history/log/inclusion.ts';
import { inclusionRanges, nodesOf } from '#domain/history/log/tree.ts';
import { numbered, treeOf } from './grown-tree.ts';

const tree = treeOf(numbered(300));
const leafOf = (index: number) => leafHash(utf8(`leaf ${index}`));
const some = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.array(fc.nat(), { minLength: 1, maxLength: 30 }))
  .map(([size, numbers]) => ({ size, indexes: [...new Set(numbers.map(number => number % size))] }));

const proofOf = (indexes: readonly number[], size: number) =>
  nodesForLeaves(indexes, size).map(address => ({ ...address, hash: tree.hashAt(address) }));
const headOf = (size: number) => ({ size, root: tree.roots[size] as Uint8Array });

describe('many inclusion proofs under one checkpoint', () => {
  test('P14: all leaves are included, in whatever order they are asked, and no node is left over', () => {
    fc.assert(
      fc.property(some, ({ size, indexes }) => {
        const inclusion = inclusionUnder(headOf(size), tableOf(proofOf(indexes, size)));
        expect(indexes.map(index => inclusion.includes(index, leafOf(index)))).toEqual(indexes.map(() => true));
        expect(inclusion.stray()).toBeUndefined();
      }),
    );
  });

  test('P14: the nodes of many proofs together are those of each proof by itself, once and in order', () => {
    fc.assert(
      fc.property(some, ({ size, indexes }) => {
        const each = indexes.flatMap(index => inclusionRanges(index, size).flatMap(nodesOf));
        const once = [...new Map(each.map(node => [`${node.level}/${node.index}`, node])).values()];
        expect(nodesForLeaves(indexes, size)).toEqual(once.sort((a, b) => a.level - b.level || a.index - b.index));
      }),
    );
    expect(() => nodesForLeaves([3], 3)).toThrow(RangeError);
    expect(nodesForLeaves([], 300)).toEqual([]);
  });

  test('P14: a changed leaf is the one that is not included, and the others are', () => {
    fc.assert(
      fc.property(some, fc.nat(), ({ size, indexes }, which) => {
        const bad = indexes[which % indexes.length];
        const inclusion = inclusionUnder(headOf(size), tableOf(proofOf(indexes, size)));
        const answers = indexes.map(index =>
          inclusion.includes(index, index === bad ? leafHash(utf8('changed')) : leafOf(index)),
        );
        expect(answers).toEqual(indexes.map(index => index !== bad));
      }),
    );
  });

  test('P14: a node of the proof that is changed, missing or too many is noticed', () => {
    fc.assert(
      fc.property(some, fc.nat(), ({ size, indexes }, which) => {
        const nodes = proofOf(indexes, size);
        if (nodes.length === 0) return;
        const place = which % nodes.length;
        const holds = (proof: typeof nodes) => {
          const inclusion = inclusionUnder(headOf(size), tableOf(proof));
          return indexes.every(index => inclusion.includes(index, leafOf(index))) && inclusion.stray() === undefined;
        };
        expect(holds(nodes)).toBe(true);
        expect(holds(nodes.with(place, { ...nodes[place], hash: leafOf(299) } as (typeof nodes)[number]))).toBe(false);
        expect(holds([...nodes, { level: 9, index: 9, hash: leafOf(1) }])).toBe(false);
      }),
    );
  });

  test('P14: a node that stands in the proof twice, once of another hash, is noticed wherever the wrong one stands', () => {
    const nodes = proofOf([4, 90], 200);
    for (const [place, node] of nodes.entries())
      for (const doubled of [
        nodes.toSpliced(place, 0, { ...node, hash: leafOf(299) }),
        [...nodes, { ...node, hash: leafOf(299) }],
      ]) {
        const inclusion = inclusionUnder(headOf(200), tableOf(doubled));
        const holds = [4, 90].every(index => inclusion.includes(index, leafOf(index)));
        expect([place, holds && inclusion.stray() === undefined]).toEqual([place, false]);
      }
  });

  test('P14: hundreds of thousands of nodes are found again under their places, at every level and also far beyond 2^32', () => {
    const addresses = Array.from({ length: 200_000 }, (_, at) => ({
      level: at % 40,
      index: at % 3 === 0 ? at * 2 ** 33 + at : at,
    }));
    const table = tableOf(addresses.map((address, at) => ({ ...address, hash: leafOf(at % 300) })));
    const wrong = addresses.filter((address, at) => table.find(address) !== at);
    expect([table.count, wrong]).toEqual([200_000, []]);
    expect(table.get({ level: 41, index: 1 })).toBeUndefined();
    expect(table.get(addresses[1234] as (typeof addresses)[number])).toEqual(leafOf(1234 % 300));
  });

  test('P14: nothing is included under the root of another tree, or at a place outside the tree', () => {
    const inclusion = inclusionUnder({ size: 200, root: leafOf(0) }, tableOf(proofOf([4, 5], 200)));
    expect(inclusion.includes(4, leafOf(4))).toBe(false);
    const right = inclusionUnder(headOf(200), tableOf(proofOf([4], 200)));
    expect(right.includes(200, leafOf(200))).toBe(false);
    expect(right.includes(5, leafOf(4))).toBe(false);
    expect(right.includes(77, leafOf(77))).toBe(false);
  });
});
