/**
 * Whether the log of an export continues a checkpoint that an auditor kept: signed by the same key, and with the proof of the export a tree with which
 * the tree of today begins (RFC 6962, section 2.1.2). An export that shows less than that is not intact: whoever rewrote a log would leave the proof out.
 */

import { type Bytes, bytesOf, JsonCursor } from '../history/json-cursor.ts';
import { fromBase64, sameBytes } from '../history/log/bytes.ts';
import { type Checkpoint, checkpointIn } from '../history/log/checkpoint.ts';
import type { HeldLog } from '../history/log/exported.ts';
import { type Note, noteIn, type Verifier, verifierIn } from '../history/log/note.ts';
import { isSignedBy } from '../history/log/signing.ts';
import type { ChainFault } from '../history/verify.ts';
import { piecesOf } from './pieces.ts';
import type { Named, NamedBytes } from './read.ts';

/** A checkpoint that was kept. */
export interface Kept {
  readonly note: Note;
  readonly checkpoint: Checkpoint;
}

/** The checkpoint in a text: by itself, or as the one of an export; or the sentence that says why there is none. */
export function keptIn({ name, ...file }: Named | NamedBytes): Kept | string {
  const said = textOfCheckpoint('text' in file ? bytesOf(file.text) : file.bytes);
  const note = noteIn(said ?? '');
  const checkpoint = note && checkpointIn(note.text);
  return note && checkpoint ? { note, checkpoint } : `${name} is neither a checkpoint nor an export that holds one.`;
}

function checkpointOfExport(value: unknown): string | undefined {
  const { log } = value as { log?: { checkpoint?: unknown } };
  return typeof log?.checkpoint === 'string' ? log.checkpoint : undefined;
}

/** A checkpoint is some hundred bytes long, with the words of all its witnesses some thousand. */
const mostOfCheckpoint = 1_000_000;

function textOfCheckpoint(bytes: Bytes): string | undefined {
  try {
    if (new JsonCursor(bytes).peek() === '{') return checkpointOfExport(piecesOf(bytes).value);
    return bytes.size > mostOfCheckpoint ? undefined : new TextDecoder().decode(bytes.read(0, bytes.size));
  } catch {
    return undefined;
  }
}

/** Of an export whose own checkpoint and proofs were found to be right. `trusted`: the auditor's copy of the key, else that of the file is believed. */
export function faultSince(
  log: HeldLog,
  { note, checkpoint: kept }: Kept,
  trusted: Verifier | undefined,
): ChainFault | undefined {
  const now = checkpointIn(noteIn(log.checkpoint)?.text ?? '');
  const key = trusted ?? verifierIn(log.key);
  const why = now && key ? whyNot(log, kept, now) : 'its checkpoint cannot be read';
  const unsigned = key && isSignedBy(note, key) !== true ? 'the checkpoint that you kept is not signed with its key' : undefined;
  const said = why ?? unsigned;
  return said === undefined ? undefined : { stream: 'log', seq: 0, why: said };
}

function whyNot({ consistency }: HeldLog, kept: Checkpoint, now: Checkpoint): string | undefined {
  if (kept.origin !== now.origin) return `it is the log ${now.origin}, and the checkpoint that you kept is of ${kept.origin}`;
  if (kept.size > now.size)
    return `it has ${now.size} entries, and had ${kept.size} by the checkpoint that you kept: the file is older than that, or entries were taken out`;
  const isOfKept = consistency?.size === kept.size;
  const root = kept.size === now.size ? now.root : isOfKept ? fromBase64(consistency.root) : undefined;
  if (!root)
    return `the file does not show that it only grew since it had ${kept.size} entries; ask for the export with since=${kept.size}`;
  return sameBytes(root, kept.root)
    ? undefined
    : `its ${kept.size} first entries are not those of the checkpoint that you kept: it was rewritten, or others see another`;
}
