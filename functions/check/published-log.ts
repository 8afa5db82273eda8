/** What was published of the log held against its order: the checkpoint of each step with its signature, and the tiles and bundles up to the newest one. */
import { sameBytes } from '#domain/history/log/bytes.ts';
import { checkpointIn } from '#domain/history/log/checkpoint.ts';
import type { Hash } from '#domain/history/log/hash.ts';
import { entryOf, hashOfLeaf, type Leaf } from '#domain/history/log/leaf.ts';
import { noteIn, verifierIn } from '#domain/history/log/note.ts';
import type { LogFiles } from '#domain/history/log/ports.ts';
import type { Sequenced } from '#domain/history/log/sequenced.ts';
import { isSignedBy } from '#domain/history/log/signing.ts';
import { mergeDelay } from '#domain/history/log/streams.ts';
import { bundleBody, hashOverTile, newTiles, type Tile, tileBody, tilePath, tileWidth } from '#domain/history/log/tiles.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import { checkpointPath, keyPath } from '../kit/public-log/publish.ts';
import { type Finding, inLog } from './finding.ts';

type Files = Pick<LogFiles, 'get'>;

interface Order {
  readonly steps: readonly Sequenced[];
  readonly leaves: readonly Leaf[];
  /** When each step was stored. */
  readonly ages: readonly Instant[];
  readonly now: Instant;
}

export async function publishedFindings(files: Files, { steps, leaves, ages, now }: Order): Promise<Finding[]> {
  const findings: Finding[] = [];
  const there = await Promise.all(steps.map((_, index) => files.get(checkpointPath(index + 1))));
  const last = there.findLastIndex(body => body !== undefined);
  for (const [index, step] of steps.entries()) {
    const path = checkpointPath(index + 1);
    const body = there[index];
    const isLate = index < last || addDays(ages[index] ?? now, mergeDelay) < now;
    const what = body ? await faultOfCheckpoint(files, body, step) : isLate ? 'the checkpoint is missing' : undefined;
    if (what !== undefined) findings.push(inLog(path, what));
  }
  const beyond = checkpointPath(steps.length + 1);
  if (await files.get(beyond)) findings.push(inLog(beyond, 'it is a checkpoint of a longer log than the facts hold'));
  return [...findings, ...(await tileFindings(files, leaves.slice(0, steps[last]?.head.size ?? 0)))];
}

async function faultOfCheckpoint(files: Files, body: Uint8Array, { origin, head }: Sequenced): Promise<string | undefined> {
  const note = noteIn(new TextDecoder().decode(body));
  const checkpoint = note && checkpointIn(note.text);
  if (!note || !checkpoint) return 'the checkpoint cannot be read';
  if (checkpoint.origin !== origin || checkpoint.size !== head.size || !sameBytes(checkpoint.root, head.root))
    return 'the checkpoint is not the one of the facts';
  const own = note.signatures.find(({ name }) => name === origin);
  const key = own && (await files.get(keyPath(own.keyId)));
  const verifier = key && verifierIn(new TextDecoder().decode(key));
  return verifier && isSignedBy(note, verifier) === true ? undefined : 'the checkpoint is not signed with a key of the log';
}

async function tileFindings(files: Files, leaves: readonly Leaf[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [tile, body] of tilesOver(leaves)) {
    // A partial one is gone once the full one is there.
    const own = await files.get(tilePath(tile));
    const kept = own ?? (tile.width < tileWidth ? await files.get(tilePath({ ...tile, width: tileWidth })) : undefined);
    const isWhole = kept && sameBytes(own ? kept : kept.subarray(0, body.length), body);
    if (!isWhole) findings.push(inLog(tilePath(tile), kept ? 'it is not what the facts make of it' : 'the file is missing'));
  }
  return findings;
}

/** Each tile and bundle of the tree over these leaves, with its bytes. */
function* tilesOver(leaves: readonly Leaf[]): Generator<[Tile, Uint8Array]> {
  let level: readonly Hash[] = leaves.map(hashOfLeaf);
  const tiles = Map.groupBy(newTiles(0, leaves.length), tile => tile.level);
  const part = <T>(all: readonly T[], { index, width }: Tile) => all.slice(index * tileWidth, index * tileWidth + width);
  for (const tile of tiles.get('entries') ?? []) yield [tile, bundleBody(part(leaves, tile).map(entryOf))];
  for (let number = 0; tiles.has(number); number += 1) {
    const own = tiles.get(number) ?? [];
    for (const tile of own) yield [tile, tileBody(part(level, tile))];
    const below = level;
    level = own.filter(({ width }) => width === tileWidth).map(tile => hashOverTile(part(below, tile)));
  }
}
