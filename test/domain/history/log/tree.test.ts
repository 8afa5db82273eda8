/**
 * The log's tree against two others: a plain one in this folder that words RFC 6962 as it stands, and golang.org/x/mod (vectors.json). Every
 * inclusion and every consistency of all trees of up to 300 leaves.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64, utf8 } from '#domain/history/log/bytes.ts';
import { emptyTree, grown, rootOfEdge } from '#domain/history/log/growth.ts';
import { emptyRoot, leafHash } from '#domain/history/log/hash.ts';
import { isConsistent, isIncluded } from '#domain/history/log/proofs.ts';
import { consistencyRanges, inclusionRanges, rootOf } from '#domain/history/log/tree.ts';
import { numbered, treeOf } from './grown-tree.ts';
import { plainConsistency, plainInclusion, plainRoot } from './trees.ts';
import vectors from './vectors.json' with { type: 'json' };

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const most = 300;

/** The leaves and roots that the implementations of Certificate Transparency test themselves with. */
const reference = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const referenceRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe("the log's tree", () => {
  test('P14: the roots of the eight leaves of Certificate Transparency are those that all its implementations have', () => {
    const { roots } = treeOf(reference.map(leaf => Buffer.from(leaf, 'hex')));
    expect(roots.map(hex)).toEqual(referenceRoots);
    expect(hex(emptyRoot)).toBe(referenceRoots[0]);
  });

  test('P14: the roots of all trees up to 300 leaves are those of another implementation', () => {
    const tree = treeOf(numbered(most));
    expect(tree.roots.map(toBase64)).toEqual(vectors.roots);
    for (let size = 0; size <= most; size += 1) expect(toBase64(rootOf(size, tree.hashAt))).toBe(vectors.roots[size]);
  });

  test('P14: every inclusion and every consistency proof of all trees up to 300 leaves is that of another implementation, and is believed', () => {
    const tree = treeOf(numbered(most));
    const [inclusion, consistency] = [createHash('sha256'), createHash('sha256')];
    let checked = 0;
    for (let size = 0; size <= most; size += 1) {
      const later = { size, root: tree.roots[size] as Uint8Array };
      for (let index = 0; index < size; index += 1) {
        const included = tree.proof(inclusionRanges(index, size));
        for (const hash of included) inclusion.update(hash);
        expect(isIncluded({ index, hash: leafHash(utf8(`leaf ${index}`)) }, included, later)).toBe(true);
        const former = { size: index + 1, root: tree.roots[index + 1] as Uint8Array };
        const proof = tree.proof(consistencyRanges(former.size, size));
        for (const hash of proof) consistency.update(hash);
        expect(isConsistent(former, later, proof)).toBe(true);
        checked += 2;
      }
    }
    expect(checked).toBe(most * (most + 1));
    expect([inclusion.digest('hex'), consistency.digest('hex')]).toEqual([vectors.inclusion, vectors.consistency]);
  });

  test('P14: random trees, proofs of random leaves and sizes agree with the words of RFC 6962', () => {
    const entries = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(entries, fc.nat(), fc.nat(), (leaves, a, b) => {
        const tree = treeOf(leaves);
        const size = leaves.length;
        const [index, former] = [a % size, (b % size) + 1];
        expect(tree.roots[size]).toEqual(plainRoot(leaves));
        expect(tree.proof(inclusionRanges(index, size))).toEqual(plainInclusion(index, leaves));
        expect(tree.proof(consistencyRanges(former, size))).toEqual(plainConsistency(former, leaves));
      }),
      { numRuns: 150 },
    );
  });

  test('P14: a tree that grows by many leaves at once is the one that grows leaf by leaf', () => {
    const entries = numbered(most);
    const { roots } = treeOf(entries);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 8 }), steps => {
        let edge: ReturnType<typeof grown> | typeof emptyTree = emptyTree;
        for (const step of steps) edge = grown(edge, entries.slice(edge.size, edge.size + step).map(leafHash));
        expect(rootOfEdge(edge)).toEqual(roots[edge.size]);
      }),
      { numRuns: 200 },
    );
  });

  test('P14: no proof is believed of a leaf outside, of another tree, or with a hash more, less or another', () => {
    const tree = treeOf(numbered(most));
    const other = treeOf(numbered(most + 1).slice(1));
    for (const [index, size] of [
      [0, 1],
      [0, 2],
      [5, 7],
      [130, 256],
      [255, 257],
      [299, 300],
    ] as const) {
      const leaf = { index, hash: leafHash(utf8(`leaf ${index}`)) };
      const head = { size, root: tree.roots[size] as Uint8Array };
      const proof = tree.proof(inclusionRanges(index, size));
      expect(isIncluded(leaf, proof, head)).toBe(true);
      expect(isIncluded(leaf, proof, { size, root: other.roots[size] as Uint8Array })).toBe(false);
      expect(isIncluded(leaf, [...proof, head.root], head)).toBe(false);
      expect(isIncluded({ ...leaf, index: size }, proof, head)).toBe(false);
      expect(isIncluded({ ...leaf, index: -1 }, proof, head)).toBe(false);
      expect(isIncluded({ ...leaf, hash: emptyRoot }, proof, head)).toBe(false);
      for (const place of proof.keys()) {
        expect(isIncluded(leaf, proof.toSpliced(place, 1), head)).toBe(false);
        expect(isIncluded(leaf, proof.with(place, emptyRoot), head)).toBe(false);
      }
    }
    expect(() => inclusionRanges(300, 300)).toThrow('a tree of 300 leaves has no leaf 300');
    expect(() => consistencyRanges(5, 4)).toThrow('a tree of 5 leaves does not become one of 4');
  });

  test('P14: no consistency is believed with a tree that was rewritten, shrunken, or with a hash more, less or another', () => {
    const tree = treeOf(numbered(most));
    const forked = treeOf([utf8('another'), ...numbered(most).slice(1)]);
    const head = (of: typeof tree, size: number) => ({ size, root: of.roots[size] as Uint8Array });
    for (const [former, later] of [
      [1, 2],
      [3, 7],
      [4, 8],
      [6, 8],
      [128, 256],
      [255, 300],
      [256, 300],
    ] as const) {
      const proof = tree.proof(consistencyRanges(former, later));
      expect(isConsistent(head(tree, former), head(tree, later), proof)).toBe(true);
      expect(isConsistent(head(forked, former), head(tree, later), proof)).toBe(false);
      expect(isConsistent(head(tree, former), head(forked, later), proof)).toBe(false);
      expect(isConsistent(head(tree, later), head(tree, former), proof)).toBe(false);
      expect(isConsistent(head(tree, former), head(tree, later), [...proof, emptyRoot])).toBe(false);
      for (const place of proof.keys()) {
        expect(isConsistent(head(tree, former), head(tree, later), proof.toSpliced(place, 1))).toBe(false);
        expect(isConsistent(head(tree, former), head(tree, later), proof.with(place, emptyRoot))).toBe(false);
      }
    }
    expect(isConsistent(head(tree, 0), head(tree, 9), [])).toBe(true);
    expect(isConsistent(head(tree, 0), head(tree, 9), [emptyRoot])).toBe(false);
    expect(isConsistent(head(tree, 9), head(tree, 9), [])).toBe(true);
    expect(isConsistent(head(tree, 9), head(forked, 9), [])).toBe(false);
  });
});
