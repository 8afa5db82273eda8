/** Ed25519 (RFC 8032): the only file of the log that asks a key. Node checks by its own means; where it is not, JavaScript does the same. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { nodeCrypto } from '../hashing.ts';
import { joined, sameBytes } from './bytes.ts';
import { signatureOver } from './cosignature.ts';
import { type Note, type SignatureOver, signaturesOf, type Verifier } from './note.ts';

/** The DER of a SubjectPublicKeyInfo of Ed25519 (RFC 8410) up to its 32 bytes. */
const beforeKey = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

/** Whether the key made the signature; false also for what is no key or no signature. */
export function holds({ publicKey, message, signature }: SignatureOver, crypto: typeof nodeCrypto | null = nodeCrypto): boolean {
  try {
    if (!crypto) return ed25519.verify(signature, message, publicKey, { zip215: false });
    const key = { key: joined(beforeKey, publicKey) as never, format: 'der', type: 'spki' } as const;
    return crypto.verify(null, message, key, signature);
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
  const start = beforeKey.length;
  if (der.length !== start + 32 || !sameBytes(der.subarray(0, start), beforeKey))
    throw new TypeError('the public key is not one of Ed25519');
  return Uint8Array.from(der.subarray(start));
}
