/** A store with a log, as the tests of the log need it: commits of some streams, and what must hold of the log over them. */
import { createLogFolder } from '#adapters/files/log-files.ts';
import { createLogSigner } from '#adapters/files/log-signer.ts';
import { openSqlite, type SqliteStores } from '#adapters/sqlite/open.ts';
import { commitsOfFeed } from '#adapters/sqlite/stored-commits.ts';
import { type Commit, noDigest, seal } from '#domain/history/commit.ts';
import { type Checkpoint, checkpointIn } from '#domain/history/log/checkpoint.ts';
import { leafHash } from '#domain/history/log/hash.ts';
import { noteIn } from '#domain/history/log/note.ts';
import type { LogFiles, LogSigner } from '#domain/history/log/ports.ts';
import { sequencedIn } from '#domain/history/log/sequenced.ts';
import { isSignedBy } from '#domain/history/log/signing.ts';
import { isOfLog, logStream } from '#domain/history/log/streams.ts';
import { entriesIn, tileAt, tilePath } from '#domain/history/log/tiles.ts';
import type { FactStore, Ports } from '#domain/ports.ts';
import type { App } from '#functions/kit/app.ts';
import { leavesUnder, orderOf } from '#functions/kit/public-log/order.ts';
import { checkpointPath, verifierOf } from '#functions/kit/public-log/publish.ts';
import { treeOf } from '../domain/history/log/grown-tree.ts';

export interface SmallLog {
  readonly stores: SqliteStores;
  readonly app: Pick<App, 'ports' | 'settings'>;
}

interface LogMedia {
  readonly logFiles: LogFiles;
  readonly logSigner: LogSigner;
}

export const settings = { portalUrl: 'https://tollgate.example.org', version: 'test', issuer: 'none' };

/** Published files and key of a folder; the key is made when there is none. */
export async function mediaIn(folder: string): Promise<LogMedia> {
  return { logFiles: createLogFolder({ folder }), logSigner: await createLogSigner({ folder }) };
}

export function smallLog(folder: string, media: LogMedia): SmallLog {
  const stores = openSqlite(folder);
  return { stores, app: appOver(stores, media) };
}

export function appOver({ facts, notes }: Pick<SqliteStores, 'facts' | 'notes'>, media: LogMedia): SmallLog['app'] {
  let ticks = 0;
  const now = () => {
    ticks += 1;
    return new Date(Date.UTC(2026, 2, 2, 9) + ticks).toISOString();
  };
  const ports = { facts, notes, storedCommits: commitsOfFeed(facts), ...media, clock: { now } } as unknown as Ports;
  return { ports, settings };
}

/** Appends so many commits to a stream, each one that is there already left as it is. */
export async function write(facts: FactStore, stream: string, upTo: number): Promise<void> {
  const there = await facts.read(stream, 0);
  let previous = there.at(-1)?.digest ?? noDigest;
  for (let seq = there.length + 1; seq <= upTo; seq += 1) {
    const commit = seal({
      ...{ stream, seq, at: '2026-03-02T09:00:00.000Z', actor: { kind: 'person' as const, id: 'petra' } },
      ...{ command: `k${seq}`, content: '', facts: [{ type: 'noted', seq }], previous },
    });
    await facts.append(commit);
    previous = commit.digest;
  }
}

/** The leaves of a history as an export would say them, in a tree of so many leaves. */
export async function leavesOf({ ports }: SmallLog['app'], stream: string, size: number): Promise<readonly number[]> {
  return leavesUnder(ports, stream, { order: await orderOf(ports), size });
}

/** Everything that is wrong with a log over a store, in words: leaves lost, doubled or out of order, tiles and checkpoints that do not match. */
export async function faultsOf({ stores, app }: SmallLog): Promise<string[]> {
  const all = (await stores.facts.after(0, 100_000)).map(({ commit }) => commit as Commit);
  const entries = (await stores.facts.read(logStream, 0)).map(sequencedIn);
  const leaves = entries.flatMap(entry => entry.leaves);
  const said = leaves.map(({ stream, seq, digest }) => JSON.stringify([stream, seq, digest]));
  const wanted = all
    .filter(({ stream }) => !isOfLog(stream))
    .map(({ stream, seq, digest }) => JSON.stringify([stream, seq, digest]));
  const faults = [
    ...wanted.filter(text => !said.includes(text)).map(text => `lost: ${text}`),
    ...said.filter((text, index) => said.indexOf(text) !== index).map(text => `twice: ${text}`),
    ...said.filter(text => !wanted.includes(text)).map(text => `invented: ${text}`),
  ];
  for (const [stream, own] of Map.groupBy(leaves, leaf => leaf.stream))
    if (own.some(({ seq }, index) => seq !== index + 1)) faults.push(`out of order: ${stream}`);
  const order = await orderOf(app.ports);
  for (const [stream, own] of Map.groupBy([...leaves.entries()], ([, leaf]) => leaf.stream)) {
    const told = await leavesUnder(app.ports, stream, { order, size: leaves.length });
    if (told.join() !== own.map(([index]) => index).join()) faults.push(`told at other places: ${stream}`);
  }
  return [
    ...faults,
    ...(await faultsOfPublished(
      app,
      said,
      entries.map(entry => entry.head.size),
    )),
  ];
}

async function faultsOfPublished(
  { ports }: SmallLog['app'],
  said: readonly string[],
  sizes: readonly number[],
): Promise<string[]> {
  const faults: string[] = [];
  const tree = treeOf(said.map(text => new TextEncoder().encode(text)));
  for (const [index, size] of sizes.entries()) {
    const note = noteIn(new TextDecoder().decode(await ports.logFiles.get(checkpointPath(index + 1))));
    const checkpoint = (note && checkpointIn(note.text)) as Checkpoint;
    if (checkpoint?.size !== size) faults.push(`checkpoint ${index + 1} has ${checkpoint?.size} leaves, not ${size}`);
    else if (!Buffer.from(checkpoint.root).equals(tree.roots[size] as Uint8Array))
      faults.push(`checkpoint ${index + 1} has another root`);
    if (note && isSignedBy(note, await verifierOf(ports, checkpoint.origin)) !== true)
      faults.push(`checkpoint ${index + 1} is not signed`);
  }
  const last = sizes.at(-1) ?? 0;
  for (let at = 0; at * 256 < last; at += 1) {
    const bundle = tileAt('entries', at, last);
    const body = bundle && (await ports.logFiles.get(tilePath(bundle)));
    const hashes = body ? entriesIn(body, bundle.width).map(leafHash) : [];
    for (const [offset, text] of said.slice(at * 256, at * 256 + 256).entries())
      if (!hashes[offset] || !Buffer.from(hashes[offset]).equals(leafHash(new TextEncoder().encode(text))))
        faults.push(`bundle ${at} lacks ${text}`);
  }
  return faults;
}
