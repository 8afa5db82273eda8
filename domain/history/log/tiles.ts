/**
 * The tree as files of 256 hashes (C2SP tlog-tiles, height 8) and the entries as bundles of 256: names, widths, contents. A full tile never
 * changes; a partial one is named with its width, so no name ever means two contents.
 */
import { joined } from './bytes.ts';
import { type Hash, hashLength, nodeHash } from './hash.ts';
import type { NodeAddress } from './tree.ts';

export const tileWidth = 256;
const tileHeight = 8;

/** `entries` are bundles of what the leaves say; a number is the level of a tile, from 0. */
export type TileLevel = number | 'entries';

export interface Tile {
  readonly level: TileLevel;
  readonly index: number;
  /** 1 to 256. */
  readonly width: number;
}

/** `tile/0/x001/x234/067`, and `….p/112` for one of 112 hashes. */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) as string[];
  const name = groups.map((group, place) => (place < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${name}${width < tileWidth ? `.p/${width}` : ''}`;
}

const pathShape = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** The tile that a path names, or undefined: each has one spelling. */
export function tileIn(path: string): Tile | undefined {
  const [, level = '', name = '', width = String(tileWidth)] = pathShape.exec(path) ?? [];
  const tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(name.replaceAll(/[x/]/g, '')),
    width: Number(width),
  } as const;
  const fits = (tile.level === 'entries' || tile.level <= 63) && Number.isSafeInteger(tile.index) && tile.width <= tileWidth;
  return fits && tilePath(tile) === path ? tile : undefined;
}

/** Hashes that the tree of this size has at a level of tiles. */
export function hashesAt(level: TileLevel, size: number): number {
  return level === 'entries' ? size : Math.floor(size / tileWidth ** level);
}

/** The tile of this place in a tree of this size, as wide as it is there; undefined where the tree has none. */
export function tileAt(level: TileLevel, index: number, size: number): Tile | undefined {
  const width = Math.min(tileWidth, hashesAt(level, size) - index * tileWidth);
  return width > 0 ? { level, index, width } : undefined;
}

/** The tiles and bundles that the tree of size `to` has and that of size `from` had not, level by level. */
export function newTiles(from: number, to: number): Tile[] {
  const tiles: Tile[] = [];
  const levels: TileLevel[] = ['entries'];
  for (let level = 0; hashesAt(level, to) > 0; level += 1) levels.push(level);
  for (const level of levels) {
    const [had, has] = [hashesAt(level, from), hashesAt(level, to)];
    if (had === has) continue;
    for (let index = Math.floor(had / tileWidth); index * tileWidth < has; index += 1)
      tiles.push({ level, index, width: Math.min(tileWidth, has - index * tileWidth) });
  }
  return tiles;
}

/** Where a node's hash is made of: so many hashes of a tile, from `first` on. */
export function tileOf({ level, index }: NodeAddress): {
  readonly level: number;
  readonly index: number;
  readonly first: number;
  readonly count: number;
} {
  const count = 2 ** (level % tileHeight);
  const first = index * count;
  return { level: Math.floor(level / tileHeight), index: Math.floor(first / tileWidth), first: first % tileWidth, count };
}

/** The hash over hashes of a tile: 1, 2, 4 … 256 of them. */
export function hashOverTile(hashes: readonly Hash[]): Hash {
  let level = [...hashes];
  while (level.length > 1)
    level = Array.from({ length: level.length / 2 }, (_, pair) => nodeHash(level[2 * pair] as Hash, level[2 * pair + 1] as Hash));
  return level[0] as Hash;
}

export function tileBody(hashes: readonly Hash[]): Uint8Array {
  return joined(...hashes);
}

/** The hashes in a tile. Throws a RangeError for bytes that are no tile of that width. */
export function hashesIn(body: Uint8Array, width: number): Hash[] {
  if (body.length !== width * hashLength)
    throw new RangeError(`a tile of ${width} hashes has ${width * hashLength} bytes, not ${body.length}`);
  return Array.from({ length: width }, (_, place) => body.subarray(place * hashLength, (place + 1) * hashLength));
}

/** Each entry after its length (two bytes, the greater first). Throws a RangeError for one of more than 65,535 bytes. */
export function bundleBody(entries: readonly Uint8Array[]): Uint8Array {
  return joined(...entries.flatMap(entry => [lengthOf(entry), entry]));
}

function lengthOf({ length }: Uint8Array): Uint8Array {
  if (length > 0xffff) throw new RangeError(`an entry of the log has at most 65,535 bytes, not ${length}`);
  return Uint8Array.of(Math.floor(length / 256), length % 256);
}

/** The entries in a bundle. Throws a RangeError for bytes that are no bundle of so many entries. */
export function entriesIn(body: Uint8Array, width: number): Uint8Array[] {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < body.length) {
    const end = at + 2 + (body[at] ?? 0) * 256 + (body[at + 1] ?? 0);
    if (end > body.length) throw new RangeError('a bundle of entries ends within an entry');
    entries.push(body.subarray(at + 2, end));
    at = end;
  }
  if (entries.length !== width) throw new RangeError(`a bundle of ${width} entries holds ${entries.length}`);
  return entries;
}
