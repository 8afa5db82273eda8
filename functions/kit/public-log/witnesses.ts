/**
 * Asks the witnesses of the log to cosign a checkpoint (C2SP tlog-witness). One that does not answer, or answers something else, is told in the log
 * of the service and the checkpoint is published without its word; nobody waits for it.
 */
import { type Note, type NoteSignature, signaturesIn, signaturesOf, type Verifier } from '#domain/history/log/note.ts';
import { isSignedBy } from '#domain/history/log/signing.ts';
import { consistencyRanges } from '#domain/history/log/tree.ts';
import { addCheckpointText } from '#domain/history/log/witness.ts';
import type { Ports } from '#domain/ports.ts';
import { log } from '../log.ts';
import { proofOf } from './tiles.ts';

export interface Witness {
  readonly verifier: Verifier;
  /** Sends a request to add a checkpoint; rejects when nobody answers in time. */
  add(body: string): Promise<{ readonly status: number; readonly text: string }>;
}

/** The note with the cosignatures of those witnesses that gave one. */
export async function cosigned(
  note: Note,
  size: number,
  { witnesses, logFiles, former }: Pick<Ports, 'logFiles'> & { readonly witnesses: readonly Witness[]; readonly former: number },
): Promise<Note> {
  const ask = async (witness: Witness, old: number): Promise<readonly NoteSignature[]> => {
    const proof = await proofOf(logFiles, size, consistencyRanges(old, size));
    const { status, text } = await witness.add(addCheckpointText({ old, proof, note }));
    if (status === 200) return cosignaturesIn(note, text, witness.verifier);
    const other = /^(0|[1-9]\d*)\n$/.exec(text)?.[1];
    // What it cosigned last is another size than the log knows of: it was away, or it is new.
    if (status === 409 && other !== undefined && Number(other) !== old && Number(other) <= size)
      return ask(witness, Number(other));
    throw new Error(`it answers ${status}: ${text.slice(0, 200)}`);
  };
  const given = await Promise.all(
    witnesses.map(witness =>
      ask(witness, former).catch((error: Error) => {
        log.error('a witness did not cosign the checkpoint', { witness: witness.verifier.name, size, error });
        return [];
      }),
    ),
  );
  return { ...note, signatures: [...note.signatures, ...given.flat()] };
}

/** Those signatures in an answer that the witness made over this note; throws when there is none. */
function cosignaturesIn(note: Note, text: string, verifier: Verifier): readonly NoteSignature[] {
  const signed: Note = { ...note, signatures: signaturesIn(text) ?? [] };
  if (isSignedBy(signed, verifier) !== true) throw new Error('its answer holds no cosignature of its key');
  return signaturesOf(signed, verifier);
}
