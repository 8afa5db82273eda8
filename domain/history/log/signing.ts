/** Ed25519 (RFC 8032) on Node: the only file of the log that asks a key. */
import { createPublicKey, verify } from 'node:crypto';
import { sameBytes } from './bytes.ts';
import { signatureOver } from './cosignature.ts';
import { type Note, type SignatureOver, signaturesOf, type Verifier } from './note.ts';

/** Whether the key made the signature; false also for what is no key or no signature. */
export function holds({ publicKey, message, signature }: SignatureOver): boolean {
  try {
    const x = Buffer.from(publicKey).toString('base64url');
    return verify(null, message, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature);
  } catch {
    return false;
  }
}

/** `absent`: no line claims to be of that key. `false`: one does and is not, so the whole note counts for nothing. */
export function isSignedBy(note: Note, verifier: Verifier): boolean | 'absent' {
  const claimed = signaturesOf(note, verifier);
  if (claimed.length === 0) return 'absent';
  return claimed.every(found => {
    const over = signatureOver(note.text, found, verifier);
    return over !== undefined && holds(over);
  });
}

/** The 32 bytes of an Ed25519 key in DER (SubjectPublicKeyInfo). Throws a TypeError for another kind of key. */
export function rawPublicKey(der: Uint8Array): Uint8Array {
  const prefix = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);
  if (der.length !== prefix.length + 32 || !sameBytes(der.subarray(0, prefix.length), prefix))
    throw new TypeError('the public key is not one of Ed25519');
  return Uint8Array.from(der.subarray(prefix.length));
}
