/**
 * The single place that knows how heads are signed, so that an auditor can check who vouched for them: ECDSA over P-256 with SHA-256
 * (FIPS 186-5) over the canonical JSON of instant, stream, number and digest. `openssl dgst -sha256 -verify` checks the same. Node checks by its own
 * means; where it is not, the same check is made in JavaScript, so that it runs in any browser, too.
 */
import { p256 } from '@noble/curves/nist.js';
import type { ChainHead, Signature } from './chain-head.ts';
import { canonical } from './digest.ts';
import { hexOf, nodeCrypto, sha256Of } from './hashing.ts';

/** The DER of a SubjectPublicKeyInfo of P-256 up to its point (RFC 5480), which follows uncompressed in 65 bytes. */
const beforePoint = '3059301306072a8648ce3d020106082a8648ce3d030107034200';
const pointBytes = 65;

/** What is signed: `{"at":…,"digest":…,"seq":…,"stream":…}`. */
export function signedText(at: string, { stream, seq, digest }: ChainHead): string {
  return canonical({ at, stream, seq, digest });
}

/** Whether the key made the signature over this text; false also for a key or a signature that is no such thing. */
export function isSigned(text: string, { key, value }: Signature, crypto: typeof nodeCrypto | null = nodeCrypto): boolean {
  try {
    const point = pointIn(key);
    if (!point) return false;
    const [message, made] = [new TextEncoder().encode(text), bytesOf(value)];
    return crypto
      ? crypto.verify('sha256', message, { key: bytesOf(key) as never, format: 'der', type: 'spki' }, made)
      : p256.verify(made, message, point, { prehash: true, lowS: false, format: 'der' });
  } catch {
    return false;
  }
}

/** The same without Node. */
export const isSignedAnywhere = (text: string, signature: Signature): boolean => isSigned(text, signature, null);

/** Names a public key in 64 hexadecimal digits: SHA-256 of its DER. Throws for what is no base64. */
export function fingerprint(key: string): string {
  return hexOf(sha256Of(bytesOf(key)));
}

/** The public key (base64 of its DER) that a PEM holds; undefined when it is no public key of P-256. */
export function publicKeyIn(pem: string): string | undefined {
  const key = /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----/.exec(pem)?.[1]?.replaceAll(/\s/g, '');
  try {
    return key !== undefined && pointIn(key) ? key : undefined;
  } catch {
    return undefined;
  }
}

function pointIn(key: string): Uint8Array | undefined {
  const der = bytesOf(key);
  const start = beforePoint.length / 2;
  return der.length === start + pointBytes && hexOf(der.slice(0, start)) === beforePoint ? der.slice(start) : undefined;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}
