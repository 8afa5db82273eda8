/**
 * What an export says of the log, and whether it holds: each entry is included under the checkpoint or named as newer, no history ends before its
 * head in the log, both notes are signed. The first bad place is named. Who checks signatures is handed in, so that this runs anywhere.
 */
import type { Commit, Commits } from '../commit.ts';
import type { ChainFault } from '../verify.ts';
import { fromBase64 } from './bytes.ts';
import { type Checkpoint, checkpointIn } from './checkpoint.ts';
import type { Hash } from './hash.ts';
import { headsText } from './heads.ts';
import { type Inclusion, inclusionUnder } from './inclusion.ts';
import { hashOfLeaf } from './leaf.ts';
import { type NodeTable, nodeTable } from './node-table.ts';
import { type Note, noteIn, type Verifier, verifierIn } from './note.ts';
import { isConsistent } from './proofs.ts';

export interface ExportedLog {
  /** The signed checkpoint as it was published, with the cosignatures of witnesses. */
  readonly checkpoint: string;
  /** The log's key as text; an auditor compares it with the one they were given. */
  readonly key: string;
  /** For each history of the export, in its order, the leaf of each of its commits from the first on, as far as they are in the tree. */
  readonly entries: readonly { readonly stream: string; readonly leaves: readonly number[] }[];
  /** Nodes of the tree that the inclusion proofs take, each once: level, index, hash in base64. */
  readonly nodes: readonly (readonly [level: number, index: number, hash: string])[];
  /** The signed note of the heads of these histories. */
  readonly heads: string;
  /** That the tree began with an older one (RFC 6962, section 2.1.2): its leaves, its root and the proof, hashes in base64. */
  readonly consistency?: { readonly size: number; readonly root: string; readonly proof: readonly string[] } | undefined;
}

/** The same as it is read: leaves and nodes may be held closer together than a file writes them. */
export interface HeldLog extends Omit<ExportedLog, 'entries' | 'nodes'> {
  readonly entries: readonly { readonly stream: string; readonly leaves: Leaves }[];
  /** A list as the file has it; a table where it was read piece by piece; undefined when one of its nodes is none. */
  readonly nodes: ExportedLog['nodes'] | { readonly table: NodeTable | undefined };
}

interface Leaves extends Iterable<number> {
  readonly length: number;
}

export interface HeldWithLog {
  readonly streams: readonly { readonly stream: string; readonly commits: Commits }[];
  readonly log: HeldLog;
}

/** The same as lists. */
export interface LoggedExport extends HeldWithLog {
  readonly streams: readonly { readonly stream: string; readonly commits: readonly Commit[] }[];
  readonly log: ExportedLog;
}

/** Whether a note is signed with a key; `absent` when no signature claims to be of it. */
export type IsSigned = (note: Note, verifier: Verifier) => boolean | 'absent';

export interface LogReport {
  readonly fault?: ChainFault | undefined;
  /** What the checkpoint says; undefined when it cannot be read. */
  readonly checkpoint?: Checkpoint | undefined;
  /** By history, how many of its last commits are newer than the checkpoint. */
  readonly newer: readonly { readonly stream: string; readonly entries: number }[];
}

/** `trusted` is the auditor's own copy of the log's key; without it, the key in the file is believed. */
export function verifyLog(exported: HeldWithLog, isSigned: IsSigned, trusted?: Verifier): LogReport {
  const read = readLog(exported.log);
  if ('why' in read) return { fault: aboutLog(read.why), newer: [] };
  const { checkpoint } = read;
  const why = faultInNotes(read, exported.log, { isSigned, trusted });
  const fault =
    why === undefined
      ? (faultInEntries(exported) ?? faultInProofs(exported, read) ?? faultInGrowth(exported.log, checkpoint))
      : aboutLog(why);
  return { fault, checkpoint, newer: newerIn(exported) };
}

interface ReadLog {
  readonly note: Note;
  readonly heads: Note;
  readonly checkpoint: Checkpoint;
  readonly key: Verifier;
  readonly nodes: NodeTable;
}

function readLog(log: HeldLog): ReadLog | { readonly why: string } {
  const [note, heads, key] = [noteIn(log.checkpoint), noteIn(log.heads), verifierIn(log.key)];
  const checkpoint = note && checkpointIn(note.text);
  const nodes = 'table' in log.nodes ? log.nodes.table : nodesIn(log.nodes);
  if (!note || !checkpoint) return { why: 'its checkpoint cannot be read' };
  if (!heads) return { why: 'the note of the heads cannot be read' };
  if (key?.type !== 'note') return { why: 'its key cannot be read' };
  if (!nodes) return { why: 'a node of the proofs cannot be read' };
  return { note, heads, checkpoint, key, nodes };
}

function nodesIn(nodes: ExportedLog['nodes']): NodeTable | undefined {
  const table = nodeTable();
  return nodes.every(node => addNode(table, node)) ? table : undefined;
}

/** Whether this is a node as a file writes it; then it is in the table. */
export function addNode(table: NodeTable, [level, index, hash]: ExportedLog['nodes'][number]): boolean {
  const bytes: Hash | undefined = fromBase64(hash);
  const isPlace = Number.isSafeInteger(level) && level >= 0 && level < 53 && Number.isSafeInteger(index) && index >= 0;
  if (!isPlace || bytes?.length !== 32) return false;
  table.add({ level, index }, bytes);
  return true;
}

function faultInNotes(
  { note, heads, checkpoint, key }: ReadLog,
  log: HeldLog,
  { isSigned, trusted }: { readonly isSigned: IsSigned; readonly trusted: Verifier | undefined },
): string | undefined {
  const believed = trusted ?? key;
  if (believed.name !== checkpoint.origin) return `it is the log ${checkpoint.origin}, and the key is that of ${believed.name}`;
  for (const [what, signed] of [
    ['its checkpoint', isSigned(note, believed)],
    ['the note of the heads', isSigned(heads, believed)],
  ] as const) {
    if (signed === 'absent') return `${what} is not signed with ${trusted ? 'your' : 'its'} key`;
    if (!signed) return `the signature of ${what} does not match`;
  }
  const said = log.entries.map(({ stream, leaves }) => [stream, leaves.length] as const);
  return heads.text === headsText(checkpoint, said) ? undefined : 'the note of the heads says other heads than the file';
}

/** The histories of the file are those that the log speaks of, and none of them ends before its head in the log. */
function faultInEntries({ streams, log }: HeldWithLog): ChainFault | undefined {
  const present = new Set(streams.map(({ stream }) => stream));
  const missing = log.entries.find(({ stream }) => !present.has(stream));
  if (missing) return { stream: missing.stream, seq: 0, why: 'the log in the file speaks of it, and it is not in the file' };
  for (const [place, { stream, commits }] of streams.entries()) {
    const entry = log.entries[place];
    if (entry?.stream !== stream) return { stream, seq: 0, why: 'the log in the file does not speak of it' };
    if (commits.length < entry.leaves.length)
      return {
        stream,
        seq: commits.length + 1,
        why: `the log has ${entry.leaves.length} entries of it, and the file ${commits.length}`,
      };
  }
  const again = log.entries[streams.length];
  return again && { stream: again.stream, seq: 0, why: 'the log in the file speaks of it twice' };
}

function faultInProofs({ streams, log }: HeldWithLog, { checkpoint, nodes }: ReadLog): ChainFault | undefined {
  const inclusion = inclusionUnder(checkpoint, nodes);
  for (const [place, history] of streams.entries()) {
    const fault = faultInLeaves(history, log.entries[place]?.leaves ?? [], inclusion);
    if (fault) return fault;
  }
  const stray = inclusion.stray();
  return stray && aboutLog(`node ${stray.level}/${stray.index} of the proofs is not one of the tree`);
}

function faultInLeaves(
  { stream, commits }: HeldWithLog['streams'][number],
  leaves: Leaves,
  inclusion: Inclusion,
): ChainFault | undefined {
  const places = leaves[Symbol.iterator]();
  let before = -1;
  let seq = 0;
  for (const { digest } of commits) {
    const { value: leaf, done } = places.next();
    if (done) break;
    seq += 1;
    if (leaf <= before) return { stream, seq, why: 'it stands in the log before the entry before it' };
    if (!inclusion.includes(leaf, hashOfLeaf({ stream, seq, digest })))
      return { stream, seq, why: 'the log does not include it as it stands here' };
    before = leaf;
  }
  return undefined;
}

/** The tree that the file says the log had earlier is one with which the tree of the checkpoint begins. */
function faultInGrowth({ consistency }: HeldLog, checkpoint: Checkpoint): ChainFault | undefined {
  if (!consistency) return undefined;
  const [root, ...proof] = [consistency.root, ...consistency.proof].map(fromBase64);
  const former = root?.length === 32 && { size: consistency.size, root };
  if (former && proof.every(hash => hash !== undefined) && isConsistent(former, checkpoint, proof)) return undefined;
  return aboutLog(`the proof that it only grew since it had ${consistency.size} entries does not hold`);
}

function newerIn({ streams, log }: HeldWithLog): LogReport['newer'] {
  return streams.flatMap(({ stream, commits }, place) => {
    const entries = commits.length - (log.entries[place]?.leaves.length ?? 0);
    return entries > 0 ? [{ stream, entries }] : [];
  });
}

function aboutLog(why: string): ChainFault {
  return { stream: 'log', seq: 0, why };
}
