/** Many proofs under one checkpoint: each entry is believed by itself, and one that was changed is found whichever was asked before. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utf8 } from '#domain/history/log/bytes.ts';
import { leafHash } from '#domain/history/log/hash.ts';
import { inclusionUnder, nodesForLeaves } from '#domain/history/log/inclusion.ts';
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
        const inclusion = inclusionUnder(headOf(size), proofOf(indexes, size));
        expect(indexes.map(index => inclusion.includes(index, leafOf(index)))).toEqual(indexes.map(() => true));
        expect(inclusion.stray()).toBeUndefined();
      }),
    );
  });

  test('P14: a changed leaf is the one that is not included, and the others are', () => {
    fc.assert(
      fc.property(some, fc.nat(), ({ size, indexes }, which) => {
        const bad = indexes[which % indexes.length];
        const inclusion = inclusionUnder(headOf(size), proofOf(indexes, size));
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
          const inclusion = inclusionUnder(headOf(size), proof);
          return indexes.every(index => inclusion.includes(index, leafOf(index))) && inclusion.stray() === undefined;
        };
        expect(holds(nodes)).toBe(true);
        expect(holds(nodes.with(place, { ...nodes[place], hash: leafOf(299) } as (typeof nodes)[number]))).toBe(false);
        expect(holds([...nodes, { level: 9, index: 9, hash: leafOf(1) }])).toBe(false);
      }),
    );
  });

  test('P14: nothing is included under the root of another tree, or at a place outside the tree', () => {
    const inclusion = inclusionUnder({ size: 200, root: leafOf(0) }, proofOf([4, 5], 200));
    expect(inclusion.includes(4, leafOf(4))).toBe(false);
    const right = inclusionUnder(headOf(200), proofOf([4], 200));
    expect(right.includes(200, leafOf(200))).toBe(false);
    expect(right.includes(5, leafOf(4))).toBe(false);
    expect(right.includes(77, leafOf(77))).toBe(false);
  });
});
