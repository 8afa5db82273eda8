/**
 * What a witness decides (C2SP tlog-witness, add-checkpoint): it cosigns a checkpoint of a log that it knows if that continues the last one it cosigned,
 * and never one that forks or shrinks. Pure: whoever calls it keeps what was decided, before anything is signed.
 */
import { fromBase64, sameBytes, toBase64 } from './bytes.ts';
import { type Checkpoint, checkpointIn } from './checkpoint.ts';
import type { IsSigned } from './exported.ts';
import { emptyRoot, type Hash, hashLength } from './hash.ts';
import { type Note, noteIn, noteText, signaturesOf, type Verifier } from './note.ts';
import { isConsistent, type TreeHead } from './proofs.ts';

/** What a log asks of a witness. */
export interface AddCheckpoint {
  /** Leaves of the last checkpoint that the witness cosigned, as the log believes. */
  readonly old: number;
  /** The consistency proof from there. */
  readonly proof: readonly Hash[];
  readonly note: Note;
}

/** Hashes in a proof at most. */
const longestProof = 63;

export function addCheckpointText({ old, proof, note }: AddCheckpoint): string {
  return `old ${old}\n${proof.map(hash => `${toBase64(hash)}\n`).join('')}\n${noteText(note)}`;
}

/** Undefined for what is no such request. */
export function addCheckpointIn(body: string): AddCheckpoint | undefined {
  const end = body.indexOf('\n\n');
  const [first = '', ...lines] = body.slice(0, Math.max(0, end)).split('\n');
  const old = /^old (0|[1-9]\d*)$/.exec(first)?.[1];
  const proof = lines.map(fromBase64);
  const note = noteIn(body.slice(end + 2));
  const isProof = proof.length <= longestProof && proof.every(hash => hash?.length === hashLength);
  if (old === undefined || !note || !isProof || !Number.isSafeInteger(Number(old))) return undefined;
  return { old: Number(old), proof: proof as Hash[], note };
}

/** `cosign`: keep this checkpoint, then sign it. Else the answer in HTTP. */
export type WitnessVerdict =
  | { readonly cosign: Checkpoint; readonly note: Note }
  | { readonly status: 400 | 403 | 404 | 409 | 422; readonly why: string; readonly size?: number };

/** What the witness knows: the keys of its logs, and of each log the last checkpoint that it cosigned. */
export interface Known {
  keys(origin: string): readonly Verifier[];
  last(origin: string): TreeHead | undefined;
}

export function judge(body: string, known: Known, isSigned: IsSigned): WitnessVerdict {
  const asked = addCheckpointIn(body);
  const checkpoint = asked && checkpointIn(asked.note.text);
  if (!asked || !checkpoint) return { status: 400, why: 'it is no request to add a checkpoint' };
  const keys = known.keys(checkpoint.origin);
  if (keys.length === 0) return { status: 404, why: `the log ${checkpoint.origin} is not known here` };
  if (!isSignedByOneOf(asked.note, keys, isSigned)) return { status: 403, why: 'it is not signed with a key of this log' };
  if (asked.old > checkpoint.size) return { status: 400, why: 'the old size is greater than the new one' };
  const last = known.last(checkpoint.origin) ?? { size: 0, root: emptyRoot };
  if (asked.old !== last.size) return { status: 409, why: `the last one cosigned has ${last.size} leaves`, size: last.size };
  const isEmptyTree = checkpoint.size > 0 || sameBytes(checkpoint.root, emptyRoot);
  if (!isEmptyTree || !isConsistent(last, checkpoint, asked.proof))
    return { status: 422, why: 'it does not continue the checkpoint that was cosigned before' };
  // The signatures of others are not kept: they were not checked.
  const signatures = keys.flatMap(key => signaturesOf(asked.note, key));
  return { cosign: checkpoint, note: { text: asked.note.text, signatures } };
}

/** A note of which one signature of a known key does not hold counts for nothing. */
function isSignedByOneOf(note: Note, keys: readonly Verifier[], isSigned: IsSigned): boolean {
  const answers = keys.map(key => isSigned(note, key));
  return answers.includes(true) && !answers.includes(false);
}
