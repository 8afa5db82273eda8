/** Hashes of the log's tree out of its tiles, and the tiles of a tree that has grown. */

import { type Hash, hashLength } from '#domain/history/log/hash.ts';
import { entryOf, hashOfLeaf, type Leaf } from '#domain/history/log/leaf.ts';
import type { LogFiles } from '#domain/history/log/ports.ts';
import {
  bundleBody,
  entriesIn,
  hashesAt,
  hashesIn,
  hashOverTile,
  newTiles,
  type Tile,
  tileAt,
  tileBody,
  tileOf,
  tilePath,
  tileWidth,
} from '#domain/history/log/tiles.ts';
import { type HashAt, hashOfRange, type LeafRange, type NodeAddress, nodesOf } from '#domain/history/log/tree.ts';
import { forEachConcurrently } from '../concurrency.ts';

const atOnce = 16;

/** The bytes of a tile, out of the full one where that has taken the place of the partial one. Throws when there is neither. */
async function bodyOf(files: Pick<LogFiles, 'get'>, tile: Tile): Promise<{ readonly body: Uint8Array; readonly width: number }> {
  const own = await files.get(tilePath(tile));
  if (own) return { body: own, width: tile.width };
  const full = tile.width < tileWidth ? await files.get(tilePath({ ...tile, width: tileWidth })) : undefined;
  if (!full) throw new Error(`the log has no ${tilePath(tile)}`);
  return { body: full, width: tileWidth };
}

/** The bytes of a tile of hashes as long as its name says, also when the full one has taken its place; undefined when the log has none. */
export async function hashesOfTile(files: Pick<LogFiles, 'get'>, tile: Tile): Promise<Uint8Array | undefined> {
  const own = await files.get(tilePath(tile));
  const body = own ?? (tile.width < tileWidth ? await files.get(tilePath({ ...tile, width: tileWidth })) : undefined);
  return body?.subarray(0, tile.width * hashLength);
}

/** Answers for these nodes of the tree of so many leaves; each tile is read once. */
export async function hashesOf(files: Pick<LogFiles, 'get'>, size: number, nodes: readonly NodeAddress[]): Promise<HashAt> {
  const wanted = new Map<string, Tile>();
  const tileFor = (node: NodeAddress) => {
    const { level, index } = tileOf(node);
    const tile = tileAt(level, index, size);
    if (!tile) throw new RangeError(`a tree of ${size} leaves has no node ${node.level}/${node.index}`);
    return tile;
  };
  for (const tile of nodes.map(tileFor)) wanted.set(tilePath(tile), tile);
  const read = new Map<string, readonly Hash[]>();
  await forEachConcurrently([...wanted], atOnce, async ([path, tile]) => {
    const { body, width } = await bodyOf(files, tile);
    read.set(path, hashesIn(body, width));
  });
  return node => {
    const { first, count } = tileOf(node);
    return hashOverTile((read.get(tilePath(tileFor(node))) ?? []).slice(first, first + count));
  };
}

/** The hashes of ranges of the tree: a proof. */
export async function proofOf(files: Pick<LogFiles, 'get'>, size: number, ranges: readonly LeafRange[]): Promise<Hash[]> {
  const hashAt = await hashesOf(files, size, ranges.flatMap(nodesOf));
  return ranges.map(range => hashOfRange(range, hashAt));
}

/** The entries of a range of leaves, out of the bundles of a tree of so many leaves. */
export async function entriesBetween(
  files: Pick<LogFiles, 'get'>,
  { start, end }: LeafRange,
  size: number,
): Promise<Uint8Array[]> {
  const entries: Uint8Array[] = [];
  for (let index = Math.floor(start / tileWidth); index * tileWidth < end; index += 1) {
    const { body, width } = await bodyOf(files, tileAt('entries', index, size) as Tile);
    const first = index * tileWidth;
    entries.push(...entriesIn(body, width).slice(Math.max(0, start - first), Math.min(width, end - first)));
  }
  return entries;
}

/** Writes the tiles and bundles that the tree has with these leaves and had not before. Throws when other bytes are in the place of one. */
export async function writeTiles(files: LogFiles, from: number, leaves: readonly Leaf[]): Promise<void> {
  const to = from + leaves.length;
  const entries = await grownLevel(files, { level: 'entries', from, read: entriesIn }, leaves.map(entryOf));
  let hashes = await grownLevel(files, { level: 0, from, read: hashesIn }, leaves.map(hashOfLeaf));
  const bodies = new Map<string, Uint8Array>();
  const tiles = Map.groupBy(newTiles(from, to), tile => tile.level);
  for (const tile of tiles.get('entries') ?? []) bodies.set(tilePath(tile), bundleBody(entries(tile)));
  for (let level = 0; tiles.has(level); level += 1) {
    for (const tile of tiles.get(level) ?? []) bodies.set(tilePath(tile), tileBody(hashes(tile)));
    const above = (tiles.get(level) ?? []).filter(({ width }) => width === tileWidth).map(tile => hashOverTile(hashes(tile)));
    hashes = await grownLevel(files, { level: level + 1, from, read: hashesIn }, above);
  }
  for (const [path, body] of bodies)
    if ((await files.put(path, body)) === 'other')
      throw new Error(`another ${path} is there already: the log was forked or its files were changed`);
}

interface GrowingLevel<T> {
  readonly level: Tile['level'];
  /** Leaves of the tree before. */
  readonly from: number;
  readonly read: (body: Uint8Array, width: number) => T[];
}

/** The contents of a level's tiles that change: what the last partial one held, and what is added. */
async function grownLevel<T>(
  files: LogFiles,
  { level, from, read }: GrowingLevel<T>,
  added: readonly T[],
): Promise<(tile: Tile) => T[]> {
  const had = hashesAt(level, from);
  const first = Math.floor(had / tileWidth) * tileWidth;
  const tile = tileAt(level, first / tileWidth, from);
  const before = tile && added.length > 0 ? await bodyOf(files, tile) : undefined;
  const all = [...(before ? read(before.body, before.width).slice(0, had - first) : []), ...added];
  return ({ index, width }) => all.slice(index * tileWidth - first, index * tileWidth - first + width);
}
