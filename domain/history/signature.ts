/**
 * The single place that knows how heads are signed, so that an auditor can check who vouched for them: ECDSA over P-256 with SHA-256
 * (FIPS 186-5) over the canonical JSON of instant, stream, number and digest. `openssl dgst -sha256 -verify` checks the same.
 */
import { createPublicKey, hash, verify } from 'node:crypto';
import type { ChainHead, Signature } from './chain-head.ts';
import { canonical } from './digest.ts';

/** What is signed: `{"at":…,"digest":…,"seq":…,"stream":…}`. */
export function signedText(at: string, { stream, seq, digest }: ChainHead): string {
  return canonical({ at, stream, seq, digest });
}

/** Whether the key made the signature over this text; false also for a key or a signature that is no such thing. */
export function isSigned(text: string, { key, value }: Signature): boolean {
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
    return publicKey.asymmetricKeyType === 'ec' && verify('sha256', Buffer.from(text), publicKey, Buffer.from(value, 'base64'));
  } catch {
    return false;
  }
}

/** Names a public key in 64 hexadecimal digits: SHA-256 of its DER. */
export function fingerprint(key: string): string {
  return hash('sha256', Buffer.from(key, 'base64'), 'hex');
}
