/**
 * Whether the log of an export continues a checkpoint that an auditor kept: signed by the same key, and with the proof of the export a tree with which
 * the tree of today begins (RFC 6962, section 2.1.2). An export that shows less than that is not intact: whoever rewrote a log would leave the proof out.
 */
import { fromBase64, sameBytes } from '../history/log/bytes.ts';
import { type Checkpoint, checkpointIn } from '../history/log/checkpoint.ts';
import type { ExportedLog } from '../history/log/exported.ts';
import { type Note, noteIn, type Verifier, verifierIn } from '../history/log/note.ts';
import { isSignedBy } from '../history/log/signing.ts';
import type { ChainFault } from '../history/verify.ts';
import type { Named } from './read.ts';

/** A checkpoint that was kept. */
export interface Kept {
  readonly note: Note;
  readonly checkpoint: Checkpoint;
}

/** The checkpoint in a text: by itself, or as the one of an export; or the sentence that says why there is none. */
export function keptIn({ name, text }: Named): Kept | string {
  const note = noteIn(text.trimStart().startsWith('{') ? (checkpointOfExport(text) ?? '') : text);
  const checkpoint = note && checkpointIn(note.text);
  return note && checkpoint ? { note, checkpoint } : `${name} is neither a checkpoint nor an export that holds one.`;
}

function checkpointOfExport(text: string): string | undefined {
  try {
    const { log } = JSON.parse(text) as { log?: { checkpoint?: unknown } };
    return typeof log?.checkpoint === 'string' ? log.checkpoint : undefined;
  } catch {
    return undefined;
  }
}

/** Of an export whose own checkpoint and proofs were found to be right. `trusted`: the auditor's copy of the key, else that of the file is believed. */
export function faultSince(
  log: ExportedLog,
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

function whyNot({ consistency }: ExportedLog, kept: Checkpoint, now: Checkpoint): string | undefined {
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
