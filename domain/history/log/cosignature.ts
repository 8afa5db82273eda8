/** Cosignatures of witnesses (C2SP tlog-cosignature, Ed25519): that a log, as this witness saw it by then, only ever grew. */
import { joined, utf8 } from './bytes.ts';
import { keyIdOf, type NoteSignature, type SignatureOver, type Verifier } from './note.ts';

/** What a witness signs: `cosignature/v1`, the time (seconds since 1970), the checkpoint's text. */
export function cosignedMessage(checkpoint: string, time: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${time}\n${checkpoint}`);
}

/** The signature line's content: the time in eight bytes, then the 64 of the signature. */
export function cosignature(witness: Verifier, time: number, signature: Uint8Array): NoteSignature {
  const stamp = new Uint8Array(8);
  new DataView(stamp.buffer).setBigUint64(0, BigInt(time));
  return { name: witness.name, keyId: keyIdOf(witness), signature: joined(stamp, signature) };
}

/** When a cosignature says that it was made, in seconds since 1970; undefined when it is no cosignature. */
export function cosignedAt({ signature }: NoteSignature): number | undefined {
  if (signature.length !== 72) return undefined;
  const time = new DataView(signature.buffer, signature.byteOffset, 8).getBigUint64(0);
  return time > 0n && time <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(time) : undefined;
}

/** What the key must have signed, for a signature that claims to be of this key to hold; undefined for one that cannot. */
export function signatureOver(text: string, found: NoteSignature, { type, publicKey }: Verifier): SignatureOver | undefined {
  if (type === 'note')
    return found.signature.length === 64 ? { publicKey, message: utf8(text), signature: found.signature } : undefined;
  const time = cosignedAt(found);
  return time === undefined
    ? undefined
    : { publicKey, message: cosignedMessage(text, time), signature: found.signature.subarray(8) };
}
