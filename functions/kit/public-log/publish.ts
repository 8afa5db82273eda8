/**
 * Publishes the log: tiles and bundles first, then a checkpoint for each of its commits, signed once and never replaced. Before it is signed, the
 * tree is read back out of the tiles and shown to continue the checkpoint before. Whatever was interrupted is done again and changes nothing.
 */
import { sameBytes, utf8 } from '#domain/history/log/bytes.ts';
import { type Checkpoint, checkpointIn, checkpointText } from '#domain/history/log/checkpoint.ts';
import { emptyRoot } from '#domain/history/log/hash.ts';
import { keyIdOf, type Note, noteIn, noteText, type Verifier, verifierText } from '#domain/history/log/note.ts';
import type { LogFiles } from '#domain/history/log/ports.ts';
import { isConsistent, type TreeHead } from '#domain/history/log/proofs.ts';
import { sequencedIn } from '#domain/history/log/sequenced.ts';
import { logStream } from '#domain/history/log/streams.ts';
import { consistencyRanges, nodesOf, rootOf } from '#domain/history/log/tree.ts';
import type { App } from '../app.ts';
import { originOf } from './origin.ts';
import { endOfLog } from './places.ts';
import { hashesOf, proofOf, writeTiles } from './tiles.ts';
import { cosigned } from './witnesses.ts';

type Publishing = Pick<App, 'ports' | 'settings'>;

export interface Published {
  /** The commit of the log whose tree it is. */
  readonly commit: number;
  readonly checkpoint: Checkpoint;
  readonly note: Note;
  /** As it is stored and served. */
  readonly text: string;
}

/** How many checkpoints were made. */
export async function publish(app: Publishing): Promise<number> {
  const { commits } = await endOfLog(app.ports, originOf(app.settings));
  const last = await lastPublished(app.ports, commits);
  let former: TreeHead = last?.checkpoint ?? { size: 0, root: emptyRoot };
  if (last) await holdAgainstLog(app, last);
  for (let commit = (last?.commit ?? 0) + 1; commit <= commits; commit += 1) former = await publishOne(app, commit, former);
  return commits - (last?.commit ?? 0);
}

/** The newest checkpoint of a log of so many commits; undefined before there is one. */
export async function lastPublished(
  { logFiles }: { readonly logFiles: Pick<LogFiles, 'get'> },
  commits: number,
): Promise<Published | undefined> {
  for (let commit = commits; commit > 0; commit -= 1) {
    const published = await publishedAt({ logFiles }, commit);
    if (published) return published;
  }
  return undefined;
}

/** The checkpoint of one commit of the log; undefined where none was published. */
export async function publishedAt(
  { logFiles }: { readonly logFiles: Pick<LogFiles, 'get'> },
  commit: number,
): Promise<Published | undefined> {
  const body = await logFiles.get(checkpointPath(commit));
  return body && publishedIn(commit, new TextDecoder().decode(body));
}

/** The newest checkpoint among files of which nothing else is known: each commit has one, so their end is found by doubling and halving. */
export async function newestPublished({
  logFiles,
}: {
  readonly logFiles: Pick<LogFiles, 'get'>;
}): Promise<Published | undefined> {
  const isThere = async (commit: number) => (await logFiles.get(checkpointPath(commit))) !== undefined;
  let [there, beyond] = [0, 1];
  while (await isThere(beyond)) [there, beyond] = [beyond, beyond * 2];
  while (beyond - there > 1) {
    const middle = Math.floor((there + beyond) / 2);
    if (await isThere(middle)) there = middle;
    else beyond = middle;
  }
  return there === 0 ? undefined : lastPublished({ logFiles }, there);
}

function publishedIn(commit: number, text: string): Published {
  const note = noteIn(text);
  const checkpoint = note && checkpointIn(note.text);
  if (!note || !checkpoint) throw new Error(`the stored checkpoint ${commit} of the log cannot be read`);
  return { commit, checkpoint, note, text };
}

export function checkpointPath(commit: number): string {
  return `checkpoint/${String(commit).padStart(9, '0')}`;
}

async function sequencedAt({ facts }: App['ports'], commit: number) {
  const [entry] = await facts.read(logStream, commit - 1, 1);
  if (entry?.seq !== commit) throw new Error(`the log has no entry ${commit}`);
  return sequencedIn(entry);
}

/** Nothing is published beside a checkpoint that is not one of this log: the store was put back, or somebody rewrote it. */
async function holdAgainstLog({ ports }: Publishing, { commit, checkpoint }: Published): Promise<void> {
  const { head, origin } = await sequencedAt(ports, commit);
  if (checkpoint.size !== head.size || !sameBytes(checkpoint.root, head.root) || checkpoint.origin !== origin)
    throw new Error(`the checkpoint ${commit} that was published is not one of this log: nothing is published`);
}

async function publishOne({ ports, settings }: Publishing, commit: number, former: TreeHead): Promise<TreeHead> {
  const { origin, start, leaves, head } = await sequencedAt(ports, commit);
  if (start !== former.size) throw new Error(`entry ${commit} of the log does not continue the checkpoint before it`);
  await writeTiles(ports.logFiles, start, leaves);
  await keepKey(ports, origin);
  await showGrowth(ports, former, head);
  const text = checkpointText({ origin, ...head });
  const own = await signedNote(ports, origin, text);
  const { witnesses = [] } = settings;
  const note = await cosigned(own, head.size, { witnesses, logFiles: ports.logFiles, former: former.size });
  const outcome = await ports.logFiles.put(checkpointPath(commit), utf8(noteText(note)));
  if (outcome === 'other') {
    const there = await lastPublished(ports, commit);
    if (there?.note.text !== text) throw new Error(`another checkpoint ${commit} was published: the log was forked`);
  }
  return head;
}

/** The key as text, among the log's files under its id: for exports, and for auditors who compare it with their copy. */
async function keepKey(ports: App['ports'], origin: string): Promise<void> {
  const verifier = await verifierOf(ports, origin);
  await ports.logFiles.put(keyPath(keyIdOf(verifier)), utf8(verifierText(verifier)));
}

export function keyPath(keyId: Uint8Array): string {
  return `key/${Array.from(keyId, byte => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Throws unless what stands in the tiles has this root and begins with the former tree. */
async function showGrowth({ logFiles }: App['ports'], former: TreeHead, head: TreeHead): Promise<void> {
  const hashAt = await hashesOf(logFiles, head.size, nodesOf({ start: 0, end: head.size }));
  const proof = await proofOf(logFiles, head.size, consistencyRanges(former.size, head.size));
  if (!sameBytes(rootOf(head.size, hashAt), head.root) || !isConsistent(former, head, proof))
    throw new Error(`the tiles of the log do not show how it grew from ${former.size} to ${head.size} leaves: nothing is signed`);
}

/** The text with the log's own signature. */
export async function signedNote({ logSigner }: Pick<App['ports'], 'logSigner'>, name: string, text: string): Promise<Note> {
  const [signature, verifier] = await Promise.all([logSigner.sign(utf8(text)), verifierOf({ logSigner }, name)]);
  return { text, signatures: [{ name, keyId: keyIdOf(verifier), signature }] };
}

/** The key of the log, for whoever checks. */
export async function verifierOf({ logSigner }: Pick<App['ports'], 'logSigner'>, name: string): Promise<Verifier> {
  return { name, type: 'note', publicKey: await logSigner.publicKey() };
}
