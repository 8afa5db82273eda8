/** Tiles and bundles as C2SP tlog-tiles has them, with the digests of another implementation (vectors.json). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '#domain/history/digest.ts';
import { sha256Of } from '#domain/history/hashing.ts';
import { utf8 } from '#domain/history/log/bytes.ts';
import { entryOf } from '#domain/history/log/leaf.ts';
import {
  bundleBody,
  entriesIn,
  hashesIn,
  hashOverTile,
  newTiles,
  type Tile,
  tileAt,
  tileBody,
  tileIn,
  tileOf,
  tilePath,
} from '#domain/history/log/tiles.ts';
import { numbered, treeOf } from './grown-tree.ts';
import vectors from './vectors.json' with { type: 'json' };

const tree = treeOf(numbered(vectors.size));
const bodyOf = ({ level, index, width }: Tile) =>
  tileBody(Array.from({ length: width }, (_, place) => tree.hashAt({ level: Number(level) * 8, index: index * 256 + place })));

describe("the log's tiles", () => {
  test('P14: the tiles of a tree of 70,000 leaves are those of another implementation, byte by byte', () => {
    const ours = newTiles(0, vectors.size).filter(({ level }) => level !== 'entries');
    expect(ours).toHaveLength(277);
    const digests = Object.entries(vectors.tiles).map(([path, digest]) => [path.replace('tile/8/', 'tile/'), digest]);
    const byPath = new Map(ours.map(tile => [tilePath(tile), tile]));
    for (const [path = '', digest] of digests)
      expect([path, Buffer.from(sha256Of(bodyOf(byPath.get(path) as Tile))).toString('hex')]).toEqual([path, digest]);
  });

  test('P14: the widths are those of the example in the specification', () => {
    const widths = (size: number, level: number) =>
      newTiles(0, size)
        .filter(tile => tile.level === level)
        .map(tile => tile.width);
    expect(widths(70_000, 0)).toEqual([...Array.from({ length: 273 }, () => 256), 112]);
    expect([widths(70_000, 1), widths(70_000, 2)]).toEqual([[256, 17], [1]]);
    expect([widths(256, 0), widths(256, 1)]).toEqual([[256], [1]]);
  });

  test('P14: a tile has one path, and each path names that tile alone', () => {
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 'entries', index: 273, width: 112 })).toBe('tile/entries/273.p/112');
    expect(tilePath({ level: 1, index: 1000, width: 256 })).toBe('tile/1/x001/000');
    const tiles = fc.record({
      level: fc.oneof(fc.constant('entries' as const), fc.integer({ min: 0, max: 63 })),
      index: fc.maxSafeNat(),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(fc.property(tiles, tile => void expect(tileIn(tilePath(tile))).toEqual(tile)));
    for (const path of [
      '',
      'tile/0/1',
      'tile/00/001',
      'tile/64/001',
      'tile/0/001.p/0',
      'tile/0/001.p/256',
      'tile/0/001.p/01',
      'tile/0/x000/001',
      'tile/0/001/',
      'tile/0/../001',
      'tile/-1/001',
      'tile/entries/x001',
      'tile/data/001',
      'tile/0/x999/x999/x999/x999/x999/999',
    ])
      expect([path, tileIn(path)]).toEqual([path, undefined]);
  });

  test('P14: the tiles of growth in steps are together those of growth at once, as far as they are full', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 9 }), steps => {
        const full = (tiles: readonly Tile[]) => new Set(tiles.filter(({ width }) => width === 256).map(tilePath));
        let size = 0;
        const all = steps.flatMap(step => {
          size += step;
          return newTiles(size - step, size);
        });
        expect(full(all)).toEqual(full(newTiles(0, size)));
        expect(new Set(all.map(tilePath)).size).toBe(all.length);
      }),
    );
    expect(newTiles(7, 7)).toEqual([]);
  });

  test('P14: every node of the tree is made of one tile', () => {
    const nodes = [0, 1, 7, 8, 9, 15, 16].flatMap(level => [0, 1, 2, 255].map(index => ({ level, index })));
    for (const node of nodes.filter(({ level, index }) => (index + 1) * 2 ** level <= vectors.size)) {
      const { level, index, first, count } = tileOf(node);
      const tile = tileAt(level, index, vectors.size) as Tile;
      const hashes = hashesIn(bodyOf(tile), tile.width).slice(first, first + count);
      expect(hashOverTile(hashes)).toEqual(tree.hashAt(node));
    }
    expect(tileAt(0, 274, vectors.size)).toBeUndefined();
  });

  test('P14: entries come out of a bundle as they went in, and bytes that are no such bundle are a fault', () => {
    const entries = [utf8('a'), new Uint8Array(), new Uint8Array(65_535).fill(7), utf8('ö')];
    expect(entriesIn(bundleBody(entries), 4)).toEqual(entries);
    expect([...bundleBody([utf8('ab')])]).toEqual([0, 2, 97, 98]);
    expect(() => bundleBody([new Uint8Array(65_536)])).toThrow('at most 65,535 bytes');
    expect(() => entriesIn(Uint8Array.of(0, 3, 1), 1)).toThrow('ends within an entry');
    expect(() => entriesIn(bundleBody(entries), 5)).toThrow('a bundle of 5 entries holds 4');
    expect(() => hashesIn(new Uint8Array(31), 1)).toThrow('32 bytes, not 31');
  });

  test('P14: a leaf says stream, place and digest, and nothing else', () => {
    const digest = sha256('a commit');
    const said = new TextDecoder().decode(entryOf({ stream: 'project/p1', seq: 3, digest }));
    expect(said).toBe(`["project/p1",3,"${digest}"]`);
  });
});
