/**
 * What an export says of the log, and whether it holds: each entry is included under the checkpoint or named as newer, no history ends before its
 * head in the log, both notes are signed. The first bad place is named. Who checks signatures is handed in, so that this runs anywhere.
 */
import type { Commit } from '../commit.ts';
import type { ChainFault } from '../verify.ts';
import { fromBase64 } from './bytes.ts';
import { type Checkpoint, checkpointIn } from './checkpoint.ts';
import type { Hash } from './hash.ts';
import { headsText } from './heads.ts';
import { inclusionUnder, type ProofNode } from './inclusion.ts';
import { hashOfLeaf } from './leaf.ts';
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

export interface LoggedExport {
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
export function verifyLog(exported: LoggedExport, isSigned: IsSigned, trusted?: Verifier): LogReport {
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
  readonly nodes: readonly ProofNode[];
}

function readLog(log: ExportedLog): ReadLog | { readonly why: string } {
  const [note, heads, key] = [noteIn(log.checkpoint), noteIn(log.heads), verifierIn(log.key)];
  const checkpoint = note && checkpointIn(note.text);
  const nodes = log.nodes.map(nodeIn);
  if (!note || !checkpoint) return { why: 'its checkpoint cannot be read' };
  if (!heads) return { why: 'the note of the heads cannot be read' };
  if (key?.type !== 'note') return { why: 'its key cannot be read' };
  if (nodes.some(node => node === undefined)) return { why: 'a node of the proofs cannot be read' };
  return { note, heads, checkpoint, key, nodes: nodes as ProofNode[] };
}

function nodeIn([level, index, hash]: ExportedLog['nodes'][number]): ProofNode | undefined {
  const bytes: Hash | undefined = fromBase64(hash);
  const isPlace = Number.isSafeInteger(level) && level >= 0 && level < 53 && Number.isSafeInteger(index) && index >= 0;
  return isPlace && bytes?.length === 32 ? { level, index, hash: bytes } : undefined;
}

function faultInNotes(
  { note, heads, checkpoint, key }: ReadLog,
  log: ExportedLog,
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
function faultInEntries({ streams, log }: LoggedExport): ChainFault | undefined {
  const missing = log.entries.find(entry => streams.every(({ stream }) => stream !== entry.stream));
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

function faultInProofs({ streams, log }: LoggedExport, { checkpoint, nodes }: ReadLog): ChainFault | undefined {
  const inclusion = inclusionUnder(checkpoint, nodes);
  for (const [place, { stream, commits }] of streams.entries()) {
    let before = -1;
    for (const [at, leaf] of (log.entries[place]?.leaves ?? []).entries()) {
      const { digest } = commits[at] as Commit;
      if (leaf <= before) return { stream, seq: at + 1, why: 'it stands in the log before the entry before it' };
      if (!inclusion.includes(leaf, hashOfLeaf({ stream, seq: at + 1, digest })))
        return { stream, seq: at + 1, why: 'the log does not include it as it stands here' };
      before = leaf;
    }
  }
  const stray = inclusion.stray();
  return stray && aboutLog(`node ${stray.level}/${stray.index} of the proofs is not one of the tree`);
}

/** The tree that the file says the log had earlier is one with which the tree of the checkpoint begins. */
function faultInGrowth({ consistency }: ExportedLog, checkpoint: Checkpoint): ChainFault | undefined {
  if (!consistency) return undefined;
  const [root, ...proof] = [consistency.root, ...consistency.proof].map(fromBase64);
  const former = root?.length === 32 && { size: consistency.size, root };
  if (former && proof.every(hash => hash !== undefined) && isConsistent(former, checkpoint, proof)) return undefined;
  return aboutLog(`the proof that it only grew since it had ${consistency.size} entries does not hold`);
}

function newerIn({ streams, log }: LoggedExport): LogReport['newer'] {
  return streams.flatMap(({ stream, commits }, place) => {
    const entries = commits.length - (log.entries[place]?.leaves.length ?? 0);
    return entries > 0 ? [{ stream, entries }] : [];
  });
}

function aboutLog(why: string): ChainFault {
  return { stream: 'log', seq: 0, why };
}
